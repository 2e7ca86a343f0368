using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Consistency;

/// <summary>Moves inputs as little as needed until all conditions hold.</summary>
/// <remarks>
/// Each condition f(x) in [l, h] becomes f(x) - s = 0 with a slack s inside [l, h], so that conditions already met take part
/// in the step. A step d of least length solves J d = -F; inputs and slacks that would leave their bounds are set on them and
/// the step is solved again for the rest (Levenberg and Marquardt in dual form: one equation a condition).
/// </remarks>
internal sealed class LeastChange
{
    private const int MostSteps = 60;

    /// <summary>Enough steps where the start is near.</summary>
    public const int FewSteps = 8;
    private const int MostRounds = 12;

    // The search gives up where so many steps have not brought the error down to a half.
    private const int Patience = 12;

    // Conditions are aimed at this part of their width, or of the bound where that is less, inside the bounds: out of reach of rounding.
    private const double Inset = 1e-3;

    // The same for a bound of zero, whose own size says nothing: such bounds are often very wide.
    private const double InsetFromZero = 1e-9;

    // Sum of squared misses in widths: far inside the inset.
    private const double SmallestError = 1e-12;

    private readonly Program _program;
    private readonly int[] _order;
    private readonly Variable[] _variables;
    private readonly Condition[] _conditions;
    private readonly double[] _values;
    private readonly double[] _adjoints;
    private readonly double _inset;
    private readonly double _insetFromZero;

    /// <param name="program">The tape.</param>
    /// <param name="order">The instructions that matter, rising.</param>
    /// <param name="inputs">Those of them that are inputs.</param>
    /// <param name="box">Their narrowed intervals.</param>
    /// <param name="conditions">What is to be met.</param>
    /// <param name="toTheEdge">Whether bounds are aimed at themselves, for plans that hold at their very ends only.</param>
    public LeastChange(Program program, int[] order, int[] inputs, Interval[] box, (int Number, ValueRange Range)[] conditions, bool toTheEdge = false)
    {
        _program = program;
        _order = order;
        _inset = toTheEdge ? 0 : Inset;
        _insetFromZero = toTheEdge ? 0 : InsetFromZero;
        _values = new double[program.Instructions.Length];
        _adjoints = new double[program.Instructions.Length];
        _variables = [.. inputs.Where(i => !box[i].IsPoint).Select(i => new Variable(i, program.Instructions[i].Left, Inner(box[i])))];

        // A condition on an input is its box; one that every point of the input box meets says nothing.
        Interval[] reach = IntervalEvaluator.Start(program);
        foreach (int i in inputs)
        {
            reach[i] = box[i];
        }

        IntervalEvaluator.Forward(program, order, reach);
        _conditions =
        [
            .. conditions
                .Where(c => program.Instructions[c.Number].Operation != Operation.Input && !c.Range.Inward().Encloses(reach[c.Number]))
                .GroupBy(c => c.Number)
                .Select(g => new Condition(g.Key, Inner(g.Aggregate(box[g.Key], (interval, c) => interval.Intersect(c.Range.Inward())))))
                .SelectMany(c => WithOperands(program, c)),
        ];
    }

    // What keeps a maximum down keeps each of its operands down. The slope of the maximum knows the largest one only, and a step
    // would push the others beyond; as conditions of their own they hold them back. The same for minima.
    private static IEnumerable<Condition> WithOperands(Program program, Condition condition)
    {
        yield return condition;
        Stack<int> open = new([condition.Number]);
        Operation extreme = program.Instructions[condition.Number].Operation;
        while (extreme is Operation.Maximum or Operation.Minimum && open.TryPop(out int number))
        {
            Instruction instruction = program.Instructions[number];
            if (instruction.Operation == extreme)
            {
                open.Push(instruction.Right);
                open.Push(instruction.Left);
            }
            else if (instruction.Operation > Operation.Input)
            {
                Interval bounds = extreme == Operation.Maximum
                    ? new Interval(double.NegativeInfinity, condition.Bounds.High)
                    : new Interval(condition.Bounds.Low, double.PositiveInfinity);
                yield return new Condition(number, bounds) { Whole = condition };
            }
        }
    }

    /// <param name="inputs">Where to start; one value for each input of the program.</param>
    /// <param name="steps">Most steps that are taken.</param>
    /// <returns>Inputs on which the conditions hold within rounding, or <see langword="null"/> where the search got stuck.</returns>
    public double[]? Solve(double[] inputs, int steps = MostSteps) => Search(inputs, steps) is { } found && found.Error <= SmallestError ? found.Inputs : null;

    /// <param name="inputs">Where to start; one value for each input of the program.</param>
    /// <returns>The inputs that come nearest to the conditions, whether or not they meet them.</returns>
    public double[] Approach(double[] inputs) => Search(inputs, MostSteps)?.Inputs ?? inputs;

    private (double[] Inputs, double Error)? Search(double[] inputs, int steps)
    {
        var x = (double[])inputs.Clone();
        foreach (Variable variable in _variables)
        {
            x[variable.Input] = Math.Clamp(x[variable.Input], variable.Box.Low, variable.Box.High);
            variable.Scale = ScaleOf(variable.Box, x[variable.Input]);
            if (Math.Abs(x[variable.Input]) <= 2 * InsetFromZero * variable.Box.Width && double.IsFinite(variable.Box.Width))
            {
                // At a bound of zero: the tiny size of the number there would hold it fast.
                variable.Scale = variable.Box.Width;
            }
        }

        double[]? slacks = Slacks(x);
        if (slacks is null)
        {
            return null;
        }

        foreach (Condition condition in _conditions)
        {
            condition.Scale = condition.Whole?.Scale ?? ScaleOf(condition.Bounds, _values[condition.Number]);
        }

        double damping = 1e-9;
        double error = Error(slacks);
        double milestone = error;
        int sinceMilestone = 0;
        for (int step = 0; step < steps && error > SmallestError; step++)
        {
            (milestone, sinceMilestone) = error < milestone / 2 ? (error, 0) : (milestone, sinceMilestone + 1);
            if (sinceMilestone > Patience)
            {
                break;
            }

            double[]? trial = Step(x, slacks, damping) is { } move ? Moved(x, move) : null;
            double[]? trialSlacks = trial is null ? null : Slacks(trial);
            double trialError = trialSlacks is null ? double.PositiveInfinity : Error(trialSlacks);
            if (trialError < error)
            {
                (x, slacks, error) = (trial!, trialSlacks!, trialError);
                damping = Math.Max(damping / 10, 1e-12);
            }
            else
            {
                damping *= 100;
                Slacks(x);
                if (damping > 1e12)
                {
                    break;
                }
            }
        }

        return (x, error);
    }

    // Evaluates the conditions and puts each slack where its condition's value is, or on the nearest bound.
    private double[]? Slacks(double[] x)
    {
        PointEvaluator.Evaluate(_program, _order, x, _values);
        var slacks = new double[_conditions.Length];
        for (int c = 0; c < slacks.Length; c++)
        {
            double value = _values[_conditions[c].Number];
            if (!double.IsFinite(value))
            {
                return null;
            }

            slacks[c] = Math.Clamp(value, _conditions[c].Bounds.Low, _conditions[c].Bounds.High);
        }

        return slacks;
    }

    private double Error(double[] slacks)
    {
        double sum = 0;
        for (int c = 0; c < slacks.Length; c++)
        {
            double miss = (_values[_conditions[c].Number] - slacks[c]) / _conditions[c].Scale;
            sum += miss * miss;
        }

        return sum;
    }

    private double[] Moved(double[] x, double[] move)
    {
        var moved = (double[])x.Clone();
        for (int v = 0; v < _variables.Length; v++)
        {
            Variable variable = _variables[v];
            moved[variable.Input] = Math.Clamp(x[variable.Input] + (move[v] * variable.Scale), variable.Box.Low, variable.Box.High);
        }

        return moved;
    }

    // The step in scaled units: inputs first, then slacks; null where no step of use was found.
    private double[]? Step(double[] x, double[] slacks, double damping)
    {
        int inputs = _variables.Length;
        int conditions = _conditions.Length;
        double[][] jacobian = Jacobian();
        var residual = new double[conditions];
        for (int c = 0; c < conditions; c++)
        {
            residual[c] = (slacks[c] - _values[_conditions[c].Number]) / _conditions[c].Scale;
        }

        var equations = new NormalEquations(jacobian, inputs, residual);
        var step = new double[inputs + conditions];
        var isDecided = new bool[inputs + conditions];
        for (int round = 0; round < MostRounds; round++)
        {
            if (equations.Solve(damping) is not { } multipliers)
            {
                return null;
            }

            bool anyDecided = false;
            for (int j = 0; j < step.Length; j++)
            {
                if (isDecided[j])
                {
                    continue;
                }

                step[j] = equations.Component(multipliers, j);
                (double low, double high) = Room(x, slacks, j);
                if (step[j] < low || step[j] > high)
                {
                    step[j] = Math.Clamp(step[j], low, high);
                    isDecided[j] = anyDecided = true;
                    equations.Decide(j, step[j]);
                }
            }

            if (!anyDecided)
            {
                break;
            }
        }

        return step;
    }

    private (double Low, double High) Room(double[] x, double[] slacks, int j)
    {
        if (j < _variables.Length)
        {
            Variable variable = _variables[j];
            return ((variable.Box.Low - x[variable.Input]) / variable.Scale, (variable.Box.High - x[variable.Input]) / variable.Scale);
        }

        Condition condition = _conditions[j - _variables.Length];
        double slack = slacks[j - _variables.Length];
        return ((condition.Bounds.Low - slack) / condition.Scale, (condition.Bounds.High - slack) / condition.Scale);
    }

    private double[][] Jacobian()
    {
        var rows = new double[_conditions.Length][];
        for (int c = 0; c < rows.Length; c++)
        {
            Condition condition = _conditions[c];
            (int[] needed, int[] variables) = condition.Reach ??= ReachOf(condition.Number);
            GradientEvaluator.Evaluate(_program, needed, _values, condition.Number, _adjoints);
            rows[c] = new double[_variables.Length];
            foreach (int v in variables)
            {
                double slope = _adjoints[_variables[v].Number];
                rows[c][v] = double.IsFinite(slope) ? slope * _variables[v].Scale / condition.Scale : 0;
            }
        }

        return rows;
    }

    // The instructions that a condition needs, and the places of the variables among them.
    private (int[] Needed, int[] Variables) ReachOf(int number)
    {
        int[] needed = _program.NeededBy([number]);
        return (needed, [.. Enumerable.Range(0, _variables.Length).Where(v => Array.BinarySearch(needed, _variables[v].Number) >= 0)]);
    }

    private Interval Inner(Interval interval)
    {
        double low = interval.Low + InsetOf(interval.Low, interval.Width);
        double high = interval.High - InsetOf(interval.High, interval.Width);
        return low <= high ? new Interval(low, high) : interval;
    }

    private double InsetOf(double bound, double width)
    {
        double inset = bound == 0 ? _insetFromZero * width : _inset * Math.Min(width, Math.Abs(bound));
        return double.IsFinite(inset) ? inset : 0;
    }

    // A unit of change: the width of the bounds, or the size of the number where that is less.
    private static double ScaleOf(Interval bounds, double value)
    {
        double size = Math.Max(Math.Abs(value), Math.Abs(Math.Clamp(value, bounds.Low, bounds.High)));
        double scale = size > 0 ? Math.Min(bounds.Width, size) : bounds.Width;
        return scale > 0 && double.IsFinite(scale) ? scale : 1;
    }

    private sealed class Variable(int number, int input, Interval box)
    {
        public int Number { get; } = number;

        public int Input { get; } = input;

        public Interval Box { get; } = box;

        public double Scale { get; set; } = 1;
    }

    private sealed class Condition(int number, Interval bounds)
    {
        public int Number { get; } = number;

        public Interval Bounds { get; } = bounds;

        /// <summary>For an operand of a maximum or minimum, the condition on the whole; it comes before.</summary>
        public Condition? Whole { get; init; }

        /// <summary>The instructions and variables that it depends on, once worked out.</summary>
        public (int[] Needed, int[] Variables)? Reach { get; set; }

        public double Scale { get; set; } = 1;
    }
}
