using Projection.Evaluation;

namespace Projection.GoalSeeking;

/// <summary>Evaluates conditions and their slopes on the tape. Not thread-safe.</summary>
internal sealed class SeekTape
{
    private readonly Program _program;
    private readonly int[] _order;
    private readonly Dictionary<int, int[]> _needed = [];
    private readonly double[] _values;
    private readonly double[] _adjoints;
    private readonly double[] _inputs;

    /// <param name="program">The tape.</param>
    /// <param name="start">A value for each input; those that no parameter moves stay so.</param>
    /// <param name="conditions">The conditions that are to be evaluated.</param>
    public SeekTape(Program program, double[] start, IReadOnlyList<SeekCondition> conditions)
    {
        _program = program;
        _inputs = (double[])start.Clone();
        Conditions = conditions;
        int[] numbers = [.. conditions.SelectMany(c => c.Terms).Select(t => t.Number).Distinct()];
        _order = program.NeededBy(numbers);
        foreach (int number in numbers)
        {
            _needed.Add(number, program.NeededBy([number]));
        }

        _values = new double[program.Instructions.Length];
        _adjoints = new double[program.Instructions.Length];
    }

    public IReadOnlyList<SeekCondition> Conditions { get; }

    /// <summary>The inputs of the path evaluated last.</summary>
    public double[] Inputs => (double[])_inputs.Clone();

    /// <summary>Evaluates the path to which the parameters lead.</summary>
    public void Evaluate(Parameter[] parameters, double[] by)
    {
        for (int p = 0; p < parameters.Length; p++)
        {
            parameters[p].Move(by[p], _inputs);
        }

        PointEvaluator.Evaluate(_program, _order, _inputs, _values);
    }

    /// <summary>The value of a condition on the path evaluated last.</summary>
    public double ValueOf(SeekCondition condition)
    {
        double sum = 0;
        foreach ((int number, double factor) in condition.Terms)
        {
            sum += factor * _values[number];
        }

        return sum;
    }

    /// <summary>How far the path evaluated last is from meeting all conditions, in sizes: the worst of them; infinite where one has no value.</summary>
    public double WorstMiss()
    {
        double worst = 0;
        foreach (SeekCondition condition in Conditions)
        {
            double miss = Math.Abs(condition.Miss(ValueOf(condition)));
            worst = double.IsNaN(miss) ? double.PositiveInfinity : Math.Max(worst, miss);
        }

        return worst;
    }

    /// <summary>The derivatives of a condition by the parameters on the path evaluated last.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="by">Where they stand: an input at its bound no longer follows its parameter.</param>
    public double[] SlopesOf(SeekCondition condition, Parameter[] parameters, double[] by)
    {
        var slopes = new double[parameters.Length];
        foreach ((int number, double factor) in condition.Terms)
        {
            int[] needed = _needed[number];
            GradientEvaluator.Evaluate(_program, needed, _values, number, _adjoints);
            for (int p = 0; p < parameters.Length; p++)
            {
                foreach ((LeverInput input, double weight) in parameters[p].Moves)
                {
                    if (Parameter.IsFree(input, weight, by[p]) && Array.BinarySearch(needed, input.Number) >= 0 && double.IsFinite(_adjoints[input.Number]))
                    {
                        slopes[p] += factor * weight * _adjoints[input.Number];
                    }
                }
            }
        }

        return slopes;
    }
}
