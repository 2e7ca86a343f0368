namespace Projection.Reconciliation;

/// <summary>How the average level of an indicator is brought to that of its benchmarks before the rest is spread. The default value is <see cref="None"/>.</summary>
public enum BenchmarkingBias
{
    /// <summary>It is left as it is.</summary>
    None,

    /// <summary>The average discrepancy per period is added to every period.</summary>
    Additive,

    /// <summary>Every period is multiplied by the sum of the benchmarks over the sum of the indicator in their periods.</summary>
    Proportional,
}
