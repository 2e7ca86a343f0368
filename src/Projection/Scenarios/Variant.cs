using System.Collections.Immutable;
using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>Named what-ifs of a scenario.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Name">Short name, unique in its scenario.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Overrides">What is different.</param>
public sealed record Variant(string Name, Labels Title, ImmutableArray<Override> Overrides);
