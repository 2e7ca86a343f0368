namespace Projection.Modelling;

/// <summary>Which year a reference in an equation means: so many years ago, or the base year.</summary>
/// <remarks>The default value is the year itself.</remarks>
/// <param name="Lag">Years back; 0 is the year of the equation. Not used where <paramref name="IsBase"/> is set.</param>
/// <param name="IsBase">Whether the scenario's base year is meant.</param>
public readonly record struct TimeShift(int Lag, bool IsBase)
{
    /// <summary>The year of the equation.</summary>
    public static TimeShift None => default;

    /// <summary>The scenario's base year.</summary>
    public static TimeShift Base => new(0, true);

    /// <summary>Whether the reference stays in the equation's own year.</summary>
    public bool IsSameYear => !IsBase && Lag == 0;

    /// <summary>As the language writes it.</summary>
    /// <returns><c>(-1)</c>, <c>(base)</c>, or nothing for the same year.</returns>
    public override string ToString() => IsBase ? "(base)" : Lag == 0 ? string.Empty : $"(-{Lag})";
}
