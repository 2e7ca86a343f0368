using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Projection.Arithmetic;

namespace Projection.Tests.Properties;

public class RationalLaws
{
    private static readonly Gen<Rational> Fractions =
        from above in Gen.Choose(-1_000_000, 1_000_000)
        from below in Gen.Choose(1, 1_000_000)
        from exponent in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(-330, 300)))
        select new Rational(above, below) * Rational.PowerOfTen(exponent);

    [Fact]
    public void Arithmetic_IsThatOfAField() => Law.Holds(Gen.Three(Fractions), three =>
    {
        (Rational a, Rational b, Rational c) = three;
        Assert.Equal((a * b) + (a * c), a * (b + c));
        Assert.Equal(a, a + b - b);
        Assert.True(b.Sign == 0 || a * b / b == a);
        Assert.Equal((a - b).Sign, a.CompareTo(b));
    });

    [Fact]
    public void Rounding_EnclosesTightly() => Law.Holds(Fractions, value =>
    {
        double down = value.RoundDown();
        double up = value.RoundUp();
        Assert.True(Rational.FromDouble(down) <= value);
        Assert.True(up == double.PositiveInfinity || Rational.FromDouble(up) >= value);
        Assert.True(up == down || up == Math.BitIncrement(down));
        Assert.Equal(up == down, Rational.FromDouble(down) == value);
    });

    [Fact]
    public void ToDouble_IsTheNearest_AsTheRuntimeReadsIt() => Law.Holds(Fractions, value =>
    {
        Rational scaled = value.RoundToDecimals(12);
        Assert.Equal(double.Parse(scaled.ToString(), CultureInfo.InvariantCulture), scaled.ToDouble());
    });

    [Fact]
    public void FromDouble_ThenToDouble_GivesTheNumberBack() => Law.Holds(Doubles.Any, value =>
    {
        Rational exact = Rational.FromDouble(value);
        Assert.Equal(value, exact.ToDouble());
        Assert.Equal(value, exact.RoundDown());
        Assert.Equal(value, exact.RoundUp());
    });

    [Fact]
    public void ToString_ThenParse_GivesTheNumberBack() => Law.Holds(Fractions, value =>
        Assert.Equal(value, Rational.Parse(value.ToString())));

    [Fact]
    public void RoundToDecimals_IsWithinHalfAUnit_AndPrintable() => Law.Holds(Fractions, value =>
    {
        Rational rounded = value.RoundToDecimals(2);
        Assert.True((rounded * 100).IsInteger);
        Assert.True((rounded - value).Abs() <= new Rational(1, 200));
        Assert.Equal(-rounded, (-value).RoundToDecimals(2));
    });
}
