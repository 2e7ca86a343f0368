namespace Projection.GoalSeeking;

/// <summary>What one year delivers towards a target.</summary>
/// <remarks>Immutable. Base units of the target; a fraction for growth; NaN where there is no value.</remarks>
/// <param name="Year">The year.</param>
/// <param name="HasComeIn">Whether the year is one of those that have come in.</param>
/// <param name="Planned">What it had to deliver before anything had come in, by the same preference.</param>
/// <param name="Expected">What it delivers on the central path, with the years that have come in as they came.</param>
/// <param name="Needed">What it has to deliver so that the target is reached; for a year that has come in, what it delivered.</param>
public sealed record YearDelivery(Year Year, bool HasComeIn, double Planned, double Expected, double Needed);
