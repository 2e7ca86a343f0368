using System.Collections.Immutable;
using Projection.Evaluation;

namespace Projection.Comparison;

/// <summary>The game of changed assumptions: a coalition's value is an output where its members' inputs are changed and all others are as in the first case.</summary>
/// <remarks>Not thread-safe. Only what depends on changed inputs is evaluated again.</remarks>
internal sealed class ChangeGame
{
    private readonly Program _program;
    private readonly int _output;
    private readonly double[] _from;
    private readonly double[] _to;
    private readonly double[] _inputs;
    private readonly double[] _values;
    private readonly int[] _order;
    private readonly int[][] _positions;

    /// <param name="program">The tape.</param>
    /// <param name="output">Number of the instruction that gives the output.</param>
    /// <param name="from">The first case's inputs.</param>
    /// <param name="to">The other case's values of the same inputs.</param>
    /// <param name="changes">The changed assumptions.</param>
    public ChangeGame(Program program, int output, double[] from, double[] to, ImmutableArray<AssumptionChange> changes)
    {
        _program = program;
        _output = output;
        _from = from;
        _to = to;
        _inputs = [.. from];
        _values = new double[program.Instructions.Length];
        int[] needed = program.NeededBy([output]);
        Dictionary<InputVariable, int> positionOf = PositionsOf(program, needed);
        Changes = [.. changes.Where(change => change.Inputs.Any(input => positionOf.ContainsKey(input.Input)))];
        _positions = [.. Changes.Select(change => change.Inputs.Where(input => positionOf.ContainsKey(input.Input)).Select(input => positionOf[input.Input]).ToArray())];
        PointEvaluator.Evaluate(program, needed, _inputs, _values);
        _order = DependentOn([.. _positions.SelectMany(p => p)], needed);
    }

    /// <summary>The players: the changes that the output depends on, in their order.</summary>
    public ImmutableArray<AssumptionChange> Changes { get; }

    /// <summary>The output where some of the changes are made.</summary>
    public double Value(ReadOnlySpan<bool> members)
    {
        for (int change = 0; change < members.Length; change++)
        {
            double[] side = members[change] ? _to : _from;
            foreach (int position in _positions[change])
            {
                _inputs[position] = side[position];
            }
        }

        PointEvaluator.Evaluate(_program, _order, _inputs, _values);
        return _values[_output];
    }

    private static Dictionary<InputVariable, int> PositionsOf(Program program, int[] needed)
    {
        Dictionary<InputVariable, int> positions = [];
        foreach (int number in needed)
        {
            Instruction instruction = program.Instructions[number];
            if (instruction.Operation == Operation.Input)
            {
                positions[program.Inputs[instruction.Left]] = instruction.Left;
            }
        }

        return positions;
    }

    private int[] DependentOn(HashSet<int> positions, int[] needed)
    {
        var depends = new bool[_values.Length];
        foreach (int number in needed)
        {
            Instruction instruction = _program.Instructions[number];
            depends[number] = (instruction.Operation == Operation.Input && positions.Contains(instruction.Left))
                || (instruction.HasLeft && depends[instruction.Left])
                || (instruction.HasRight && depends[instruction.Right]);
        }

        return [.. needed.Where(number => depends[number])];
    }
}
