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

    public static TheoryData<string, IDistribution> Forms => new()
    {
        { "lognormal(100, 10)", LogNormal.FromMeanAndStandardDeviation(100, 10) },
        { "lognormal-median(100, 0.1)", LogNormal.FromMedianAndSpread(100, 0.1) },
        { "lognormal-median(100, 10 %)", LogNormal.FromMedianAndSpread(100, 0.1) },
        { "lognormal-median(5 %, 0.25)", LogNormal.FromMedianAndSpread(0.05, 0.25) },
        { "student-t(4, 6 %, 1 %)", new StudentT(4, 0.06, 0.01) },
        { "student-t(0.5, 0, 1)", new StudentT(0.5, 0, 1) },
        { "pert(5 %, 6 %, 8 %)", new Pert(0.05, 0.06, 0.08) },
        { "pert(5 %, 6 %, 8 %, 2.5)", new Pert(0.05, 0.06, 0.08, 2.5) },
        { "two-piece-normal(6 %, 2 %, 1 %)", new TwoPieceNormal(0.06, 0.02, 0.01) },
        { "empirical(3 %, 1 %)", new Empirical([0.01, 0.03]) },
        { "smoothed(1, 2, 4.5, 3)", new SmoothedEmpirical([1, 2, 3, 4.5]) },
        { "normal(11.5 %, 3 %) within [0 %, 20 %]", new Truncated(new Normal(0.115, 0.03), 0, 0.2) },
        { "normal(11.5 %, 3 %) within [0, 20 %]", new Truncated(new Normal(0.115, 0.03), 0, 0.2) },
        { "normal(11.5 %, 3 %)within[-inf,20 %]", new Truncated(new Normal(0.115, 0.03), double.NegativeInfinity, 0.2) },
        { " student-t(4, 6 %, 1 %)  within  [ 2 % , inf ] ", new Truncated(new StudentT(4, 0.06, 0.01), 0.02, double.PositiveInfinity) },
        { "pert(5, 6, 8, 2) within [5.5, 7]", new Truncated(new Pert(5, 6, 8, 2), 5.5, 7) },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Parse_EveryForm_IsItsDistribution(string text, IDistribution expected) =>
        Assert.Equal(expected, DistributionText.Parse(text, Rational.One).ValueOrThrow());

    [Fact]
    public void Parse_UnitScale_LeavesPureNumbersAlone()
    {
        Assert.Equal(LogNormal.FromMedianAndSpread(5000, 0.2), DistributionText.Parse("lognormal-median(5, 0.2)", 1000).Value);
        Assert.Equal(LogNormal.FromMeanAndStandardDeviation(5000, 200), DistributionText.Parse("lognormal(5, 0.2)", 1000).Value);
        Assert.Equal(new StudentT(3, 5000, 1000), DistributionText.Parse("student-t(3, 5, 1)", 1000).Value);
        Assert.Equal(new Pert(1000, 2000, 3000, 4), DistributionText.Parse("pert(1, 2, 3, 4)", 1000).Value);
        Assert.Equal(new TwoPieceNormal(1000, 2000, 3000), DistributionText.Parse("two-piece-normal(1, 2, 3)", 1000).Value);
        Assert.Equal(new Empirical([1000, 2000]), DistributionText.Parse("empirical(1, 2)", 1000).Value);
        Assert.Equal(new Truncated(new Uniform(1000, 3000), 2000, 2500), DistributionText.Parse("uniform(1, 3) within [2, 2.5]", 1000).Value);
    }

    [Theory]
    [InlineData("lognormal(1)", "lognormal does not take 1 number")]
    [InlineData("lognormal-median(1, 2, 3)", "lognormal-median does not take 3 numbers")]
    [InlineData("student-t(1, 2)", "student-t does not take 2 numbers")]
    [InlineData("pert(1, 2)", "pert does not take 2 numbers")]
    [InlineData("pert(1, 2, 3, 4, 5)", "pert does not take 5 numbers")]
    [InlineData("two-piece-normal(1, 2)", "two-piece-normal does not take 2 numbers")]
    [InlineData("empirical(1)", "empirical does not take 1 number")]
    [InlineData("smoothed(1)", "smoothed does not take 1 number")]
    [InlineData("constant(1, 2)", "constant does not take 2 numbers")]
    [InlineData("uniform(1)", "uniform does not take 1 number")]
    [InlineData("lognormal-medan(1, 2)", "there is no distribution lognormal-medan; did you mean lognormal-median?")]
    [InlineData("student-t(300 %, 6 %, 1 %)", "the degrees of freedom cannot be a percentage; found 300 %")]
    [InlineData("pert(5 %, 6 %, 8 %, 400 %)", "lambda cannot be a percentage; found 400 %")]
    [InlineData("student-t(0, 6 %, 1 %)", "a Student t distribution needs finite degrees of freedom above 0, a finite location and a finite scale above 0; found degrees 0, location 0.06, scale 0.01")]
    [InlineData("pert(1, 2, 3, 0)", "a PERT distribution needs a lambda above 0 and at most 1000000; found 0")]
    [InlineData("empirical(5, 5)", "an empirical distribution needs at least 2 values, all finite and not all the same; found 2 times 5")]
    [InlineData("normal(1, 2) within", "within takes two numbers in square brackets, such as within [0 %, 20 %]; found ")]
    [InlineData("normal(1, 2) within 0, 5", "within takes two numbers in square brackets, such as within [0 %, 20 %]; found 0, 5")]
    [InlineData("normal(1, 2) within [0, 5", "within takes two numbers in square brackets, such as within [0 %, 20 %]; found [0, 5")]
    [InlineData("normal(1, 2) within [5]", "within takes two numbers in square brackets, such as within [0 %, 20 %]; found [5]")]
    [InlineData("normal(1, 2) within [0, 5,5]", "within takes two numbers in square brackets, such as within [0 %, 20 %]; found [0, 5,5]")]
    [InlineData("normal(1, 2) within [0, ]", "a number is missing")]
    [InlineData("normal(1, 2) within [0, five]", "five is not a number")]
    [InlineData("normal(1, 2) within [0, -0]", "a distribution is cut to a range with low < high; found low 0, high 0")]
    [InlineData("normal(1, 2) inside [0, 5]", "it has no numbers in brackets")]
    [InlineData("normal within [0, 5]", "it has no numbers in brackets")]
    [InlineData(")normal(", "it has no numbers in brackets")]
    [InlineData("constant(5) within [0, 10]", "a constant has no distribution to cut; found constant(5)")]
    [InlineData("uniform(1, 2) within [3, 4]", "a distribution is cut to a range that leaves some of it; found nothing of uniform(low 1, high 2) from 3 to 4")]
    public void Parse_NewForms_SayWhy(string text, string because)
    {
        Diagnostic finding = Assert.Single(DistributionText.Parse(text, Rational.One).Diagnostics);
        Assert.Equal(("PRJ0210", "this distribution cannot be used: " + because), (finding.Code, finding.Message));
    }

    [Theory]
    [InlineData("lognormal(5 %, 1)")]
    [InlineData("student-t(3, 5 %, 1)")]
    [InlineData("pert(5 %, 6, 8 %)")]
    [InlineData("two-piece-normal(5 %, 6 %, 1)")]
    [InlineData("empirical(5 %, 6)")]
    [InlineData("normal(5 %, 1 %) within [2 %, 7]")]
    [InlineData("normal(5, 1) within [2 %, 7]")]
    public void Parse_NewFormsPercentAndPlain_AreNotMixed(string text) =>
        Assert.Equal("PRJ0228", Assert.Single(DistributionText.Parse(text, Rational.One).Diagnostics).Code);

    [Fact]
    public void Parse_Null_Throws() => Assert.Throws<ArgumentNullException>(() => DistributionText.Parse(null!, Rational.One));
}
