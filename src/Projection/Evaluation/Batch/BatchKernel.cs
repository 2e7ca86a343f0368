namespace Projection.Evaluation.Batch;

/// <summary>What one instruction of a <see cref="BatchProgram"/> does to a column of trials.</summary>
internal enum BatchKernel : byte
{
    /// <summary>c0 in every trial.</summary>
    Constant,

    /// <summary>The source fills the column.</summary>
    Source,

    /// <summary>The source makes the column from another one.</summary>
    Map,

    /// <summary>c0 + c1 x1 + ... + cn xn.</summary>
    Linear,

    /// <summary>a (c0 + c1 x1 + ... + cn xn).</summary>
    ScaledLinear,

    /// <summary>a b.</summary>
    Multiply,

    /// <summary>a b + c.</summary>
    MultiplyAdd,

    /// <summary>c - a b.</summary>
    SubtractProduct,

    /// <summary>a / b.</summary>
    Divide,

    /// <summary>c0 / a.</summary>
    Reciprocal,

    /// <summary>The smaller of a and b.</summary>
    Minimum,

    /// <summary>The larger of a and b.</summary>
    Maximum,

    /// <summary>The larger of c0 and the smaller of a and c1.</summary>
    Clamp,

    /// <summary>a to the power c0.</summary>
    Power,

    /// <summary>The square root of a.</summary>
    SquareRoot,

    /// <summary>e to the power a.</summary>
    Exp,

    /// <summary>Natural logarithm of a.</summary>
    Log,
}
