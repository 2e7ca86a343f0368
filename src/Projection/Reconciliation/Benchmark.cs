namespace Projection.Reconciliation;

/// <summary>A total that periods of a series must add up to, such as a year's total of its quarters.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="First">Place of the first period.</param>
/// <param name="Last">Place of the last period.</param>
/// <param name="Total">What they add up to, in the unit of the series.</param>
public sealed record Benchmark(int First, int Last, double Total);
