namespace Projection.Cli.Tests.Certificates.Verifier;

/// <summary>All numbers from one end to the other, the ends exact and perhaps infinite; without members where they are the wrong way round.</summary>
internal readonly record struct Span(Fraction Low, Fraction High)
{
    public static Span All => new(Fraction.MinusInfinity, Fraction.Infinity);

    public static Span NonNegative => new(Fraction.Zero, Fraction.Infinity);

    public bool IsEmpty => Low > High;

    public static Span Point(Fraction value) => new(value, value);

    public static Span operator +(Span a, Span b) => new(a.Low + b.Low, a.High + b.High);

    public static Span operator -(Span a) => new(-a.High, -a.Low);

    public static Span operator -(Span a, Span b) => a + -b;

    public static Span operator *(Span a, Span b)
    {
        Fraction[] ends = [a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High];
        return new Span(ends.Min(), ends.Max());
    }

    public bool Contains(Fraction value) => Low <= value && value <= High;

    public bool IsWithin(Span other) => IsEmpty || (other.Low <= Low && High <= other.High);

    public Span Intersect(Span other) => new(Fraction.Larger(Low, other.Low), Fraction.Smaller(High, other.High));

    /// <summary>The quotients, in one piece for divisors of one sign and in two for both; none where the only divisor is zero.</summary>
    public IEnumerable<Span> Over(Span divisor)
    {
        if (divisor.High.Sign > 0)
        {
            Span positive = divisor.Intersect(NonNegative);
            yield return this * new Span(positive.High.Reciprocal(), positive.Low.Reciprocal());
        }

        if (divisor.Low.Sign < 0)
        {
            Span positive = (-divisor).Intersect(NonNegative);
            yield return -this * new Span(positive.High.Reciprocal(), positive.Low.Reciprocal());
        }
    }

    /// <summary>The powers.</summary>
    public IEnumerable<Span> ToThe(Fraction exponent)
    {
        if (exponent.Sign < 0)
        {
            return ToThe(-exponent).SelectMany(power => Point(Fraction.One).Over(power));
        }

        int power = (int)exponent.Above;
        int degree = (int)exponent.Below;
        if (degree > 1)
        {
            Span inside = Intersect(NonNegative);
            return inside.IsEmpty ? [] : [new Span(inside.Low.Power(power).Root(degree).Low, inside.High.Power(power).Root(degree).High)];
        }

        if (power % 2 == 1)
        {
            return [new Span(Low.Power(power), High.Power(power))];
        }

        Fraction largest = Fraction.Larger(Low.Abs(), High.Abs());
        Fraction smallest = Contains(Fraction.Zero) ? Fraction.Zero : Fraction.Smaller(Low.Abs(), High.Abs());
        return [new Span(smallest.Power(power), largest.Power(power))];
    }

    /// <summary>The numbers whose power lies in the span.</summary>
    public IEnumerable<Span> BasesOf(Fraction exponent)
    {
        if (exponent.Sign < 0)
        {
            return Point(Fraction.One).Over(this).SelectMany(reciprocal => reciprocal.BasesOf(-exponent));
        }

        Span above = Intersect(NonNegative);
        Span below = (-this).Intersect(NonNegative);
        IEnumerable<Span> roots = above.IsEmpty ? [] : above.ToThe(exponent.Reciprocal());
        if (!exponent.IsInteger)
        {
            return roots;
        }

        bool isOdd = (int)exponent.Above % 2 == 1;
        IEnumerable<Span> mirrored = !isOdd ? roots : below.IsEmpty ? [] : below.ToThe(exponent.Reciprocal());
        return [.. roots, .. mirrored.Select(root => -root)];
    }

    public Span Coarser() => new(Low.Coarser(), -(-High).Coarser());

    public override string ToString() => $"[{Low}, {High}]";
}
