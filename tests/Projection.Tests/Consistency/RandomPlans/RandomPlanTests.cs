using System.Globalization;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Tests.Scenarios;
using Xunit.Abstractions;

namespace Projection.Tests.Consistency.RandomPlans;

public class RandomPlanTests(ITestOutputHelper output)
{
    // More are tried where the environment asks for them, as .ci/run does.
    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("RANDOM_PLANS"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 1_000;

    [Fact]
    public void Check_RandomPlans_NoWrongStatementAndAtMostOneInAHundredUndecided()
    {
        var examinations = new Examination[Count];
        Parallel.For(0, Count, number => examinations[number] = Examination.Of(PlanMaker.Make(number)));

        foreach (IGrouping<PlanKind, Examination> kind in examinations.GroupBy(e => e.Plan.Kind).OrderBy(g => g.Key))
        {
            output.WriteLine($"{kind.Key}: {kind.Count()} plans, {kind.Count(e => e.Faults.Count > 0)} with faults, {kind.Count(e => e.IsUndecided)} undecided");
        }

        Examination[] faulty = [.. examinations.Where(e => e.Faults.Count > 0)];
        Examination[] undecided = [.. examinations.Where(e => e.IsUndecided)];
        foreach (Examination one in faulty.Concat(undecided).Take(20))
        {
            output.WriteLine(one.ToString());
        }

        Assert.Empty(faulty.Select(e => $"plan {e.Plan.Number}: {string.Join("; ", e.Faults)}"));
        Assert.True(undecided.Length * 100 <= Count, $"undecided: plans {string.Join(", ", undecided.Select(e => e.Plan.Number))}");
    }

    // The mended plan was undecided, because the search for its path started elsewhere.
    [Fact]
    public void Check_PlanThatOnceFailed_HasNoFaults() => Assert.Empty(Examination.Of(PlanMaker.Make(9650)).Faults);

    [Fact]
    public void Make_ManyPlans_AreOfEveryKindShapeAndSize()
    {
        RandomPlan[] plans = [.. Enumerable.Range(0, 600).Select(PlanMaker.Make)];

        Assert.Equal(Enum.GetValues<PlanKind>(), plans.Select(p => p.Kind).Distinct().Order());
        Assert.Equal(Enumerable.Range(3, 10), plans.Select(p => p.Prints.Length).Distinct().Order());
        Assert.Equal(Enum.GetValues<PrintKind>(), plans.SelectMany(p => p.Prints).Select(p => p.Kind).Distinct().Order());
        Assert.Equal([0, 1, 2], plans.SelectMany(p => p.Prints).Select(p => p.Decimals).Distinct().Order());
        Assert.Equal([3, 4, 5], plans.Select(p => p.Scenario.Horizon - p.Scenario.BaseYear).Distinct().Order());
        Assert.Equal(4, plans.Select(p => p.ModelText).Distinct().Count());
        Assert.All(plans, p => Assert.Equal(p.Kind is PlanKind.JustBeyond or PlanKind.FarBeyond, p.Broken >= 0));
        Assert.Equal(plans[7].ToString(), PlanMaker.Make(7).ToString());
    }

    [Fact]
    public void Make_AnyFigure_MeansWhatTheLibraryReads() => Assert.All(Enumerable.Range(0, 300).Select(PlanMaker.Make), plan =>
    {
        for (int i = 0; i < plan.Prints.Length; i++)
        {
            ValueRange range = plan.Scenario.Targets[i].Figure.PrintedRange;
            Assert.Equal(plan.Prints[i].Least, range.Low is { } low ? decimal.Parse(low.ToString(), CultureInfo.InvariantCulture) : null);
            Assert.Equal(plan.Prints[i].Most, range.High is { } high ? decimal.Parse(high.ToString(), CultureInfo.InvariantCulture) : null);
        }
    });

    // The examination itself: reports that were tampered with.
    [Fact]
    public void Of_TamperedReport_NamesEachFault()
    {
        Examination broken = FirstOf(e => e.Plan.Kind == PlanKind.FarBeyond && e.Report.Conflicts is [{ Targets.Length: 3 }]);
        Examination consistent = FirstOf(e => e.Plan.Kind == PlanKind.FromAPath && e.Report.Verdict == Verdict.Consistent);
        ConsistencyReport report = broken.Report;
        Conflict conflict = report.Conflicts[0];
        Correction mends = report.Corrections.First(c => c.IsShown);

        Assert.Empty(broken.Faults);
        Assert.Empty(consistent.Faults);
        AssertFault("wrong verdict", broken.Plan, report with { Verdict = Verdict.Consistent });
        AssertFault("wrong verdict", consistent.Plan, consistent.Report with { Verdict = Verdict.Contradictory });
        AssertFault("alone is no correction", broken.Plan, report with { Corrections = [] });
        AssertFault("does not have", broken.Plan, report with
        {
            Conflicts = [conflict with { Targets = conflict.Targets.Remove(broken.Plan.Scenario.Targets[broken.Plan.Broken]), IsMinimal = false }],
        });
        AssertFault("is not minimal", broken.Plan, report with { Conflicts = [conflict with { Targets = [.. broken.Plan.Scenario.Targets] }] });
        AssertFault("said to mend", broken.Plan, report with
        {
            Corrections = [mends with { Changes = [mends.Changes[0] with { To = mends.Changes[0].Target.Figure.Published }] }],
        });
        AssertFault("witness misses", broken.Plan, report with { Witness = Without(broken.Plan).Witness });
    }

    private static Examination FirstOf(Func<Examination, bool> wanted) =>
        Enumerable.Range(0, 1_000).Select(number => Examination.Of(PlanMaker.Make(number))).First(e => e.Plan.Prints.Length > 3 && wanted(e));

    private static ConsistencyReport Without(RandomPlan plan) =>
        ConsistencyChecker.Check((plan.Scenario with { Targets = plan.Scenario.Targets.RemoveAt(plan.Broken) }).Compile());

    private static void AssertFault(string words, RandomPlan plan, ConsistencyReport report) =>
        Assert.Contains(Examination.Of(plan, report).Faults, fault => fault.Contains(words, StringComparison.Ordinal));
}
