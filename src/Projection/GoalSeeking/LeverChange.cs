using Projection.Arithmetic;

namespace Projection.GoalSeeking;

/// <summary>One lever in one year, before and after.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Id">The quantity.</param>
/// <param name="Year">The year.</param>
/// <param name="Before">Its value on the central path, in base units.</param>
/// <param name="After">The value that was found, in base units.</param>
/// <param name="Bounds">How far it may go, in base units.</param>
public sealed record LeverChange(IndicatorId Id, Year Year, double Before, double After, ValueRange Bounds)
{
    /// <summary><c>After - Before</c>, in base units.</summary>
    public double Change => After - Before;

    /// <summary>Whether it stands at its lower bound.</summary>
    public bool IsAtLow => Bounds.Low is { } low && After <= low.RoundUp();

    /// <summary>Whether it stands at its upper bound.</summary>
    public bool IsAtHigh => Bounds.High is { } high && After >= high.RoundDown();
}
