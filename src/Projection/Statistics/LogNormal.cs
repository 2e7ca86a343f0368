using Projection.Arithmetic;

namespace Projection.Statistics;

/// <summary>The lognormal distribution: its logarithm is normal, so the quantity is positive and its errors are factors.</summary>
/// <remarks>With mu and sigma the mean and standard deviation of the logarithm: median <c>exp(mu)</c>, mean <c>exp(mu + sigma^2 / 2)</c>,
/// standard deviation <c>mean sqrt(exp(sigma^2) - 1)</c>. Quantiles are within 1e-14 of themselves for sigma up to 2. Mean, standard deviation, central value, ends and quantiles are in the quantity's unit.</remarks>
public sealed record LogNormal : IDistribution
{
    private LogNormal(double meanOfLogarithm, double spread, double median)
    {
        MeanOfLogarithm = meanOfLogarithm;
        Spread = spread;
        Median = median;
    }

    /// <summary>mu, the mean of the natural logarithm.</summary>
    public double MeanOfLogarithm { get; }

    /// <summary>sigma, the standard deviation of the natural logarithm; while it is small, about the relative standard deviation.</summary>
    public double Spread { get; }

    /// <summary>The value that is exceeded as often as not, in the quantity's unit; the geometric mean.</summary>
    public double Median { get; }

    /// <summary>The most likely value, <c>exp(mu - sigma^2)</c>.</summary>
    public double Mode => Median * Elementary.Exp(-(Spread * Spread));

    /// <summary><c>exp(mu + sigma^2 / 2)</c>; plus infinity where no double is large enough.</summary>
    public double Mean => Median * Elementary.Exp(0.5 * Spread * Spread);

    /// <summary><c>mean sqrt(exp(sigma^2) - 1)</c>; plus infinity where no double is large enough.</summary>
    public double StandardDeviation => Mean * Math.Sqrt(Elementary.ExpMinusOne(Spread * Spread));

    /// <summary>The median.</summary>
    public double Central => Median;

    /// <summary>0, which is not met.</summary>
    public double Low => 0;

    /// <summary>Plus infinity.</summary>
    public double High => double.PositiveInfinity;

    /// <summary>The lognormal distribution with a mean and a standard deviation of its own.</summary>
    /// <remarks><c>sigma^2 = ln(1 + (sd / mean)^2)</c>, <c>mu = ln(mean) - sigma^2 / 2</c>.</remarks>
    /// <param name="mean">Expected value, finite and above 0.</param>
    /// <param name="standardDeviation">Standard deviation, finite and above 0; in the unit of the mean.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentException">A number is not finite and above 0, or their ratio is beyond what a double can square.</exception>
    public static LogNormal FromMeanAndStandardDeviation(double mean, double standardDeviation)
    {
        double ratio = standardDeviation / mean;
        (double square, double rest) = Elementary.TwoProduct(ratio, ratio);
        if (!(double.IsFinite(mean) && mean > 0 && double.IsFinite(standardDeviation) && standardDeviation > 0 && double.IsFinite(square) && square > 0))
        {
            throw new ArgumentException(
                "A lognormal distribution needs a finite mean above 0 and a finite standard deviation above 0; found mean "
                + $"{Probability.Text(mean)}, standard deviation {Probability.Text(standardDeviation)}. A quantity without uncertainty is a constant.",
                double.IsFinite(mean) && mean > 0 ? nameof(standardDeviation) : nameof(mean));
        }

        (double High, double Low) variance = Elementary.LogOnePlusInTwoParts(square, double.IsFinite(rest) ? rest : 0);
        (double High, double Low) mu = Elementary.Plus(Elementary.LogInTwoParts(mean), (-0.5 * variance.High, -0.5 * variance.Low));
        return new(mu.High, Math.Sqrt(variance.High), mean / Math.Sqrt(1 + square));
    }

    /// <summary>The lognormal distribution around a median.</summary>
    /// <param name="median">The value that is exceeded as often as not, finite and above 0.</param>
    /// <param name="spread">Standard deviation of the logarithm, finite and above 0; 0.1 means about 10 % up or down.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentException">A number is not finite and above 0.</exception>
    public static LogNormal FromMedianAndSpread(double median, double spread)
    {
        if (!(double.IsFinite(median) && median > 0 && double.IsFinite(spread) && spread > 0))
        {
            throw new ArgumentException(
                "A lognormal distribution needs a finite median above 0 and a finite spread above 0; found median "
                + $"{Probability.Text(median)}, spread {Probability.Text(spread)}. A quantity without uncertainty is a constant.",
                double.IsFinite(median) && median > 0 ? nameof(spread) : nameof(median));
        }

        return new(Elementary.Log(median), spread, median);
    }

    /// <summary>The lognormal distribution whose logarithm has a mean and a standard deviation.</summary>
    /// <param name="mean">mu, from -700 to 700.</param>
    /// <param name="standardDeviation">sigma, finite and above 0.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentException">A number is outside its range.</exception>
    public static LogNormal FromLogarithm(double mean, double standardDeviation)
    {
        if (!(Math.Abs(mean) <= 700 && double.IsFinite(standardDeviation) && standardDeviation > 0))
        {
            throw new ArgumentException(
                "The logarithm of a lognormal quantity needs a mean from -700 to 700 and a finite standard deviation above 0; found mean "
                + $"{Probability.Text(mean)}, standard deviation {Probability.Text(standardDeviation)}.",
                Math.Abs(mean) <= 700 ? nameof(standardDeviation) : nameof(mean));
        }

        return new(mean, standardDeviation, Elementary.Exp(mean));
    }

    /// <inheritdoc/>
    public double Quantile(double p)
    {
        Probability.Check(p);
        return At(StandardNormal.Quantile(p));
    }

    /// <inheritdoc/>
    public double Cumulative(double x) => StandardNormal.Cumulative(Standardised(x));

    /// <inheritdoc/>
    public double UpperQuantile(double q)
    {
        Probability.Check(q);
        return At(StandardNormal.UpperQuantile(q));
    }

    /// <inheritdoc/>
    public double UpperTail(double x) => StandardNormal.UpperTail(Standardised(x));

    /// <summary>The distribution and its parameters.</summary>
    /// <returns>For example <c>lognormal(median 100, spread 0.1)</c>.</returns>
    public override string ToString() => $"lognormal(median {Probability.Text(Median)}, spread {Probability.Text(Spread)})";

    private double At(double z)
    {
        if (double.IsInfinity(z))
        {
            return z < 0 ? Low : High;
        }

        (double product, double lost) = Elementary.TwoProduct(Spread, z);
        return Median * Elementary.Exp(product, lost);
    }

    private double Standardised(double x)
    {
        if (!(x > 0 && x < High))
        {
            return double.IsNaN(x) ? double.NaN : x > 0 ? double.PositiveInfinity : double.NegativeInfinity;
        }

        (double high, double low) = Elementary.LogInTwoParts(Median);
        return Elementary.Plus(Elementary.LogInTwoParts(x), (-high, -low)).High / Spread;
    }
}
