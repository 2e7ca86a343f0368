using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>One of several documents whose figures were put together into one scenario.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Name">Its name among the others, which stands before the names of its targets: <c>congress</c> in <c>congress/grdp</c>.</param>
/// <param name="Scenario">The short name of its own scenario.</param>
/// <param name="Title">Its scenario's name for people.</param>
public sealed record PlanDocument(string Name, string Scenario, Labels Title);
