using System.Collections.Immutable;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>How a quantity is spread over the trials.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Subject">The quantity.</param>
/// <param name="Moments">Mean and standard deviation over the trials that gave a value, in base units.</param>
/// <param name="Quantiles">Exact sample quantiles by probability (linear between order statistics), each with its Monte Carlo error.</param>
/// <param name="Failed">Trials that gave no finite value; they count in no other figure here.</param>
public sealed record SimulatedQuantity(Subject Subject, Moments Moments, ImmutableSortedDictionary<double, QuantileError> Quantiles, int Failed)
{
    /// <summary>Monte Carlo error of the mean: standard deviation over the root of the number of trials.</summary>
    public double MeanError => Moments.StandardDeviation / Math.Sqrt(Moments.Count);
}
