namespace Projection.GoalSeeking;

/// <summary>Which value of a target is sought. The default value is <see cref="Nearest"/>.</summary>
public enum GoalAim
{
    /// <summary>The nearest value that attains the target: the near end of what prints as the figure, 10.45 for a printed 10.5; none where it is attained already.</summary>
    Nearest,

    /// <summary>The printed number itself; the middle of a printed range. Exactly, also where the target is attained already.</summary>
    Printed,
}
