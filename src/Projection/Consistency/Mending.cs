using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>Finds the figures that a plan could print instead, for sets of targets without which the rest holds.</summary>
internal sealed class Mending(ConstraintSystem system, Oracle oracle)
{
    private readonly int[] _all = [.. Enumerable.Range(0, system.Targets.Length)];

    /// <summary>New figures for the given targets.</summary>
    /// <remarks>
    /// The path that shows the rest to hold gives every changed target a value: figures that print these values mend the plan.
    /// Each is then moved as near to the printed figure as can still be shown.
    /// </remarks>
    public Correction Correct(int[] changedTargets)
    {
        double[] path = PointEvaluator.Evaluate(system.Program.Program, oracle.Witness([.. _all.Except(changedTargets)])!);
        Dictionary<int, PublishedFigure> figures = changedTargets.ToDictionary(t => t, t => FigureProposal.At(TargetAt(t).Figure, ValueOf(path, t)));
        bool isShown = IsShown(figures);
        List<TargetChange> changes = [];
        foreach (int target in changedTargets)
        {
            Figure figure = TargetAt(target).Figure;
            int[] others = [.. _all.Where(t => t != target && (!figures.ContainsKey(t) || changes.Exists(c => ReferenceEquals(c.Target, TargetAt(t)))))];
            ValueRange allowed = Allowed(target, others, figures);
            PublishedFigure? nearer = FigureProposal.Between(figure, allowed, ValueOf(path, target)).FirstOrDefault(f => IsShown(new Dictionary<int, PublishedFigure>(figures) { [target] = f }));
            if (nearer is not null)
            {
                (figures[target], isShown) = (nearer, true);
            }

            changes.Add(new TargetChange(TargetAt(target), figures[target], allowed));
        }

        return new Correction([.. changes.Where(c => (c.Target.Figure with { Published = c.To }).Range != c.Target.Figure.Range)], isShown);
    }

    private Target TargetAt(int target) => system.Program.Scenario.Targets[system.Targets[target]];

    private ValueRange Allowed(int target, int[] others, Dictionary<int, PublishedFigure> figures) =>
        oracle.Bound(others, [system.NumberOfTarget(target)], RangesOf(figures)) is [var allowed]
            ? Printed.Of(allowed, TargetAt(target).Figure)
            : ValueRange.Unbounded;

    private Rational ValueOf(double[] path, int target) => Rational.FromDouble(path[system.NumberOfTarget(target)]) / TargetAt(target).Figure.Unit.Scale;

    private bool IsShown(Dictionary<int, PublishedFigure> figures) => oracle.IsShown(_all, RangesOf(figures));

    private Dictionary<int, ValueRange> RangesOf(Dictionary<int, PublishedFigure> figures) =>
        figures.ToDictionary(f => f.Key, f => (TargetAt(f.Key).Figure with { Published = f.Value }).Range);
}
