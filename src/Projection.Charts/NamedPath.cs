using Projection.Scenarios;

namespace Projection.Charts;

/// <summary>A path under a name, to be drawn beside others.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Name">The variant's name for people, in the language of the chart.</param>
/// <param name="Path">The path.</param>
public sealed record NamedPath(string Name, PathProjection Path);
