using Projection.Arithmetic;

namespace Projection.Tests.Arithmetic;

public class RationalTests
{
    [Theory]
    [InlineData("0.125", "0.125")]
    [InlineData("-3", "-3")]
    [InlineData("+3.50", "3.5")]
    [InlineData("1e-3", "0.001")]
    [InlineData("1.5E+2", "150")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData(" 2/6 ", "1/3")]
    [InlineData("-0", "0")]
    public void Parse_Literal_GivesTheExactNumber(string text, string expected) => Assert.Equal(expected, Rational.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("1e")]
    [InlineData("1,5")]
    [InlineData("1.5.0")]
    [InlineData("1 000")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("1/0")]
    [InlineData("1e1001")]
    [InlineData("1e-999999999")]
    [InlineData("1e99999999999999999999")]
    [InlineData("٣")]
    public void Parse_AnythingElse_Throws(string text)
    {
        Assert.False(Rational.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Rational.Parse(text));
    }

    [Fact]
    public void Parse_TooManyDigits_Throws() => Assert.Throws<FormatException>(() => Rational.Parse(new string('1', 1001)));

    [Fact]
    public void Default_IsZero()
    {
        Rational zero = default;
        Assert.Equal(new Rational(0, -7), zero);
        Assert.Equal(Rational.Zero.GetHashCode(), new Rational(0, 5).GetHashCode());
        Assert.Equal(5, zero + 5);
        Assert.Equal("0", zero.ToString());
    }

    [Fact]
    public void Constructor_ZeroDenominator_Throws() => Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));

    [Fact]
    public void FromDecimal_KeepsTheValue()
    {
        Rational tenth = -0.10m;
        Assert.Equal(new Rational(-1, 10), tenth);
        Assert.Equal(decimal.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture), ((Rational)decimal.MaxValue).ToString());
    }

    [Fact]
    public void FromDouble_IsExact() => Assert.Equal(Rational.Parse("3602879701896397/36028797018963968"), Rational.FromDouble(0.1));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void FromDouble_NotFinite_Throws(double value) => Assert.Throws<ArgumentOutOfRangeException>(() => Rational.FromDouble(value));

    [Theory]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("2.4999", 0, "2")]
    [InlineData("0.05", 1, "0.1")]
    [InlineData("-0.04", 1, "0")]
    [InlineData("1291500", -3, "1292000")]
    [InlineData("1291499", -3, "1291000")]
    public void RoundToDecimals_Halves_GoAwayFromZero(string value, int decimals, string expected) =>
        Assert.Equal(Rational.Parse(expected), Rational.Parse(value).RoundToDecimals(decimals));

    [Fact]
    public void Pow_SmallAndNegativeExponents()
    {
        Assert.Equal(new Rational(27, 8), new Rational(-2, -3).Pow(-3));
        Assert.Equal(1, Rational.Zero.Pow(0));
        Assert.Equal(-1, new Rational(-1, 1).Pow(int.MaxValue));
        Assert.Equal(1, new Rational(-1, 1).Pow(int.MinValue));
        Assert.Throws<DivideByZeroException>(() => Rational.Zero.Pow(-1));
        Assert.Throws<OverflowException>(() => new Rational(10, 1).Pow(1_000_000_000));
    }

    [Fact]
    public void Rounding_BeyondTheDoubles_StopsAtTheLastOne()
    {
        Rational huge = Rational.PowerOfTen(400);
        Assert.Equal(double.MaxValue, huge.RoundDown());
        Assert.Equal(double.PositiveInfinity, huge.RoundUp());
        Assert.Equal(double.PositiveInfinity, huge.ToDouble());
        Assert.Equal(double.NegativeInfinity, (-huge).RoundDown());
        Rational tiny = Rational.PowerOfTen(-400);
        Assert.Equal(0, tiny.RoundDown());
        Assert.Equal(double.Epsilon, tiny.RoundUp());
        Assert.Equal(-double.Epsilon, (-tiny).RoundDown());
        Assert.Equal(0, tiny.ToDouble());
    }
}
