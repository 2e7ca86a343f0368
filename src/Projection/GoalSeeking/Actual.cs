namespace Projection.GoalSeeking;

/// <summary>What a year has brought.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Id">The quantity: an input, or one that the model works out.</param>
/// <param name="Year">The year, one of the plan.</param>
/// <param name="Value">The value in base units.</param>
public sealed record Actual(IndicatorId Id, Year Year, double Value);
