using System.Collections.Immutable;

namespace Projection.Simulation;

/// <summary>Counts of trials in bars of equal width.</summary>
/// <remarks>Immutable. The bars cover the range of the first 4,096 trials and half as much again; what lies beyond is counted too.</remarks>
/// <param name="Low">Lower end of the first bar, in base units.</param>
/// <param name="High">Upper end of the last bar, in base units.</param>
/// <param name="Counts">Trials in each bar; a value at the border of two is in the upper one.</param>
/// <param name="Below">Trials below the first bar.</param>
/// <param name="Above">Trials from the end of the last bar on.</param>
public sealed record Histogram(double Low, double High, ImmutableArray<long> Counts, long Below, long Above)
{
    /// <summary>Width of a bar, in base units.</summary>
    public double Width => (High - Low) / Counts.Length;

    /// <summary>All trials counted.</summary>
    public long Total => Below + Counts.Sum() + Above;
}
