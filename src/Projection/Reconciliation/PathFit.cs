using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Reconciliation;

/// <summary>The path whose figures move least: Gauss and Newton's method with a least-squares problem under inequalities in each step.</summary>
/// <remarks>
/// Minimises the squared standardised adjustments of the figures and, with a weight that is lowered to a ten-thousandth, the squared distances
/// of the inputs from what the scenario assumes; bounds of inputs, logical bounds and fixed figures hold. Each step is cut back until it lowers
/// the sum plus a penalty for what is violated.
/// </remarks>
internal sealed class PathFit
{
    // The assumptions' standard deviations are widened step by step, so that each step begins near its end.
    private static readonly double[] Loosenings = [1, 10, 100];

    private const int MostSteps = 80;
    private const int MostCuts = 25;
    private const double SmallestStep = 1e-10;
    private const double SmallestGain = 1e-13;

    // Violation, in the inputs' standard deviations, that a solution may have left.
    private const double Violation = 1e-8;

    private readonly Program _program;
    private readonly int[] _order;
    private readonly FreeInput[] _inputs;
    private readonly MeasuredFigure[] _figures;
    private readonly (int Number, Interval Bounds)[] _conditions;
    private readonly CancellationToken _cancellationToken;
    private readonly double[] _values;
    private readonly double[] _adjoints;

    public PathFit(Program program, int[] order, FreeInput[] inputs, MeasuredFigure[] figures, (int Number, Interval Bounds)[] conditions, CancellationToken cancellationToken)
    {
        _program = program;
        _order = order;
        _inputs = inputs;
        _figures = figures;
        _conditions = conditions;
        _cancellationToken = cancellationToken;
        _values = new double[program.Instructions.Length];
        _adjoints = new double[program.Instructions.Length];
    }

    /// <param name="start">A value for each input of the program; conditions hold on it.</param>
    /// <returns>The inputs of the path, or <see langword="null"/> where the search got stuck.</returns>
    public double[]? Solve(double[] start)
    {
        double[]? x = start;
        foreach (double loosening in Loosenings)
        {
            x = Solve(x, loosening);
            if (x is null)
            {
                return null;
            }
        }

        return x;
    }

    private double[]? Solve(double[] start, double loosening)
    {
        var x = (double[])start.Clone();
        double penalty = 1;
        for (int step = 0; step < MostSteps; step++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            PointEvaluator.Evaluate(_program, _order, x, _values);
            Linearised linear = Linearise(x, loosening);
            if (linear.Solve(_cancellationToken) is not { } found)
            {
                return null;
            }

            penalty = Math.Max(penalty, (2 * found.LargestMultiplier) + 1);
            double[] target = (double[])x.Clone();
            for (int v = 0; v < _inputs.Length; v++)
            {
                target[_inputs[v].Place] = Math.Clamp(_inputs[v].Centre + (loosening * _inputs[v].Deviation * found.Measured[v]), _inputs[v].Box.Low, _inputs[v].Box.High);
            }

            Merit merit = MeritOf(x, loosening, linear.Lengths, penalty);
            (double[]? next, Merit nextMerit) = Cut(x, target, loosening, linear.Lengths, penalty, merit);
            double moved = _inputs.Max(i => Math.Abs(target[i.Place] - x[i.Place]) / i.Deviation);
            if (next is null || moved <= SmallestStep || merit.Total - nextMerit.Total <= SmallestGain * merit.Total)
            {
                double[] last = next ?? x;
                return (next is null ? merit : nextMerit).Violation <= Violation ? last : null;
            }

            x = next;
        }

        return null;
    }

    private (double[]? Next, Merit Merit) Cut(double[] x, double[] target, double loosening, double[] lengths, double penalty, Merit merit)
    {
        double part = 1;
        for (int cut = 0; cut < MostCuts; cut++, part /= 2)
        {
            var trial = (double[])x.Clone();
            foreach (FreeInput input in _inputs)
            {
                trial[input.Place] += part * (target[input.Place] - x[input.Place]);
            }

            PointEvaluator.Evaluate(_program, _order, trial, _values);
            Merit found = MeritOf(trial, loosening, lengths, penalty);
            if (found.Total < merit.Total)
            {
                return (trial, found);
            }
        }

        return (null, merit);
    }

    private Merit MeritOf(double[] x, double loosening, double[] lengths, double penalty)
    {
        double sum = 0;
        foreach (FreeInput input in _inputs)
        {
            double distance = (x[input.Place] - input.Centre) / (loosening * input.Deviation);
            sum += distance * distance;
        }

        foreach (MeasuredFigure figure in _figures)
        {
            double adjustment = figure.Adjustment(_values[figure.Number]);
            sum += adjustment * adjustment;
        }

        double violation = 0;
        double worst = 0;
        for (int c = 0; c < _conditions.Length; c++)
        {
            double value = _values[_conditions[c].Number];
            double missed = Math.Max(_conditions[c].Bounds.Low - value, value - _conditions[c].Bounds.High);
            if (!(missed <= 0))
            {
                violation += missed / lengths[c];
                worst = Math.Max(worst, missed / lengths[c]);
            }
        }

        double total = (sum / 2) + (penalty * violation);
        return double.IsNaN(total) ? new Merit(double.PositiveInfinity, double.PositiveInfinity) : new Merit(total, worst);
    }

    // Coordinates: the inputs' standardised distances from what is assumed, then the figures' standardised adjustments.
    private Linearised Linearise(double[] x, double loosening)
    {
        int count = _inputs.Length;
        int length = count + _figures.Length;
        List<ConstrainedLeastSquares.Condition> firm = [];
        for (int v = 0; v < count; v++)
        {
            FreeInput input = _inputs[v];
            double unit = loosening * input.Deviation;
            var row = new double[length];
            row[v] = 1;
            firm.Add(new ConstrainedLeastSquares.Condition(row, [], (input.Box.Low - input.Centre) / unit, (input.Box.High - input.Centre) / unit));
        }

        for (int f = 0; f < _figures.Length; f++)
        {
            MeasuredFigure figure = _figures[f];
            (double[] row, double at) = Row(figure.Number, x, length, loosening);
            double value = _values[figure.Number];
            double slope = figure.Slope(value);
            row = Vectors.Scaled(row, slope / figure.Deviation);
            row[count + f] = -1;
            double offset = (figure.Measure(value) + (slope * at)) / figure.Deviation;
            firm.Add(new ConstrainedLeastSquares.Condition(row, [], (figure.Aim.Low / figure.Deviation) - offset, (figure.Aim.High / figure.Deviation) - offset));
        }

        List<(double[] Row, double Low, double High, double Missed)> bounds = [];
        var lengths = new double[_conditions.Length];
        for (int c = 0; c < _conditions.Length; c++)
        {
            (int number, Interval range) = _conditions[c];
            (double[] row, double at) = Row(number, x, length, loosening);
            double size = Vectors.Length(row);
            lengths[c] = size > 0 ? size : 1;
            double value = _values[number];
            double offset = value + at;
            double missed = Math.Max(0, Math.Max(range.Low - value, value - range.High)) / lengths[c];
            bounds.Add((Vectors.Scaled(row, 1 / lengths[c]), (range.Low - offset) / lengths[c], (range.High - offset) / lengths[c], missed));
        }

        return new Linearised(length, firm, bounds, lengths);
    }

    // The slopes by the standardised inputs, and what the centre of the coordinates adds to the value.
    private (double[] Row, double At) Row(int number, double[] x, int length, double loosening)
    {
        GradientEvaluator.Evaluate(_program, _order, _values, number, _adjoints);
        var row = new double[length];
        double at = 0;
        for (int v = 0; v < _inputs.Length; v++)
        {
            double slope = _adjoints[_inputs[v].Number];
            if (double.IsFinite(slope))
            {
                row[v] = slope * loosening * _inputs[v].Deviation;
                at += slope * (_inputs[v].Centre - x[_inputs[v].Place]);
            }
        }

        return (row, at);
    }

    /// <summary>The sum to be lowered and the worst violation.</summary>
    private readonly record struct Merit(double Total, double Violation);

    /// <summary>The problem near a path. What the path violates may stay violated where straight lines cannot mend it at once.</summary>
    private sealed record Linearised(
        int Length,
        List<ConstrainedLeastSquares.Condition> Firm,
        List<(double[] Row, double Low, double High, double Missed)> Bounds,
        double[] Lengths)
    {
        private static readonly double[] PartsLeft = [0, 0.5, 1];

        public ConstrainedLeastSquares.Solution? Solve(CancellationToken cancellationToken)
        {
            foreach (double left in PartsLeft)
            {
                IEnumerable<ConstrainedLeastSquares.Condition> bounds = Bounds.Select(b =>
                {
                    double room = left * b.Missed * (1 + 1e-9);
                    return new ConstrainedLeastSquares.Condition(b.Row, [], b.Low - room, b.High + room);
                });
                if (ConstrainedLeastSquares.Solve(Length, 0, Firm.Concat(bounds), cancellationToken) is { } solution)
                {
                    return solution;
                }

                if (Bounds.TrueForAll(b => b.Missed == 0))
                {
                    return null;
                }
            }

            return null;
        }
    }
}
