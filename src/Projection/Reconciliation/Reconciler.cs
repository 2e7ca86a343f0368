using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Evaluation;
using Projection.Scenarios;

namespace Projection.Reconciliation;

/// <summary>Finds the least change of a plan's figures, by how freely each may move, that makes them hold together.</summary>
/// <seealso href="https://doi.org/10.2307/2967664">Stone, Champernowne and Meade (1942), Review of Economic Studies 9(2), 111-125</seealso>
public static class Reconciler
{
    /// <summary>Reconciles a scenario.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="options">How freely figures move; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <returns>The proposal with its tests, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ReconciliationReport Reconcile(ScenarioProgram program, ReconciliationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        return new Work(program, options ?? new ReconciliationOptions(), cancellationToken).Report();
    }

    /// <summary>One reconciliation under way.</summary>
    private sealed class Work
    {
        private const int MostRounds = 4;

        private readonly ScenarioProgram _program;
        private readonly ConstraintSystem _system;
        private readonly MeasuredFigure[] _figures;
        private readonly PrintCheck _check;
        private readonly CancellationToken _cancellationToken;

        public Work(ScenarioProgram program, ReconciliationOptions options, CancellationToken cancellationToken)
        {
            _program = program;
            _cancellationToken = cancellationToken;
            _system = new ConstraintSystem(program, ConsistencyLevel.Possible);
            Scenario scenario = program.Scenario;
            _figures =
            [
                .. _system.Targets.Select(t => MeasuredFigure.Of(scenario.Targets[t], program.TargetNumbers[t], scenario.Model, options)),
                .. _system.Observations.Select(o => MeasuredFigure.Of(scenario.Observations[o], program.ObservationNumbers[o], scenario.Model, options)),
            ];
            _check = new PrintCheck(_system, _figures, cancellationToken);
        }

        private Program Tape => _program.Program;

        private PublishedFigure[] AsPrinted => [.. _figures.Select(f => f.Figure.Published)];

        public ReconciliationReport Report()
        {
            double[] central = _program.CentralInputs();
            if (_check.Find(AsPrinted, central) is { } shown)
            {
                return Unchanged(shown);
            }

            (int Number, ValueRange Range)[] kept = [.. _figures.Where(f => f.IsFixed).Select(f => (f.Number, f.Figure.Range))];
            if (_check.Narrow(kept) is not { } box)
            {
                return Failed(ReconciliationStatus.Infeasible) with { Excluding = Excluding() };
            }

            if (_check.Find(kept, central) is not { } start)
            {
                return Failed(_check.IsRefuted(box, central) ? ReconciliationStatus.Infeasible : ReconciliationStatus.NotSolved);
            }

            Problem problem = Pose(box, start, kept);
            if (Fit(problem, start, _figures) is not { } path)
            {
                return Failed(ReconciliationStatus.NotSolved);
            }

            AdjustmentTests tests = PathIdentities.Test(Tape, _system.Order, path, problem.Inputs, _figures, problem.Conditions);
            return Settle(path, kept) is { } settled
                ? Reconciled(settled.Path, settled.Prints, problem.Inputs, tests)
                : Failed(ReconciliationStatus.NotSolved);
        }

        // Inputs and conditions inside a box. An input that a figure prints itself is bounded by its box.
        private Problem Pose(Interval[] box, double[] start, (int Number, ValueRange Range)[] kept)
        {
            Dictionary<int, Interval> printed = kept.GroupBy(k => k.Number).ToDictionary(g => g.Key, g => Inset(g.Aggregate(Interval.Entire, (interval, k) => interval.Intersect(k.Range.Inward()))));
            FreeInput[] inputs =
            [
                .. _system.Order.Where(i => Tape.Instructions[i].Operation == Operation.Input && !box[i].IsPoint)
                    .Select(i => FreeInput.Of(
                        _program,
                        i,
                        printed.TryGetValue(i, out Interval bounds) && box[i].Intersect(bounds) is { IsEmpty: false } inner ? inner : box[i],
                        start[Tape.Instructions[i].Left])),
            ];
            return new Problem(inputs, Conditions(box, start, printed));
        }

        private double[]? Fit(Problem problem, double[] start, MeasuredFigure[] figures) =>
            new PathFit(Tape, _system.Order, problem.Inputs, figures, problem.Conditions, _cancellationToken).Solve(start);

        // What can stay as it was printed stays, and the rest is balanced once more around it.
        private (double[] Path, PublishedFigure[] Prints)? Settle(double[] path, (int Number, ValueRange Range)[] kept)
        {
            HashSet<int> staying = [];
            for (int round = 0; ; round++)
            {
                var rounding = new ControlledRounding(_check, _figures, ValuesOn(path), path);
                if (rounding.Needed() is not { } prints)
                {
                    return null;
                }

                int[] unchanged = [.. Enumerable.Range(0, _figures.Length).Where(f => !_figures[f].IsFixed && !rounding.IsChanged(f, prints))];
                (int Number, ValueRange Range)[] all = [.. kept, .. unchanged.Select(f => (_figures[f].Number, _figures[f].Figure.Range))];
                if (round == MostRounds || staying.IsSupersetOf(unchanged) || _check.Narrow(all) is not { } box
                    || _check.Find(prints, path) is not { } start || Fit(Pose(box, start, all), start, [.. _figures.Select((f, i) => unchanged.Contains(i) ? f.AsPrinted() : f)]) is not { } next)
                {
                    return (path, prints);
                }

                (path, staying) = (next, [.. unchanged]);
            }
        }

        private double[] ValuesOn(double[] path)
        {
            double[] values = PointEvaluator.Evaluate(Tape, path);
            return [.. _figures.Select(f => values[f.Number])];
        }

        private ReconciliationReport Reconciled(double[] path, PublishedFigure[] prints, FreeInput[] inputs, AdjustmentTests tests)
        {
            double[] values = ValuesOn(path);
            AdditiveGroup[] groups = [.. AdditiveGroups.Find(Tape, _system.Order, path, inputs, _figures)];
            var rounding = new ControlledRounding(_check, _figures, values, path);
            rounding.MakeAddUp(prints, groups);
            var report = new ReconciliationReport
            {
                Scenario = _program.Scenario,
                Status = ReconciliationStatus.Reconciled,
                Figures = [.. _figures.Select((f, i) => Adjustment(f, values[i], tests.Standardised[i], tests.IsFlagged(i), prints[i]))],
                Tests = tests,
                Path = PathProjection.Of(_program, path),
                Groups = [.. groups.Select(g => g with { AddsUp = rounding.AddsUp(g, prints) })],
            };
            if (!report.Figures.Any(f => f.IsChanged))
            {
                return Unchanged(_check.Find(prints, path)!);
            }

            ScenarioProgram mended = ScenarioProgram.Compile(report.Proposed()).ValueOrThrow();
            return report with { Recheck = ConsistencyChecker.Check(mended, new ConsistencyOptions { MaximumReadings = 0 }, _cancellationToken).Verdict };
        }

        // What holds as printed needs no reconciliation; the path shows it.
        private ReconciliationReport Unchanged(double[] path)
        {
            double[] values = ValuesOn(path);
            return new ReconciliationReport
            {
                Scenario = _program.Scenario,
                Status = ReconciliationStatus.AlreadyConsistent,
                Figures = [.. _figures.Select((f, i) => Adjustment(f, values[i], double.NaN, isFlagged: false, f.Figure.Published))],
                Path = PathProjection.Of(_program, path),
                Recheck = Verdict.Consistent,
            };
        }

        private ReconciliationReport Failed(ReconciliationStatus status) => new() { Scenario = _program.Scenario, Status = status };

        private static FigureAdjustment Adjustment(MeasuredFigure figure, double value, double standardised, bool isFlagged, PublishedFigure print)
        {
            double scale = figure.Figure.Unit.Scale.ToDouble();
            double measure = figure.Measure(value);
            double aim = Math.Clamp(measure, figure.Aim.Low, figure.Aim.High);
            double from = figure.IsLogarithmic ? Math.Exp(aim) : aim;
            return new FigureAdjustment
            {
                Target = figure.Target,
                Observation = figure.Observation,
                Figure = figure.Figure,
                Subject = figure.Subject,
                IsFixed = figure.IsFixed,
                StandardDeviation = figure.Deviation * (figure.IsLogarithmic ? from : 1) / scale,
                Value = value / scale,
                Adjustment = measure == aim ? 0 : (value - from) / scale,
                Standardised = standardised,
                IsFlagged = isFlagged,
                Proposed = print,
            };
        }

        // What always holds and what is printed, without what no path in the box could break. Printed figures keep off the edges of what they print.
        private (int Number, Interval Bounds)[] Conditions(Interval[] box, double[] start, Dictionary<int, Interval> printed)
        {
            Interval[] reach = IntervalEvaluator.Start(Tape);
            foreach (int i in _system.Order.Where(i => Tape.Instructions[i].Operation == Operation.Input))
            {
                reach[i] = box[i].IsPoint ? Interval.Point(start[Tape.Instructions[i].Left]) : box[i];
            }

            IntervalEvaluator.Forward(Tape, _system.Order, reach);
            HashSet<int> known = [.. _system.Order];
            return
            [
                .. _system.Conditions([], [], []).Select(c => (c.Number, Bounds: c.Range.Inward())).Concat(printed.Select(p => (Number: p.Key, Bounds: p.Value)))
                    .Where(c => known.Contains(c.Number) && Tape.Instructions[c.Number].Operation != Operation.Input && !c.Bounds.Encloses(reach[c.Number]))
                    .GroupBy(c => c.Number)
                    .Select(g => (g.Key, g.Aggregate(Interval.Entire, (interval, c) => interval.Intersect(c.Bounds)))),
            ];
        }

        private static Interval Inset(Interval bounds)
        {
            const double Part = 1e-3;
            double inset = Part * Math.Min(bounds.Width, Math.Max(Math.Abs(bounds.Low), Math.Abs(bounds.High)));
            return double.IsFinite(inset) && inset > 0
                ? new Interval(double.IsInfinity(bounds.Low) ? bounds.Low : bounds.Low + inset, double.IsInfinity(bounds.High) ? bounds.High : bounds.High - inset)
                : bounds;
        }

        // A smallest set of fixed figures that exclude each other by intervals alone.
        private ImmutableArray<string> Excluding()
        {
            List<MeasuredFigure> needed = [.. _figures.Where(f => f.IsFixed)];
            foreach (MeasuredFigure figure in needed.ToArray())
            {
                if (_check.Narrow(needed.Where(f => f != figure).Select(f => (f.Number, f.Figure.Range))) is null)
                {
                    needed.Remove(figure);
                }
            }

            return [.. needed.Select(f => f.Target?.Id ?? f.Subject.ToString()!)];
        }

        /// <summary>What may move and what has to hold.</summary>
        private sealed record Problem(FreeInput[] Inputs, (int Number, Interval Bounds)[] Conditions);
    }
}
