using System.Numerics;

namespace Projection.Tests.Evaluation.Batch;

/// <summary>Exponentials and logarithms to 250 bits in whole-number arithmetic: series and one Newton step, nothing of the library.</summary>
internal static class HighPrecision
{
    private const int Places = 320;

    private static readonly BigInteger One = BigInteger.One << Places;

    private static readonly BigInteger Ln2 = LogarithmOfTwo();

    /// <summary>Natural logarithm of a positive number, in units of 2^-320.</summary>
    public static BigInteger Log(double x)
    {
        (BigInteger mantissa, int exponent) = Parts(x);
        int length = (int)mantissa.GetBitLength();
        BigInteger m = mantissa << (Places - length + 1); // 1 <= m < 2
        BigInteger guess = Fixed(Math.Log((double)(m >> (Places - 60)) * Math.Pow(2, -60)));

        // y + 2 (m - e^y) / (m + e^y) triples the number of digits; twice.
        for (int step = 0; step < 3; step++)
        {
            BigInteger power = ExpOfSmall(guess);
            guess += ((m - power) << (Places + 1)) / (m + power);
        }

        return guess + ((exponent + length - 1) * Ln2);
    }

    /// <summary>A double in units of 2^-320.</summary>
    public static BigInteger Fixed(double x)
    {
        (BigInteger mantissa, int exponent) = Parts(x);
        int shift = exponent + Places;
        return shift >= 0 ? mantissa << shift : mantissa >> -shift;
    }

    /// <summary>A product of a double and a number in units of 2^-320, in the same units.</summary>
    public static BigInteger Times(double factor, BigInteger value)
    {
        (BigInteger mantissa, int exponent) = Parts(factor);
        return exponent >= 0 ? (mantissa * value) << exponent : (mantissa * value) >> -exponent;
    }

    /// <summary>By how many units in the last place of the exact value e^y a double misses it.</summary>
    public static double UnitsFromExp(double found, BigInteger y)
    {
        BigInteger turns = BigInteger.Divide((2 * y) + Ln2 - (y.Sign < 0 ? 2 * Ln2 : 0), 2 * Ln2);
        return Units(found, ExpOfSmall(y - (turns * Ln2)), (int)turns - Places);
    }

    /// <summary>By how many units in the last place of a number a double misses it.</summary>
    /// <param name="found">The double.</param>
    /// <param name="value">The number over 2^scale.</param>
    /// <param name="scale">Its scale.</param>
    public static double Units(double found, BigInteger value, int scale = -Places)
    {
        (BigInteger mantissa, int exponent) = Parts(found);
        int unit = Math.Max(-1074, (int)BigInteger.Abs(value).GetBitLength() - 53 + scale);
        int common = Math.Min(exponent, scale);
        BigInteger difference = (mantissa << (exponent - common)) - (value << (scale - common));

        // Enough digits of the quotient for a double.
        int shift = unit - common;
        return Math.Abs((double)(shift > 40 ? difference >> (shift - 40) : difference << (40 - shift)) / (1L << 40));
    }

    private static BigInteger ExpOfSmall(BigInteger x)
    {
        BigInteger sum = One;
        BigInteger term = One;
        for (int k = 1; !term.IsZero && k < 200; k++)
        {
            term = ((term * x) >> Places) / k;
            sum += term;
        }

        return sum;
    }

    private static (BigInteger Mantissa, int Exponent) Parts(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long fraction = bits & 0xFFFFFFFFFFFFF;
        BigInteger mantissa = exponent == 0 ? fraction : fraction | (1L << 52);
        return (bits < 0 ? -mantissa : mantissa, Math.Max(1, exponent) - 1075);
    }

    // 2 (1/3 + 1/(3 27) + 1/(5 243) + ...)
    private static BigInteger LogarithmOfTwo()
    {
        BigInteger sum = 0;
        BigInteger power = (One << 40) / 3;
        for (int k = 1; !power.IsZero; k += 2)
        {
            sum += power / k;
            power /= 9;
        }

        return sum >> 39;
    }
}
