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

            NarrowOperands(program, instruction, values[order[k]], values);
            if (values[instruction.Left].IsEmpty)
            {
                return instruction.Left;
            }

            if (instruction.HasRight && values[instruction.Right].IsEmpty)
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

    private static void NarrowOperands(Program program, Instruction instruction, Interval result, Span<Interval> values)
    {
        ref Interval left = ref values[instruction.Left];
        switch (instruction.Operation)
        {
            case Operation.Add:
                left = left.Intersect(result - values[instruction.Right]);
                values[instruction.Right] = values[instruction.Right].Intersect(result - left);
                break;
            case Operation.Subtract:
                left = left.Intersect(result + values[instruction.Right]);
                values[instruction.Right] = values[instruction.Right].Intersect(left - result);
                break;
            case Operation.Multiply when instruction.Left == instruction.Right:
                left = Interval.InversePower(result, 2, left);
                break;
            case Operation.Multiply:
                left = Interval.DivideWithin(result, values[instruction.Right], left);
                values[instruction.Right] = Interval.DivideWithin(result, left, values[instruction.Right]);
                break;
            case Operation.Divide:
                left = left.Intersect(result * values[instruction.Right]);
                values[instruction.Right] = Interval.DivideWithin(left, result, values[instruction.Right]);
                break;
            case Operation.Power:
                left = Interval.InversePower(result, program.Constants[instruction.Right], left);
                break;
            case Operation.Exp:
                left = left.Intersect(Interval.Log(result));
                break;
            case Operation.Log:
                left = left.Intersect(Interval.Exp(result));
                break;
            case Operation.Minimum:
                NarrowExtreme(result, ref left, ref values[instruction.Right], smaller: true);
                break;
            case Operation.Maximum:
                NarrowExtreme(result, ref left, ref values[instruction.Right], smaller: false);
                break;
        }
    }

    // min(a, b) in [l, h]: neither is below l; if one cannot be as low as h, the other is the minimum.
    private static void NarrowExtreme(Interval result, ref Interval left, ref Interval right, bool smaller)
    {
        Interval bound = smaller ? new Interval(result.Low, double.PositiveInfinity) : new Interval(double.NegativeInfinity, result.High);
        left = left.Intersect(bound);
        right = right.Intersect(bound);
        bool leftOut = smaller ? left.Low > result.High : left.High < result.Low;
        bool rightOut = smaller ? right.Low > result.High : right.High < result.Low;
        if (leftOut)
        {
            right = right.Intersect(result);
        }

        if (rightOut)
        {
            left = left.Intersect(result);
        }
    }
}
