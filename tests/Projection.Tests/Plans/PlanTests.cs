using Projection.Comparison;
using Projection.Consistency;
using Projection.Diagnostics;
using Projection.GoalSeeking;
using Projection.Plans;
using Projection.Reconciliation;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Tests.Plans;

public class PlanTests
{
    [Fact]
    public void Check_SmallPlan_NamesTheThreeFigures()
    {
        ConsistencyReport check = SmallPlan.Read.Check();
        Assert.Equal(Verdict.Contradictory, check.Verdict);
        Assert.Equal(["grdp", "grdp_per_capita", "population"], Assert.Single(check.Conflicts).Targets.Select(t => t.Id).Order());
        Assert.Equal(ConsistencyLevel.Plausible, SmallPlan.Read.Check(ConsistencyLevel.Plausible).Level);
    }

    [Fact]
    public void Methods_GiveWhatTheEnginesGive()
    {
        ScenarioProgram program = SmallPlan.Read.Program;
        Assert.Equal(PathProjection.Central(program)["grdp", 2030], SmallPlan.Read.Project()["grdp", 2030]);
        var options = new SimulationOptions { Trials = 5_000, Seed = 7 };
        SimulationResult direct = Simulator.Run(program, options);
        Assert.Equal(direct.Targets.Select(t => t.Attained), SmallPlan.Read.Simulate(5_000, 7).Targets.Select(t => t.Attained));
        Assert.Equal(direct.Joint, SmallPlan.Read.Simulate(options).Joint);
        Assert.Equal(
            Reconciler.Reconcile(program).Figures.Select(f => f.Proposed.Text),
            SmallPlan.Read.Reconcile().Figures.Select(f => f.Proposed.Text));
    }

    [Fact]
    public void With_WhatIf_LeavesThePlanAsItIs()
    {
        Plan dearer = SmallPlan.Read.With("price_growth=3%", "price_growth@2027+=0.5%");
        double before = SmallPlan.Read.Project()["grdp", 2030];
        Assert.True(dearer.Project()["grdp", 2030] > before);
        Assert.Equal(2, dearer.Scenario.Overrides.Length);
        Assert.Equal(before, SmallPlan.Read.Project()["grdp", 2030]);
        Assert.Equal(dearer.Project()["grdp", 2030], SmallPlan.Read.With([.. dearer.Scenario.Overrides]).Project()["grdp", 2030]);
    }

    [Fact]
    public void CompareWith_Variant_AttributesTheDifference()
    {
        ScenarioComparison comparison = SmallPlan.Read.CompareWith(SmallPlan.Read.WithVariant("slow-growth"), "slow");
        Assert.Equal(["example", "slow"], comparison.Cases.Select(c => c.Name));
        Assert.Equal(["example", "slow-growth"], SmallPlan.Read.CompareVariants().Cases.Select(c => c.Name));
    }

    [Theory]
    [InlineData("grdp_per_capita")]
    [InlineData("grdp@2030=120")]
    public void Solve_GoalInReach_IsMet(string goal)
    {
        GoalSeekResult result = SmallPlan.Read.Solve(goal, by: "volume_growth");
        Assert.Equal(GoalSeekStatus.Reached, result.Status);
    }

    [Fact]
    public void Remaining_AfterAPoorYear_AsksForMore()
    {
        RemainingReport remaining = SmallPlan.Read.Remaining("grdp_growth@2026=6%");
        RemainingNeed growth = Assert.Single(remaining.Needs, need => need.Target.Id == "growth");
        Assert.True(growth.NeededMean > 0.08);
    }

    [Fact]
    public void SwingsOf_TargetAndQuantity_AreThoseOfTheQuantity()
    {
        Assert.Equal("grdp", SmallPlan.Read.SwingsOf("grdp").Target!.Id);
        Assert.Equal(SmallPlan.Read.SwingsOf("grdp").Swings.Select(s => s.Width), SmallPlan.Read.SwingsOf("grdp@2030").Swings.Select(s => s.Width));
    }

    [Theory]
    [InlineData("with", "PRJ0229")]
    [InlineData("variant", "PRJ0216")]
    [InlineData("goal", "PRJ0522")]
    [InlineData("lever", "PRJ0207")]
    [InlineData("both", "PRJ0522")]
    [InlineData("actual", "PRJ0521")]
    [InlineData("swing", "PRJ0248")]
    [InlineData("swing of nothing", "PRJ0207")]
    [InlineData("swing outside", "PRJ0206")]
    [InlineData("documents", "PRJ0231")]
    public void BadInput_ThrowsWithItsFinding(string what, string code)
    {
        Plan plan = SmallPlan.Read;
        InvalidInputException error = Assert.Throws<InvalidInputException>(() => _ = what switch
        {
            "with" => (object)plan.With("price_growth"),
            "variant" => plan.WithVariant("fast"),
            "goal" => plan.Solve("forest_cover", by: "volume_growth"),
            "lever" => plan.Solve("grdp", by: "volume_growt"),
            "both" => plan.Solve("nothing", by: "nothing"),
            "actual" => plan.Remaining("grdp_growth=6%"),
            "swing" => plan.SwingsOf("forest cover"),
            "swing of nothing" => plan.SwingsOf("forest_cover@2030"),
            "swing outside" => plan.SwingsOf("grdp@2031"),
            _ => Plan.Of(plan.Scenario, plan.Scenario),
        });
        Assert.Contains(code, error.Diagnostics.Select(d => d.Code));
        Assert.Equal(what == "both" ? 2 : 1, error.Diagnostics.Length);
    }

    [Fact]
    public void TryOf_Readings_KeepsTheirRemarksAndTellsAllErrors()
    {
        Diagnostic remark = Problem.AssumptionsDiffer(null, "a", "b", "c");
        Assert.Same(remark, Assert.Single(Plan.TryOf(Parsed<Scenario>.Of(SmallPlan.Read.Scenario, remark)).ValueOrThrow().Remarks));
        Parsed<Scenario> wrong = Parsed<Scenario>.Failed(Problem.FileNotFound("a.yaml"));
        Assert.Equal(2, Plan.TryOf(wrong, wrong).Diagnostics.Length);
    }

    [Fact]
    public void Indexer_UnknownQuantity_Throws() => Assert.Throws<ArgumentException>(() => SmallPlan.Read.Project()["gdp", 2030]);
}
