using Projection.Arithmetic;

namespace Projection.Tests.Arithmetic;

public class IntervalTests
{
    private const double Infinity = double.PositiveInfinity;

    [Fact]
    public void Default_IsZero() => Assert.Equal(new Interval(0, 0), default);

    [Fact]
    public void Empty_StaysEmptyThroughEveryOperation()
    {
        var some = new Interval(1, 2);
        foreach (Interval empty in new[] { Interval.Empty, new Interval(2, 1), new Interval(double.NaN, 1) })
        {
            Assert.True(empty.IsEmpty);
            Assert.All(
                [
                    empty + some, some - empty, empty * some, some / empty, -empty, Interval.Abs(empty), Interval.Minimum(some, empty),
                    Interval.Maximum(empty, some), Interval.Sqrt(empty), Interval.Exp(empty), Interval.Log(empty), Interval.Power(empty, 0),
                    Interval.Power(empty, new Rational(1, 5)), empty.Intersect(some), empty.Hull(empty),
                    Interval.DivideWithin(empty, some, some), Interval.DivideWithin(some, some, empty), Interval.InversePower(empty, 0, some),
                ],
                result => Assert.Equal(Interval.Empty, result));
            Assert.Equal(some, empty.Hull(some));
            Assert.False(empty.Contains(1.5));
            Assert.True(some.Encloses(empty));
        }
    }

    [Fact]
    public void Divide_DenominatorTouchingOrHoldingZero()
    {
        var aroundZero = new Interval(-1, 2);
        Assert.Equal(new Interval(0, Infinity), new Interval(0, 2) / new Interval(0, 4));
        Assert.Equal(new Interval(-Infinity, -0.25), new Interval(1, 2) / new Interval(-4, 0));
        Assert.Equal(new Interval(0.25, Infinity), new Interval(-2, -1) / new Interval(-4, 0));
        Assert.Equal(Interval.Entire, aroundZero / new Interval(0, 4));
        Assert.Equal(Interval.Entire, new Interval(1, 2) / aroundZero);
        Assert.Equal(default, default(Interval) / aroundZero);
        Assert.Equal(Interval.Empty, aroundZero / default(Interval));
        Assert.Equal(new Interval(0, 2), new Interval(1, 2) / new Interval(1, Infinity));
    }

    [Fact]
    public void Multiply_ZeroByUnbounded_IsZero()
    {
        Assert.Equal(default, default(Interval) * Interval.Entire);
        Assert.Equal(new Interval(0, Infinity), new Interval(0, 1) * new Interval(0, Infinity));
    }

    [Fact]
    public void Operations_LeavingZero_StepToANormalNumber()
    {
        var tiny = new Interval(1e-200, 1e-200);
        Assert.Equal(new Interval(0, 2.2250738585072014e-308), tiny * tiny);
        Assert.Equal(new Interval(-2.2250738585072014e-308, 0), -tiny * tiny);
        Assert.Equal(new Interval(0, 2.2250738585072014e-308), tiny / new Interval(1e200, 1e200));
        Assert.Equal(default, default(Interval) * tiny);
        Assert.Equal(default, tiny - tiny);
        Assert.Equal(new Interval(0, 2.2250738585072014e-308), Interval.Exp(new Interval(-1e6, -1e5)));
    }

    [Fact]
    public void DivideWithin_ZeroInside_KeepsThePiecesApart()
    {
        var product = new Interval(6, 8);
        var other = new Interval(-2, 4);
        Assert.Equal(new Interval(1.5, 100), Interval.DivideWithin(product, other, new Interval(-1, 100)));
        Assert.Equal(new Interval(-10, 10), Interval.DivideWithin(product, other, new Interval(-10, 10)));
        Assert.Equal(new Interval(-10, -3), Interval.DivideWithin(product, other, new Interval(-10, 1)));
        Assert.Equal(Interval.Empty, Interval.DivideWithin(product, other, new Interval(-1, 1)));
        Assert.Equal(Interval.Empty, Interval.DivideWithin(product, default, Interval.Entire));
        Assert.Equal(new Interval(-1, 1), Interval.DivideWithin(new Interval(-1, 8), other, new Interval(-1, 1)));
        Assert.Equal(new Interval(1, 2), Interval.DivideWithin(new Interval(-1, 0), new Interval(0, 4), new Interval(1, 2)));
        Assert.Equal(new Interval(-1, -1), Interval.DivideWithin(-product, new Interval(0, 6), new Interval(-1, 5)));
    }

    [Fact]
    public void InversePower_EvenPower_HasTwoBranches()
    {
        var square = new Interval(4, 9);
        Assert.Equal(new Interval(-3, 3), Interval.InversePower(square, 2, new Interval(-10, 10)));
        Assert.Equal(new Interval(2, 3), Interval.InversePower(square, 2, new Interval(-1, 10)));
        Assert.Equal(new Interval(-3, -2), Interval.InversePower(square, 2, new Interval(-10, 1)));
        Assert.Equal(Interval.Empty, Interval.InversePower(square, 2, new Interval(-1, 1)));
        Assert.Equal(Interval.Empty, Interval.InversePower(-square, 2, Interval.Entire));
    }

    [Fact]
    public void InversePower_OddAndNegativeAndBroken()
    {
        Assert.Equal(new Interval(-2, 3), Interval.InversePower(new Interval(-8, 27), 3, Interval.Entire));
        Assert.Equal(new Interval(0.5, 1), Interval.InversePower(new Interval(1, 2), -1, Interval.Entire));
        Assert.Equal(new Interval(0.25, 1), Interval.InversePower(new Interval(-2, 4), -1, new Interval(-0.25, 1)));
        Assert.Equal(Interval.Empty, Interval.InversePower(default, -2, Interval.Entire));
        Assert.Equal(new Interval(4, 9), Interval.InversePower(new Interval(-2, 3), new Rational(1, 2), new Interval(4, 100)));
        Assert.Equal(Interval.Empty, Interval.InversePower(new Interval(2, 3), 0, Interval.Entire));
    }

    [Theory]
    [InlineData(-Infinity, Infinity, 0)]
    [InlineData(-Infinity, 0, -1)]
    [InlineData(10, Infinity, 20)]
    [InlineData(1e308, 1.6e308, 1.3e308)]
    [InlineData(double.MaxValue, Infinity, double.MaxValue)]
    public void Middle_OfLargeAndUnbounded(double low, double high, double expected) => Assert.Equal(expected, new Interval(low, high).Middle);

    [Fact]
    public void Power_HugeIntegers_StaySafe()
    {
        Assert.Equal(Interval.Entire, Interval.Power(new Interval(2, 3), Rational.PowerOfTen(20)));
        Assert.Equal(new Interval(1, 1), Interval.Power(new Interval(-1, -1), int.MinValue));
        Assert.Equal(new Interval(double.MaxValue, Infinity), Interval.Power(new Interval(2, 2), int.MaxValue));
        Assert.Equal(new Interval(-Infinity, -double.MaxValue), Interval.Power(new Interval(-2, -2), int.MaxValue));
        Interval tenth = Interval.Power(new Interval(48112.65, 48112.75), Rational.Parse("0.123456789"));
        Assert.True(tenth.Contains(Math.Pow(48112.7, 0.123456789)) && tenth.Width < 1e-6);
    }

    [Fact]
    public void Point_NotFinite_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Point(Infinity));

    [Fact]
    public void FromRational_RoundsOutward()
    {
        Interval tenth = Interval.FromRational(new Rational(1, 10), new Rational(1, 10));
        Assert.Equal(Math.BitDecrement(0.1), tenth.Low);
        Assert.Equal(0.1, tenth.High);
        Assert.Equal(Interval.Empty, Interval.FromRational(2, 1));
        Assert.Equal("[1.5, 2]", Interval.FromRational(1.5m, 2).ToString());
    }
}
