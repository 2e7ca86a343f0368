namespace Projection.GoalSeeking;

/// <summary>What became of a goal seek. The default value is <see cref="NotFound"/>.</summary>
public enum GoalSeekStatus
{
    /// <summary>No values were found, and it is not proved that there are none.</summary>
    NotFound,

    /// <summary>The values given reach every goal and keep every target that is to be kept: the tape was evaluated on them again.</summary>
    Reached,

    /// <summary>It is proved that no values of the levers inside their bounds do, whatever the preference.</summary>
    Unreachable,
}
