using System.Collections.Immutable;
using Projection.Arithmetic;

namespace Projection.GoalSeeking;

/// <summary>Inputs that may be changed to reach a goal.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Ids">The quantities: one, or all elements of an input's set.</param>
/// <param name="Years">The years; <see langword="null"/> for every year after the base year.</param>
/// <param name="Bounds">How far each may go, in base units; <see langword="null"/> for the bounds of the request. Logical bounds hold beside them.</param>
public sealed record Lever(ImmutableArray<IndicatorId> Ids, YearRange? Years = null, ValueRange? Bounds = null);
