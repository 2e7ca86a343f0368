namespace Projection.Evaluation;

/// <summary>One instruction of a <see cref="Program"/>; its result has the instruction's own number.</summary>
/// <remarks>The default value is the first constant.</remarks>
/// <param name="Operation">What is done.</param>
/// <param name="Left">Number of the instruction that gives the first operand, or a place in a table.</param>
/// <param name="Right">Number of the instruction that gives the second operand, or a place in a table; 0 where there is none.</param>
public readonly record struct Instruction(Operation Operation, int Left, int Right)
{
    /// <summary>Whether <see cref="Left"/> is the number of an instruction.</summary>
    public bool HasLeft => Operation > Operation.Input;

    /// <summary>Whether <see cref="Right"/> is the number of an instruction.</summary>
    public bool HasRight => Operation is >= Operation.Add and <= Operation.Divide or Operation.Minimum or Operation.Maximum;
}
