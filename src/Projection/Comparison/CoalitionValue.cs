namespace Projection.Comparison;

/// <summary>What a cooperative game gives a coalition of its players.</summary>
/// <param name="members">One entry a player: whether the player is in the coalition. Valid during the call only.</param>
/// <returns>The coalition's value, the same each time it is asked for; NaN or infinite where it has none.</returns>
public delegate double CoalitionValue(ReadOnlySpan<bool> members);
