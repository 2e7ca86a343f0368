using System.Collections.Immutable;
using Projection.Scenarios;

namespace Projection.Comparison;

/// <summary>One case against the first one: what it assumes differently, and what that does.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Case">The case.</param>
/// <param name="Differences">In what the scenarios do not speak of the same years or by the same model.</param>
/// <param name="Changes">The assumptions that differ, in the order of the model's inputs; none where the cases cannot be compared so.</param>
/// <param name="Attributions">The quantities whose difference was shared out.</param>
public sealed record CaseComparison(
    ComparedCase Case,
    ImmutableArray<ScenarioDifference> Differences,
    ImmutableArray<AssumptionChange> Changes,
    ImmutableArray<DifferenceAttribution> Attributions)
{
    /// <summary>Whether differences can be attributed to assumptions: model and base year are those of the first case.</summary>
    public bool IsAttributable => Differences.All(IsHarmless);

    internal static bool IsHarmless(ScenarioDifference difference) => difference.Part == ScenarioPart.Horizon;
}
