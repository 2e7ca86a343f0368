using Projection.Consistency;
using Projection.Scenarios;
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

    /// <summary>The scenario as it was read, without outputs that only charts need.</summary>
    public Scenario Scenario => Possible.Scenario;

    /// <summary>The answer whose conflicts, corrections and ranges are shown: that of the narrower question, which knows those of the wider one too.</summary>
    public ConsistencyReport Narrower => Plausible ?? Possible;
}
