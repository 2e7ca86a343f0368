namespace Projection.Arithmetic;

/// <summary>Logarithm and exponential from + - * / alone, so that every machine gets the same bits; with a second word where one is not enough.</summary>
/// <remarks>The system's own functions differ in the last bits between operating systems and processors. The run-time does not contract
/// a product and a sum into one operation by itself, so these sources mean what they say.</remarks>
internal static partial class Elementary
{
    // ln 2 in two parts: the first has 42 bits, so that its products with exponents are exact.
    internal const double Ln2High = 0.6931471805598903;
    internal const double Ln2Low = 5.497923018708371e-14;
    internal const double OverLn2 = 1.4426950408889634;
    private const double SquareRootOf2 = 1.4142135623730951;

    /// <summary>2/3, 2/5, 2/7, ...: the series of artanh, cut where s^2 &lt; 0.0295 leaves less than 2^-60.</summary>
    internal static ReadOnlySpan<double> ArtanhSeries =>
        [2.0 / 3, 2.0 / 5, 2.0 / 7, 2.0 / 9, 2.0 / 11, 2.0 / 13, 2.0 / 15, 2.0 / 17, 2.0 / 19, 2.0 / 21];

    /// <summary>1/2!, 1/3!, ...: the series of exp, cut where |x| &lt;= ln(2) / 2 leaves less than 2^-57.</summary>
    internal static ReadOnlySpan<double> ExponentialSeries =>
    [
        1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880, 1.0 / 3628800, 1.0 / 39916800,
        1.0 / 479001600, 1.0 / 6227020800,
    ];

    /// <summary>c0 + c1 x + c2 x^2 + ... by Horner's rule.</summary>
    internal static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        double sum = coefficients[^1];
        for (int i = coefficients.Length - 2; i >= 0; i--)
        {
            sum = (sum * x) + coefficients[i];
        }

        return sum;
    }

    /// <summary>a + b without error, as a rounded sum and what the rounding lost.</summary>
    internal static (double Sum, double Lost) TwoSum(double a, double b)
    {
        double sum = a + b;
        double bPart = sum - a;
        return (sum, (a - (sum - bPart)) + (b - bPart));
    }

    /// <summary>a * b without error (Dekker 1971), for products that neither overflow nor underflow.</summary>
    internal static (double Product, double Lost) TwoProduct(double a, double b)
    {
        const double Splitter = 134217729; // 2^27 + 1
        double product = a * b;
        double aTop = (Splitter * a) - ((Splitter * a) - a);
        double bTop = (Splitter * b) - ((Splitter * b) - b);
        double aTail = a - aTop;
        double bTail = b - bTop;
        return (product, ((aTop * bTop) - product + (aTop * bTail) + (aTail * bTop)) + (aTail * bTail));
    }

    /// <summary>Natural logarithm as a sum of two doubles; relative error near 1e-18.</summary>
    /// <param name="x">Finite and above 0; subnormal numbers too.</param>
    internal static (double High, double Low) LogInTwoParts(double x)
    {
        int exponent = 0;
        if (x < 2.2250738585072014e-308)
        {
            x *= 18014398509481984; // 2^54 lifts a subnormal number without error
            exponent = -54;
        }

        long bits = BitConverter.DoubleToInt64Bits(x);
        exponent += (int)(bits >> 52) - 1023;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (mantissa > SquareRootOf2)
        {
            mantissa *= 0.5;
            exponent++;
        }

        return LogOfPart(mantissa - 1, exponent);
    }

    /// <summary>exp(high + low) as <c>Mantissa * 2^Exponent</c>, so that a caller can multiply before the result becomes subnormal; error below 1 ulp.</summary>
    /// <param name="high">Between -10,000 and 10,000.</param>
    /// <param name="low">Small beside <paramref name="high"/>.</param>
    internal static (double Mantissa, int Exponent) ExpInTwoParts(double high, double low)
    {
        double turns = Math.Floor((high * OverLn2) + 0.5);
        double reduced = high - (turns * Ln2High);
        double correction = low - (turns * Ln2Low);
        double x = reduced + correction;
        double lost = reduced - x + correction;
        return (1 + (x + ((x * x * Polynomial(ExponentialSeries, x)) + lost)), (int)turns);
    }

    /// <summary>value * 2^exponent, rounded once.</summary>
    /// <param name="value">Not subnormal.</param>
    /// <param name="exponent">Between -1,500 and 1,500.</param>
    internal static double Scale(double value, int exponent)
    {
        int half = exponent / 2;
        return value * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }

    /// <summary>ln(1 + f) + exponent ln 2 for -0.3 &lt; f &lt; 0.42.</summary>
    private static (double High, double Low) LogOfPart(double f, int exponent)
    {
        // ln(1 + f) = f - f^2/2 + s (f^2/2 + R(s^2)), s = f / (2 + f): the large terms are kept exactly, the small rest needs one word only.
        double s = f / (2 + f);
        (double square, double squareRest) = TwoProduct(f, f);
        double series = s * s * Polynomial(ArtanhSeries, s * s);
        double rest = (s * ((0.5 * square) + series)) + (exponent * Ln2Low) - (0.5 * squareRest);
        (double sum, double lost) = TwoSum(exponent * Ln2High, f);
        (sum, double lostToo) = TwoSum(sum, -0.5 * square);
        return TwoSum(sum, lost + lostToo + rest);
    }

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);
}
