using System.Collections.Immutable;
using Projection.Arithmetic;

namespace Projection.Evaluation;

/// <summary>A model unrolled over its sets and years: a flat tape of operations on which every engine runs.</summary>
/// <remarks>
/// Immutable. Operands have smaller numbers than their instruction, so one pass upward evaluates and one pass downward
/// goes from results to inputs. Constants are exact; each way of evaluating rounds them as it needs.
/// </remarks>
public sealed class Program
{
    internal Program(ImmutableArray<Instruction> instructions, ImmutableArray<Rational> constants, ImmutableArray<InputVariable> inputs)
    {
        Instructions = instructions;
        Constants = constants;
        Inputs = inputs;
        ConstantValues = [.. constants.Select(c => c.ToDouble())];
        ConstantBounds = [.. constants.Select(c => Interval.FromRational(c, c))];
    }

    /// <summary>The operations in the order of evaluation.</summary>
    public ImmutableArray<Instruction> Instructions { get; }

    /// <summary>The exact numbers that instructions refer to.</summary>
    public ImmutableArray<Rational> Constants { get; }

    /// <summary>The free quantities.</summary>
    public ImmutableArray<InputVariable> Inputs { get; }

    /// <summary>The constants rounded to the nearest double.</summary>
    internal ImmutableArray<double> ConstantValues { get; }

    /// <summary>The smallest intervals of doubles around the constants.</summary>
    internal ImmutableArray<Interval> ConstantBounds { get; }

    /// <summary>The instructions that the given ones need, themselves included.</summary>
    /// <param name="outputs">Numbers of instructions.</param>
    /// <returns>Their numbers, rising.</returns>
    public int[] NeededBy(IEnumerable<int> outputs)
    {
        var needed = new bool[Instructions.Length];
        int last = -1;
        foreach (int output in outputs)
        {
            needed[output] = true;
            last = Math.Max(last, output);
        }

        int count = 0;
        for (int i = last; i >= 0; i--)
        {
            if (!needed[i])
            {
                continue;
            }

            count++;
            Instruction instruction = Instructions[i];
            needed[instruction.HasLeft ? instruction.Left : i] = true;
            needed[instruction.HasRight ? instruction.Right : i] = true;
        }

        var numbers = new int[count];
        for (int i = 0, next = 0; i <= last; i++)
        {
            if (needed[i])
            {
                numbers[next++] = i;
            }
        }

        return numbers;
    }
}
