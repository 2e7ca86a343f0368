using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>Checks whether the figures of a plan can hold together.</summary>
public static class ConsistencyChecker
{
    /// <summary>Checks a scenario.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="options">How to check; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops between two questions.</param>
    /// <returns>The verdict with its evidence.</returns>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public static ConsistencyReport Check(ScenarioProgram program, ConsistencyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        options ??= new ConsistencyOptions();
        var system = new ConstraintSystem(program, options.Level);
        var oracle = new Oracle(system, cancellationToken);
        return oracle.IsRefutedWithoutTargets
            ? WithoutBase(system, oracle, options)
            : SecondLook.At(new Inquiry(system, oracle, options).Report(), options, cancellationToken);
    }

    // The base-year figures contradict each other: nothing can be said about targets, but the observations can be named.
    private static ConsistencyReport WithoutBase(ConstraintSystem system, Oracle oracle, ConsistencyOptions options)
    {
        Scenario scenario = system.Program.Scenario;
        int[] guilty = oracle.ReduceObservations([], [.. Enumerable.Range(0, system.Observations.Length)]);
        return new ConsistencyReport
        {
            Scenario = scenario,
            Level = options.Level,
            Verdict = Verdict.Contradictory,
            IsComplete = false,
            Targets = [.. scenario.Targets.Select(t => new TargetFinding(t, null, [], StandaloneBounds.Admit(t)))],
            Conflicts = [],
            Corrections = [],
            Implied = [],
            ContradictoryObservations = [.. guilty.Select(o => scenario.Observations[system.Observations[o]])],
        };
    }

    /// <summary>One check under way.</summary>
    private sealed class Inquiry(ConstraintSystem system, Oracle oracle, ConsistencyOptions options)
    {
        private readonly Scenario _scenario = system.Program.Scenario;
        private readonly int[] _all = [.. Enumerable.Range(0, system.Targets.Length)];

        public ConsistencyReport Report()
        {
            HashSet<int> kept = [.. _all.Where(t => TargetAt(t).Keep)];
            var search = new ConflictSearch(oracle, _all.Length, kept, options.MaximumQuestions);
            search.Run();
            bool impossibleAlone = _scenario.Targets.Any(t => !StandaloneBounds.Admit(t));
            double[]? witness = search.Conflicts.Count == 0 && !impossibleAlone ? oracle.Witness(_all) : null;
            (int[] Targets, Correction Correction)[] corrections =
                [.. search.Corrections.Select(c => (c, Correct(c))).OrderBy(c => c.c.Length).ThenBy(c => c.Item2.Cost)];
            ImmutableArray<Conflict> conflicts = [.. search.Conflicts.Select(Describe), .. StandaloneConflicts()];
            return new ConsistencyReport
            {
                Scenario = _scenario,
                Level = options.Level,
                Verdict = conflicts.Length > 0 ? Verdict.Contradictory : witness is null ? Verdict.Undecided : Verdict.Consistent,
                IsComplete = search.IsComplete,
                Targets = Findings([.. corrections.Select(c => c.Targets)]),
                Conflicts = conflicts,
                Corrections = [.. corrections.Select(c => c.Correction)],
                Implied = Implied(search.Conflicts.Count == 0 ? [] : corrections.Length > 0 ? corrections[0].Targets : _all),
                Witness = witness is null ? null : PathProjection.Of(system.Program, witness),
            };
        }

        private Target TargetAt(int target) => _scenario.Targets[system.Targets[target]];

        private IEnumerable<Conflict> StandaloneConflicts() => _scenario.Targets
            .Where(t => !StandaloneBounds.Admit(t))
            .Select(t => new Conflict([t], [], IsMinimal: true, Proof.Interval, t, StandaloneBounds.Of(t)));

        private Conflict Describe(int[] conflict)
        {
            int[] given = oracle.ReduceObservations(conflict, [.. Enumerable.Range(0, system.Observations.Length)]);
            bool minimal = conflict.All(t => oracle.Witness([.. conflict.Where(other => other != t)]) is not null);
            (int? hinge, ValueRange implied) = Hinge(conflict);
            return new Conflict(
                [.. conflict.Select(TargetAt)],
                [.. given.Select(o => _scenario.Observations[system.Observations[o]])],
                minimal,
                oracle.ProofOf(conflict) ?? Proof.Interval,
                hinge is { } place ? TargetAt(place) : null,
                implied);
        }

        // The member that the others pin down best tells the conflict most plainly. Of equals the later one: plans print totals first.
        private (int? Target, ValueRange Implied) Hinge(int[] conflict)
        {
            int? best = null;
            ValueRange implied = ValueRange.Unbounded;
            double narrowest = double.PositiveInfinity;
            foreach (int target in conflict)
            {
                if (oracle.Narrow([.. conflict.Where(t => t != target)], null) is not { } values)
                {
                    continue;
                }

                Interval interval = values[system.NumberOfTarget(target)];
                double relative = interval.Width / Math.Max(Math.Abs(interval.Middle), double.Epsilon);
                if (double.IsFinite(relative) && relative <= narrowest * (1 + 1e-6))
                {
                    (best, implied, narrowest) = (target, Printed(interval, TargetAt(target).Figure), relative);
                }
            }

            return (best, implied);
        }

        // The path that shows the rest to hold gives every changed target a value: figures that print these values mend the plan.
        // Each is then moved as near to the printed figure as can still be shown.
        private Correction Correct(int[] changedTargets)
        {
            double[] path = PointEvaluator.Evaluate(system.Program.Program, oracle.Witness([.. _all.Except(changedTargets)])!);
            Dictionary<int, PublishedFigure> figures = changedTargets.ToDictionary(t => t, t => FigureProposal.At(TargetAt(t).Figure, ValueOf(path, t)));
            bool isShown = IsShown(figures);
            List<TargetChange> changes = [];
            foreach (int target in changedTargets)
            {
                Figure figure = TargetAt(target).Figure;
                int[] others = [.. _all.Where(t => t != target && (!figures.ContainsKey(t) || changes.Exists(c => ReferenceEquals(c.Target, TargetAt(t)))))];
                Interval[]? values = oracle.Narrow(others, RangesOf(figures));
                ValueRange allowed = values is null ? ValueRange.Unbounded : Printed(values[system.NumberOfTarget(target)], figure);
                PublishedFigure? nearer = FigureProposal.Between(figure, allowed, ValueOf(path, target)).FirstOrDefault(f => IsShown(new Dictionary<int, PublishedFigure>(figures) { [target] = f }));
                if (nearer is not null)
                {
                    (figures[target], isShown) = (nearer, true);
                }

                changes.Add(new TargetChange(TargetAt(target), figures[target], allowed));
            }

            return new Correction([.. changes.Where(c => (c.Target.Figure with { Published = c.To }).Range != c.Target.Figure.Range)], isShown);
        }

        private Rational ValueOf(double[] path, int target) => Rational.FromDouble(path[system.NumberOfTarget(target)]) / TargetAt(target).Figure.Unit.Scale;

        private bool IsShown(Dictionary<int, PublishedFigure> figures) => oracle.IsShown(_all, RangesOf(figures));

        private Dictionary<int, ValueRange> RangesOf(Dictionary<int, PublishedFigure> figures) =>
            figures.ToDictionary(f => f.Key, f => (TargetAt(f.Key).Figure with { Published = f.Value }).Range);

        private ImmutableArray<TargetFinding> Findings(int[][] corrections)
        {
            Dictionary<Target, int> places = _all.ToDictionary(TargetAt, t => t, ReferenceEqualityComparer.Instance as IEqualityComparer<Target>);
            return [.. _scenario.Targets.Select(t => places.TryGetValue(t, out int place) ? Find(place, corrections) : new TargetFinding(t, null, [], StandaloneBounds.Admit(t)))];
        }

        private TargetFinding Find(int target, int[][] corrections)
        {
            // The other targets as they are; where they contradict each other, without the cheapest correction.
            IEnumerable<int[]> setsLeftAside = corrections.OrderBy(c => c.Contains(target) ? 0 : 1).ThenBy(c => c.Length).Prepend([]);
            foreach (int[] aside in setsLeftAside)
            {
                int[] without = [.. aside.Where(t => t != target)];
                if (oracle.Narrow([.. _all.Where(t => t != target && !without.Contains(t))], null) is { } values)
                {
                    ValueRange implied = Printed(values[system.NumberOfTarget(target)], TargetAt(target).Figure);
                    return new TargetFinding(TargetAt(target), implied, [.. without.Select(TargetAt)], IsPossible: true);
                }
            }

            return new TargetFinding(TargetAt(target), ValueRange.Unbounded, [.. _all.Where(t => t != target).Select(TargetAt)], IsPossible: true);
        }

        private ImmutableArray<ImpliedValue> Implied(int[] aside)
        {
            if (oracle.Narrow([.. _all.Except(aside)], null) is not { } values)
            {
                return [];
            }

            Interval[] free = oracle.Narrow([], null)!;
            return [.. system.Program.Implied.Select(i => new ImpliedValue(i.Subject, RangeOf(values[i.Number]), IsForced(values[i.Number], free[i.Number])))];
        }

        // Whether the targets take away a tenth at least of what was open without them.
        private static bool IsForced(Interval with, Interval without) =>
            double.IsFinite(with.Width) && !(with.Width > 0.9 * without.Width);

        private static ValueRange Printed(Interval interval, Figure figure) => RangeOf(interval).Scale(Rational.One / figure.Unit.Scale);

        private static ValueRange RangeOf(Interval interval) => new(
            double.IsFinite(interval.Low) ? Rational.FromDouble(interval.Low) : null,
            double.IsFinite(interval.High) ? Rational.FromDouble(interval.High) : null);
    }
}
