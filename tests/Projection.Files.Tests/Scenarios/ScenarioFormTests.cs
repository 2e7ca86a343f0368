using Projection.Arithmetic;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Files.Tests.Scenarios;

/// <summary>Every key and form of the scenario format, and what it becomes.</summary>
public class ScenarioFormTests
{
    [Fact]
    public void Read_FourKeys_MakeAScenario()
    {
        Scenario scenario = ScenarioText.Value(string.Empty);
        Assert.Equal(("test", 2025, 2030), (scenario.Id, scenario.BaseYear.Value, scenario.Horizon.Value));
        Assert.Empty(scenario.Targets);
        Assert.Equal(Dependence.None, scenario.Dependence);
    }

    [Fact]
    public void Read_EmptyLists_AreAsGoodAsNone() =>
        Assert.Empty(ScenarioText.Read("title:\nsources:\nobservations:\ntargets: ~\nassumptions: null\ndependence:\nvariants:\nextend:\ncurrency:\n").Diagnostics);

    [Theory]
    [InlineData("title: Kế hoạch", "Kế hoạch", null)]
    [InlineData("title: { vi: Kế hoạch, en: A plan }", "Kế hoạch", "A plan")]
    [InlineData("title: { en: A plan }", null, "A plan")]
    public void Title_Forms_AreRead(string line, string? vietnamese, string? english)
    {
        Scenario scenario = ScenarioText.Value(line);
        Assert.Equal((vietnamese, english), (scenario.Title.Vietnamese, scenario.Title.English));
    }

    [Fact]
    public void Sources_AllKeys_AreRead() => Assert.Equal(
        new SourceDocument("plan", "Kế hoạch", "2026-04-20", "draft"),
        Assert.Single(ScenarioText.Value("sources:\n  plan: { title: Kế hoạch, date: 2026-04-20, note: draft }").Sources).Value);

    [Theory]
    [InlineData("year: 2030", "grdp 2030")]
    [InlineData("average: 2026-2030", "average of grdp 2026-2030")]
    [InlineData("average: 2026–2030", "average of grdp 2026-2030")]
    [InlineData("sum: 2026 - 2030", "sum of grdp 2026-2030")]
    [InlineData("maximum: 2026-2028", "maximum of grdp 2026-2028")]
    [InlineData("minimum: 2027", "minimum of grdp 2027")]
    public void Target_Periods_BecomeStatistics(string period, string expected) =>
        Assert.Equal(expected, ScenarioText.Target($"id: x, indicator: grdp, {period}, published: \"100\", unit: nghìn tỷ đồng").Subject.ToString());

    [Fact]
    public void Target_Ratio_IsSumOverSum()
    {
        Target target = ScenarioText.Target("id: x, ratio: [investment, grdp], over: 2026-2030, published: \"68\", unit: \"%\"");
        Assert.Equal(new Subject.Ratio(new IndicatorId("investment"), new IndicatorId("grdp"), new YearRange(new Year(2026), new Year(2030))), target.Subject);
    }

    [Fact]
    public void Target_MultipleOf_IsAQuotient() => Assert.Equal(
        "grdp 2030 / grdp 2025",
        ScenarioText.Target("id: x, indicator: grdp, year: 2030, multiple-of: 2025, published: \"gấp 1,5 lần\", unit: lần").Subject.ToString());

    [Theory]
    [InlineData("share", StandaloneMeasure.Share)]
    [InlineData("rate", StandaloneMeasure.Rate)]
    [InlineData("count", StandaloneMeasure.Count)]
    [InlineData("level", StandaloneMeasure.Level)]
    [InlineData("index", StandaloneMeasure.Index)]
    [InlineData("rank", StandaloneMeasure.Rank)]
    public void Target_WithoutIdentity_StaysStandalone(string measure, StandaloneMeasure expected)
    {
        Target target = ScenarioText.Target($"id: x, name: {{ vi: Tên, en: Name }}, measure: {measure}, year: 2030, published: \"60\", unit: \"%\"");
        Subject.Standalone subject = Assert.IsType<Subject.Standalone>(target.Subject);
        Assert.Equal((expected, "Tên", "Name", false), (subject.Measure, subject.Name.Vietnamese, subject.Name.English, target.IsLinked));
    }

    [Fact]
    public void Target_InWords_IsKept()
    {
        Target target = ScenarioText.Target("id: pci, name: PCI, measure: words, year: 2030, published: Nhóm tốt nhất, unit: lời văn");
        Assert.Equal((FigureKind.Words, false), (target.Figure.Published.Kind, target.IsLinked));
    }

    [Theory]
    [InlineData("within: [40, 100]", "%", 40, 100)]
    [InlineData("within: [40 %, 100 %]", "%", 40, 100)]
    [InlineData("within: [0.5 %, 1 %]", "fraction", 0.005, 0.01)]
    public void Target_Within_IsInPrintedUnits(string within, string unit, double low, double high)
    {
        Target target = ScenarioText.Target($"id: x, name: Tên, measure: index, year: 2030, published: \"60\", unit: \"{unit}\", {within}");
        ValueRange bounds = Assert.IsType<Subject.Standalone>(target.Subject).Within;
        Assert.Equal((low, high), (bounds.Low!.Value.ToDouble(), bounds.High!.Value.ToDouble()));
    }

    [Theory]
    [InlineData("within: [-inf, 5]", null, 5.0)]
    [InlineData("within: [5, inf]", 5.0, null)]
    public void Target_WithinOpenEnd_HasNoBound(string within, double? low, double? high)
    {
        Target target = ScenarioText.Target($"id: x, name: Tên, measure: index, year: 2030, published: \"5\", unit: \"%\", {within}");
        ValueRange bounds = Assert.IsType<Subject.Standalone>(target.Subject).Within;
        Assert.Equal((low, high), (bounds.Low?.ToDouble(), bounds.High?.ToDouble()));
    }

    [Theory]
    [InlineData("", null, false)]
    [InlineData(", goal: at-least", Goal.AtLeast, false)]
    [InlineData(", goal: at-most", Goal.AtMost, false)]
    [InlineData(", goal: within, keep: false", Goal.Within, false)]
    [InlineData(", keep: true", null, true)]
    public void Target_GoalAndKeep_AreRead(string keys, Goal? goal, bool keep)
    {
        Target target = ScenarioText.Target($"id: x, indicator: grdp, year: 2030, published: \"100\", unit: nghìn tỷ đồng{keys}");
        Assert.Equal((goal, keep), (target.Goal, target.Keep));
    }

    [Fact]
    public void Figure_AllKeys_AreRead()
    {
        Figure figure = ScenarioText.Observation("indicator: grdp, year: 2025, published: \"about 1,845.70\", format: en, unit: billion VND, tolerance: 2 %, decimals: 1, evidence: true, where: row 3, note: a remark, derivation: a + b").Figure;
        Assert.Equal((new Rational(2, 100), 1, "row 3", "a remark", "a + b"), (figure.Tolerance!.Value, figure.Decimals!.Value, figure.Place, figure.Note, figure.Derivation));
        Assert.Equal((1845.7 - 0.05 - 36.914, 1845.7 + 0.05 + 36.914), (figure.PrintedRange.Low!.Value.ToDouble(), figure.PrintedRange.High!.Value.ToDouble()));
        Assert.Equal("billion VND", figure.Unit.Text);
    }

    [Fact]
    public void Figure_Blank_IsNotNumericAndNotLinked()
    {
        Target target = ScenarioText.Target("id: x, indicator: grdp, year: 2030, published: \"…\", unit: nghìn tỷ đồng");
        Assert.Equal((FigureKind.Blank, false), (target.Figure.Published.Kind, target.IsLinked));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(", evidence: true", true)]
    public void Observation_Evidence_IsRead(string keys, bool expected) =>
        Assert.Equal(expected, ScenarioText.Observation($"indicator: grdp, year: 2025, published: \"60\", unit: nghìn tỷ đồng{keys}").IsEvidence);

    [Fact]
    public void Observation_EvidenceBeforeTheBaseYear_IsAdmitted() =>
        Assert.Equal("average of grdp_growth 2021-2025", ScenarioText.Observation("indicator: grdp_growth, average: 2021-2025, published: \"7,35\", unit: \"%/năm\", evidence: true").Subject.ToString());

    [Theory]
    [InlineData("distribution: \"normal(11.5 %, 3 %)\"", 0.115, typeof(Normal))]
    [InlineData("distribution: \" normal ( 0.115 , 0.03 ) \"", 0.115, typeof(Normal))]
    [InlineData("distribution: \"triangular(1 %, 2 %, 4 %)\"", 0.02, typeof(Triangular))]
    [InlineData("distribution: \"uniform(0, 10 %)\"", 0.05, typeof(Uniform))]
    [InlineData("distribution: \"constant(5 %)\"", 0.05, typeof(Constant))]
    [InlineData("value: 5 %", 0.05, typeof(Constant))]
    [InlineData("value: 0.05", 0.05, typeof(Constant))]
    [InlineData("value: 5, unit: \"%\"", 0.05, typeof(Constant))]
    [InlineData("value: 5 %, unit: \"%\"", 0.05, typeof(Constant))]
    public void Assumption_Distributions_AreFractionsInside(string keys, double central, Type type)
    {
        IDistribution distribution = ScenarioText.Assumption($"input: price_growth, years: 2026-2030, {keys}").Distribution!;
        Assert.IsType(type, distribution);
        Assert.Equal(central, distribution.Central, 15);
    }

    [Fact]
    public void Assumption_WithUnit_IsInBaseUnits()
    {
        Assumption assumption = ScenarioText.Assumption("input: population, year: 2025, distribution: \"triangular(945, 950, 960)\", unit: nghìn người, plausible: [940, inf], because: invented");
        Assert.Equal(950_000, assumption.Distribution!.Central);
        Assert.Equal(new ValueRange(940_000, null), assumption.Plausible);
        Assert.Equal("invented", assumption.Because);
    }

    [Fact]
    public void Assumption_WithoutElement_MeansEveryElement()
    {
        Assert.Equal(4, ScenarioText.Assumption("input: volume_growth, years: 2026-2030, value: 8 %").Ids.Length);
        Assert.Equal(new IndicatorId("volume_growth", "services"), Assert.Single(ScenarioText.Assumption("input: \"volume_growth[services]\", year: 2026, value: 8 %").Ids));
    }

    [Fact]
    public void Assumption_OfIndicator_IsARangeOnly()
    {
        Assumption assumption = ScenarioText.Assumption("indicator: icor, year: 2030, plausible: [2, 12]");
        Assert.Null(assumption.Distribution);
        Assert.Equal(new ValueRange(2, 12), assumption.Plausible);
    }

    [Theory]
    [InlineData("natural_increase_rate", "4 %", "[0 %, 4 %]")]
    [InlineData("natural_increase_rate", "-3 %", "[-3 %, 0 %]")]
    [InlineData("depreciation_rate", "30 %", "[3 %, 30 %]")]
    public void Assumption_AtTheEndOfItsBounds_IsAdmitted(string input, string value, string plausible) =>
        Assert.Empty(ScenarioText.Read($"assumptions:\n  - {{ input: {input}, years: 2026-2030, value: {value}, plausible: {plausible} }}").Diagnostics);

    [Theory]
    [InlineData("{ across: 0.4, over-years: 30 % }", 0.4, 0.4, 0.3, 0.3)]
    [InlineData("{ across: { default: 0.4, price_growth: 0.9 }, over-years: { price_growth: 0.5 } }", 0.4, 0.9, 0, 0.5)]
    [InlineData("{ }", 0, 0, 0, 0)]
    public void Dependence_Forms_AreRead(string text, double across, double acrossPrices, double overYears, double overYearsPrices)
    {
        Dependence dependence = ScenarioText.Value("dependence: " + text).Dependence;
        Assert.Equal((across, acrossPrices), (dependence.AcrossOf("volume_growth"), dependence.AcrossOf("price_growth")));
        Assert.Equal((overYears, overYearsPrices), (dependence.OverYearsOf("volume_growth"), dependence.OverYearsOf("price_growth")));
    }

    [Fact]
    public void Variants_AllKeys_AreRead()
    {
        Variant variant = Assert.Single(ScenarioText.Value("variants:\n  slow: { title: { en: Slow }, set: { exports_growth: 4.5 %, \"volume_growth[services]\": 0.08 } }").Variants).Value;
        Assert.Equal(("slow", "Slow"), (variant.Name, variant.Title.English));
        Assert.Equal([("exports_growth", 0.045), ("volume_growth[services]", 0.08)], variant.Overrides.Select(o => (o.Ids[0].ToString(), o.Value)));
        Assert.All(variant.Overrides, o => Assert.Null(o.Years));
    }

    [Fact]
    public void Extend_AddsIndicatorsThatTargetsCanName() =>
        Assert.True(Assert.Single(ScenarioText.Value("""
            extend: |
              indicator urban_grdp: VND, current prices, flow
              urban_grdp = grdp * urbanisation_rate
            targets:
              - { id: urban, indicator: urban_grdp, year: 2030, published: "60", unit: nghìn tỷ đồng }
            """).Targets).IsLinked);

    [Fact]
    public void Read_Aliases_RepeatAValue()
    {
        Scenario scenario = ScenarioText.Value("assumptions:\n  - { input: price_growth, years: 2026-2030, value: &rate 3 % }\n  - { input: exports_growth, years: 2026-2030, value: *rate }\n");
        Assert.Equal([0.03, 0.03], scenario.Assumptions.Select(a => a.Distribution!.Central));
    }
}
