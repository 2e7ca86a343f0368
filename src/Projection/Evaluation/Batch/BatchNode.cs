namespace Projection.Evaluation.Batch;

/// <summary>One node of a <see cref="BatchGraph"/>.</summary>
/// <param name="operation">What it is.</param>
/// <param name="left">Number of the first operand, or of a source.</param>
/// <param name="right">Number of the second operand, or of a map; 0 where there is none.</param>
/// <param name="value">The constant, or the exponent of a power.</param>
internal readonly struct BatchNode(BatchOperation operation, int left, int right, double value)
{
    public BatchOperation Operation { get; } = operation;

    public int Left { get; } = left;

    public int Right { get; } = right;

    public double Value { get; } = value;

    /// <summary>Whether <see cref="Left"/> is the number of a node.</summary>
    public bool HasLeft => Operation > BatchOperation.Source;

    /// <summary>Whether <see cref="Right"/> is the number of a node.</summary>
    public bool HasRight => Operation is >= BatchOperation.Add and <= BatchOperation.Divide or BatchOperation.Minimum or BatchOperation.Maximum;
}
