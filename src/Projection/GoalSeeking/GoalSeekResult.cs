using System.Collections.Immutable;
using Projection.Consistency;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.GoalSeeking;

/// <summary>The answer to a goal seek: the values that reach the goals, or what stands in the way.</summary>
/// <remarks>Immutable. Proposes; changes no scenario.</remarks>
public sealed record GoalSeekResult
{
    /// <summary>The scenario as it was given.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>What was asked for.</summary>
    public required GoalSeekRequest Request { get; init; }

    /// <summary>What became of it.</summary>
    public required GoalSeekStatus Status { get; init; }

    /// <summary>Each lever and year, in the order of the request; where the goals were not reached, the path that comes nearest.</summary>
    public required ImmutableArray<LeverChange> Levers { get; init; }

    /// <summary>Each goal, in the order of the request.</summary>
    public required ImmutableArray<GoalOutcome> Goals { get; init; }

    /// <summary>Each target that is to be kept, in the order of the request.</summary>
    public required ImmutableArray<GoalOutcome> Kept { get; init; }

    /// <summary>All other targets that have a value, in the order of the plan.</summary>
    public required ImmutableArray<GoalOutcome> Others { get; init; }

    /// <summary>The path with the changed values.</summary>
    public required PathProjection Path { get; init; }

    /// <summary>What the conflict engine found where the goals were not reached; <see langword="null"/> where they were.</summary>
    /// <remarks>
    /// Its targets are the goals and the targets to be kept, its plausible ranges the bounds of the levers; every other input stands where the
    /// central path has it. Each of its conflicts names the smallest set of them that cannot hold together.
    /// </remarks>
    public ConsistencyReport? Blockage { get; init; }

    /// <summary>Whether the goals can be reached inside the bounds though not by the preference asked for: the conflict engine found a path.</summary>
    public bool IsReachableOtherwise => Status == GoalSeekStatus.NotFound && Blockage is { Verdict: Verdict.Consistent };

    /// <summary>The changed values as what-ifs: a scenario with them is the path that was found.</summary>
    public ImmutableArray<Override> Overrides =>
    [
        .. Levers.Where(l => l.Change != 0).Select(l => new Override([l.Id], new YearRange(l.Year, l.Year), l.After)),
    ];

    /// <summary>The scenario with the changed values in force, to be run, simulated or checked.</summary>
    /// <returns>A scenario whose central path is <see cref="Path"/>.</returns>
    public Scenario Changed() => Scenario with { Overrides = Scenario.Overrides.AddRange(Overrides) };

    /// <summary>The changed values as a variant.</summary>
    /// <param name="name">Its short name.</param>
    /// <param name="title">Its name for people.</param>
    /// <returns>The variant.</returns>
    public Variant AsVariant(string name, Labels title) => new(name, title, Overrides);
}
