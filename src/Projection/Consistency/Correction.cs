using System.Collections.Immutable;

namespace Projection.Consistency;

/// <summary>A smallest set of targets whose change makes the whole plan hold.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Changes">The new figures, in the order of the plan.</param>
/// <param name="IsShown">Whether a path was found on which the plan holds with exactly these figures.</param>
public sealed record Correction(ImmutableArray<TargetChange> Changes, bool IsShown)
{
    /// <summary>How much is changed: the sum of the changes, each relative to the size of the printed figure and weighted by how hard that is to alter.</summary>
    public double Cost => Changes.Sum(change => change.RelativeSize * change.Weight);
}
