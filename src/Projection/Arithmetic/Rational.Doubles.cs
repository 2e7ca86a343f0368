using System.Numerics;

namespace Projection.Arithmetic;

public readonly partial struct Rational
{
    private const int SignificantBits = 53;
    private const int LargestExponent = 1023;
    private const int SmallestUnitExponent = -1074;

    /// <summary>The number that a double stands for, exactly: 0.1 gives 3602879701896397/36028797018963968.</summary>
    /// <param name="value">A finite number.</param>
    /// <returns>The exact value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite or not a number.</exception>
    public static Rational FromDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Only a finite number is a fraction.");
        }

        if (value == 0)
        {
            return Zero;
        }

        long bits = BitConverter.DoubleToInt64Bits(value);
        int biased = (int)((bits >> 52) & 0x7ff);
        long digits = bits & ((1L << 52) - 1);
        digits = biased == 0 ? digits : digits | (1L << 52);
        int exponent = Math.Max(biased, 1) - 1075;
        BigInteger signed = value < 0 ? -digits : digits;
        return exponent >= 0 ? new Rational(signed << exponent, BigInteger.One) : new Rational(signed, BigInteger.One << -exponent);
    }

    /// <summary>The largest double that is not above the number.</summary>
    /// <returns>The greatest finite double where the number is larger than all of them; negative infinity where it is smaller than all of them.</returns>
    public double RoundDown() => Sign < 0 ? -Magnitude(Direction.AwayFromZero) : Magnitude(Direction.TowardsZero);

    /// <summary>The smallest double that is not below the number.</summary>
    /// <returns>The least finite double where the number is smaller than all of them; positive infinity where it is larger than all of them.</returns>
    public double RoundUp() => Sign < 0 ? -Magnitude(Direction.TowardsZero) : Magnitude(Direction.AwayFromZero);

    /// <summary>The nearest double, ties to the even one.</summary>
    /// <returns>Infinite where the number is beyond the finite doubles, as IEEE 754 rounds.</returns>
    public double ToDouble() => Sign < 0 ? -Magnitude(Direction.Nearest) : Magnitude(Direction.Nearest);

    private double Magnitude(Direction direction)
    {
        if (Numerator.IsZero)
        {
            return 0;
        }

        BigInteger above = BigInteger.Abs(Numerator);
        BigInteger below = Denominator;

        // 2^exponent <= number < 2^(exponent + 1); the difference of the bit lengths is that exponent or one more.
        long exponent = above.GetBitLength() - below.GetBitLength();
        if (ShiftLeft(above, -exponent) < ShiftLeft(below, exponent))
        {
            exponent--;
        }

        if (exponent > LargestExponent)
        {
            return direction == Direction.TowardsZero ? double.MaxValue : double.PositiveInfinity;
        }

        int unit = (int)Math.Max(exponent - SignificantBits + 1, SmallestUnitExponent);
        BigInteger divisor = ShiftLeft(below, unit);
        BigInteger whole = BigInteger.DivRem(ShiftLeft(above, -unit), divisor, out BigInteger rest);
        int half = (rest * 2).CompareTo(divisor);
        bool up = direction switch
        {
            Direction.TowardsZero => false,
            Direction.AwayFromZero => !rest.IsZero,
            _ => half > 0 || (half == 0 && !whole.IsEven),
        };

        // The digits fit in 53 bits, so both the conversion and the scaling are exact; only a carry past the top overflows, to infinity.
        return Math.ScaleB((double)(up ? whole + 1 : whole), unit);
    }

    // Negative shifts are taken by the other side of the fraction.
    private static BigInteger ShiftLeft(BigInteger value, long count) => count > 0 ? value << checked((int)count) : value;

    private enum Direction
    {
        Nearest,
        TowardsZero,
        AwayFromZero,
    }
}
