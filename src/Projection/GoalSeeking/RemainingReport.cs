using System.Collections.Immutable;
using Projection.Scenarios;

namespace Projection.GoalSeeking;

/// <summary>What the remaining years of a plan have to deliver.</summary>
/// <remarks>Immutable. Proposes; changes no scenario.</remarks>
public sealed record RemainingReport
{
    /// <summary>The scenario as it was given.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>What was asked.</summary>
    public required RemainingRequest Request { get; init; }

    /// <summary>The last year that has come in; the base year where none has.</summary>
    public required Year Last { get; init; }

    /// <summary>The years that remain.</summary>
    public required YearRange Remaining { get; init; }

    /// <summary>The inputs of the years that have come in, moved by the least change so that these bring what they brought.</summary>
    public required ImmutableArray<LeverChange> ComeIn { get; init; }

    /// <summary>The scenario with the years that have come in as they came.</summary>
    public required Scenario Updated { get; init; }

    /// <summary>Each target asked about, in the order of the plan.</summary>
    public required ImmutableArray<RemainingNeed> Needs { get; init; }
}
