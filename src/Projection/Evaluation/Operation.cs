namespace Projection.Evaluation;

/// <summary>What one instruction of a <see cref="Program"/> does.</summary>
public enum Operation : byte
{
    /// <summary>An exact number; <see cref="Instruction.Left"/> is its place in <see cref="Program.Constants"/>.</summary>
    Constant,

    /// <summary>A free quantity; <see cref="Instruction.Left"/> is its place in <see cref="Program.Inputs"/>.</summary>
    Input,

    /// <summary>left + right.</summary>
    Add,

    /// <summary>left - right.</summary>
    Subtract,

    /// <summary>left * right.</summary>
    Multiply,

    /// <summary>left / right.</summary>
    Divide,

    /// <summary>left to a constant power; <see cref="Instruction.Right"/> is the exponent's place in <see cref="Program.Constants"/>.</summary>
    Power,

    /// <summary>e to the power of left.</summary>
    Exp,

    /// <summary>Natural logarithm of left.</summary>
    Log,

    /// <summary>The smaller of left and right.</summary>
    Minimum,

    /// <summary>The larger of left and right.</summary>
    Maximum,
}
