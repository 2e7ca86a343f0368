using Projection.Consistency;
using Projection.GoalSeeking;
using Projection.Reconciliation;

namespace Projection.Cli;

/// <summary>What the tool answers to the shell; scripts hold on to these numbers.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Contradiction = 1;
    public const int WrongInput = 2;
    public const int Undecided = 3;
    public const int Defect = 70;
    public const int Interrupted = 130;

    /// <summary>What <c>check</c> answers to a verdict.</summary>
    public static int Of(Verdict verdict) => verdict switch
    {
        Verdict.Consistent => Done,
        Verdict.Contradictory => Contradiction,
        _ => Undecided,
    };

    /// <summary>What <c>reconcile</c> answers: done where the proposal, or the plan as it is, was shown to hold.</summary>
    public static int Of(ReconciliationReport report) => report.Recheck == Verdict.Consistent ? Done : Undecided;

    /// <summary>What <c>solve</c> answers: done where the goals are reached, a contradiction where it is proved that they cannot be.</summary>
    public static int Of(GoalSeekStatus status) => status switch
    {
        GoalSeekStatus.Reached => Done,
        GoalSeekStatus.Unreachable => Contradiction,
        _ => Undecided,
    };

    /// <summary>What <c>solve --remaining</c> answers: the worst of its targets, a proof before an open question.</summary>
    public static int Of(RemainingReport report)
    {
        int[] codes = [.. report.Needs.Select(n => n.Result is { } result ? Of(result.Status) : Done)];
        return codes.Contains(Contradiction) ? Contradiction : codes.Contains(Undecided) ? Undecided : Done;
    }
}
