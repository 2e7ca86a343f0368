namespace Projection.Statistics;

/// <summary>A correlation that is used instead of the one asked for.</summary>
/// <remarks>Immutable. The default value is the element 0 with itself, unchanged at 0.</remarks>
/// <param name="Row">Element, from 0.</param>
/// <param name="Column">Element, from 0; not before <paramref name="Row"/>.</param>
/// <param name="From">What was asked for, dimensionless.</param>
/// <param name="To">What is used, in [-1, 1].</param>
public readonly record struct CorrelationChange(int Row, int Column, double From, double To)
{
    /// <summary>How far the two correlations lie apart, from 0 to 2.</summary>
    public double Size => Math.Abs(To - From);
}
