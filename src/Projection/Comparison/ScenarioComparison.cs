using System.Collections.Immutable;

namespace Projection.Comparison;

/// <summary>Cases side by side.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Cases">The cases; the others are compared with the first.</param>
/// <param name="Quantities">Quantities by year, in the order of the first model that has them.</param>
/// <param name="Targets">The linked targets of all cases, those of the first case first.</param>
/// <param name="Others">Each case but the first, with the attribution of what differs.</param>
/// <param name="Options">How it was made.</param>
public sealed record ScenarioComparison(
    ImmutableArray<ComparedCase> Cases,
    ImmutableArray<ComparedQuantity> Quantities,
    ImmutableArray<ComparedTarget> Targets,
    ImmutableArray<CaseComparison> Others,
    ComparisonOptions Options)
{
    /// <summary>The case that the others are compared with.</summary>
    public ComparedCase First => Cases[0];

    /// <summary>The case whose model is asked for the name and the unit of a quantity.</summary>
    /// <param name="id">A quantity.</param>
    /// <returns>The first case whose model has the quantity; the first case where none has.</returns>
    public ComparedCase CaseOf(IndicatorId id) => Cases.FirstOrDefault(c => c.Scenario.Model.Find(id) is not null) ?? First;
}
