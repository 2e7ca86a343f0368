using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Tests.Scenarios;

/// <summary>Several documents as one scenario.</summary>
public class ScenarioMergeTests
{
    private static readonly Scenario Congress = Document("north-2030-congress", Draft.Target("per_head", "grdp_per_capita", "196", "triệu đồng/người"));

    private static readonly Scenario Programme = Document("north-2030-programme", Draft.Target("grdp_per_head", "grdp_per_capita", "220", "triệu đồng/người"));

    [Fact]
    public void Of_One_IsThatOne() => Assert.Same(Congress, ScenarioMerge.Of([Congress]).Value);

    [Fact]
    public void Of_Two_NamesTargetsByTheirDocuments()
    {
        Scenario merged = ScenarioMerge.Of([Congress, Programme]).ValueOrThrow();

        Assert.Equal("north-2030", merged.Id);
        Assert.Equal(["congress/per_head", "programme/grdp_per_head"], merged.Targets.Select(t => t.Id));
        Assert.Equal(["congress", "programme"], merged.Targets.Select(t => t.Document));
        Assert.Equal([("congress", "north-2030-congress"), ("programme", "north-2030-programme")], merged.Documents.Select(d => (d.Name, d.Scenario)));
        Assert.Equal(("A north-2030-congress", "congress/text"), (merged.Sources["congress/text"].Title, merged.Targets[0].Figure.Source));
    }

    [Theory]
    [InlineData("a", "b", "a+b", "a/per_head b/per_head")]
    [InlineData("plan", "plan-b", "plan+plan-b", "plan/per_head plan-b/per_head")]
    [InlineData("north-a", "north-b", "north", "a/per_head b/per_head")]
    public void Of_Names_LoseWhatTheyShare(string one, string other, string id, string targets)
    {
        Scenario merged = ScenarioMerge.Of([Congress with { Id = one }, Congress with { Id = other, Targets = [Draft.Target("per_head", "grdp_per_capita", "200", "triệu đồng/người")] }]).ValueOrThrow();
        Assert.Equal((id, targets), (merged.Id, string.Join(' ', merged.Targets.Select(t => t.Id))));
    }

    [Fact]
    public void Check_TwoFiguresForOneQuantity_AreAConflict()
    {
        ConsistencyReport report = Check(Congress, Programme);

        Conflict conflict = Assert.Single(report.Conflicts);
        Assert.Equal(["congress/per_head", "programme/grdp_per_head"], conflict.Targets.Select(t => t.Id));
        Assert.Equal(2, report.Corrections.Length);
    }

    [Fact]
    public void Of_PrintedAlike_AreOneTarget()
    {
        Scenario third = Document("north-2030-resolution", Draft.Target("per_head", "grdp_per_capita", "0,2200", "tỷ đồng/người") with { Figure = Draft.Figure("0,220", "tỷ đồng/người") with { Place = "II" }, Keep = true });

        Scenario merged = ScenarioMerge.Of([Congress, Programme, third]).ValueOrThrow();

        Assert.Equal(["congress/per_head", "programme/grdp_per_head"], merged.Targets.Select(t => t.Id));
        Target alike = Assert.Single(merged.Targets[1].Alike);
        Assert.Equal(("resolution/per_head", "resolution", "II"), (alike.Id, alike.Document, alike.Figure.Place));
        Assert.True(merged.Targets[1].Keep);
        Assert.Empty(merged.Targets[0].Alike);
        Assert.Single(Check(Congress, Programme, third).Conflicts);
    }

    [Fact]
    public void Of_RepeatedInOneDocument_StaysTwoTargets()
    {
        Target again = Draft.Target("again", "grdp_per_capita", "196", "triệu đồng/người");
        Scenario merged = ScenarioMerge.Of([Congress with { Targets = Congress.Targets.Add(again) }, Programme with { Targets = [again] }]).ValueOrThrow();
        Assert.Equal(["congress/per_head", "congress/again"], merged.Targets.Select(t => t.Id));
        Assert.Single(merged.Targets[0].Alike);
    }

    [Fact]
    public void Of_AnotherPeriodOrModel_SaysWhatDiffers()
    {
        ModelDefinition other = ModelDefinition.Parse(BuiltInModel.Find("regional-accounts")!, new ModelText("test", "set sectors: agriculture, services")).Value ?? Plan.Model("input x: fraction, ratio");
        Parsed<Scenario> merged = ScenarioMerge.Of([Congress, Programme with { BaseYear = new Year(2024), Horizon = new Year(2035), Model = other, Id = "x" }]);

        Assert.False(merged.Success);
        Assert.Equal(["PRJ0230", "PRJ0230", "PRJ0230"], merged.Diagnostics.Select(d => d.Code));
        Assert.Equal([("2024", "2025"), ("2035", "2030")], merged.Diagnostics.Take(2).Select(d => (d.Found, d.Expected)));
        Assert.StartsWith("the model of x is not that of north-2030-congress", merged.Diagnostics[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OneTwice_IsRefused() =>
        Assert.Equal("PRJ0231", Assert.Single(ScenarioMerge.Of([Congress, Programme, Congress]).Diagnostics).Code);

    [Fact]
    public void Of_Observations_OverlapOrAreNamed()
    {
        Scenario one = Congress with { Observations = [Observed("60,0")] };

        // The same print is one observation, an overlapping one narrows, one beside it contradicts.
        Assert.Single(ScenarioMerge.Of([one, Programme with { Observations = [Observed("60,0")] }]).ValueOrThrow().Observations);
        Assert.Empty(Check(one, Programme with { Observations = [Observed("60")] }).ContradictoryObservations);
        ConsistencyReport apart = Check(one, Programme with { Observations = [Observed("61")] });
        Assert.Equal(["congress", "programme"], apart.ContradictoryObservations.Select(o => o.Document));
        Assert.Equal(Verdict.Contradictory, apart.Verdict);
    }

    [Fact]
    public void Of_Assumptions_TheFirstHoldsTheRestIsAdded()
    {
        Scenario one = Congress with { Assumptions = [Draft.Assumption("population", 2025, 2025, 1e6), Draft.Assumption("income_growth", 2026, 2027, 0.05)] };
        Scenario other = Programme with { Assumptions = [Draft.Assumption("population", 2025, 2025, 2e6), Draft.Assumption("income_growth", 2026, 2028, 0.05), Draft.Assumption("exports_growth", 2026, 2030, 0.1)] };

        Parsed<Scenario> merged = ScenarioMerge.Of([one, other]);

        Diagnostic remark = Assert.Single(merged.Diagnostics);
        Assert.Equal(("PRJ0232", Severity.Warning, "population"), (remark.Code, remark.Severity, remark.Found));
        ScenarioProgram program = ScenarioProgram.Compile(merged.ValueOrThrow()).ValueOrThrow();
        Assert.Equal(1e6, program.AssumptionOf(Draft.Id("population"), new Year(2025))!.Distribution!.Central);
        Assert.Equal(0.05, program.AssumptionOf(Draft.Id("income_growth"), new Year(2028))!.Distribution!.Central);
        Assert.Equal(0.1, program.AssumptionOf(Draft.Id("exports_growth"), new Year(2030))!.Distribution!.Central);
        Assert.Empty(ScenarioChecks.Check(merged.ValueOrThrow()));
    }

    [Fact]
    public void Of_None_Throws() => Assert.Throws<ArgumentException>(() => ScenarioMerge.Of([]));

    private static Scenario Document(string id, Target target) => Draft.Empty with
    {
        Id = id,
        Targets = [target with { Figure = target.Figure with { Source = "text" } }],
        Sources = Draft.Empty.Sources.Add("text", new SourceDocument("text", $"A {id}")),
    };

    private static Observation Observed(string published) =>
        new(new Subject.Indicator(Draft.Id("grdp"), Statistic.Value, Draft.Years(2025, 2025)), Draft.Figure(published, "nghìn tỷ đồng"), IsEvidence: false);

    private static ConsistencyReport Check(params Scenario[] documents) =>
        ConsistencyChecker.Check(ScenarioProgram.Compile(ScenarioMerge.Of(documents).ValueOrThrow()).ValueOrThrow());
}
