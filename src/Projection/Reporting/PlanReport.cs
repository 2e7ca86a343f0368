using System.Collections.Immutable;
using Projection.Consistency;
using Projection.Scenarios;
using Projection.Sensitivity;
using Projection.Simulation;

namespace Projection.Reporting;

/// <summary>All that a report on a plan tells: what was checked, projected and simulated, and from what.</summary>
/// <remarks>Immutable. <see cref="PlanReportPages"/> puts it into words.</remarks>
public sealed record PlanReport
{
    /// <summary>Whether the figures can hold together at all.</summary>
    public required ConsistencyReport Possible { get; init; }

    /// <summary>Whether they can within the plausible ranges; <see langword="null"/> where that was not asked.</summary>
    public ConsistencyReport? Plausible { get; init; }

    /// <summary>The path on which every input has its central value.</summary>
    public required PathProjection Central { get; init; }

    /// <summary>How likely the targets are. It may report further outputs year by year, for charts.</summary>
    public required SimulationResult Simulation { get; init; }

    /// <summary>What it was made from.</summary>
    public required ReportManifest Manifest { get; init; }

    /// <summary>The indicators that the simulation reports year by year, so that their spread can be drawn; the weightiest first.</summary>
    public ImmutableArray<IndicatorId> Yearly { get; init; } = [];

    /// <summary>How far each assumption moves an output, for the outputs that matter most.</summary>
    public ImmutableArray<SwingAnalysis> Swings { get; init; } = [];

    /// <summary>The central paths of the scenario's variants, in their order; empty where it has none.</summary>
    public ImmutableArray<VariantPath> Variants { get; init; } = [];

    /// <summary>The scenario as it was read, without outputs that only charts need.</summary>
    public Scenario Scenario => Possible.Scenario;

    /// <summary>The answer whose conflicts, corrections and ranges are shown: that of the narrower question, which knows those of the wider one too.</summary>
    public ConsistencyReport Narrower => Plausible ?? Possible;
}
