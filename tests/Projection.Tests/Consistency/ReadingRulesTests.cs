using Projection.Consistency;
using Projection.Scenarios;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Consistency;

/// <summary>The other meanings that follow from the kind of quantity and the form of the built-in model, the more usual ones first.</summary>
public class ReadingRulesTests
{
    [Fact]
    public void Of_RatioOverThePlan_LastYearMeanPricesAndParts() => Assert.Equal(
        [
            "investment / grdp 2030", "mean of investment / grdp 2026-2030",
            "investment / grdp_volume 2026-2030", "investment_volume / grdp_volume 2026-2030", "sum of investment 2026-2030 / grdp 2030",
            "public_investment / grdp 2026-2030",
        ],
        Of(new Target("rate", new Subject.Ratio(Draft.Id("investment"), Draft.Id("grdp"), Draft.Years(2026, 2030)), Draft.Figure("68", "%"))));

    [Fact]
    public void Of_ShareOfServices_WithProductTaxes() => Assert.Equal(
        ["average of share[services] 2026-2030", "services_and_product_taxes_share 2030"],
        Of(Draft.Target("share", "share[services]", "33,41", "%")));

    [Fact]
    public void Of_ServicesWithProductTaxes_WithoutThem() => Assert.Equal(
        ["average of services_and_product_taxes_share 2026-2030", "share[services] 2030", "share[product_taxes] 2030"],
        Of(Draft.Target("share", "services_and_product_taxes_share", "36,5", "%")));

    [Fact]
    public void Of_RealGrowth_LastYearFewerYearsNominal() => Assert.Equal(
        ["grdp_growth 2030", "average of grdp_growth 2027-2030", "average of grdp_nominal_growth 2026-2030"],
        Of(Draft.Target("growth", "grdp_growth", "10,5", "%", 2026, 2030, Statistic.Average)));

    [Fact]
    public void Of_AmountPerHead_MeanPopulationOfTheYear() => Assert.Equal(
        [
            "grdp 2030 / average of population 2029-2030", "average of grdp_per_capita 2026-2030",
            "grdp_per_capita 2030 in tỷ đồng/người", "grdp_per_capita 2030 in nghìn đồng/người",
        ],
        Of(Draft.Target("per_head", "grdp_per_capita", "220", "triệu đồng/người")));

    [Fact]
    public void Of_SumOfRevenue_LastYearItemsAndUnits() => Assert.Equal(
        [
            "revenue 2030", "average of revenue 2026-2030", "sum of revenue_core 2026-2030", "sum of domestic_revenue 2026-2030", "sum of retained_revenue 2026-2030",
            "sum of revenue 2026-2030 in triệu tỷ đồng", "sum of revenue 2026-2030 in tỷ đồng",
        ],
        Of(Draft.Target("revenue", "revenue", "173,87", "nghìn tỷ đồng", 2026, 2030, Statistic.Sum)));

    [Fact]
    public void Of_Population_MeanOfTheYear() => Assert.Equal(
        ["average of population 2029-2030", "average of population 2026-2030", "population 2030 in triệu người", "population 2030 in người"],
        Of(Draft.Target("population", "population", "1.845,7", "nghìn người")));

    [Fact]
    public void Of_YearOnTheWay_MeansThatYear() =>
        Assert.Equal(["average of population 2027-2028"], Of(Draft.Target("population", "population", "1.800", "nghìn người", 2028, 2028)).Where(r => !r.Contains(" in ", StringComparison.Ordinal)));

    [Fact]
    public void Of_Multiple_OfTheFirstYearOfThePlan()
    {
        Target target = Draft.Target("income", "income_per_capita", "1,5", "lần");
        Assert.Equal(["income_per_capita 2030 / income_per_capita 2026"], Of(target with { Subject = (Subject.Indicator)target.Subject with { MultipleOf = new Year(2025) } }));
    }

    [Fact]
    public void Of_StatedReading_ComesFirstAndOnce()
    {
        Target target = Draft.Target("growth", "grdp_growth", "10,5", "%", 2026, 2030, Statistic.Average);
        Subject lastYear = new Subject.Indicator(Draft.Id("grdp_growth"), Statistic.Value, Draft.Years(2030, 2030));
        IReadOnlyList<Reading> readings = new ReadingRules(Draft.Empty).Of(target with { Readings = [new StatedReading(lastYear, target.Figure.Unit, new Projection.Modelling.Labels(null, "the text says so"))] });
        Assert.Equal((0, "the text says so"), (readings[0].Unusualness, readings[0].Because!.English));
        Assert.Equal(1, readings.Count(r => r.Subject == lastYear));
    }

    [Fact]
    public void Of_BlankOrWithoutIdentity_None()
    {
        Assert.Empty(Of(Draft.Target("grdp", "grdp", "...", "nghìn tỷ đồng")));
        Assert.Empty(Of(new Target("forest", new Subject.Standalone(new Projection.Modelling.Labels("Rừng", "Forest"), StandaloneMeasure.Share, default, Draft.Years(2030, 2030)), Draft.Figure("60", "%"))));
    }

    [Fact]
    public void Of_EveryIndicatorAndStatistic_CompilesWithItsReadings()
    {
        // Whatever a rule proposes must be a quantity that the tape can work out.
        var rules = new ReadingRules(Draft.Empty);
        List<Target> targets = [];
        foreach (IndicatorId id in Draft.Model.Indicators.SelectMany(i => i.Ids()))
        {
            foreach (Statistic statistic in new[] { Statistic.Value, Statistic.Average, Statistic.Minimum })
            {
                var subject = new Subject.Indicator(id, statistic, statistic == Statistic.Value ? Draft.Years(2030, 2030) : Draft.Years(2026, 2030));
                var target = new Target($"t{targets.Count}", subject, new Figure(PublishedFigure.Parse("1", FigureFormat.English).ValueOrThrow(), Draft.Model.ByName[id.Name].Unit));
                targets.AddRange(rules.Of(target).Select((r, i) => r.AsRead with { Id = $"{target.Id}_{i}" }));
            }
        }

        Scenario all = Draft.Empty with { Targets = [.. targets] };
        Assert.Empty(ScenarioChecks.Check(all).Where(d => d.Severity == Projection.Diagnostics.Severity.Error));
        Assert.True(ScenarioProgram.Compile(all).Success);
        Assert.True(targets.Count > 200);
    }

    private static IEnumerable<string> Of(Target target) => new ReadingRules(Draft.Empty).Of(target)
        .Select(r => r.Unit == target.Figure.Unit ? r.Subject.ToString()! : $"{r.Subject} in {r.Unit.Format(Language.Vietnamese)}");
}
