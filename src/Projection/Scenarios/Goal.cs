namespace Projection.Scenarios;

/// <summary>When a projected value attains a target. It matters for probabilities only: whether targets agree is decided on the figures as printed.</summary>
public enum Goal
{
    /// <summary>The value prints as the figure or higher.</summary>
    AtLeast,

    /// <summary>The value prints as the figure or lower.</summary>
    AtMost,

    /// <summary>The value prints as the figure.</summary>
    Within,
}
