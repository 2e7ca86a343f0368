using System.Collections.Immutable;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>Whether the figures of a plan agree, and what follows from them.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ConsistencyReport
{
    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Which paths were admitted.</summary>
    public required ConsistencyLevel Level { get; init; }

    /// <summary>The answer.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Whether every smallest conflict and every smallest correction is listed.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Each target, in the order of the plan.</summary>
    public required ImmutableArray<TargetFinding> Targets { get; init; }

    /// <summary>The smallest sets of targets that cannot hold together; those with fewer targets first.</summary>
    public required ImmutableArray<Conflict> Conflicts { get; init; }

    /// <summary>The smallest sets of targets whose change mends the plan; fewer changes first, then smaller ones.</summary>
    public required ImmutableArray<Correction> Corrections { get; init; }

    /// <summary>What is forced on quantities that no figure states.</summary>
    public required ImmutableArray<ImpliedValue> Implied { get; init; }

    /// <summary>A path on which all targets hold; <see langword="null"/> unless the verdict is consistent.</summary>
    public PathProjection? Witness { get; init; }

    /// <summary>Observations of the base year that contradict each other or the model, so that no plan could hold; empty where they agree.</summary>
    public ImmutableArray<Observation> ContradictoryObservations { get; init; } = [];

    /// <summary>Plausible ranges that contradict the model or the observations, so that no plan could hold; empty where they agree.</summary>
    public ImmutableArray<PlausibilityRange> ContradictoryRanges { get; init; } = [];

    /// <summary>Number of different sets of targets that the search put to the question.</summary>
    public int SetsAsked { get; init; }

    /// <summary>Number of these sets that were neither refuted nor shown.</summary>
    public int SetsLeftOpen { get; init; }
}
