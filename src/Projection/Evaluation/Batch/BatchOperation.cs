namespace Projection.Evaluation.Batch;

/// <summary>What a node of a <see cref="BatchGraph"/> is, before nodes are fused into instructions.</summary>
internal enum BatchOperation : byte
{
    /// <summary>A number that is the same in every trial.</summary>
    Constant,

    /// <summary>A column that the <see cref="BatchSource"/> fills.</summary>
    Source,

    /// <summary>A column that the <see cref="BatchSource"/> makes from another one.</summary>
    Map,

    /// <summary>left + right.</summary>
    Add,

    /// <summary>left - right.</summary>
    Subtract,

    /// <summary>left * right.</summary>
    Multiply,

    /// <summary>left / right.</summary>
    Divide,

    /// <summary>left to the power of the node's number.</summary>
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
