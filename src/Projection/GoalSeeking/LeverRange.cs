using System.Collections.Immutable;
using Projection.Arithmetic;

namespace Projection.GoalSeeking;

/// <summary>How far levers may go, where the scenario is not asked.</summary>
/// <remarks>Immutable. Logical bounds hold beside it.</remarks>
/// <param name="Ids">The quantities.</param>
/// <param name="Years">The years; <see langword="null"/> for every year.</param>
/// <param name="Range">The range in base units; an end may be missing.</param>
public sealed record LeverRange(ImmutableArray<IndicatorId> Ids, YearRange? Years, ValueRange Range);
