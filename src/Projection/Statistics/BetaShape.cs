using Projection.Arithmetic;

namespace Projection.Statistics;

/// <summary>The two exponents of a beta distribution, with the logarithm of the beta function.</summary>
/// <remarks>
/// Its density is <c>x^(a-1) y^(b-1) / B(a, b)</c> with <c>y = 1 - x</c>. The distribution serves <see cref="Pert"/> directly and
/// <see cref="StudentT"/> by <c>x = degrees / (degrees + t^2)</c>. Places are given by their odds <c>x / y</c>, which keep their digits near both ends.
/// </remarks>
/// <seealso href="https://doi.org/10.1145/131766.131776">DiDonato and Morris (1992), Algorithm 708, ACM TOMS 18(3), 360-373: the continued fraction</seealso>
internal readonly partial record struct BetaShape
{
    // Stirling's series is used from here on, where its eighth term is below 1e-16.
    private const double StirlingFrom = 10;
    private const double TwoPi = 6.283185307179586;

    // Up to here the power series has at most some hundred terms more than the shape itself asks for.
    private const double SeriesReach = 0.7;

    // Past the mean by this much, in units of the smaller exponent's scale, the continued fraction beats taking the other tail from 1.
    private const double FractionFrom = 2;

    private readonly (double High, double Low) _logScale;

    /// <summary>A beta distribution.</summary>
    /// <param name="a">Exponent of x, above 0, finite.</param>
    /// <param name="b">Exponent of 1 - x, above 0, finite.</param>
    internal BetaShape(double a, double b)
    {
        A = a;
        B = b;
        _logScale = LogOfOneOverBeta(a, b);
    }

    /// <summary>Exponent of x.</summary>
    internal double A { get; }

    /// <summary>Exponent of 1 - x.</summary>
    internal double B { get; }

    /// <summary>1 / B(a, b), the reciprocal of the beta function.</summary>
    internal double OneOverBeta => Elementary.Exp(_logScale.High, _logScale.Low);

    /// <summary>1/12, -1/360, ...: Stirling's series <c>B(2n) / (2n (2n - 1))</c>.</summary>
    private static ReadOnlySpan<double> StirlingSeries =>
        [1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400];

    /// <summary>Both tails of the regularised incomplete beta function, each with its relative accuracy, and <c>x^a y^b / B(a, b)</c>.</summary>
    /// <param name="place">Where.</param>
    internal BetaTails At(BetaPlace place)
    {
        double weight = Weight(place);
        if (A * place.Y >= B * place.X)
        {
            (double lower, double upper) = Below(A, B, place.X, place.Y, weight);
            return new(lower, upper, weight);
        }
        else
        {
            (double upper, double lower) = Below(B, A, place.Y, place.X, weight);
            return new(lower, upper, weight);
        }
    }

    /// <summary><c>x^a / (a B(a, b))</c>, which is the lower tail where x is small.</summary>
    /// <param name="logX">ln x in two parts.</param>
    internal double FirstTerm((double High, double Low) logX)
    {
        (double High, double Low) sum = Elementary.Plus(Elementary.Times(logX, A), _logScale);
        return Elementary.Exp(sum.High, sum.Low) / A;
    }

    private double Weight(BetaPlace place)
    {
        (double High, double Low) sum = Elementary.Plus(
            Elementary.Plus(Elementary.Times(place.LogX, A), Elementary.Times(place.LogY, B)), _logScale);
        return Elementary.Exp(sum.High, sum.Low);
    }

    /// <summary>I_x(a, b) and its complement for x up to the mean.</summary>
    private static (double Tail, double Other) Below(double a, double b, double x, double y, double weight)
    {
        if (x <= SeriesReach)
        {
            double tail = weight * Series(a, b, x);
            return (tail, 1 - tail);
        }

        if (a * y <= b + FractionFrom)
        {
            double rest = weight * Series(b, a, y);
            return (1 - rest, rest);
        }

        double far = weight / Fraction(a, b, x, y);
        return (far, 1 - far);
    }

    /// <summary><c>1/a (1 + (a+b)/(a+1) x + (a+b)(a+b+1)/((a+1)(a+2)) x^2 + ...)</c>: all terms positive.</summary>
    private static double Series(double a, double b, double x)
    {
        double sum = 1, term = 1;
        for (int n = 1; ; n++)
        {
            double ratio = (a + b + (n - 1)) * x / (a + n);
            term *= ratio;
            sum += term;

            // Ratios fall towards x, or rise towards it where b < 1; either way this bounds what is left.
            if (term <= 1e-17 * sum * (1 - Math.Max(ratio, x)))
            {
                return sum / a;
            }
        }
    }

    /// <summary>The continued fraction that divides the weight, by Lentz's method.</summary>
    private static double Fraction(double a, double b, double x, double y)
    {
        double drift = (a * y) - (b * x) + 1;
        double value = a * drift / (a + 1);
        double upper = value, lower = 0;
        for (int m = 1; ; m++)
        {
            double bottom = a + (2.0 * m) - 1;
            double numerator = (a + m - 1) / bottom * ((a + b + m - 1) / bottom) * x * (m * (b - m) * x);
            double denominator = m + (m * (b - m) * x / bottom) + ((a + m) / (bottom + 2) * (drift + (m * (1 + y))));
            lower = 1 / (denominator + (numerator * lower));
            upper = denominator + (numerator / upper);
            double factor = upper * lower;
            value *= factor;
            if (Math.Abs(factor - 1) < 3e-16)
            {
                return value;
            }
        }
    }

    /// <summary>-ln B(a, b) as a sum of two doubles.</summary>
    /// <remarks>
    /// With both exponents raised to 10 or more by the recurrence <c>B(a + 1, b) = B(a, b) a / (a + b)</c>,
    /// <c>1 / B = sqrt(a b / (2 pi (a + b))) (1 + b/a)^a (1 + a/b)^b exp(S(a + b) - S(a) - S(b))</c>, S being Stirling's series.
    /// </remarks>
    private static (double High, double Low) LogOfOneOverBeta(double a, double b)
    {
        double factor = 1;
        while (a < StirlingFrom || b < StirlingFrom)
        {
            double raised = a < b ? a : b;
            factor *= raised / (a + b);
            (a, b) = a < b ? (a + 1, b) : (a, b + 1);
        }

        double root = Math.Sqrt(a / (a + b) * b / TwoPi);
        (double High, double Low) powers = Elementary.Plus(Elementary.Times(LogOnePlus(b, a), a), Elementary.Times(LogOnePlus(a, b), b));
        return Elementary.Plus(Elementary.Plus(powers, Elementary.LogInTwoParts(root * factor)), (Stirling(a + b) - Stirling(a) - Stirling(b), 0));
    }

    private static (double High, double Low) LogOnePlus(double numerator, double denominator)
    {
        (double quotient, double rest) = Elementary.Over((numerator, 0), denominator);
        return Elementary.LogOnePlusInTwoParts(quotient, rest);
    }

    private static double Stirling(double z) => Elementary.Polynomial(StirlingSeries, 1 / z / z) / z;
}
