using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Consistency;

/// <summary>Looks for a path that meets given conditions: damped Gauss-Newton steps of least length inside the narrowed box.</summary>
/// <remarks>What it returns is verified with outward rounding, so that a path with exactly these inputs meets every condition in exact arithmetic.</remarks>
internal sealed class WitnessSearch(Program program, int[] order, double[] central)
{
    private readonly int[] _inputs = [.. order.Where(i => program.Instructions[i].Operation == Operation.Input)];

    /// <summary>Looks from the scenario's usual values, then from the middle of what is allowed.</summary>
    /// <param name="contracted">Intervals after contraction; not changed.</param>
    /// <param name="conditions">Instructions and ranges to be met.</param>
    /// <returns>A value for each input of the program, or <see langword="null"/> where none was found.</returns>
    public double[]? Find(Interval[] contracted, IReadOnlyCollection<(int Number, ValueRange Range)> conditions) =>
        Find(contracted, conditions, fromCentral: true) ?? Find(contracted, conditions, fromCentral: false);

    /// <param name="contracted">Intervals after contraction; not changed.</param>
    /// <param name="conditions">Instructions and ranges to be met.</param>
    /// <param name="fromCentral">Whether to start from the scenario's usual values, which gives a path that looks like it, or from the middle of what is allowed.</param>
    /// <returns>A value for each input of the program, or <see langword="null"/> where none was found.</returns>
    public double[]? Find(Interval[] contracted, IReadOnlyCollection<(int Number, ValueRange Range)> conditions, bool fromCentral)
    {
        HashSet<int> known = [.. order];
        (int Number, ValueRange Range)[] relevant = [.. conditions.Where(c => known.Contains(c.Number))];
        var problem = new LeastChange(program, order, _inputs, contracted, relevant);
        return problem.Solve(Start(contracted, fromCentral)) is { } found && IsMet(found, relevant) ? found : null;
    }

    /// <summary>The same from values that some quantities are known to be able to take together.</summary>
    public double[]? Find(Interval[] contracted, IReadOnlyCollection<(int Number, ValueRange Range)> conditions, IReadOnlyDictionary<int, double> levels)
    {
        HashSet<int> known = [.. order];
        (int Number, ValueRange Range)[] relevant = [.. conditions.Where(c => known.Contains(c.Number))];
        (int Number, ValueRange Range)[] near =
        [
            .. levels.Where(l => program.Instructions[l.Key].Operation != Operation.Input).Select(l => (l.Key, Around(l.Value))),
        ];
        var towards = new LeastChange(program, order, _inputs, contracted, near);
        double[] start = towards.Approach(Start(contracted, fromCentral: true));
        return new LeastChange(program, order, _inputs, contracted, relevant).Solve(start) is { } found && IsMet(found, relevant) ? found : null;
    }

    private static ValueRange Around(double value)
    {
        const double Slack = 1e-4;
        double reach = Math.Abs(value) * Slack;
        return new ValueRange(Rational.FromDouble(value - reach), Rational.FromDouble(value + reach));
    }

    private double[] Start(Interval[] contracted, bool fromCentral)
    {
        var inputs = (double[])central.Clone();
        foreach (int i in _inputs)
        {
            Interval box = contracted[i];
            ref double value = ref inputs[program.Instructions[i].Left];
            value = fromCentral && !double.IsNaN(value) ? Math.Clamp(value, box.Low, box.High) : Typical(box);
        }

        return inputs;
    }

    // The middle; for amounts known within powers of ten only, the middle of the powers.
    private static double Typical(Interval box)
    {
        const double Wide = 1e3;
        return box.Low >= 0 && box.High > Wide && double.IsFinite(box.High) ? Math.Sqrt(Math.Max(box.Low, box.High / (Wide * Wide)) * box.High) : box.Middle;
    }

    // Evaluated on intervals from point inputs: the exact path lies inside, so a condition met by the interval is met by the path.
    private bool IsMet(double[] inputs, (int Number, ValueRange Range)[] conditions)
    {
        Interval[] values = IntervalEvaluator.Start(program);
        foreach (int i in _inputs)
        {
            values[i] = Interval.Point(inputs[program.Instructions[i].Left]);
        }

        return IntervalEvaluator.Forward(program, order, values) < 0
            && Array.TrueForAll(conditions, c => c.Range.Inward().Encloses(values[c.Number]));
    }
}
