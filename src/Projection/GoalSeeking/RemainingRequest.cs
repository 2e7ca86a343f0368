using System.Collections.Immutable;

namespace Projection.GoalSeeking;

/// <summary>What has come in, and which targets are asked about.</summary>
/// <remarks>Immutable.</remarks>
public sealed record RemainingRequest
{
    /// <summary>What the years so far have brought; every year up to the last of them counts as come in.</summary>
    /// <value>Default: nothing, so that every year of the plan remains.</value>
    public ImmutableArray<Actual> Actuals { get; init; } = [];

    /// <summary>Ids of the targets asked about, each by itself.</summary>
    /// <value>Default: none named, which means every target that has a value on the central path.</value>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>What may be changed in the remaining years.</summary>
    /// <value>Default: none named, which means for each year the inputs of that year on which its delivery depends.</value>
    public ImmutableArray<Lever> Levers { get; init; } = [];

    /// <summary>How the remaining years share what is needed: each the same, each more than the one before by the same step, or by the least change of the inputs.</summary>
    /// <value>Default: <see cref="ChangePreference.Even"/>.</value>
    public ChangePreference Preference { get; init; } = ChangePreference.Even;

    /// <summary>Which value of a target is sought.</summary>
    /// <value>Default: <see cref="GoalAim.Printed"/>: what is needed for 10.5 is needed for 10.5, though 10.45 prints like it.</value>
    public GoalAim Aim { get; init; } = GoalAim.Printed;
}
