namespace Projection.Arithmetic;

public readonly partial record struct Interval
{
    /// <summary>All powers of the members; to the power 0 every number gives 1.</summary>
    /// <param name="value">The bases; zero is left out where the exponent is negative.</param>
    /// <param name="exponent">Any integer.</param>
    /// <returns>Empty where no member has such a power.</returns>
    public static Interval Power(Interval value, int exponent)
    {
        if (value.IsEmpty)
        {
            return Empty;
        }

        if (exponent == 0)
        {
            return new Interval(1, 1);
        }

        if (exponent == int.MinValue)
        {
            return Power(Power(value, exponent / 2), 2);
        }

        if (exponent < 0)
        {
            return new Interval(1, 1) / Power(value, -exponent);
        }

        if (int.IsEvenInteger(exponent))
        {
            Interval size = Abs(value);
            return new Interval(Powers.OfNonNegative(size.Low, exponent).Low, Powers.OfNonNegative(size.High, exponent).High);
        }

        return new Interval(OddPowerDown(value.Low, exponent), 0 - OddPowerDown(-value.High, exponent));
    }

    /// <summary>All powers of the members; with an exponent that is no integer, of the members that are not negative.</summary>
    /// <param name="value">The bases.</param>
    /// <param name="exponent">For example 1/5 for the yearly factor of a growth over five years. Integers beyond 32 bits give an unbounded result.</param>
    /// <returns>Empty where no member has such a power.</returns>
    public static Interval Power(Interval value, Rational exponent)
    {
        if (exponent.IsInteger)
        {
            bool isSmall = exponent >= int.MinValue && exponent <= int.MaxValue;
            return isSmall ? Power(value, (int)exponent.Numerator) : value.IsEmpty ? Empty : Entire;
        }

        if (exponent.Sign < 0)
        {
            return new Interval(1, 1) / Power(value, -exponent);
        }

        Interval inside = value.Intersect(NonNegative);
        return inside.IsEmpty
            ? Empty
            : new Interval(Powers.OfNonNegative(inside.Low, exponent).Low, Powers.OfNonNegative(inside.High, exponent).High);
    }

    private static double OddPowerDown(double value, int exponent) =>
        value >= 0 ? Powers.OfNonNegative(value, exponent).Low : 0 - Powers.OfNonNegative(-value, exponent).High;
}
