namespace Projection.Arithmetic;

public readonly partial record struct Interval
{
    /// <summary>All sums of a member of the one and a member of the other.</summary>
    public static Interval operator +(Interval left, Interval right) => left.IsEmpty || right.IsEmpty
        ? Empty
        : new Interval(DirectedRounding.AddDown(left.Low, right.Low), DirectedRounding.AddUp(left.High, right.High));

    /// <summary>All differences of a member of the one and a member of the other.</summary>
    public static Interval operator -(Interval left, Interval right) => left.IsEmpty || right.IsEmpty
        ? Empty
        : new Interval(DirectedRounding.AddDown(left.Low, -right.High), DirectedRounding.AddUp(left.High, -right.Low));

    /// <summary>All members with the other sign; exact.</summary>
    public static Interval operator -(Interval value) => value.IsEmpty ? Empty : new Interval(0 - value.High, 0 - value.Low);

    /// <summary>All products of a member of the one and a member of the other.</summary>
    public static Interval operator *(Interval left, Interval right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return Empty;
        }

        // Signs decide which ends give the least and the greatest product; only two sets around zero need two candidates each.
        if (left.Low >= 0)
        {
            return Product(right.Low >= 0 ? left.Low : left.High, right.Low, right.High >= 0 ? left.High : left.Low, right.High);
        }

        if (left.High <= 0)
        {
            return Product(right.High >= 0 ? left.Low : left.High, right.High, right.Low >= 0 ? left.High : left.Low, right.Low);
        }

        if (right.Low >= 0)
        {
            return Product(left.Low, right.High, left.High, right.High);
        }

        if (right.High <= 0)
        {
            return Product(left.High, right.Low, left.Low, right.Low);
        }

        return Product(left.Low, right.High, left.Low, right.Low).Hull(Product(left.High, right.Low, left.High, right.High));
    }

    /// <summary>All quotients of a member of the one and a member other than zero of the other.</summary>
    /// <remarks>Where the denominator has zero inside, this is the smallest interval around the two pieces, mostly <see cref="Entire"/>;
    /// <see cref="DivideWithin"/> keeps the pieces apart. Division by [0, 0] gives <see cref="Empty"/>.</remarks>
    public static Interval operator /(Interval numerator, Interval denominator)
    {
        if (numerator.IsEmpty || denominator.IsEmpty || (denominator.Low == 0 && denominator.High == 0))
        {
            return Empty;
        }

        if (denominator.Low >= 0)
        {
            return QuotientByPositive(numerator, denominator);
        }

        if (denominator.High <= 0)
        {
            return QuotientByPositive(-numerator, -denominator);
        }

        return numerator.Low == 0 && numerator.High == 0 ? default : Entire;
    }

    /// <summary>The members nearest zero and furthest from it: all distances from zero; exact.</summary>
    /// <param name="value">Any interval.</param>
    /// <returns>A part of [0, infinity).</returns>
    public static Interval Abs(Interval value)
    {
        if (value.IsEmpty || value.Low >= 0)
        {
            return value.IsEmpty ? Empty : value;
        }

        return value.High <= 0 ? -value : new Interval(0, Math.Max(-value.Low, value.High));
    }

    /// <summary>All values of the smaller of two numbers; exact.</summary>
    /// <param name="left">One operand.</param>
    /// <param name="right">The other operand.</param>
    /// <returns>Empty where an operand is.</returns>
    public static Interval Minimum(Interval left, Interval right) => left.IsEmpty || right.IsEmpty
        ? Empty
        : new Interval(Math.Min(left.Low, right.Low), Math.Min(left.High, right.High));

    /// <summary>All values of the larger of two numbers; exact.</summary>
    /// <param name="left">One operand.</param>
    /// <param name="right">The other operand.</param>
    /// <returns>Empty where an operand is.</returns>
    public static Interval Maximum(Interval left, Interval right) => left.IsEmpty || right.IsEmpty
        ? Empty
        : new Interval(Math.Max(left.Low, right.Low), Math.Max(left.High, right.High));

    private static Interval Product(double lowLeft, double lowRight, double highLeft, double highRight) =>
        new(DirectedRounding.MultiplyDown(lowLeft, lowRight), DirectedRounding.MultiplyUp(highLeft, highRight));

    // The denominator lies in [0, infinity] and is not [0, 0]; a lower end of zero means arbitrarily large quotients.
    private static Interval QuotientByPositive(Interval numerator, Interval denominator)
    {
        double low = numerator.Low >= 0
            ? DirectedRounding.DivideDown(numerator.Low, denominator.High)
            : denominator.Low == 0 ? double.NegativeInfinity : DirectedRounding.DivideDown(numerator.Low, denominator.Low);
        double high = numerator.High <= 0
            ? DirectedRounding.DivideUp(numerator.High, denominator.High)
            : denominator.Low == 0 ? double.PositiveInfinity : DirectedRounding.DivideUp(numerator.High, denominator.Low);
        return new Interval(low, high);
    }
}
