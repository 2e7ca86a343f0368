using System.Collections.Immutable;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>How a quantity is spread over the trials.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Subject">The quantity.</param>
/// <param name="Moments">Mean and standard deviation over the trials that gave a value, in base units.</param>
/// <param name="MeanError">Monte Carlo error of the mean, in base units: standard deviation over the root of the number of trials; of a plan with
/// repetitions the standard error of the mean over them.</param>
/// <param name="Quantiles">Sample quantiles by probability (linear between order statistics), each with its Monte Carlo error, over all
/// trials whatever the plan. Exact unless their error of rank says otherwise.</param>
/// <param name="Histogram">Counts in bars; <see langword="null"/> where none was asked for, or where all values are one.</param>
/// <param name="Failed">Trials that gave no finite value; they count in no other figure here.</param>
public sealed record SimulatedQuantity(
    Subject Subject, Moments Moments, double MeanError, ImmutableSortedDictionary<double, QuantileError> Quantiles, Histogram? Histogram, long Failed);
