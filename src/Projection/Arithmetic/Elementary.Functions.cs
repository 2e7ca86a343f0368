namespace Projection.Arithmetic;

internal static partial class Elementary
{
    // Beyond these exp is infinite, or below half of the least subnormal number.
    private const double GreatestExponent = 709.79;
    private const double LeastExponent = -745.2;

    // Within this the series of ln(1 + f) and of exp(x) - 1 hold without taking powers of 2 apart.
    private const double SeriesReach = 0.25;

    /// <summary>Natural logarithm, error below 1 ulp.</summary>
    /// <param name="x">Finite and above 0; subnormal numbers too.</param>
    internal static double Log(double x) => LogInTwoParts(x).High;

    /// <summary>ln(1 + f + rest) as a sum of two doubles; keeps its relative accuracy near f = 0.</summary>
    /// <param name="f">Above -1, finite.</param>
    /// <param name="rest">What the rounding of <paramref name="f"/> lost.</param>
    internal static (double High, double Low) LogOnePlusInTwoParts(double f, double rest = 0)
    {
        if (Math.Abs(f) < SeriesReach)
        {
            (double near, double nearLow) = LogOfPart(f, 0);
            return TwoSum(near, nearLow + (rest / (1 + f)));
        }

        (double sum, double lost) = TwoSum(1, f);
        (double high, double low) = LogInTwoParts(sum);
        return TwoSum(high, low + ((lost + rest) / sum));
    }

    /// <summary>exp(high + low), error below 1 ulp where the result is not subnormal.</summary>
    /// <param name="high">Any number; infinities too.</param>
    /// <param name="low">Small beside <paramref name="high"/>.</param>
    internal static double Exp(double high, double low = 0)
    {
        if (!(high > LeastExponent && high < GreatestExponent))
        {
            return double.IsNaN(high) ? double.NaN : high < 0 ? 0 : double.PositiveInfinity;
        }

        (double mantissa, int exponent) = ExpInTwoParts(high, low);
        return Scale(mantissa, exponent);
    }

    /// <summary>exp(x) - 1; keeps its relative accuracy near x = 0.</summary>
    /// <param name="x">Any number; infinities too.</param>
    internal static double ExpMinusOne(double x) =>
        Math.Abs(x) < SeriesReach ? x + (x * x * Polynomial(ExponentialSeries, x)) : Exp(x) - 1;

    /// <summary>(high + low) * factor as a sum of two doubles.</summary>
    internal static (double High, double Low) Times((double High, double Low) value, double factor)
    {
        (double product, double lost) = TwoProduct(value.High, factor);
        return TwoSum(product, lost + (value.Low * factor));
    }

    /// <summary>The sum of two sums of two doubles.</summary>
    internal static (double High, double Low) Plus((double High, double Low) a, (double High, double Low) b)
    {
        (double sum, double lost) = TwoSum(a.High, b.High);
        return TwoSum(sum, lost + (a.Low + b.Low));
    }

    /// <summary>(high + low) / divisor as a sum of two doubles.</summary>
    internal static (double High, double Low) Over((double High, double Low) value, double divisor)
    {
        double quotient = value.High / divisor;
        double lost = Math.FusedMultiplyAdd(-quotient, divisor, value.High);
        return TwoSum(quotient, (lost + value.Low) / divisor);
    }
}
