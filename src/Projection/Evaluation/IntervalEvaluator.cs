using Projection.Arithmetic;

namespace Projection.Evaluation;

/// <summary>Runs a program on intervals, upward from inputs to results and downward from results to inputs, rounding outward.</summary>
/// <remarks>
/// Forward and backward passes keep every solution: a value that some path of the economy takes is never cut off.
/// Repeated to a fixed point they are the hull contractor HC4 of
/// Benhamou, Goualard, Granvilliers and Puget (1999), "Revising hull and box consistency".
/// </remarks>
public static class IntervalEvaluator
{
    /// <summary>The intervals before any pass: inputs at their logical bounds, constants, everything else unbounded.</summary>
    /// <param name="program">The program.</param>
    /// <returns>One interval for each instruction.</returns>
    public static Interval[] Start(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var values = new Interval[program.Instructions.Length];
        for (int i = 0; i < values.Length; i++)
        {
            Instruction instruction = program.Instructions[i];
            values[i] = instruction.Operation switch
            {
                Operation.Constant => program.ConstantBounds[instruction.Left],
                Operation.Input => program.Inputs[instruction.Left].Range.Outward(),
                _ => Interval.Entire,
            };
        }

        return values;
    }

    /// <summary>Narrows each result to what its operands allow.</summary>
    /// <param name="program">The program.</param>
    /// <param name="order">The instructions to look at, rising, as <see cref="Program.NeededBy"/> gives them.</param>
    /// <param name="values">One interval for each instruction; narrowed in place.</param>
    /// <returns>Number of an instruction that is left without a value, or -1.</returns>
    public static int Forward(Program program, ReadOnlySpan<int> order, Span<Interval> values)
    {
        ArgumentNullException.ThrowIfNull(program);
        ReadOnlySpan<Instruction> instructions = program.Instructions.AsSpan();
        foreach (int i in order)
        {
            Instruction instruction = instructions[i];
            if (instruction.HasLeft)
            {
                values[i] = values[i].Intersect(ResultOf(program, instruction, values));
            }

            if (values[i].IsEmpty)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Narrows the operands of each instruction to what its result and the other operand allow.</summary>
    /// <param name="program">The program.</param>
    /// <param name="order">The instructions to look at, rising.</param>
    /// <param name="values">One interval for each instruction; narrowed in place.</param>
    /// <returns>Number of an instruction that is left without a value, or -1.</returns>
    public static int Backward(Program program, ReadOnlySpan<int> order, Span<Interval> values)
    {
        ArgumentNullException.ThrowIfNull(program);
        ReadOnlySpan<Instruction> instructions = program.Instructions.AsSpan();
        for (int k = order.Length - 1; k >= 0; k--)
        {
            Instruction instruction = instructions[order[k]];
            if (!instruction.HasLeft)
            {
                continue;
            }

            values[instruction.Left] = LeftOf(program, instruction, values[order[k]], values);
            if (values[instruction.Left].IsEmpty)
            {
                return instruction.Left;
            }

            if (!instruction.HasRight)
            {
                continue;
            }

            values[instruction.Right] = RightOf(instruction, values[order[k]], values);
            if (values[instruction.Right].IsEmpty)
            {
                return instruction.Right;
            }
        }

        return -1;
    }

    /// <summary>What an instruction gives on the intervals of its operands.</summary>
    internal static Interval ResultOf(Program program, Instruction instruction, ReadOnlySpan<Interval> values)
    {
        Interval left = values[instruction.Left];
        return instruction.Operation switch
        {
            Operation.Add => left + values[instruction.Right],
            Operation.Subtract => instruction.Left == instruction.Right ? Interval.Point(0) : left - values[instruction.Right],
            Operation.Multiply => instruction.Left == instruction.Right ? Interval.Power(left, 2) : left * values[instruction.Right],
            Operation.Divide => left / values[instruction.Right],
            Operation.Power => Interval.Power(left, program.Constants[instruction.Right]),
            Operation.Exp => Interval.Exp(left),
            Operation.Log => Interval.Log(left),
            Operation.Minimum => Interval.Minimum(left, values[instruction.Right]),
            Operation.Maximum => Interval.Maximum(left, values[instruction.Right]),
            _ => throw new InvalidOperationException($"Unknown operation {instruction.Operation}."),
        };
    }

    /// <summary>What is left of an instruction's first operand, given its result and the other operand.</summary>
    internal static Interval LeftOf(Program program, Instruction instruction, Interval result, ReadOnlySpan<Interval> values)
    {
        Interval left = values[instruction.Left];
        return instruction.Operation switch
        {
            Operation.Add => left.Intersect(result - values[instruction.Right]),
            Operation.Subtract => left.Intersect(result + values[instruction.Right]),
            Operation.Multiply when instruction.Left == instruction.Right => Interval.InversePower(result, 2, left),
            Operation.Multiply => Interval.DivideWithin(result, values[instruction.Right], left),
            Operation.Divide => left.Intersect(result * values[instruction.Right]),
            Operation.Power => Interval.InversePower(result, program.Constants[instruction.Right], left),
            Operation.Exp => left.Intersect(Interval.Log(result)),
            Operation.Log => left.Intersect(Interval.Exp(result)),
            Operation.Minimum => OfExtreme(result, left, values[instruction.Right], smaller: true),
            Operation.Maximum => OfExtreme(result, left, values[instruction.Right], smaller: false),
            _ => left,
        };
    }

    /// <summary>What is left of an instruction's second operand, given its result and the first operand.</summary>
    internal static Interval RightOf(Instruction instruction, Interval result, ReadOnlySpan<Interval> values)
    {
        Interval left = values[instruction.Left];
        Interval right = values[instruction.Right];
        return instruction.Operation switch
        {
            Operation.Add => right.Intersect(result - left),
            Operation.Subtract => right.Intersect(left - result),
            Operation.Multiply when instruction.Left != instruction.Right => Interval.DivideWithin(result, left, right),
            Operation.Divide => Interval.DivideWithin(left, result, right),
            Operation.Minimum => OfExtreme(result, right, left, smaller: true),
            Operation.Maximum => OfExtreme(result, right, left, smaller: false),
            _ => right,
        };
    }

    // min(a, b) in [l, h]: neither is below l; if one cannot be as low as h, the other is the minimum.
    private static Interval OfExtreme(Interval result, Interval operand, Interval other, bool smaller)
    {
        Interval bound = smaller ? new Interval(result.Low, double.PositiveInfinity) : new Interval(double.NegativeInfinity, result.High);
        bool otherOut = smaller ? other.Low > result.High : other.High < result.Low;
        return operand.Intersect(otherOut ? result : bound);
    }
}
