namespace Projection.Evaluation.Batch;

/// <summary>One instruction of a <see cref="BatchProgram"/>.</summary>
internal struct BatchInstruction
{
    /// <summary>What it does.</summary>
    public BatchKernel Kernel;

    /// <summary>Number of terms of a linear form.</summary>
    public byte Terms;

    /// <summary>Column of the result.</summary>
    public int To;

    /// <summary>Place of the first operand's column in <see cref="BatchProgram.Operands"/>.</summary>
    public int Operand;

    /// <summary>Place of the first number in <see cref="BatchProgram.Numbers"/>.</summary>
    public int Number;

    /// <summary>Number of the source or of the map.</summary>
    public int Source;
}
