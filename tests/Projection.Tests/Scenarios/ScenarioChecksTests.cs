using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Tests.Scenarios;

/// <summary>Checks of scenarios made in code; those of files are in Projection.Files.Tests.</summary>
public class ScenarioChecksTests
{
    [Fact]
    public void Check_EmptyScenario_FindsNothing() => Assert.Empty(ScenarioChecks.Check(Draft.Empty));

    [Theory]
    [InlineData(2025, 2025)]
    [InlineData(2025, 2024)]
    [InlineData(2025, 2126)]
    public void Check_BadPeriod_IsFoundAndTheRestStillLookedAt(int baseYear, int horizon)
    {
        Scenario scenario = Draft.Empty with { BaseYear = new Year(baseYear), Horizon = new Year(horizon), Targets = [Draft.Target("x", "grpd", "1", "%")], Assumptions = [Draft.Assumption("price_growth", 2026, 2030, 0.03)] };
        Assert.Equal(["PRJ0214", "PRJ0207"], ScenarioChecks.Check(scenario).Select(d => d.Code));
    }

    [Fact]
    public void Check_LongestPeriod_IsAdmitted() => Assert.Empty(ScenarioChecks.Check(Draft.Empty with { Horizon = new Year(2125) }));

    [Fact]
    public void Check_WithoutPlaces_FindingsHaveTheItemsPlace()
    {
        var place = new SourceLocation("plan.yaml", 7, 3);
        Assert.Equal(place, Assert.Single(ScenarioChecks.Check(Draft.Empty with { Targets = [Draft.Target("x", "grpd", "1", "%") with { Where = place }] })).Where);
    }

    [Fact]
    public void Check_Places_AreAskedForTheKey()
    {
        Scenario scenario = Draft.Empty with { Targets = [Draft.Target("x", "grdp", "1", "%", 2031, 2031)], Dependence = Dependence.None with { OverYears = ImmutableSortedDictionary<string, double>.Empty.Add("nothing", 0.5) } };
        IEnumerable<string> asked = ScenarioChecks.Check(scenario, (_, keys) => new SourceLocation(keys[0], 1, 1)).Select(d => $"{d.Code} {d.Where!.File}");
        Assert.Equal(["PRJ0206 year", "PRJ0220 unit", "PRJ0207 dependence/over-years/nothing/"], asked);
    }

    [Theory]
    [InlineData("a", "grdp 2030", null, "b", "grdp 2029", null, "")]
    [InlineData("a", "grdp 2030", null, "a", "grdp 2029", null, "PRJ0204")]
    [InlineData("a", "grdp 2030", null, "b", "grdp 2030", "tỷ đồng", "PRJ0246")]
    [InlineData("a", "grdp 2030", null, "a", "grdp 2030", null, "PRJ0204")]
    [InlineData("a", "grdp 2030", "person", "b", "grdp 2031", null, "PRJ0220 PRJ0206")]
    [InlineData("a", "grpd 2030", null, "b", "grdp / population 2030", null, "PRJ0207 PRJ0247")]
    [InlineData("a", "investment / grdp 2030", "VND", "b", "grdp / population 2030", "VND/person", "PRJ0220")]
    [InlineData("a", "nothing / grdp 2030", null, "b", "grdp / investment 2030", null, "PRJ0207")]
    public void Check_Outputs_AreLookedOver(string id, string subject, string? unit, string otherId, string other, string? otherUnit, string codes)
    {
        Scenario scenario = Draft.Empty with { Outputs = [Output(id, subject, unit), Output(otherId, other, otherUnit)] };
        Assert.Equal(codes, string.Join(' ', ScenarioChecks.Check(scenario).Select(d => d.Code)));

        static OutputQuantity Output(string id, string subject, string? unit) => new(id, Plan.Subject(subject), unit is null ? null : Unit.Parse(unit).ValueOrThrow());
    }

    [Fact]
    public void Check_OutputTwice_SaysWhichCameFirst()
    {
        Scenario scenario = Draft.Empty with { Outputs = [new("first", Plan.Subject("grdp 2030")), new("second", Plan.Subject("grdp 2030"))] };
        Diagnostic finding = Assert.Single(ScenarioChecks.Check(scenario));
        Assert.Equal(("two outputs are grdp 2030", "second, before it first"), (finding.Message, finding.Found));
    }

    [Fact]
    public void Check_ManyOverlaps_OneFindingForTwoAssumptions() =>
        Assert.Equal("PRJ0209", Assert.Single(ScenarioChecks.Check(Draft.Empty with { Assumptions = [Draft.Assumption("price_growth", 2026, 2030, 0.03), Draft.Assumption("price_growth", 2026, 2030, 0.03)] })).Code);

    [Fact]
    public void Check_NeighbouringYears_DoNotOverlap() =>
        Assert.Empty(ScenarioChecks.Check(Draft.Empty with { Assumptions = [Draft.Assumption("price_growth", 2026, 2027, 0.03), Draft.Assumption("price_growth", 2028, 2030, 0.03)] }));

    [Theory]
    [InlineData("volume_growth", true, true)]
    [InlineData("population", true, false)]
    [InlineData("volume", true, false)]
    [InlineData("price", false, false)]
    [InlineData("grdp", false, false)]
    public void IsFree_InputsAndStartingValues_AreFree(string indicator, bool inBaseYear, bool later) => Assert.Equal(
        (inBaseYear, later),
        (ScenarioChecks.IsFree(Draft.Model, Draft.Model.ByName[indicator], isBaseYear: true), ScenarioChecks.IsFree(Draft.Model, Draft.Model.ByName[indicator], isBaseYear: false)));

    [Theory]
    [InlineData(-0.34, false)]
    [InlineData(-0.333, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(1.01, false)]
    public void Check_AcrossCorrelation_MustBeDefinite(double correlation, bool admitted) =>
        Assert.Equal(admitted, ScenarioChecks.Check(Draft.Empty with { Dependence = Dependence.None with { AcrossDefault = correlation } }).IsEmpty);

    [Theory]
    [InlineData(-1.01, false)]
    [InlineData(-1, true)]
    [InlineData(1, true)]
    [InlineData(1.01, false)]
    public void Check_OverYearsCorrelation_IsFromMinusOneToOne(double correlation, bool admitted) =>
        Assert.Equal(admitted, ScenarioChecks.Check(Draft.Empty with { Dependence = Dependence.None with { OverYearsDefault = correlation } }).IsEmpty);

    [Fact]
    public void Check_SharesWithinRounding_AreNoFinding() => Assert.Empty(ScenarioChecks.Check(Shares("33,3", "33,3", "33,3", "0,0")));

    [Fact]
    public void Check_SharesBeyondRounding_AreAWarning()
    {
        Diagnostic finding = Assert.Single(ScenarioChecks.Check(Shares("33,3", "33,3", "33,3", "0,4")));
        Assert.Equal((Severity.Warning, "the parts of share 2030 add up to 100.3 %"), (finding.Severity, finding.Message));
    }

    [Theory]
    [InlineData("≤ 30", "≤ 30", "≤ 20", "≤ 10", "at most 92 %")]
    [InlineData("≥ 50", "≥ 50", "≥ 50", "1", "at least 149 %")]
    [InlineData("≥ 50", "≤ 50", "60", "1", "at least 109.5 %")]
    public void Check_OpenShares_SayWhichSideIsKnown(string a, string b, string c, string d, string total) =>
        Assert.Equal($"the parts of share 2030 add up to {total}", Assert.Single(ScenarioChecks.Check(Shares(a, b, c, d))).Message);

    [Fact]
    public void Check_OneShareMissing_SaysNothing() => Assert.Empty(ScenarioChecks.Check(Shares("80", "80", "80")));

    [Fact]
    public void Check_PlausibleRangeAtTheBounds_IsAdmitted()
    {
        Scenario scenario = Draft.Empty with { Assumptions = [new Assumption(Draft.Ids("natural_increase_rate"), Draft.Years(2026, 2030), new Constant(0.04), new ValueRange(new Rational(-3, 100), new Rational(4, 100)), null)] };
        Assert.Empty(ScenarioChecks.Check(scenario));
    }

    private static Scenario Shares(params string[] figures) => Draft.Empty with
    {
        Targets = [.. Draft.Ids("share").Take(figures.Length).Select((id, i) => Draft.Target($"s{i}", id.ToString(), figures[i], "%"))],
    };
}
