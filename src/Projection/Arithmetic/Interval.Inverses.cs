namespace Projection.Arithmetic;

public readonly partial record struct Interval
{
    /// <summary>What a factor may be, given the product and the other factor: the hull of all <c>x</c> of <paramref name="current"/> for which
    /// some <c>d</c> of <paramref name="denominator"/> has <c>x * d</c> in <paramref name="numerator"/>.</summary>
    /// <remarks>Where the denominator has zero inside, the quotients are two pieces; each is cut with <paramref name="current"/> before they are
    /// joined, so that a bound is kept which plain division would lose.</remarks>
    /// <param name="numerator">What the product may be.</param>
    /// <param name="denominator">What the other factor may be.</param>
    /// <param name="current">What the factor itself may be.</param>
    /// <returns>A part of <paramref name="current"/>; empty where there is no such factor.</returns>
    public static Interval DivideWithin(Interval numerator, Interval denominator, Interval current)
    {
        if (numerator.IsEmpty || denominator.IsEmpty || current.IsEmpty)
        {
            return Empty;
        }

        if (!denominator.Contains(0))
        {
            return (numerator / denominator).Intersect(current);
        }

        // With d = 0 any x gives the product 0.
        if (numerator.Contains(0))
        {
            return current;
        }

        Interval below = numerator / denominator.Intersect(NonPositive);
        Interval above = numerator / denominator.Intersect(NonNegative);
        return below.Intersect(current).Hull(above.Intersect(current));
    }

    /// <summary>What a base may be, given its power: the hull of all <c>x</c> of <paramref name="current"/> with
    /// <c>x^exponent</c> in <paramref name="result"/>.</summary>
    /// <remarks>An even power has two branches, each cut with <paramref name="current"/> before they are joined. The domain is that of
    /// <see cref="Power(Interval, Rational)"/>.</remarks>
    /// <param name="result">What the power may be.</param>
    /// <param name="exponent">The exponent.</param>
    /// <param name="current">What the base itself may be.</param>
    /// <returns>A part of <paramref name="current"/>; empty where there is no such base.</returns>
    public static Interval InversePower(Interval result, Rational exponent, Interval current)
    {
        if (result.IsEmpty || current.IsEmpty)
        {
            return Empty;
        }

        if (exponent.Sign == 0)
        {
            return result.Contains(1) ? current : Empty;
        }

        if (exponent.Sign < 0)
        {
            // x^-n = r is x^n = 1/r; the reciprocals of a set around zero are two pieces.
            var one = new Interval(1, 1);
            Interval below = InversePower(one / result.Intersect(NonPositive), -exponent, current);
            Interval above = InversePower(one / result.Intersect(NonNegative), -exponent, current);
            return below.Hull(above);
        }

        Interval root = PositiveRoot(result, exponent);
        if (!exponent.IsInteger)
        {
            return root.Intersect(current);
        }

        Interval negativeRoot = exponent.Numerator.IsEven ? -root : -PositiveRoot(-result, exponent);
        return root.Intersect(current).Hull(negativeRoot.Intersect(current));
    }

    private static Interval NonPositive => new(double.NegativeInfinity, 0);

    // The bases of at least 0: a positive exponent maps them one to one onto the results of at least 0.
    private static Interval PositiveRoot(Interval result, Rational exponent) =>
        Power(result.Intersect(NonNegative), Rational.One / exponent);
}
