using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Modelling;

namespace Projection.Consistency;

/// <summary>Looks for a path that meets given conditions: fixes inputs one batch after the other and narrows the rest.</summary>
/// <remarks>What it returns is verified with outward rounding, so that a path with exactly these inputs meets every condition in exact arithmetic.</remarks>
internal sealed class WitnessSearch(Program program, int[] order, double[] central)
{
    // Passes after each step: enough to notice a dead end, the final verification decides.
    private const int PassesPerStep = 12;

    // Inputs keep this part of their interval away from its ends, where rounding decides.
    private const double Margin = 0.1;

    private static readonly double[] Alternatives = [0.5, 0.25, 0.75, 0.05, 0.95];

    private readonly Contractor _contractor = new(program, order);
    private readonly int[] _inputs = [.. order.Where(i => program.Instructions[i].Operation == Operation.Input)];

    /// <param name="contracted">Intervals after contraction; not changed.</param>
    /// <param name="conditions">Instructions and ranges to be met.</param>
    /// <returns>A value for each input of the program, or <see langword="null"/> where none was found.</returns>
    public double[]? Find(Interval[] contracted, IReadOnlyCollection<(int Number, ValueRange Range)> conditions)
    {
        foreach (double pull in (ReadOnlySpan<double>)[1, 0])
        {
            if (Dive(contracted, pull) is { } inputs && IsMet(inputs, conditions))
            {
                return inputs;
            }
        }

        return null;
    }

    private double[]? Dive(Interval[] contracted, double pull)
    {
        var values = (Interval[])contracted.Clone();
        int next = 0;
        int batch = _inputs.Length;
        while (next < _inputs.Length)
        {
            int size = Math.Min(batch, _inputs.Length - next);
            if (TryFix(values, next, size, pull) is { } fixedValues)
            {
                values = fixedValues;
                next += size;
                batch = size * 2;
            }
            else if (size > 1)
            {
                batch = size / 2;
            }
            else if (TryAlternatives(values, next) is { } otherValues)
            {
                values = otherValues;
                next++;
            }
            else
            {
                return null;
            }
        }

        var inputs = (double[])central.Clone();
        foreach (int i in _inputs)
        {
            inputs[program.Instructions[i].Left] = values[i].Low;
        }

        return inputs;
    }

    private Interval[]? TryFix(Interval[] values, int first, int count, double pull)
    {
        var trial = (Interval[])values.Clone();
        for (int k = first; k < first + count; k++)
        {
            trial[_inputs[k]] = Interval.Point(Preferred(_inputs[k], values[_inputs[k]], pull));
        }

        return _contractor.Contract(trial, PassesPerStep) ? trial : null;
    }

    private Interval[]? TryAlternatives(Interval[] values, int k)
    {
        int i = _inputs[k];
        foreach (double part in Alternatives)
        {
            var trial = (Interval[])values.Clone();
            trial[i] = Interval.Point(Between(values[i], part));
            if (_contractor.Contract(trial, PassesPerStep))
            {
                return trial;
            }
        }

        return null;
    }

    private double Preferred(int i, Interval interval, double pull)
    {
        double usual = central[program.Instructions[i].Left];
        if (double.IsNaN(usual) || interval.IsPoint)
        {
            return interval.Middle;
        }

        double wanted = (pull * usual) + ((1 - pull) * interval.Middle);
        return Math.Clamp(wanted, Between(interval, Margin), Between(interval, 1 - Margin));
    }

    private static double Between(Interval interval, double part)
    {
        double low = Math.Max(interval.Low, -double.MaxValue / 4);
        double high = Math.Min(interval.High, double.MaxValue / 4);
        return Math.Clamp(low + (part * (high - low)), interval.Low, interval.High);
    }

    // Evaluated on intervals from point inputs: the exact path lies inside, so a condition met by the interval is met by the path.
    private bool IsMet(double[] inputs, IReadOnlyCollection<(int Number, ValueRange Range)> conditions)
    {
        Interval[] values = IntervalEvaluator.Start(program);
        foreach (int i in _inputs)
        {
            values[i] = Interval.Point(inputs[program.Instructions[i].Left]);
        }

        if (IntervalEvaluator.Forward(program, order, values) >= 0)
        {
            return false;
        }

        HashSet<int> known = [.. order];
        return conditions.Where(c => known.Contains(c.Number)).All(c => c.Range.Inward().Encloses(values[c.Number]));
    }
}
