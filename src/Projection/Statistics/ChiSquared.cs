namespace Projection.Statistics;

/// <summary>The chi-squared distribution with a whole number of degrees of freedom.</summary>
/// <remarks>
/// For whole degrees of freedom the upper tail is a finite sum of positive terms, so that a small result keeps its relative accuracy:
/// <c>Q(x; 2m) = exp(-y) sum over k &lt; m of y^k / k!</c> with <c>y = x / 2</c>, and for odd numbers the same from the normal tail on.
/// </remarks>
/// <seealso>Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.4.4 and 26.4.5</seealso>
public static class ChiSquared
{
    // ln(sqrt(pi) / 2), the logarithm of the gamma function at 3/2.
    private const double LogGammaOfThreeHalves = -0.12078223763524522;

    /// <summary>Probability that a chi-squared quantity is greater than <paramref name="x"/>.</summary>
    /// <param name="x">Any number; infinities too.</param>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    /// <returns>In [0, 1], relative error below 1e-12; 1 for x up to 0; NaN for NaN.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 degree of freedom.</exception>
    public static double UpperTail(double x, int degrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        if (!(x > 0))
        {
            return double.IsNaN(x) ? double.NaN : 1;
        }

        if (double.IsPositiveInfinity(x))
        {
            return 0;
        }

        double y = x / 2;
        bool isOdd = degrees % 2 == 1;
        double sum = isOdd ? 2 * StandardNormal.UpperTail(Math.Sqrt(x)) : 0;

        // Terms by their logarithms: the first ones can be too small and the powers too large for a double.
        double step = isOdd ? 1.5 : 1;
        double term = isOdd ? (0.5 * Math.Log(y)) - y - LogGammaOfThreeHalves : -y;
        for (int k = 0; k < degrees / 2; k++)
        {
            sum += Math.Exp(term);
            term += Math.Log(y / (step + k));
        }

        return Math.Min(sum, 1);
    }

    /// <summary>The value that a chi-squared quantity exceeds with a given probability.</summary>
    /// <param name="q">Probability in [0, 1].</param>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    /// <returns>Zero or more; plus infinity at 0. For example 3.8415 at 0.05 with one degree of freedom.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside [0, 1] or NaN, or there are fewer than 1 degree of freedom.</exception>
    public static double UpperQuantile(double q, int degrees)
    {
        Probability.Check(q);
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        if (q == 0)
        {
            return double.PositiveInfinity;
        }

        double low = 0;
        double high = degrees;
        while (UpperTail(high, degrees) > q)
        {
            (low, high) = (high, high * 2);
        }

        // Halving until no double lies between: the tail falls everywhere, so nothing quicker is worth its care.
        while (low + ((high - low) / 2) is var middle && middle > low && middle < high)
        {
            (low, high) = UpperTail(middle, degrees) > q ? (middle, high) : (low, middle);
        }

        return high;
    }
}
