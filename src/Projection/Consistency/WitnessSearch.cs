using System.Globalization;
using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Consistency;

/// <summary>Looks for a path that meets given conditions: damped Gauss-Newton steps of least length inside the narrowed box.</summary>
/// <remarks>
/// What it returns is verified: evaluated on intervals that are rounded outward, or, where a figure holds at the very end of its range
/// only, in exact fractions, of which the inputs given back are the nearest doubles. So there is a path that meets every condition.
/// An identity that is required of free quantities, a range of one point, holds within <see cref="IdentityTolerance"/> of its terms.
/// </remarks>
/// <param name="program">The tape.</param>
/// <param name="order">The instructions that matter, rising.</param>
/// <param name="central">The scenario's usual value of each input; not a number where it has none.</param>
/// <param name="identities">Instructions that are the difference of two sides that are required to be equal.</param>
internal sealed class WitnessSearch(Program program, int[] order, double[] central, IReadOnlySet<int> identities)
{
    /// <summary>By how much of the size of its terms a required identity may be missed.</summary>
    public const double IdentityTolerance = 1e-9;

    // Inputs of a path at the very end of a range are rounded to so many decimal digits: ends of printed figures have few.
    private static readonly int[] Digits = [4, 6, 8, 10, 12, 15];

    private readonly int[] _inputs = [.. order.Where(i => program.Instructions[i].Operation == Operation.Input)];
    private readonly bool[] _isKnown = Known(program, order);

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
    public double[]? Find(Interval[] contracted, IReadOnlyCollection<(int Number, ValueRange Range)> conditions, bool fromCentral) =>
        FindFrom(Start(contracted, fromCentral), contracted, Relevant(conditions));

    /// <summary>A few steps from the scenario's usual values: finds most paths that are near, and costs little where there is none.</summary>
    /// <param name="contracted">Intervals after contraction; not changed.</param>
    /// <param name="conditions">Instructions and ranges to be met.</param>
    /// <returns>A value for each input of the program, or <see langword="null"/> where none was found.</returns>
    public double[]? FindNear(Interval[] contracted, IReadOnlyCollection<(int Number, ValueRange Range)> conditions) =>
        FindFrom(Start(contracted, fromCentral: true), contracted, Relevant(conditions), LeastChange.FewSteps);

    /// <summary>The same from the path with given inputs, moved inside the box.</summary>
    /// <param name="contracted">Intervals after contraction; not changed.</param>
    /// <param name="conditions">Instructions and ranges to be met.</param>
    /// <param name="inputs">A value for each input of the program.</param>
    /// <returns>A value for each input of the program, or <see langword="null"/> where none was found.</returns>
    public double[]? Find(Interval[] contracted, IReadOnlyCollection<(int Number, ValueRange Range)> conditions, double[] inputs) =>
        FindFrom(inputs, contracted, Relevant(conditions));

    /// <summary>The same from values that some quantities are known to be able to take together.</summary>
    /// <param name="contracted">Intervals after contraction; not changed.</param>
    /// <param name="conditions">Instructions and ranges to be met.</param>
    /// <param name="levels">Values by instruction.</param>
    /// <returns>A value for each input of the program, or <see langword="null"/> where none was found.</returns>
    public double[]? Find(Interval[] contracted, IReadOnlyCollection<(int Number, ValueRange Range)> conditions, IReadOnlyDictionary<int, double> levels) =>
        FindFrom(InputsFor(contracted, levels), contracted, Relevant(conditions));

    /// <summary>Looks for a path on which figures hold at the very ends of their ranges.</summary>
    /// <param name="contracted">Intervals after contraction; not changed.</param>
    /// <param name="conditions">Instructions and ranges to be met.</param>
    /// <returns>A value for each input of the program, or <see langword="null"/> where none was found.</returns>
    public double[]? FindAtTheEdge(Interval[] contracted, IReadOnlyCollection<(int Number, ValueRange Range)> conditions)
    {
        (int Number, ValueRange Range)[] relevant = Relevant(conditions);
        double[] found = new LeastChange(program, order, _inputs, contracted, relevant, toTheEdge: true).Approach(Start(contracted, fromCentral: true));
        foreach (int digits in Digits)
        {
            double[] rounded = [.. found.Select(value => double.Parse(value.ToString("E" + (digits - 1), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))];
            if (IsMetExactly([.. rounded.Select(Decimal)], relevant))
            {
                return rounded;
            }
        }

        return Array.TrueForAll(found, double.IsFinite) && new ExactCorner(program, order, relevant).Find(found) is { } corner && IsMetExactly(corner, relevant)
            ? [.. corner.Select(input => input.ToDouble())]
            : null;
    }

    private static Rational Decimal(double value) => double.IsFinite(value) ? Rational.Parse(value.ToString("R", CultureInfo.InvariantCulture)) : Rational.Zero;

    private double[]? FindFrom(double[] start, Interval[] contracted, (int Number, ValueRange Range)[] relevant, int? steps = null) =>
        new LeastChange(program, order, _inputs, contracted, relevant) is var change && (steps is { } few ? change.Solve(start, few) : change.Solve(start)) is { } found && IsMet(found, relevant) ? found : null;

    private (int Number, ValueRange Range)[] Relevant(IReadOnlyCollection<(int Number, ValueRange Range)> conditions) =>
        [.. conditions.Where(c => _isKnown[c.Number])];

    private static bool[] Known(Program program, int[] order)
    {
        var known = new bool[program.Instructions.Length];
        foreach (int i in order)
        {
            known[i] = true;
        }

        return known;
    }

    // What the values say about the inputs behind them, by one pass downward; where they disagree, the first one counts.
    private double[] InputsFor(Interval[] contracted, IReadOnlyDictionary<int, double> levels)
    {
        const double Slack = 1e-6;
        var values = (Interval[])contracted.Clone();
        foreach ((int number, double value) in levels)
        {
            double reach = Math.Abs(value) * Slack;
            Interval near = values[number].Intersect(new Interval(value - reach, value + reach));
            values[number] = near.IsEmpty ? values[number] : near;
        }

        for (int k = order.Length - 1; k >= 0; k--)
        {
            Instruction instruction = program.Instructions[order[k]];
            (Interval left, Interval right) = (values[instruction.Left], values[instruction.Right]);
            if (IntervalEvaluator.Backward(program, order.AsSpan(k, 1), values) >= 0)
            {
                (values[instruction.Left], values[instruction.Right]) = (left, right);
            }
        }

        return Start(values, fromCentral: true);
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
            && Array.TrueForAll(conditions, c => c.Range.Inward().Encloses(values[c.Number]) || IsIdentity(c.Number, c.Range, values));
    }

    // left - right = 0, as far as doubles can say it.
    private bool IsIdentity(int number, ValueRange range, Interval[] values)
    {
        Instruction instruction = program.Instructions[number];
        if (!identities.Contains(number) || range is not { Low.Sign: 0, High.Sign: 0 } || instruction.Operation is not (Operation.Add or Operation.Subtract))
        {
            return false;
        }

        double reach = IdentityTolerance * Math.Max(SizeOf(values[instruction.Left]), SizeOf(values[instruction.Right]));
        return new Interval(-reach, reach).Encloses(values[number]);
    }

    private static double SizeOf(Interval interval) => Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High));

    private bool IsMetExactly(Rational[] inputs, (int Number, ValueRange Range)[] conditions)
    {
        var exact = new ExactEvaluator(program, order, input => inputs[input]);
        return Array.TrueForAll(conditions, c => exact.IsIn(c.Number, c.Range) || IsIdentity(c.Number, c.Range, exact.Values));
    }
}
