using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Tests.Scenarios;

public class ScenarioBuilderTests
{
    private static ScenarioBuilder Begun => new("song-van", baseYear: 2025, horizon: 2030);

    [Fact]
    public void Target_EachKindOfQuantity_BecomesItsSubject()
    {
        Scenario scenario = Begun
            .Target("a", "share[services]@2030", "36,5", "%")
            .Target("b", "sum(investment)@2026-2030", "793,3", "nghìn tỷ đồng", keep: true)
            .Target("c", "investment/grdp@2026-2030", "68", "%", with: t => t with { Goal = Goal.AtLeast })
            .FiguresIn(FigureFormat.English)
            .Target("d", "population@2030", "1,845.7", "thousand persons")
            .Build();
        Assert.Equal(
            [
                new Subject.Indicator(new IndicatorId("share", "services"), Statistic.Value, Years(2030, 2030)),
                new Subject.Indicator(new IndicatorId("investment"), Statistic.Sum, Years(2026, 2030)),
                new Subject.Ratio(new IndicatorId("investment"), new IndicatorId("grdp"), Years(2026, 2030)),
                (Subject)new Subject.Indicator(new IndicatorId("population"), Statistic.Value, Years(2030, 2030)),
            ],
            scenario.Targets.Select(t => t.Subject));
        Assert.True(scenario.Targets[1].Keep);
        Assert.Equal(Goal.AtLeast, scenario.Targets[2].Goal);
        Assert.Equal(new ValueRange(new Rational(184565, 100), new Rational(184575, 100)), scenario.Targets[3].Figure.PrintedRange);
        Assert.All(scenario.Targets, t => Assert.Null(t.Where));
    }

    [Fact]
    public void Assume_NameOfASet_SpeaksOfEveryElement()
    {
        Assumption assumption = Assert.Single(Begun.Assume("volume_growth@2026-2028", "uniform(4 %, 9 %)", plausible: "..12 %").Build().Assumptions);
        Assert.Equal(4, assumption.Ids.Length);
        Assert.Equal(Years(2026, 2028), assumption.Years);
        Assert.Equal(new ValueRange(null, new Rational(12, 100)), assumption.Plausible);
        Assert.Equal(0.065, assumption.Distribution!.Mean, 1e-15);
    }

    [Fact]
    public void Extend_OwnIndicator_CanBeATarget()
    {
        Scenario scenario = Begun
            .Extend("indicator tax_burden: fraction, ratio, in [0, 10] vi \"Tỷ lệ động viên\" en \"Tax burden\"\ntax_burden = revenue / grdp")
            .Target("burden", "tax_burden@2030", "14,5", "%")
            .Build();
        Assert.NotNull(scenario.Model.Find(new IndicatorId("tax_burden")));
    }

    [Fact]
    public void Model_OfOnesOwn_IsUsedAlone()
    {
        Scenario scenario = new ScenarioBuilder("own", 2025, 2030, new ModelText("trade", OwnModel)).Target("sum", "total@2030", "5", "times").Build();
        Assert.Equal(["part", "total"], scenario.Model.Indicators.Select(i => i.Name));
    }

    // Each finding names its item; all are told at once.
    [Fact]
    public void TryBuild_ManySlips_TellsThemAll()
    {
        Parsed<Scenario> scenario = new ScenarioBuilder("Song Van", 2025, 2030)
            .Observe("population", "812,4", "nghìn người")
            .Target("grdp", "gdrp@2030", "100", "nghìn tỷ đồng")
            .Target("growth", "grdp_growth@2026-2030", "9", "%")
            .Target("people", "population@2030", "9", "%")
            .Assume("volume_growth", "8 %")
            .Assume("volume_grwth@2026", "8 %")
            .Assume("volume_growth@2026", "8,5 %")
            .Assume("volume_growth@2027", "normal(8 %)")
            .Assume("volume_growth@2028", "8 %", "9 %..7 %")
            .Assume("volume_growth@2029", "8 %", "7..9 %")
            .Assume("volume@2025", "15")
            .Assume("volume@2025", "15 %", unit: "nghìn tỷ đồng")
            .Assume("volume@2025", "15", unit: "nghìn người")
            .Assume("price_growth@2026")
            .Variant("slow", "volume_growth")
            .TryBuild();
        Assert.False(scenario.Success);
        Assert.Equal(
            [
                ("PRJ0221", null),
                ("PRJ0248", "observation population"),
                ("PRJ0248", "target growth"),
                ("PRJ0248", "assumption volume_growth"),
                ("PRJ0207", "assumption volume_grwth@2026"),
                ("PRJ0219", "assumption volume_growth@2026"),
                ("PRJ0210", "assumption volume_growth@2027"),
                ("PRJ0249", "assumption volume_growth@2028"),
                ("PRJ0228", "assumption volume_growth@2029"),
                ("PRJ0202", "assumption volume@2025"),
                ("PRJ0220", "assumption volume@2025"),
                ("PRJ0220", "assumption volume@2025"),
                ("PRJ0202", "assumption price_growth@2026"),
                ("PRJ0229", "variant slow"),
                ("PRJ0207", "target grdp"),
                ("PRJ0220", "target people"),
            ],
            scenario.Diagnostics.Select(d => (d.Code, d.Where?.File.Replace("Song Van: ", string.Empty, StringComparison.Ordinal))));
        Assert.Throws<InvalidInputException>(() => Begun.Target("growth", "grdp_growth", "9", "%").Build());
    }

    [Fact]
    public void TryBuild_UnknownModelOrBadStatement_IsRefused()
    {
        Assert.Equal("PRJ0215", Assert.Single(new ScenarioBuilder("x", 2025, 2030, "national-accounts").TryBuild().Diagnostics).Code);
        Diagnostic problem = Assert.Single(Begun.Extend("burden = revenue /").TryBuild().Diagnostics);
        Assert.Equal("song-van: extension(1,19)", problem.Where!.ToString());
    }

    [Fact]
    public void Build_Twice_GivesTheSameAndTheBuilderGoesOn()
    {
        ScenarioBuilder builder = Begun.Target("a", "grdp@2030", "100", "nghìn tỷ đồng");
        Scenario first = builder.Build();
        Assert.Equal(2, builder.Target("b", "population@2030", "900", "nghìn người").Build().Targets.Length);
        Assert.Single(first.Targets);
    }

    private const string OwnModel = """
        input part: fraction, ratio, in [0, 10] vi "Phần" en "Part"
        indicator total: fraction, ratio, in [0, 20] vi "Tổng" en "Total"
        total = 2 * part
        """;

    private static YearRange Years(int first, int last) => new(new Year(first), new Year(last));
}
