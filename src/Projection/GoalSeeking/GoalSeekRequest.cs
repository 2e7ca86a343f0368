using System.Collections.Immutable;

namespace Projection.GoalSeeking;

/// <summary>What is to be reached, by changing what, and how.</summary>
/// <remarks>Immutable.</remarks>
public sealed record GoalSeekRequest
{
    /// <summary>What is to be reached, all at once; at least one.</summary>
    public required ImmutableArray<SoughtGoal> Goals { get; init; }

    /// <summary>What may be changed for it; at least one, each quantity and year once. Everything else stays as the central path has it.</summary>
    public required ImmutableArray<Lever> Levers { get; init; }

    /// <summary>Ids of targets that must be attained after the change too.</summary>
    /// <value>Default: none.</value>
    public ImmutableArray<string> Keep { get; init; } = [];

    /// <summary>How the change is shared out.</summary>
    /// <value>Default: <see cref="ChangePreference.Even"/>.</value>
    public ChangePreference Preference { get; init; } = ChangePreference.Even;

    /// <summary>How far levers may go of which <see cref="Ranges"/> says nothing.</summary>
    /// <value>Default: <see cref="LeverBounds.Plausible"/>.</value>
    public LeverBounds Bounds { get; init; } = LeverBounds.Plausible;

    /// <summary>How far some levers may go; later ones over earlier ones.</summary>
    /// <value>Default: none.</value>
    public ImmutableArray<LeverRange> Ranges { get; init; } = [];
}
