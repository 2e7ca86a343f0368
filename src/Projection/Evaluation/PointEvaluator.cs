using Projection.Arithmetic;

namespace Projection.Evaluation;

/// <summary>Runs a program on numbers: one path of the economy.</summary>
public static class PointEvaluator
{
    /// <summary>The values of all instructions for given inputs.</summary>
    /// <param name="program">The program.</param>
    /// <param name="inputs">One value for each of <see cref="Program.Inputs"/>, in base units; NaN where none is known.</param>
    /// <returns>One value for each instruction; NaN where an unknown input or an impossible operation leaves none.</returns>
    /// <exception cref="ArgumentException">The number of inputs is wrong.</exception>
    public static double[] Evaluate(Program program, ReadOnlySpan<double> inputs)
    {
        ArgumentNullException.ThrowIfNull(program);
        var values = new double[program.Instructions.Length];
        Evaluate(program, inputs, values);
        return values;
    }

    /// <summary>The same into memory of the caller.</summary>
    /// <param name="program">The program.</param>
    /// <param name="inputs">One value for each of <see cref="Program.Inputs"/>.</param>
    /// <param name="values">Room for one value for each instruction.</param>
    /// <exception cref="ArgumentException">The number of inputs or the room is wrong.</exception>
    public static void Evaluate(Program program, ReadOnlySpan<double> inputs, Span<double> values)
    {
        ArgumentNullException.ThrowIfNull(program);
        if (inputs.Length != program.Inputs.Length || values.Length != program.Instructions.Length)
        {
            throw new ArgumentException($"The program has {program.Inputs.Length} inputs and {program.Instructions.Length} instructions; found {inputs.Length} and {values.Length}.", nameof(inputs));
        }

        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Result(program, i, inputs, values);
        }
    }

    /// <summary>The values of some instructions only.</summary>
    /// <param name="program">The program.</param>
    /// <param name="order">The instructions to evaluate, as <see cref="Program.NeededBy"/> gives them.</param>
    /// <param name="inputs">One value for each of <see cref="Program.Inputs"/>.</param>
    /// <param name="values">Room for one value for each instruction of the program; others than those asked for stay as they are.</param>
    public static void Evaluate(Program program, ReadOnlySpan<int> order, ReadOnlySpan<double> inputs, Span<double> values)
    {
        ArgumentNullException.ThrowIfNull(program);
        foreach (int i in order)
        {
            values[i] = Result(program, i, inputs, values);
        }
    }

    private static double Result(Program program, int number, ReadOnlySpan<double> inputs, ReadOnlySpan<double> values)
    {
        Instruction instruction = program.Instructions[number];
        return instruction.Operation switch
        {
            Operation.Constant => program.ConstantValues[instruction.Left],
            Operation.Input => inputs[instruction.Left],
            Operation.Add => values[instruction.Left] + values[instruction.Right],
            Operation.Subtract => values[instruction.Left] - values[instruction.Right],
            Operation.Multiply => values[instruction.Left] * values[instruction.Right],
            Operation.Divide => values[instruction.Left] / values[instruction.Right],
            Operation.Power => Power(values[instruction.Left], program.Constants[instruction.Right], program.ConstantValues[instruction.Right]),
            Operation.Exp => Math.Exp(values[instruction.Left]),
            Operation.Log => Math.Log(values[instruction.Left]),
            Operation.Minimum => Math.Min(values[instruction.Left], values[instruction.Right]),
            Operation.Maximum => Math.Max(values[instruction.Left], values[instruction.Right]),
            _ => throw new InvalidOperationException($"Unknown operation {instruction.Operation}."),
        };
    }

    // Whole powers by multiplication: exact where the result is, and the same on every machine.
    private static double Power(double value, Rational exponent, double rounded)
    {
        if (!exponent.IsInteger)
        {
            return Math.Pow(value, rounded);
        }

        int whole = (int)exponent.Numerator;
        double power = 1;
        double square = value;
        for (int rest = Math.Abs(whole); rest > 0; rest >>= 1)
        {
            power = (rest & 1) == 1 ? power * square : power;
            square *= square;
        }

        return whole < 0 ? 1 / power : power;
    }
}
