using System.Collections.Immutable;

namespace Projection.Simulation;

/// <summary>How a simulation is run.</summary>
/// <remarks>Immutable.</remarks>
public sealed record SimulationOptions
{
    // One for all, so that options with the defaults are equal.
    private static readonly ImmutableArray<double> UsualProbabilities = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>Number of trials, at least 1. With <see cref="UntilError"/> the most that are run.</summary>
    /// <value>Default: 100,000.</value>
    public long Trials { get; init; } = 100_000;

    /// <summary>Seed of the generator; the same seed gives the same bits for any number of threads and any vector width.</summary>
    /// <value>Default: 1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of threads; 0 for one on each processor.</summary>
    /// <value>Default: 0.</value>
    public int Threads { get; init; }

    /// <summary>How the random numbers are spread.</summary>
    /// <value>Default: <see cref="SamplingPlan.Random"/>.</value>
    public SamplingPlan Plan { get; init; }

    /// <summary>
    /// Number of independent repetitions into which the trials of a plan other than <see cref="SamplingPlan.Random"/> are divided, at least 2;
    /// the errors are those of the mean over the repetitions.
    /// </summary>
    /// <value>Default: 32, so that the errors themselves are known to an eighth.</value>
    public int Replicates { get; init; } = 32;

    /// <summary>Probabilities of the quantiles that are reported, each strictly between 0 and 1, rising.</summary>
    /// <value>Default: 0.05, 0.25, 0.5, 0.75, 0.95.</value>
    public ImmutableArray<double> Probabilities { get; init; } = UsualProbabilities;

    /// <summary>Number of bars of each quantity's histogram; 0 for none.</summary>
    /// <value>Default: 0.</value>
    public int HistogramBars { get; init; }

    /// <summary>Stop as soon as no target's attainment, nor that of all together, has a standard error above this, a fraction; <see langword="null"/> to run all trials.</summary>
    /// <value>Default: <see langword="null"/>.</value>
    public double? UntilError { get; init; }

    /// <summary>Sets of targets, by a name, whose joint attainment is counted beside that of all; each of ids of targets.</summary>
    /// <value>Default: none.</value>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Subsets { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Whether the result keeps every trial's values, eight bytes for each trial and quantity.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool KeepSamples { get; init; }

    /// <summary>
    /// Bytes that the values around the quantiles may take. As long as they fit, quantiles are exact order statistics of all trials; beyond,
    /// values are counted in narrow classes and each quantile states its error of rank. Repetitions share them evenly.
    /// </summary>
    /// <value>Default: 10 MiB.</value>
    public long QuantileMemory { get; init; } = 10L << 20;
}
