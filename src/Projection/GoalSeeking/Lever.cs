using System.Collections.Immutable;

namespace Projection.GoalSeeking;

/// <summary>Inputs that may be changed to reach a goal.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Ids">The quantities: one, or all elements of an input's set.</param>
/// <param name="Years">The years; <see langword="null"/> for every year after the base year.</param>
public sealed record Lever(ImmutableArray<IndicatorId> Ids, YearRange? Years = null);
