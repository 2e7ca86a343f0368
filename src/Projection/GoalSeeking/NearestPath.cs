using Projection.Reconciliation;

namespace Projection.GoalSeeking;

/// <summary>The parameters of least size on which all conditions hold: sequential quadratic programming with the size itself as Hessian.</summary>
/// <remarks>
/// Each step puts straight lines for the conditions and takes the point of least size on them inside the bounds (<see cref="ConstrainedLeastSquares"/>,
/// an active-set method); it is cut back until it lowers the size plus a penalty for what is missed. Last the miss is worked off by
/// steps of least length alone.
/// </remarks>
internal sealed class NearestPath(SeekTape tape, Parameter[] parameters, CancellationToken cancellationToken)
{
    private const int MostSteps = 200;
    private const int MostCuts = 20;
    private const int MostRaises = 4;
    private const double Raise = 100;
    private const int MostPolishing = 12;
    private const double SmallestStep = 1e-11;
    private const double SmallestGain = 1e-15;

    // A miss, in sizes, that leaves nothing to be worked off.
    private const double Met = 1e-13;

    // The largest miss of a path that counts as found. Conditions are aimed at inside their ends, so it reaches over none.
    private const double Tolerance = 1e-11;

    // Goals that say the same in two ways have straight lines that do not quite meet: a part of what is missed may be left to the next step.
    private static readonly double[] PartsLeft = [0, 1e-6, 1e-3, 0.03, 0.3, 0.9, 1];

    // What lines may miss each other by for rounding alone, relative to their values.
    private const double Rounding = 4e-15;


    /// <param name="start">Where to begin; one number for each parameter.</param>
    /// <returns>The parameters, or <see langword="null"/> where the search got stuck.</returns>
    public double[]? Solve(double[] start)
    {
        var by = (double[])start.Clone();
        Clamp(by);
        double penalty = 1;
        for (int step = 0; step < MostSteps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            tape.Evaluate(parameters, by);
            Line[] lines = Lines(by);
            if (Array.Exists(lines, l => !double.IsFinite(l.Value)))
            {
                return null;
            }

            if (Least(by, lines, fromHere: false) is not { } found)
            {
                break;
            }

            // Rows have length 1, so the size of the point says how dear the equations are; bounds tell their price themselves.
            penalty = Math.Max(penalty, (2 * Math.Max(found.LargestMultiplier, Vectors.Length(found.Measured))) + 1);
            double[] target = [.. found.Measured.Select((u, p) => u * parameters[p].Unit)];
            Clamp(target);
            double moved = Enumerable.Range(0, by.Length).Max(p => Math.Abs(target[p] - by[p]) / parameters[p].Unit);
            if (moved <= SmallestStep || Cut(by, target, lines, ref penalty) is not { } next)
            {
                break;
            }

            bool isLast = next.Gain <= SmallestGain * next.Merit;
            by = next.By;
            if (isLast)
            {
                break;
            }
        }

        return Polish(by);
    }

    // Where no part of the step is a gain, what is missed was held too cheap: lines that nearly coincide are dearer than their length tells.
    private (double[] By, double Merit, double Gain)? Cut(double[] by, double[] target, Line[] lines, ref double penalty)
    {
        for (int raise = 0; raise < MostRaises; raise++, penalty *= Raise)
        {
            tape.Evaluate(parameters, by);
            double merit = MeritOf(by, lines, penalty);
            double part = 1;
            for (int cut = 0; cut < MostCuts; cut++, part /= 2)
            {
                double[] trial = [.. by.Select((value, p) => value + (part * (target[p] - value)))];
                tape.Evaluate(parameters, trial);
                double found = MeritOf(trial, lines, penalty);
                if (found < merit)
                {
                    return (trial, found, merit - found);
                }
            }
        }

        return null;
    }

    private double[]? Polish(double[] by)
    {
        tape.Evaluate(parameters, by);
        double miss = tape.WorstMiss();
        for (int step = 0; step < MostPolishing && miss > Met; step++)
        {
            Line[] lines = Lines(by);
            if (Array.Exists(lines, l => !double.IsFinite(l.Value)) || Least(by, lines, fromHere: true) is not { } found)
            {
                break;
            }

            double[] trial = [.. by.Select((value, p) => value + (found.Measured[p] * parameters[p].Unit))];
            Clamp(trial);
            tape.Evaluate(parameters, trial);
            double next = tape.WorstMiss();
            if (!(next < miss))
            {
                tape.Evaluate(parameters, by);
                break;
            }

            (by, miss) = (trial, next);
        }

        return miss <= Tolerance ? by : null;
    }

    // In units of the parameters: the point of least size, or the step of least length, on the straight lines.
    private ConstrainedLeastSquares.Solution? Least(double[] by, Line[] lines, bool fromHere)
    {
        int count = parameters.Length;
        List<ConstrainedLeastSquares.Condition> bounds = [];
        for (int p = 0; p < count; p++)
        {
            (double low, double high) = parameters[p].Reach;
            double origin = fromHere ? by[p] : 0;
            var row = new double[count];
            row[p] = 1;
            bounds.Add(new ConstrainedLeastSquares.Condition(row, [], (low - origin) / parameters[p].Unit, (high - origin) / parameters[p].Unit));
        }

        double[] here = [.. by.Select((value, p) => value / parameters[p].Unit)];
        foreach (double left in PartsLeft)
        {
            IEnumerable<ConstrainedLeastSquares.Condition> rows = lines.Select(line =>
            {
                double offset = line.Value - (fromHere ? 0 : Vectors.Dot(line.Row, here));
                double missed = Math.Max(0, Math.Max(line.Low - line.Value, line.Value - line.High));
                double room = left == 0 ? 0 : (left * missed * (1 + 1e-9)) + (Rounding * Math.Abs(line.Value));
                return new ConstrainedLeastSquares.Condition(line.Row, [], line.Low - offset - room, line.High - offset + room);
            });
            if (ConstrainedLeastSquares.Solve(count, 0, bounds.Concat(rows), cancellationToken) is { } solution)
            {
                return solution;
            }
        }

        return null;
    }

    private Line[] Lines(double[] by) =>
    [
        .. tape.Conditions.Select(condition =>
        {
            double[] slopes = tape.SlopesOf(condition, parameters, by);
            double[] row = [.. slopes.Select((slope, p) => slope * parameters[p].Unit)];
            double length = Vectors.Length(row);
            length = length > 0 && double.IsFinite(length) ? length : condition.Size;
            return new Line(Vectors.Scaled(row, 1 / length), tape.ValueOf(condition) / length, condition.Low / length, condition.High / length, length);
        }),
    ];

    private double MeritOf(double[] by, Line[] lines, double penalty)
    {
        double sum = 0;
        for (int p = 0; p < by.Length; p++)
        {
            double size = by[p] / parameters[p].Unit;
            sum += size * size;
        }

        double missed = 0;
        for (int c = 0; c < lines.Length; c++)
        {
            double value = tape.ValueOf(tape.Conditions[c]) / lines[c].Length;
            missed += Math.Max(0, Math.Max(lines[c].Low - value, value - lines[c].High));
        }

        double merit = (sum / 2) + (penalty * missed);
        return double.IsNaN(merit) ? double.PositiveInfinity : merit;
    }

    private void Clamp(double[] by)
    {
        for (int p = 0; p < by.Length; p++)
        {
            by[p] = Math.Clamp(by[p], parameters[p].Reach.Low, parameters[p].Reach.High);
        }
    }

    /// <summary>A condition near a path, in units in which its slope has length 1.</summary>
    private sealed record Line(double[] Row, double Value, double Low, double High, double Length);
}
