using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>A quantity that a simulation of the scenario reports.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Id">Short name, unique among the scenario's outputs.</param>
/// <param name="Subject">The quantity; one that the model works out, and no other output's.</param>
/// <param name="Unit">The unit it is shown in; <see langword="null"/> for the one that follows from the quantity.</param>
/// <param name="Where">Where the scenario file states it; <see langword="null"/> for a scenario made in code.</param>
public sealed record OutputQuantity(string Id, Subject Subject, Unit? Unit = null, SourceLocation? Where = null)
{
    /// <summary>The unit it is shown in.</summary>
    /// <param name="model">The model that knows the quantity.</param>
    /// <returns><see cref="Unit"/>, or that of <see cref="DisplayUnit"/>.</returns>
    /// <exception cref="ArgumentException">A ratio of unlike quantities has no unit of its own and none is given.</exception>
    public Unit UnitIn(ModelDefinition model) => Unit ?? DisplayUnit.For(Subject, model);
}
