using Projection.Arithmetic;
using Projection.Scenarios;

namespace Projection.Tests.Scenarios;

public class NumberTextTests
{
    [Theory]
    [InlineData("0.05", "0.05")]
    [InlineData("5 %", "0.05")]
    [InlineData("5%", "0.05")]
    [InlineData(" -3 ", "-3")]
    [InlineData("+2.50", "2.5")]
    [InlineData("1e6", "1000000")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1e-3 %", "0.00001")]
    public void TryRead_OwnSyntax_IsExact(string text, string expected)
    {
        Assert.True(NumberText.TryRead(text, Rational.One, out Rational value));
        Assert.Equal(Rational.Parse(expected), value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("%")]
    [InlineData("5 %%")]
    [InlineData("% 5")]
    [InlineData("1,5")]
    [InlineData("1.845,7")]
    [InlineData("1 000")]
    [InlineData("1_000")]
    [InlineData("1/3")]
    [InlineData("0x10")]
    [InlineData("٣")]
    [InlineData("５")]
    [InlineData("NaN")]
    [InlineData("inf")]
    [InlineData("1e400")]
    [InlineData("-1e309")]
    [InlineData("1e999999999")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    public void TryRead_SomethingElse_IsRefused(string text) => Assert.False(NumberText.TryRead(text, Rational.One, out _));

    [Fact]
    public void TryRead_UnitScale_AppliesToPlainNumbersOnly()
    {
        Assert.True(NumberText.TryRead("5", new Rational(1, 100), out Rational plain));
        Assert.True(NumberText.TryRead("5 %", new Rational(1, 100), out Rational percent));
        Assert.Equal((new Rational(1, 20), new Rational(1, 20)), (plain, percent));
    }

    [Theory]
    [InlineData(true, "5 %", "3")]
    [InlineData(true, "0.05", "-3 %")]
    [InlineData(false, "5 %", "3 %")]
    [InlineData(false, "0.05", "0.03")]
    [InlineData(false, "0", "3 %")]
    [InlineData(false, "0.00", "-0", "3 %")]
    [InlineData(false)]
    public void MixesPercent_Numbers_AsDocumented(bool expected, params string[] texts) => Assert.Equal(expected, NumberText.MixesPercent(texts));
}
