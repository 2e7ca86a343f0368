using System.Collections.Immutable;

namespace Projection.Modelling;

/// <summary>A set that indicators run over, such as the sectors.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Name">The name in the model text.</param>
/// <param name="Elements">The elements in the order of the text, each once.</param>
public sealed record ModelSet(string Name, ImmutableArray<string> Elements)
{
    /// <summary>Whether every element of this set is one of the other.</summary>
    /// <param name="other">Another set.</param>
    /// <returns>True for the same set too.</returns>
    public bool IsWithin(ModelSet other) => Elements.All(other.Elements.Contains);
}
