namespace Projection.Evaluation;

/// <summary>How a result of a program changes with its inputs, by one pass downward (reverse mode).</summary>
public static class GradientEvaluator
{
    /// <summary>The derivatives of one result.</summary>
    /// <param name="program">The program.</param>
    /// <param name="order">The instructions that the result needs, rising, as <see cref="Program.NeededBy"/> gives them; others may be among them.</param>
    /// <param name="values">The values of these instructions, from <see cref="PointEvaluator"/>.</param>
    /// <param name="output">Number of the instruction whose derivatives are wanted.</param>
    /// <param name="adjoints">
    /// Room for one number for each instruction of the program: the derivative of the result by that instruction's value.
    /// Only those of <paramref name="order"/> are written. At a kink of a minimum or maximum the left operand counts.
    /// </param>
    public static void Evaluate(Program program, ReadOnlySpan<int> order, ReadOnlySpan<double> values, int output, Span<double> adjoints)
    {
        ArgumentNullException.ThrowIfNull(program);
        foreach (int i in order)
        {
            adjoints[i] = 0;
        }

        adjoints[output] = 1;
        for (int k = order.Length - 1; k >= 0; k--)
        {
            int i = order[k];
            double adjoint = adjoints[i];
            if (adjoint != 0 && program.Instructions[i].HasLeft)
            {
                Spread(program, program.Instructions[i], adjoint, values[i], values, adjoints);
            }
        }
    }

    private static void Spread(Program program, Instruction instruction, double adjoint, double result, ReadOnlySpan<double> values, Span<double> adjoints)
    {
        double left = values[instruction.Left];
        double right = instruction.HasRight ? values[instruction.Right] : 0;
        switch (instruction.Operation)
        {
            case Operation.Add:
                adjoints[instruction.Left] += adjoint;
                adjoints[instruction.Right] += adjoint;
                break;
            case Operation.Subtract:
                adjoints[instruction.Left] += adjoint;
                adjoints[instruction.Right] -= adjoint;
                break;
            case Operation.Multiply:
                adjoints[instruction.Left] += adjoint * right;
                adjoints[instruction.Right] += adjoint * left;
                break;
            case Operation.Divide:
                adjoints[instruction.Left] += adjoint / right;
                adjoints[instruction.Right] -= adjoint * result / right;
                break;
            case Operation.Power:
                double exponent = program.ConstantValues[instruction.Right];

                // The quotient is cheaper, but of no use where the power itself is out of range though its derivative is not.
                bool inRange = double.IsNormal(result) && left != 0;
                adjoints[instruction.Left] += adjoint * exponent * (inRange ? result / left : Math.Pow(left, exponent - 1));
                break;
            case Operation.Exp:
                adjoints[instruction.Left] += adjoint * result;
                break;
            case Operation.Log:
                adjoints[instruction.Left] += adjoint / left;
                break;
            case Operation.Minimum:
                adjoints[left <= right ? instruction.Left : instruction.Right] += adjoint;
                break;
            case Operation.Maximum:
                adjoints[left >= right ? instruction.Left : instruction.Right] += adjoint;
                break;
        }
    }
}
