using Projection.Arithmetic;

namespace Projection.Tests.Arithmetic;

public class ValueRangeTests
{
    private static readonly ValueRange Tenths = new(new Rational(1, 10), new Rational(3, 10));

    [Fact]
    public void OutwardAndInward_RoundToEitherSide()
    {
        // 0.1 is a little above a tenth, 0.3 a little below three tenths.
        Assert.Equal(new Interval(Math.BitDecrement(0.1), Math.BitIncrement(0.3)), Tenths.Outward());
        Assert.Equal(new Interval(0.1, 0.3), Tenths.Inward());
        Assert.Equal(Interval.Entire, ValueRange.Unbounded.Outward());
        Assert.Equal(Interval.Entire, ValueRange.Unbounded.Inward());
        var tenth = new ValueRange(new Rational(1, 10), new Rational(1, 10));
        Assert.True(tenth.Inward().IsEmpty);
        Assert.Equal(new Interval(Math.BitDecrement(0.1), 0.1), tenth.Outward());
    }

    [Fact]
    public void Intersect_TakesTheTighterEnds()
    {
        var above = new ValueRange(new Rational(1, 5), null);
        var below = new ValueRange(null, new Rational(1, 4));
        Assert.Equal(new ValueRange(new Rational(1, 5), new Rational(1, 4)), above.Intersect(below));
        Assert.Equal(new ValueRange(new Rational(1, 5), new Rational(3, 10)), Tenths.Intersect(above));
        Assert.Equal(new ValueRange(new Rational(1, 10), new Rational(1, 4)), below.Intersect(Tenths));
        Assert.Equal(Tenths, Tenths.Intersect(ValueRange.Unbounded));
    }

    [Fact]
    public void Meets_SharedEndsCount()
    {
        Assert.True(Tenths.Meets(new ValueRange(new Rational(3, 10), null)));
        Assert.False(Tenths.Meets(new ValueRange(new Rational(31, 100), null)));
        Assert.True(ValueRange.Unbounded.Meets(Tenths));
    }

    [Fact]
    public void Scale_KeepsMissingEnds()
    {
        Assert.Equal(new ValueRange(100, 300), Tenths.Scale(1000));
        Assert.Equal("[-inf, 2]", new ValueRange(null, 1).Scale(2).ToString());
    }
}
