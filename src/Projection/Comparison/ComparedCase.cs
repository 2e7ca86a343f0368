using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Comparison;

/// <summary>A scenario that is put beside others under a name.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Name">Short name, unique among the cases of a comparison.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Scenario">The scenario as it is to be projected, with the what-ifs in force.</param>
public sealed record ComparedCase(string Name, Labels Title, Scenario Scenario);
