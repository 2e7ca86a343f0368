using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Tests.Scenarios;

public class DistributionTextTests
{
    [Theory]
    [InlineData("normal(11.5 %, 3 %)", 0.115)]
    [InlineData("normal(0, 3 %)", 0)]
    [InlineData("triangular(-1 %, 0, 4 %)", 0)]
    [InlineData("uniform(0.1,0.3)", 0.2)]
    [InlineData(" constant ( 7 ) ", 7)]
    public void Parse_KnownForms_HaveTheirCentre(string text, double central) =>
        Assert.Equal(central, DistributionText.Parse(text, Rational.One).ValueOrThrow().Central, 15);

    [Fact]
    public void Parse_Parameters_StayInTheirPlaces()
    {
        Normal normal = Assert.IsType<Normal>(DistributionText.Parse("normal(8 %, 2 %)", Rational.One).Value);
        Triangular triangular = Assert.IsType<Triangular>(DistributionText.Parse("triangular(1, 2, 4)", 10).Value);
        Assert.Equal((0.08, 0.02), (normal.Mean, normal.StandardDeviation));
        Assert.Equal((10, 20, 40), (triangular.Low, triangular.Mode, triangular.High));
    }

    [Theory]
    [InlineData("", "it has no numbers in brackets")]
    [InlineData("5 %", "it has no numbers in brackets")]
    [InlineData("(1, 2)", "it has no numbers in brackets")]
    [InlineData("normal(1, 2", "it has no numbers in brackets")]
    [InlineData("normal(1, 2) or so", "it has no numbers in brackets")]
    [InlineData("normal()", "a number is missing")]
    [InlineData("normal(1, )", "a number is missing")]
    [InlineData("normal(1)", "normal does not take 1 number")]
    [InlineData("normal(11,5 %, 3 %)", "normal does not take 3 numbers")]
    [InlineData("normal((1), 2)", "(1) is not a number")]
    [InlineData("normal(1; 2)", "1; 2 is not a number")]
    [InlineData("normal(NaN, 2)", "NaN is not a number")]
    [InlineData("normal(1, 1e400)", "1e400 is not a number")]
    [InlineData("norml(1, 2)", "there is no distribution norml; did you mean normal?")]
    [InlineData("NORMAL(1, 2)", "there is no distribution NORMAL; did you mean normal?")]
    [InlineData("weibull(1, 2)", "there is no distribution weibull")]
    public void Parse_UnreadableText_SaysWhy(string text, string because)
    {
        Diagnostic finding = Assert.Single(DistributionText.Parse(text, Rational.One).Diagnostics);
        Assert.Equal(("PRJ0210", "this distribution cannot be used: " + because), (finding.Code, finding.Message));
    }

    [Theory]
    [InlineData("normal(1, 0)")]
    [InlineData("normal(1, -2)")]
    [InlineData("uniform(2, 1)")]
    [InlineData("uniform(1, 1)")]
    [InlineData("triangular(1, 5, 3)")]
    [InlineData("triangular(1, 1, 1)")]
    public void Parse_ImpossibleParameters_AreRefused(string text) =>
        Assert.Equal("PRJ0210", Assert.Single(DistributionText.Parse(text, Rational.One).Diagnostics).Code);

    [Theory]
    [InlineData("normal(11, 3 %)")]
    [InlineData("triangular(1,5 %, 3 %)")]
    [InlineData("uniform(-5 %, 25)")]
    public void Parse_PercentAndPlain_AreNotMixed(string text) =>
        Assert.Equal("PRJ0228", Assert.Single(DistributionText.Parse(text, Rational.One).Diagnostics).Code);
}
