using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>Named what-ifs of a scenario.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Name">Short name, unique in its scenario.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Overrides">What is different from the variants it builds on, in order.</param>
public sealed record Variant(string Name, Labels Title, ImmutableArray<Override> Overrides)
{
    /// <summary>The variants whose what-ifs come before its own, in order; each of them with those that it builds on itself.</summary>
    public ImmutableArray<string> BasedOn { get; init; } = [];

    /// <summary>Where the scenario file states it.</summary>
    public SourceLocation? Where { get; init; }
}
