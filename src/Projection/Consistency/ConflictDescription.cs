using Projection.Arithmetic;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>Works out what is told of a conflict: what else its proof needs, and what its members force on one of them.</summary>
internal sealed class ConflictDescription(ConstraintSystem system)
{
    private readonly Scenario _scenario = system.Program.Scenario;

    /// <param name="conflict">The targets.</param>
    /// <param name="oracle">The conditions under which they are refuted.</param>
    /// <param name="level">The level of these conditions.</param>
    public Conflict Of(int[] conflict, Oracle oracle, ConsistencyLevel level)
    {
        (int[] given, int[] ranges) = oracle.Needed(conflict);
        bool minimal = conflict.All(t => conflict.Length == 1 || oracle.Witness([.. conflict.Where(other => other != t)]) is not null);
        (int? hinge, ValueRange implied) = Hinge(conflict, oracle);
        return new Conflict(
            [.. conflict.Select(TargetAt)],
            [.. given.Select(o => _scenario.Observations[system.Observations[o]])],
            minimal,
            oracle.ProofOf(conflict) ?? Proof.Interval,
            hinge is { } place ? TargetAt(place) : null,
            implied)
        {
            Level = level,
            Ranges = [.. ranges.Select(r => system.Ranges[r].Range)],
        };
    }

    private Target TargetAt(int target) => _scenario.Targets[system.Targets[target]];

    // The member that the others pin down best tells the conflict most plainly, before all one whose figure they exclude.
    // Of equals the later one: plans print totals first.
    private (int? Target, ValueRange Implied) Hinge(int[] conflict, Oracle oracle)
    {
        (int? Target, ValueRange Implied, bool IsExcluded, double Relative) best = (null, ValueRange.Unbounded, false, double.PositiveInfinity);
        foreach (int target in conflict)
        {
            if (oracle.Bound([.. conflict.Where(t => t != target)], [system.NumberOfTarget(target)]) is not [var interval])
            {
                continue;
            }

            double relative = interval.Width / Math.Max(Math.Abs(interval.Middle), double.Epsilon);
            bool isExcluded = interval.Intersect(system.TargetRanges[target].Outward()).IsEmpty;
            if (double.IsFinite(relative) && (isExcluded, best.IsExcluded) is var (now, before) && (now == before ? relative <= best.Relative * (1 + 1e-6) : now))
            {
                best = (target, Printed.Of(interval, TargetAt(target).Figure), isExcluded, relative);
            }
        }

        return (best.Target, best.Implied);
    }
}
