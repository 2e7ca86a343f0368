using System.Collections.Immutable;

namespace Projection.Consistency;

/// <summary>Other meanings of some of a conflict's figures with which its targets were shown to hold together.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Readings">The meanings, each of another target, in the order of the plan; the figures stay as printed.</param>
/// <param name="IsPlausible">Whether a path was found inside the scenario's plausible ranges, not only among all that are possible.</param>
public sealed record ReadingSet(ImmutableArray<Reading> Readings, bool IsPlausible);
