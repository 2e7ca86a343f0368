using System.Collections.Immutable;
using Projection.Comparison;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Statistics;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Comparison;

public class ScenarioComparerTests
{
    private const string Model = """
        set parts: farms, works
        input rise[p in parts]: fraction, rate, in [-50 %, 100 %]
        input people: person, stock, in [1, 1e9]
        input idle: fraction, ratio, in [0 %, 100 %]
        indicator volume[p in parts]: VND, constant prices, flow, in [0, 1e18]
        volume[p] = volume[p](-1) * (1 + rise[p])
        indicator output: VND, constant prices, flow, in [0, 1e18]
        output = sum(p in parts, volume[p])
        indicator output_growth: fraction, rate
        output_growth = output / output(-1) - 1
        indicator share[p in parts]: fraction, ratio, in [0 %, 100 %]
        share[p] = volume[p] / output
        indicator per_head: VND/person, constant prices, flow, in [0, 1e12]
        per_head = output / people
        """;

    private const string Linear = """
        input a: fraction, ratio
        input b: fraction, ratio
        input c: fraction, ratio
        indicator y: fraction, ratio
        y = 2 * a - 3 * b + c / 4 + 1
        """;

    private static readonly Scenario Base = Plan.Of(
        Model, 2027,
        Plan.Printed("growth", "average output_growth 2026-2027", "10", "%"),
        Plan.Printed("output", "output 2027", "242", "VND"),
        Plan.Printed("farms", "share[farms] 2027", "50", "%"),
        Plan.Printed("per_head", "per_head 2027", "2.42", "VND/person"))
        .With(
            Plan.Assumed("volume[farms] volume[works]", 2025, 2025, new Constant(100)),
            Plan.Assumed("rise[farms] rise[works]", 2026, 2027, new Constant(0.1)),
            Plan.Assumed("people", 2025, 2027, new Constant(100)),
            Plan.Assumed("idle", 2025, 2027, new Constant(0)));

    [Fact]
    public void Quantities_ByDefault_AreWhatDiffersInTheLastYear()
    {
        ScenarioComparison comparison = Compare(Base, Base.With(Plan.Set("rise[works]", 0.2)));
        Assert.Equal(
            ["volume[works] 2027", "output 2027", "output_growth 2027", "share[farms] 2027", "share[works] 2027", "per_head 2027"],
            comparison.Quantities.Select(q => $"{q.Id} {q.Year}"));
        ComparedQuantity output = comparison.Quantities[1];
        Assert.Equal([242, 265], output.Values.Select(v => v.Value), Near);
        Assert.Equal([0, 23], output.Values.Select(v => v.Difference), Near);
        Assert.Equal([0, 23.0 / 242], output.Values.Select(v => v.RelativeDifference), Near);
        Assert.False(output.IsInPoints);
    }

    [Fact]
    public void Rates_DifferByPercentagePoints()
    {
        ComparedQuantity growth = Compare(Base, Base.With(Set("rise", 0.12))).Quantities.Single(q => q.Id.Name == "output_growth");
        Assert.True(growth.IsInPoints);
        Assert.Equal(0.02, growth.Values[1].Difference, 1e-12);
        Assert.Equal(double.NaN, growth.Values[1].RelativeDifference);
    }

    [Fact]
    public void Quantities_Asked_AreShownEvenWhereNothingDiffers()
    {
        ScenarioComparison comparison = Compare(Base, Base.With(Set("rise", 0.12)), new ComparisonOptions
        {
            Indicators = [Plan.Id("people"), Plan.Id("output")],
            Years = [new Year(2027), new Year(2025)],
        });
        Assert.Equal(["people 2025", "people 2027", "output 2025", "output 2027"], comparison.Quantities.Select(q => $"{q.Id} {q.Year}"));
        Assert.Equal(0, comparison.Quantities[2].Values[1].Difference);
    }

    [Fact]
    public void Targets_StandBesideEachOtherWithTheirGaps()
    {
        ScenarioComparison comparison = Compare(Base, Base.With(Set("rise", 0.2)));
        ComparedTarget output = comparison.Targets.Single(t => t.Id == "output");
        Assert.Equal([242, 288], output.Values.Select(v => v.Value), Near);
        Assert.Equal([true, false], output.Gaps.Select(g => g!.IsMet));
        Assert.Equal(45.5, output.Gaps[1]!.PrintedGap, 1e-9);
        Assert.True(comparison.Targets[0].IsInPoints);
        Assert.Equal(0.1, comparison.Targets[0].Values[1].Difference, 1e-12);
    }

    [Fact]
    public void Targets_OfOtherFiles_MeetByWhatTheyAreAbout()
    {
        Scenario other = Base with
        {
            Targets =
            [
                Plan.Printed("gross", "output 2027", "250", "VND"),
                Plan.Printed("again", "output 2027", "251", "VND"),
                Plan.Printed("last", "volume[farms] 2027", "121", "VND"),
            ],
        };
        ScenarioComparison comparison = Compare(Base, other);
        Assert.Equal(["growth", "output", "again", "farms", "per_head", "last"], comparison.Targets.Select(t => t.Id));
        Assert.Equal([["242", "250"], ["-", "251"], ["-", "121"]], new[] { 1, 2, 5 }.Select(i => comparison.Targets[i].Gaps.Select(g => g?.Target.Figure.Published.Text ?? "-")));
        Assert.Equal(121, comparison.Targets[5].Values[0].Value, 1e-9);
    }

    [Fact]
    public void Attribution_LinearModel_GivesEachItsOwnEffect()
    {
        Scenario first = Plan.Of(Linear, 2026, Plan.Printed("y", "y 2026", "0.5")).With(Assumed("a", 1), Assumed("b", 0.5), Assumed("c", 4));
        Scenario other = first with { Assumptions = [Assumed("a", 1.5), Assumed("b", 0.75), Assumed("c", 4)] };
        DifferenceAttribution attribution = Assert.Single(Assert.Single(Compare(first, other).Others).Attributions);
        Assert.Equal(["a", "b"], attribution.Effects.Select(e => e.Change.Name));
        Assert.Equal([1, -0.75], attribution.Effects.Select(e => e.Share), Near);
        Assert.Equal([1, -0.75], attribution.Effects.Select(e => e.Alone), Near);
        Assert.Equal(0, attribution.Interaction, 1e-12);
        Assert.Equal((2.5, 2.75), (attribution.From, attribution.To));
    }

    [Fact]
    public void Attribution_Product_SharesTheInteractionEvenly()
    {
        // 200 * 1.1 * 1.1 / 100 to 200 * 1.2 * 1.2 / 80: per head 2.42 to 3.6, output alone +0.46, people alone +0.605, both +1.18.
        DifferenceAttribution attribution = Compare(Base, Base.With(Set("rise", 0.2), Plan.Set("people", 80)))
            .Others[0].Attributions.Single(a => a.Quantity.Name == "per_head");
        double interaction = 1.18 - 0.46 - 0.605;
        Assert.Equal(["people", "rise"], attribution.Effects.Select(e => e.Change.Name).Order());
        Assert.Equal([0.605, 0.46], attribution.Effects.OrderBy(e => e.Change.Name).Select(e => e.Alone), Near);
        Assert.Equal([0.605 + (interaction / 2), 0.46 + (interaction / 2)], attribution.Effects.OrderBy(e => e.Change.Name).Select(e => e.Share), Near);
        Assert.Equal(interaction, attribution.Interaction, 1e-12);
    }

    [Fact]
    public void Attribution_ByDefault_IsOfTheTargetsThatDiffer_WithWhatTheyDependOn()
    {
        CaseComparison other = Compare(Base, Base.With(Set("rise", 0.2), Plan.Set("people", 80), Plan.Set("idle", 0.5))).Others[0];
        Assert.Equal(["growth", "output", "per_head"], other.Attributions.Select(a => a.Quantity.Name));
        Assert.Equal(["rise"], other.Attributions[1].Effects.Select(e => e.Change.Name));
        Assert.Equal(["idle", "people", "rise"], other.Changes.Select(c => c.Name).Order());
        Assert.Equal("2026-2027", other.Changes.Single(c => c.Name == "idle").Years.ToString());
    }

    [Fact]
    public void Attribution_NoTargetDiffers_IsOfTheOutputs()
    {
        Scenario first = Base with { Targets = [], Outputs = [new OutputQuantity("size", Plan.Subject("sum output 2026-2027")), new OutputQuantity("still", Plan.Subject("people 2027"))] };
        DifferenceAttribution attribution = Assert.Single(Compare(first, first.With(Set("rise", 0.2))).Others[0].Attributions);
        Assert.Equal(("size", 66.0), (attribution.Quantity.Name, Math.Round(attribution.Difference, 9)));
    }

    [Fact]
    public void Attribution_Asked_IsOfThatQuantity_EvenWithoutDifference()
    {
        ComparisonOptions options = new() { Attributed = [AttributedQuantity.Of(Plan.Id("people"), new Year(2026), Base.Model), AttributedQuantity.Of(Plan.Id("output"), new Year(2026), Base.Model)] };
        ImmutableArray<DifferenceAttribution> found = Compare(Base, Base.With(Set("rise", 0.2)), options).Others[0].Attributions;
        Assert.Equal(["people@2026", "output@2026"], found.Select(a => a.Quantity.Name));
        Assert.Empty(found[0].Effects);
        Assert.Equal(20, Assert.Single(found[1].Effects).Share, 1e-9);
    }

    [Theory]
    [InlineData(ChangeGrouping.Assumption, "rise")]
    [InlineData(ChangeGrouping.Indicator, "rise")]
    [InlineData(ChangeGrouping.Element, "rise[farms] rise[works]")]
    [InlineData(ChangeGrouping.Year, "rise@2026 rise@2027")]
    public void Changes_OneStatementForAllElements(ChangeGrouping grouping, string expected) =>
        Assert.Equal(expected, Names(Base.With(Set("rise", 0.2)), grouping));

    [Theory]
    [InlineData(ChangeGrouping.Assumption, "rise[farms] rise[works]")]
    [InlineData(ChangeGrouping.Indicator, "rise")]
    [InlineData(ChangeGrouping.Element, "rise[farms] rise[works]")]
    [InlineData(ChangeGrouping.Year, "rise[farms]@2026 rise[farms]@2027 rise[works]@2027")]
    public void Changes_ElementsChangedDifferently(ChangeGrouping grouping, string expected) =>
        Assert.Equal(expected, Names(Base.With(Plan.Set("rise[farms]", 0.05), Plan.Set("rise[works]", 0.2, 2027)), grouping));

    [Fact]
    public void Changes_SameStepOrFactorFromDifferentLevels_AreOneAssumption()
    {
        Scenario first = Base.With(Plan.Set("rise[farms]", 0.03));
        Assert.Equal("rise", Names(first, Base.With(Plan.Set("rise[farms]", 0.03 - 0.007), Plan.Set("rise[works]", 0.1 - 0.007))));
        Assert.Equal("rise", Names(first, Base.With(Plan.Set("rise[farms]", 0.03 * 1.3), Plan.Set("rise[works]", 0.1 * 1.3))));
        Assert.Equal("rise", Names(first, Base.With(Set("rise", 0.07))));
        Assert.Equal("rise[farms] rise[works]", Names(first, Base.With(Plan.Set("rise[farms]", 0.04), Plan.Set("rise[works]", 0.12))));
    }

    // Both end at 10 %, but only one of them was changed: the other has no part in it.
    [Fact]
    public void Changes_SingleElement_HasItsOwnName() =>
        Assert.Equal("rise[farms]", Names(Base.With(Plan.Set("rise[farms]", 0.03)), Base));

    [Fact]
    public void Attribution_CombinationWithoutValue_IsNamed()
    {
        Scenario first = Plan.Of("input a: fraction, ratio\ninput b: fraction, ratio\nindicator y: fraction, ratio\ny = sqrt(a + b)", 2026, Plan.Printed("y", "y 2026", "2"))
            .With(Assumed("a", 1), Assumed("b", 3));
        Scenario other = first.With(Plan.Set("a", -5), Plan.Set("b", 14));
        DifferenceAttribution attribution = Assert.Single(Compare(first, other).Others[0].Attributions);
        Assert.Equal((2.0, 3.0), (attribution.From, attribution.To));
        Assert.Empty(attribution.Effects);
        Assert.Equal(["a"], attribution.Undefined.Select(c => c.Name));
        Assert.Equal(double.NaN, attribution.Interaction);
    }

    [Fact]
    public void Attribution_WithoutAValueInOneCase_HasNoEffects()
    {
        Scenario other = Base with { Assumptions = Base.Assumptions.RemoveAt(2) };
        ComparisonOptions options = new() { Attributed = [AttributedQuantity.Of(Base.Targets[3])] };
        DifferenceAttribution attribution = Assert.Single(Compare(Base, other, options).Others[0].Attributions);
        Assert.False(attribution.HasBothValues);
        Assert.Empty(attribution.Effects);
        Assert.Equal(["growth", "output", "farms"], Compare(Base, other.With(Plan.Set("rise[farms]", 0.2))).Others[0].Attributions.Select(a => a.Quantity.Name));
    }

    [Fact]
    public void Attribution_ManyChanges_IsSampledAndSaysSo()
    {
        Scenario other = Base.With(Plan.Set("rise[farms]", 0.2), Plan.Set("rise[works]", 0.05), Plan.Set("people", 80));
        ImmutableArray<DifferenceAttribution> exact = Compare(Base, other).Others[0].Attributions;
        ImmutableArray<DifferenceAttribution> sampled = Compare(Base, other, new ComparisonOptions { ExactChanges = 2, Pairs = 100 }).Others[0].Attributions;
        Assert.Equal([0, 0, 0, 100], sampled.Select(a => a.Pairs));
        Assert.All(sampled[3].Effects, (e, i) => Assert.InRange(Math.Abs(e.Share - exact[3].Effects[i].Share), 0, (5 * e.StandardError) + 1e-12));
        Assert.Contains(sampled[3].Effects, e => e.StandardError > 0);
    }

    [Fact]
    public void Horizon_Differs_IsARemark_AndCommonYearsAreAttributed()
    {
        Scenario longer = (Base with { Horizon = new Year(2030) }).With(Plan.Assumed("rise[farms] rise[works]", 2028, 2030, new Constant(0.5))).With(Set("rise", 0.2, 2026, 2027));
        Parsed<ScenarioComparison> parsed = Compared(Base, longer);
        Diagnostic finding = Assert.Single(parsed.Diagnostics);
        Assert.Equal(("PRJ0610", Severity.Warning, "the horizon of other is not that of first", "2030", "2027"), (finding.Code, finding.Severity, finding.Message, finding.Found, finding.Expected));
        ScenarioComparison comparison = parsed.ValueOrThrow();
        Assert.True(comparison.Others[0].IsAttributable);
        Assert.Equal(46, comparison.Others[0].Attributions.Single(a => a.Quantity.Name == "output").Effects.Sum(e => e.Share), 1e-9);
        Assert.All(comparison.Quantities, q => Assert.Equal(2027, q.Year.Value));

        // The other way round, years beyond the shorter plan have no value in it.
        ScenarioComparison reversed = Compare(longer, Base, new ComparisonOptions { Indicators = [Plan.Id("output")], Years = [new Year(2027), new Year(2029)] });
        Assert.Equal([-46.0, double.NaN], reversed.Quantities.Select(q => Math.Round(q.Values[1].Difference, 9)));
        Assert.Equal(["rise"], reversed.Others[0].Changes.Select(c => c.Name));
        Assert.Equal("2026-2027", reversed.Others[0].Changes[0].Years.ToString());
    }

    [Fact]
    public void Model_Differs_NothingIsAttributed_AndWhatBothHaveIsCompared()
    {
        Scenario other = Base with { Model = Plan.Model(
            Model.Replace("indicator per_head: VND/person, constant prices, flow", "indicator per_head: fraction, ratio", StringComparison.Ordinal)
                .Replace("per_head = output / people", "per_head = output / output(base)", StringComparison.Ordinal)
            + "\nindicator double: VND, constant prices, flow\ndouble = 2 * output") };
        Parsed<ScenarioComparison> parsed = Compared(Base, other.With(Set("rise", 0.2)));
        Diagnostic finding = Assert.Single(parsed.Diagnostics);
        Assert.Equal(("PRJ0610", "the model of other is not that of first"), (finding.Code, finding.Message));
        Assert.Contains("no difference is attributed", finding.Mend, StringComparison.Ordinal);
        CaseComparison compared = parsed.ValueOrThrow().Others[0];
        Assert.False(compared.IsAttributable);
        Assert.True(compared.Changes.IsEmpty && compared.Attributions.IsEmpty);
        ImmutableArray<ComparedQuantity> quantities = parsed.ValueOrThrow().Quantities;
        Assert.Equal(46, quantities.Single(q => q.Id.Name == "output").Values[1].Difference, 1e-9);
        Assert.Equal([double.NaN, 576], quantities.Single(q => q.Id.Name == "double").Values.Select(v => Math.Round(v.Value, 9)));
        Assert.Equal([2.42, double.NaN], quantities.Single(q => q.Id.Name == "per_head").Values.Select(v => Math.Round(v.Value, 9)));
    }

    // Volumes at the prices of different base years are different quantities.
    [Fact]
    public void BaseYear_Differs_ConstantPricesAreNotCompared()
    {
        Scenario later = Base with { BaseYear = new Year(2026), Targets = [], Assumptions = [Plan.Assumed("volume[farms] volume[works]", 2026, 2026, new Constant(110)), Plan.Assumed("rise[farms] rise[works]", 2027, 2027, new Constant(0.2)), Plan.Assumed("people", 2026, 2027, new Constant(100))] };
        Parsed<ScenarioComparison> parsed = Compared(Base, later, new ComparisonOptions { Indicators = [Plan.Id("output"), Plan.Id("output_growth")] });
        Assert.Equal("the base year of other is not that of first", Assert.Single(parsed.Diagnostics).Message);
        Assert.False(parsed.ValueOrThrow().Others[0].IsAttributable);
        Assert.Equal([double.NaN, 0.1], parsed.ValueOrThrow().Quantities.Select(q => Math.Round(q.Values[1].Difference, 9)));
    }

    [Fact]
    public void Options_OutOfRange_Throw()
    {
        Assert.Throws<ArgumentException>(() => ScenarioComparer.Compare([new("a", Labels.None, Base)]));
        Assert.Throws<ArgumentException>(() => ScenarioComparer.Compare([new("a", Labels.None, Base), new("a", Labels.None, Base)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Compare(Base, Base, new ComparisonOptions { ExactChanges = 17 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Compare(Base, Base, new ComparisonOptions { Pairs = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Compare(Base, Base, new ComparisonOptions { Grouping = (ChangeGrouping)9 }));
        Assert.Throws<ArgumentException>(() => Compare(Base, Base, new ComparisonOptions { Indicators = [new IndicatorId("nothing")] }));
    }

    [Fact]
    public void Options_Defaults_AreTheStatedOnes()
    {
        var options = new ComparisonOptions();
        Assert.Equal((10, 1_000, 1UL, ChangeGrouping.Assumption), (options.ExactChanges, options.Pairs, options.Seed, options.Grouping));
        Assert.True(options.Indicators.IsEmpty && options.Years.IsEmpty && options.Attributed.IsEmpty);
    }

    private static Override Set(string name, double value, int? first = null, int? last = null) => new(
        WhatIf.Expand(Base.Model, Plan.Id(name)), first is { } year ? Plan.Years(year, last ?? year) : null, value);

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 1e-9;

    private static Assumption Assumed(string id, double value) => Plan.Assumed(id, 2025, 2026, new Constant(value));

    private static string Names(Scenario other, ChangeGrouping grouping = ChangeGrouping.Assumption) => Names(Base, other, grouping);

    private static string Names(Scenario first, Scenario other, ChangeGrouping grouping = ChangeGrouping.Assumption) =>
        string.Join(' ', Compare(first, other, new ComparisonOptions { Grouping = grouping }).Others[0].Changes.Select(c => c.Name).Order(StringComparer.Ordinal));

    private static Parsed<ScenarioComparison> Compared(Scenario first, Scenario other, ComparisonOptions? options = null) =>
        ScenarioComparer.Compare([new("first", Labels.None, first), new("other", Labels.None, other)], options);

    private static ScenarioComparison Compare(Scenario first, Scenario other, ComparisonOptions? options = null) => Compared(first, other, options).ValueOrThrow();
}
