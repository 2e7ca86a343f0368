using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Scenarios;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Consistency.RandomPlans;

/// <summary>What a check of a plan with a known answer got wrong, if anything.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Report">What the check said.</param>
/// <param name="Faults">Each wrong statement in words.</param>
internal sealed record Examination(RandomPlan Plan, ConsistencyReport Report, IReadOnlyList<string> Faults)
{
    // Whether another reading would dissolve a conflict is not asked here.
    private static readonly ConsistencyOptions Quick = new() { MaximumReadings = 0 };

    public bool IsUndecided => Report.Verdict == Verdict.Undecided;

    public static Examination Of(RandomPlan plan) => Of(plan, ConsistencyChecker.Check(plan.Scenario.Compile(), Quick));

    public static Examination Of(RandomPlan plan, ConsistencyReport report) =>
        new(plan, report, [.. FaultsOf(plan, report), .. plan.IsConsistent ? [] : FaultsOfEvidence(plan, report)]);

    public override string ToString() => $"{string.Join('\n', Faults)}\n{Report.Verdict}, complete: {Report.IsComplete}, conflicts: "
        + string.Join(" | ", Report.Conflicts.Select(c => string.Join(' ', c.Targets.Select(t => t.Id)) + $" by {c.Proof}" + (c.IsMinimal ? string.Empty : " (not minimal)")))
        + ", corrections: " + string.Join(" | ", Report.Corrections.Select(c => string.Join(", ", c.Changes.Select(h => $"{h.Target.Id} -> {h.To.Text}")) + (c.IsShown ? string.Empty : " (not shown)")))
        + $"\n{Plan}";

    private static IEnumerable<string> FaultsOf(RandomPlan plan, ConsistencyReport report)
    {
        if (report.Verdict == (plan.IsConsistent ? Verdict.Contradictory : Verdict.Consistent))
        {
            yield return $"{report.Verdict} is the wrong verdict";
        }

        if (report.ContradictoryObservations.Length > 0)
        {
            yield return "observations that agree are said to contradict each other";
        }

        if (report.Witness is { } witness && Unmet(plan, plan.Scenario, witness) is { } unmet)
        {
            yield return $"the witness misses {unmet}";
        }
    }

    private static IEnumerable<string> FaultsOfEvidence(RandomPlan plan, ConsistencyReport report)
    {
        Target broken = plan.Scenario.Targets[plan.Broken];
        foreach (Conflict conflict in report.Conflicts)
        {
            // Without the broken figure all others hold on the hidden path.
            if (!conflict.Targets.Contains(broken))
            {
                yield return $"conflict {Names(conflict.Targets)} does not have {broken.Id}";
            }

            if (conflict.IsMinimal && conflict.Targets.FirstOrDefault(left => Check(plan.Scenario, conflict.Targets.Remove(left)).Verdict == Verdict.Contradictory) is { } needless)
            {
                yield return $"conflict {Names(conflict.Targets)} is refuted without {needless.Id} and is not minimal";
            }
        }

        if (report.Verdict == Verdict.Contradictory && !report.Corrections.Any(c => c.Changes is [{ Target: var only }] && only == broken))
        {
            yield return $"{broken.Id} alone is no correction";
        }

        foreach (Correction correction in report.Corrections.Where(c => c.IsShown))
        {
            ConsistencyReport mended = Check(plan.Scenario, [.. plan.Scenario.Targets.Select(t => Changed(t, correction))]);
            if (mended.Witness is not { } path || Unmet(plan, mended.Scenario, path) is not null)
            {
                yield return $"the correction of {Names(correction.Changes.Select(c => c.Target))} is said to mend the plan, which is then {mended.Verdict}";
            }
        }
    }

    private static Target Changed(Target target, Correction correction) =>
        correction.Changes.FirstOrDefault(c => c.Target == target) is { } change ? target with { Figure = target.Figure with { Published = change.To } } : target;

    private static ConsistencyReport Check(Scenario scenario, IEnumerable<Target> targets) =>
        ConsistencyChecker.Check((scenario with { Targets = [.. targets] }).Compile(), Quick);

    // The path's levels are the library's, what the figures say about them is worked out here.
    private static string? Unmet(RandomPlan plan, Scenario scenario, PathProjection found)
    {
        HiddenPath path = HiddenPath.Of(found, plan.Parts, scenario.Horizon - scenario.BaseYear);
        for (int i = 0; i < plan.Quantities.Length; i++)
        {
            double value = plan.Quantities[i].Value(path);
            ValueRange range = scenario.Targets[i].Figure.PrintedRange;
            double slack = 1e-9 * (1 + Math.Abs(value));
            if (!(value >= (range.Low?.ToDouble() ?? double.NegativeInfinity) - slack) || !(value <= (range.High?.ToDouble() ?? double.PositiveInfinity) + slack))
            {
                return $"{scenario.Targets[i].Id}: {value} is not in {range}";
            }
        }

        return null;
    }

    private static string Names(IEnumerable<Target> targets) => string.Join(' ', targets.Select(t => t.Id));
}
