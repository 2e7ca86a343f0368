namespace Projection.GoalSeeking;

/// <summary>How far levers may go where nothing else is said. The default value is <see cref="Plausible"/>.</summary>
public enum LeverBounds
{
    /// <summary>As far as the scenario takes to be plausible; where it says nothing, as far as is logically possible.</summary>
    Plausible,

    /// <summary>As far as is logically possible.</summary>
    Logical,
}
