namespace Projection.Reconciliation;

/// <summary>How the adjustments of neighbouring periods are bound to each other.</summary>
/// <remarks>Immutable.</remarks>
public sealed record BenchmarkingOptions
{
    /// <summary>How much of a period's adjustment carries over to the next one, in [0, 1]; 1 keeps the movement of the indicator (Denton, in Cholette's form).</summary>
    /// <value>Default: 1.</value>
    public double Persistence { get; init; } = 1;

    /// <summary>How adjustments grow with the indicator: from 0 for additive to 1 for proportional ones; a pure number.</summary>
    /// <value>Default: 1.</value>
    public double Proportionality { get; init; } = 1;

    /// <summary>The correction of the indicator's average level before it is adjusted; only matters where <see cref="Persistence"/> is below 1.</summary>
    /// <value>Default: none.</value>
    public BenchmarkingBias Bias { get; init; } = BenchmarkingBias.None;
}
