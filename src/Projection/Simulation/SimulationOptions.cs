namespace Projection.Simulation;

/// <summary>How a simulation is run.</summary>
/// <remarks>Immutable.</remarks>
public sealed record SimulationOptions
{
    /// <summary>Number of trials, at least 1.</summary>
    /// <value>Default: 100,000.</value>
    public int Trials { get; init; } = 100_000;

    /// <summary>Seed of the generator; the same seed gives the same bits for any number of threads.</summary>
    /// <value>Default: 1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of threads; 0 for one on each processor.</summary>
    /// <value>Default: 0.</value>
    public int Threads { get; init; }
}
