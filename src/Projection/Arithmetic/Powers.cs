namespace Projection.Arithmetic;

/// <summary>Bounds of powers and roots of one non-negative double; the parts of <see cref="Interval.Power(Interval, int)"/>.</summary>
internal static class Powers
{
    private const int LargestExactPart = 64;

    /// <summary>Bounds of <c>value^exponent</c> for a value of at least 0, possibly infinite, and an exponent of at least 1.</summary>
    internal static Interval OfNonNegative(double value, int exponent)
    {
        if (value is 0 or 1 || double.IsPositiveInfinity(value) || exponent == 1)
        {
            return new Interval(value, value);
        }

        if (exponent == 2)
        {
            return new Interval(DirectedRounding.MultiplyDown(value, value), DirectedRounding.MultiplyUp(value, value));
        }

        if (DoubleDouble.TryPower(value, exponent, out double low, out double high))
        {
            return new Interval(low, high);
        }

        // Very large or very small: directed products, which lose up to a unit each but overflow and underflow to the safe side.
        low = high = value;
        for (int bit = 30 - int.LeadingZeroCount(exponent); bit >= 0; bit--)
        {
            low = DirectedRounding.MultiplyDown(low, low);
            high = DirectedRounding.MultiplyUp(high, high);
            if (((exponent >> bit) & 1) != 0)
            {
                low = DirectedRounding.MultiplyDown(low, value);
                high = DirectedRounding.MultiplyUp(high, value);
            }
        }

        return new Interval(low, high);
    }

    /// <summary>Bounds of <c>value^exponent</c> for a value of at least 0, possibly infinite, and a positive exponent that is no integer.</summary>
    internal static Interval OfNonNegative(double value, Rational exponent)
    {
        if (value is 0 or 1 || double.IsPositiveInfinity(value))
        {
            return new Interval(value, value);
        }

        if (exponent.Numerator <= LargestExactPart && exponent.Denominator <= LargestExactPart)
        {
            int power = (int)exponent.Numerator;
            int degree = (int)exponent.Denominator;
            Interval radicand = OfNonNegative(value, power);
            if (radicand.Low >= DirectedRounding.SmallestNormal && radicand.High <= double.MaxValue)
            {
                // The root comes last, because it shrinks the error of the power.
                return new Interval(Root(radicand.Low, degree).Low, Root(radicand.High, degree).High);
            }
        }

        // The power grows with the exponent above 1 and falls below 1. The C libraries state less than 1 unit in the last place for pow; 4 are taken.
        double smaller = Math.Pow(value, value > 1 ? exponent.RoundDown() : exponent.RoundUp());
        double larger = Math.Pow(value, value > 1 ? exponent.RoundUp() : exponent.RoundDown());
        for (int unit = 0; unit < 4; unit++)
        {
            smaller = smaller > 0 ? Math.BitDecrement(smaller) : 0;
            larger = larger < DirectedRounding.SmallestNormal ? DirectedRounding.SmallestNormal : Math.BitIncrement(larger);
        }

        return new Interval(value > 1 ? Math.Max(1, smaller) : smaller, value < 1 ? Math.Min(1, larger) : larger);
    }

    /// <summary>Bounds of the root of a positive number, each proven by raising it to the power again.</summary>
    internal static Interval Root(double value, int degree)
    {
        if (value is 0 or 1 || double.IsPositiveInfinity(value) || degree == 1)
        {
            return new Interval(value, value);
        }

        if (degree == 2)
        {
            return new Interval(DirectedRounding.SquareRootDown(value), DirectedRounding.SquareRootUp(value));
        }

        double guess = degree == 3 ? Math.Cbrt(value) : Math.Pow(value, 1.0 / degree);
        double low = guess;
        for (long step = 1; low > 0 && OfNonNegative(low, degree).High > value; step *= 2)
        {
            low = Move(low, -step);
        }

        double high = guess;
        for (long step = 1; OfNonNegative(high, degree).Low < value; step *= 2)
        {
            high = Move(high, step);
        }

        // Back inward as far as the proof holds, which makes roots of perfect powers exact; the guess is only a few units off.
        for (double next = Move(low, 1); OfNonNegative(next, degree).High <= value; next = Move(low, 1))
        {
            low = next;
        }

        for (double next = Move(high, -1); OfNonNegative(next, degree).Low >= value; next = Move(high, -1))
        {
            high = next;
        }

        return new Interval(low, high);
    }

    private static double Move(double positive, long units) =>
        BitConverter.Int64BitsToDouble(Math.Max(0, BitConverter.DoubleToInt64Bits(positive) + units));
}
