using Projection.Arithmetic;
using Projection.Scenarios;

namespace Projection.GoalSeeking;

/// <summary>What a change does to one goal, or to a target that is to be kept.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Target">The target.</param>
/// <param name="Before">Its value on the central path, in base units.</param>
/// <param name="After">Its value on the path that was found, or on the nearest one, in base units.</param>
/// <param name="Sought">The values that are sought, in base units.</param>
public sealed record GoalOutcome(Target Target, double Before, double After, ValueRange Sought)
{
    /// <summary>Largest distance from a single value sought, relative to its size, that a path which reaches it may have: 1e-9; relative to the value before where zero is sought.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>The sought value nearest to the one before, in base units.</summary>
    public double Wanted => Nearest(Before);

    /// <summary>Distance of the value after the change from the nearest sought value, in base units: 0 inside, negative below, positive above.</summary>
    public double Residual => After - Nearest(After);

    /// <summary>Whether the value after the change is sought: inside the range, or within <see cref="Tolerance"/> of a single value.</summary>
    public bool IsReached => Math.Abs(Residual) <= (IsOneValue ? Tolerance * (Wanted == 0 ? Math.Abs(Before) : Math.Abs(Wanted)) : 0);

    /// <summary>Whether the value before the change was sought already.</summary>
    public bool WasReached => this with { After = Before } is { IsReached: true };

    private bool IsOneValue => Sought is { Low: { } low, High: { } high } && (low == high || low.RoundUp() > high.RoundDown());

    // An end is rounded inward where a range has room for it, so that the double that stands for it lies inside.
    private double Nearest(double value)
    {
        double low = Sought.Low?.RoundUp() ?? double.NegativeInfinity;
        double high = Sought.High?.RoundDown() ?? double.PositiveInfinity;
        return double.IsNaN(value) ? double.NaN
            : IsOneValue ? Sought.Low!.Value.ToDouble()
            : Math.Clamp(value, low, high);
    }
}
