using Projection.Arithmetic;
using Projection.Consistency;
using Projection.GoalSeeking;
using Projection.Scenarios;
using Projection.Tests.Scenarios;
using static Projection.Tests.GoalSeeking.Growth;

namespace Projection.Tests.GoalSeeking;

public class GoalSeekerTests
{
    private static readonly Target GrowthOfTen = Scenarios.Plan.Printed("growth", "average output_growth 2026-2030", "≥ 10.5", "%");

    [Fact]
    public void Solve_EvenGrowth_IsTheClosedForm()
    {
        // (1 + x)^5 = 1.7 by one rate for both sectors and all years.
        GoalSeekResult result = Ask(Plan(), Goal("output_volume 2030 of 2025", new Rational(17, 10)), ChangePreference.Even, By("rise"));

        Assert.Equal(GoalSeekStatus.Reached, result.Status);
        double needed = Math.Pow(1.7, 0.2) - 1;
        Assert.All(result.Levers, l => Assert.Equal(needed, l.After, 12));
        Assert.True(Math.Abs(result.Goals[0].Residual) <= 1e-9 * 1.7);
    }

    [Fact]
    public void Solve_PrintedGrowth_AimsAtWhatPrintsAsIt()
    {
        GoalSeekResult nearest = Solve(Plan(0.08, GrowthOfTen), new GoalSeekRequest { Goals = [new SoughtGoal(GrowthOfTen)], Levers = [By("rise")] });
        GoalSeekResult printed = Solve(Plan(0.08, GrowthOfTen), new GoalSeekRequest { Goals = [new SoughtGoal(GrowthOfTen, GoalAim.Printed)], Levers = [By("rise")] });

        Assert.Equal(0.1045, nearest.Levers[0].After, 9);
        Assert.Equal(0.105, printed.Levers[0].After, 12);
        Assert.True(PathProjection.Central(nearest.Changed().Compile()).Targets[0].IsMet);
    }

    [Fact]
    public void Solve_AlreadyAttained_ChangesNothing()
    {
        GoalSeekResult result = Solve(Plan(0.11, GrowthOfTen), new GoalSeekRequest { Goals = [new SoughtGoal(GrowthOfTen)], Levers = [By("rise")] });

        Assert.Equal(GoalSeekStatus.Reached, result.Status);
        Assert.Empty(result.Overrides);
    }

    [Fact]
    public void Solve_BackLoaded_GrowsByTheSameAmountEachYear()
    {
        GoalSeekResult result = Ask(Plan(), Goal("output_volume 2030 of 2025", new Rational(16, 10)), ChangePreference.BackLoaded, By("rise[works]"));

        Assert.Equal(GoalSeekStatus.Reached, result.Status);
        double first = result.Levers[0].Change;
        Assert.True(first > 0);
        Assert.All(result.Levers.Select((l, k) => (l, k)), p => Assert.Equal(first * (p.k + 1), p.l.Change, 12));
    }

    [Fact]
    public void Solve_LeastChange_MovesTheUncertainSectorMore()
    {
        GoalSeekResult result = Ask(Plan(), Goal("output_volume 2030 of 2025", new Rational(16, 10)), ChangePreference.LeastChange, By("rise"));

        Assert.Equal(GoalSeekStatus.Reached, result.Status);
        double farms = result.Levers.Where(l => l.Id.Element == "farms").Sum(l => l.Change);
        double works = result.Levers.Where(l => l.Id.Element == "works").Sum(l => l.Change);

        // Standard deviations of 1 and 4 points: sixteen times as far where the slopes are alike.
        Assert.InRange(works / farms, 14, 20);
    }

    [Fact]
    public void Solve_TwoGoalsByTwoLevers_GivesEachItsOwnChange()
    {
        GoalSeekResult result = Solve(Plan(), new GoalSeekRequest
        {
            Goals = [Goal("output_volume 2030 of 2025", new Rational(16, 10)), Goal("output 2030 of 2025", new Rational(18, 10))],
            Levers = [By("rise"), By("price_growth")],
        });

        Assert.Equal(GoalSeekStatus.Reached, result.Status);
        Assert.Equal(Math.Pow(1.6, 0.2) - 1, result.Levers[0].After, 11);
        Assert.Equal(Math.Pow(1.8 / 1.6, 0.2) - 1, result.Levers[^1].After, 11);
    }

    [Fact]
    public void Solve_BeyondTheBounds_NamesThem()
    {
        GoalSeekResult result = Ask(Plan(), Goal("output_volume 2030 of 2025", 3), ChangePreference.Even, By("rise"));

        Assert.Equal(GoalSeekStatus.Unreachable, result.Status);
        Assert.Equal(Verdict.Contradictory, result.Blockage!.Verdict);
        Conflict conflict = Assert.Single(result.Blockage.Conflicts);
        Assert.NotEmpty(conflict.Ranges);
        Assert.All(result.Levers, l => Assert.True(l.IsAtHigh));
        Assert.Equal(Math.Pow(1.15, 5), result.Goals[0].After, 12);
    }

    [Fact]
    public void Solve_LeastChangeBeyondTheBounds_ComesAsNearAsTheyLet()
    {
        GoalSeekResult result = Ask(Plan(), Goal("output_volume 2030 of 2025", 3), ChangePreference.LeastChange, By("rise"));

        Assert.Equal(GoalSeekStatus.Unreachable, result.Status);
        Assert.Equal(Math.Pow(1.15, 5), result.Goals[0].After, 6);
    }

    [Fact]
    public void Solve_AnotherGoalInTheWay_IsNamed()
    {
        GoalSeekResult result = Solve(Plan(), new GoalSeekRequest
        {
            Goals = [Goal("output_volume 2030 of 2025", new Rational(16, 10)), Goal("average output_growth 2026-2030", new Rational(9, 100))],
            Levers = [By("rise")],
            Preference = ChangePreference.LeastChange,
        });

        Assert.Equal(GoalSeekStatus.Unreachable, result.Status);
        Assert.Equal(2, Assert.Single(result.Blockage!.Conflicts).Targets.Length);
    }

    [Fact]
    public void Solve_KeptTarget_HoldsAfterwards()
    {
        Target share = Scenarios.Plan.AtLeast("share", "share[farms] 2030", new Rational(45, 100));
        Scenario plan = Plan(0.08, share);
        GoalSeekRequest request = new() { Goals = [Goal("output_volume 2030 of 2025", new Rational(17, 10))], Levers = [By("rise")], Preference = ChangePreference.LeastChange };

        GoalSeekResult free = Solve(plan, request);
        GoalSeekResult keeping = Solve(plan, request with { Keep = ["share"] });

        Assert.False(Assert.Single(free.Others).IsReached);
        Assert.Equal(GoalSeekStatus.Reached, keeping.Status);
        Assert.True(Assert.Single(keeping.Kept).IsReached);
    }

    [Fact]
    public void Solve_OpposedLevers_ReachableOtherwiseOnly()
    {
        // More people take away per head what growth adds: the same change in both leads nowhere near.
        SoughtGoal goal = Goal("per_head 2030 of 2025", new Rational(17, 10));
        GoalSeekResult even = Ask(Plan(), goal, ChangePreference.Even, By("rise"), By("population_growth"));
        GoalSeekResult least = Ask(Plan(), goal, ChangePreference.LeastChange, By("rise"), By("population_growth"));

        Assert.Equal(GoalSeekStatus.Reached, least.Status);
        Assert.True(least.Levers.Where(l => l.Id.Name == "population_growth").All(l => l.Change < 0));
        Assert.Equal(GoalSeekStatus.Reached, even.Status);
    }

    private static GoalSeekResult Ask(Scenario scenario, SoughtGoal goal, ChangePreference preference, params Lever[] levers) =>
        Solve(scenario, new GoalSeekRequest { Goals = [goal], Levers = [.. levers], Preference = preference });

    private static GoalSeekResult Solve(Scenario scenario, GoalSeekRequest request) =>
        GoalSeeker.Solve(scenario.Compile(), request);
}
