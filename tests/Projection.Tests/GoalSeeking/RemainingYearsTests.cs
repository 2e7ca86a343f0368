using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.GoalSeeking;
using Projection.Scenarios;
using Projection.Tests.Scenarios;
using static Projection.Tests.GoalSeeking.Growth;

namespace Projection.Tests.GoalSeeking;

public class RemainingYearsTests
{
    private static readonly Target Average = Scenarios.Plan.Printed("growth", "average output_growth 2026-2030", "≥ 10.5", "%");
    private static readonly Target Level = Scenarios.Plan.Printed("level", "output 2030", "361.6", "VND");
    private static readonly Target Sum = Scenarios.Plan.Printed("investment", "sum investment 2026-2030", "793.3", "VND");
    private static readonly Target Share = Scenarios.Plan.Printed("share", "investment_ratio 2030", "60", "%");

    [Fact]
    public void Of_AverageAfterAWorseYear_IsTheClosedForm()
    {
        RemainingNeed need = Ask(Average, new Actual(Scenarios.Plan.Id("output_growth"), new Year(2026), 0.082));

        double closed = Math.Pow(Math.Pow(1.105, 5) / 1.082, 0.25) - 1;
        Assert.Equal(0.1108, closed, 4);
        Assert.Equal(GoalSeekStatus.Reached, need.Result!.Status);
        Assert.Equal(closed, need.NeededMean, 10);
        Assert.All(need.Remaining, y => Assert.Equal(closed, y.Needed, 9));
        Assert.Equal(0.082, need.Years[0].Needed, 10);
        Assert.Equal(0.105, need.RequiredMean, 10);
        Assert.All(need.Years, y => Assert.Equal(0.105, y.Planned, 9));
    }

    [Fact]
    public void Of_AverageBackLoaded_RisesByTheSameStepFromTheYearThatCameIn()
    {
        RemainingNeed need = Ask(Average, ChangePreference.BackLoaded, new Actual(Scenarios.Plan.Id("output_growth"), new Year(2026), 0.082));

        double step = need.Years[1].Needed - 0.082;
        Assert.True(step > 0.005);
        Assert.All(need.Years.Select((y, k) => (y, k)), p => Assert.Equal(0.082 + (p.k * step), p.y.Needed, 9));
        Assert.Equal(Math.Pow(1.105, 5), need.Years.Aggregate(1.0, (p, y) => p * (1 + y.Needed)), 9);
    }

    [Fact]
    public void Of_Level_NeedsTheSameGrowthEachYear()
    {
        RemainingNeed need = Ask(Level, new Actual(Scenarios.Plan.Id("output"), new Year(2026), 210));

        Assert.Equal(DeliveryKind.Growth, need.Kind);
        double closed = Math.Pow(361.6 / 210, 0.25) - 1;
        Assert.All(need.Remaining, y => Assert.Equal(closed, y.Needed, 9));
        Assert.Equal(0.05, need.Years[0].Needed, 10);
        Assert.Equal(Math.Pow(361.6 / 200, 0.2) - 1, need.RequiredMean, 9);
    }

    [Fact]
    public void Of_Sum_SharesOutWhatIsLeft()
    {
        RemainingNeed need = Ask(Sum, new Actual(Scenarios.Plan.Id("investment"), new Year(2026), 100), new Actual(Scenarios.Plan.Id("investment"), new Year(2027), 120));

        Assert.Equal(793.3 - 220, need.NeededSum, 8);
        Assert.Equal(3, need.Remaining.Length);
        Assert.All(need.Remaining, y => Assert.Equal((793.3 - 220) / 3, y.Needed, 8));
    }

    [Fact]
    public void Of_ShareOfOneYear_NeedsTheSamePointsEachYear()
    {
        RemainingNeed need = Ask(Share, new Actual(Scenarios.Plan.Id("investment_ratio"), new Year(2026), 0.52));

        Assert.Equal(DeliveryKind.Change, need.Kind);
        Assert.All(need.Remaining, y => Assert.Equal(0.02, y.Needed, 10));
    }

    [Fact]
    public void Of_WhatIsNeeded_RunsThroughTheScenario()
    {
        RemainingReport report = Report([Average], ChangePreference.Even, new Actual(Scenarios.Plan.Id("output_growth"), new Year(2026), 0.082));
        GoalSeekResult result = report.Needs[0].Result!;
        PathProjection path = PathProjection.Central((report.Updated with { Overrides = report.Updated.Overrides.AddRange(result.Overrides) }).Compile());

        Assert.Equal(0.105, path.Targets[0].Value, 12);
        Assert.Equal(0.082, path[Scenarios.Plan.Id("output_growth"), new Year(2026)], 10);
        Assert.All(report.ComeIn, l => Assert.Equal(2026, l.Year.Value));
    }

    [Fact]
    public void Of_MoreThanThePlausible_SaysSo()
    {
        RemainingNeed hard = Ask(Average, new Actual(Scenarios.Plan.Id("output_growth"), new Year(2026), 0.02), new Actual(Scenarios.Plan.Id("output_growth"), new Year(2027), 0.02), new Actual(Scenarios.Plan.Id("output_growth"), new Year(2028), 0.02));
        RemainingNeed easy = Ask(Average, new Actual(Scenarios.Plan.Id("output_growth"), new Year(2026), 0.1));

        Assert.Equal(GoalSeekStatus.Reached, hard.Result!.Status);
        Assert.False(hard.IsPlausible);
        Assert.True(easy.IsPlausible);
    }

    [Fact]
    public void Of_NothingComeIn_AsksForWhatThePlanAsks()
    {
        RemainingNeed need = Ask(Average);

        Assert.All(need.Years, y => Assert.Equal((0.105, 0.105), (Math.Round(y.Planned, 9), Math.Round(y.Needed, 9))));
    }

    [Fact]
    public void Of_LastYearComeIn_IsAFinding() => Assert.Equal(
        "PRJ0526",
        Assert.Single(RemainingYears.Of(Plan(0.08, Average).Compile(), new RemainingRequest { Actuals = [new Actual(Scenarios.Plan.Id("output_growth"), new Year(2030), 0.1)] }).Diagnostics).Code);

    [Fact]
    public void Of_WhatNoInputBrings_IsAFinding() => Assert.Equal(
        "PRJ0525",
        Assert.Single(RemainingYears.Of(Plan(0.08, Average).Compile(), new RemainingRequest { Actuals = [new Actual(Scenarios.Plan.Id("output_growth"), new Year(2026), 3)] }).Diagnostics).Code);

    private static RemainingNeed Ask(Target target, params Actual[] actuals) => Ask(target, ChangePreference.Even, actuals);

    private static RemainingNeed Ask(Target target, ChangePreference preference, params Actual[] actuals) => Assert.Single(Report([target], preference, actuals).Needs);

    private static RemainingReport Report(Target[] targets, ChangePreference preference, params Actual[] actuals) =>
        RemainingYears.Of(Plan(0.08, targets).Compile(), new RemainingRequest { Actuals = [.. actuals], Preference = preference }).ValueOrThrow();
}
