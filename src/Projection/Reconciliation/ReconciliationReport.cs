using System.Collections.Immutable;
using Projection.Consistency;
using Projection.Scenarios;

namespace Projection.Reconciliation;

/// <summary>The least change of a plan's figures that makes them hold together. It proposes; the scenario stays as it is.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ReconciliationReport
{
    /// <summary>The scenario as it was.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>How it ended.</summary>
    public required ReconciliationStatus Status { get; init; }

    /// <summary>The figures that the identities link: targets in the order of the plan, then observations; empty unless something was found.</summary>
    public ImmutableArray<FigureAdjustment> Figures { get; init; } = [];

    /// <summary>Whether the adjustments are of the size that the standard deviations lead one to expect; places are those in <see cref="Figures"/>.</summary>
    public AdjustmentTests? Tests { get; init; }

    /// <summary>The path on which the reconciled figures lie, before rounding.</summary>
    public PathProjection? Path { get; init; }

    /// <summary>Figures that add up, with whether they do so in print.</summary>
    public ImmutableArray<AdditiveGroup> Groups { get; init; } = [];

    /// <summary>What a check at level possible says about the plan with the proposed figures; <see cref="Verdict.Undecided"/> where none are proposed.</summary>
    public Verdict Recheck { get; init; }

    /// <summary>Fixed figures that exclude each other; empty unless that is what stands in the way.</summary>
    public ImmutableArray<string> Excluding { get; init; } = [];

    /// <summary>The scenario with the proposed figures in place of the printed ones.</summary>
    /// <returns>A new scenario; the same where nothing is proposed.</returns>
    public Scenario Proposed()
    {
        Dictionary<Target, PublishedFigure> targets = new(ReferenceEqualityComparer.Instance as IEqualityComparer<Target>);
        Dictionary<Observation, PublishedFigure> observations = new(ReferenceEqualityComparer.Instance as IEqualityComparer<Observation>);
        foreach (FigureAdjustment figure in Figures.Where(f => f.IsChanged))
        {
            if (figure.Target is { } target)
            {
                targets[target] = figure.Proposed;
            }
            else if (figure.Observation is { } observation)
            {
                observations[observation] = figure.Proposed;
            }
        }

        return Scenario with
        {
            Targets = [.. Scenario.Targets.Select(t => targets.TryGetValue(t, out PublishedFigure? to) ? t with { Figure = t.Figure with { Published = to } } : t)],
            Observations = [.. Scenario.Observations.Select(o => observations.TryGetValue(o, out PublishedFigure? to) ? o with { Figure = o.Figure with { Published = to } } : o)],
        };
    }
}
