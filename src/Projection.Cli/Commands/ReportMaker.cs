using System.Collections.Immutable;
using Projection.Charts;
using Projection.Consistency;
using Projection.Diagnostics;
using Projection.Reporting;
using Projection.Scenarios;
using Projection.Sensitivity;
using Projection.Simulation;

namespace Projection.Cli.Commands;

/// <summary>Asks the engines for all that a report tells.</summary>
internal static class ReportMaker
{
    /// <summary>Checks, projects and simulates a plan.</summary>
    /// <param name="program">The plan on the tape.</param>
    /// <param name="level">The narrower question of the check; the wider one is asked in any case.</param>
    /// <param name="how">How it is simulated.</param>
    /// <param name="manifest">What the report is made from.</param>
    /// <param name="progress">Is told how far the simulation is; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static PlanReport Make(ScenarioProgram program, ConsistencyLevel level, SimulationOptions how, ReportManifest manifest, ProgressLine? progress, CancellationToken cancellationToken)
    {
        ConsistencyReport possible = Check(ConsistencyLevel.Possible);
        ConsistencyReport? plausible = level == ConsistencyLevel.Plausible ? Check(level) : null;
        ConsistencyReport narrower = plausible ?? possible;
        ImmutableArray<IndicatorId> yearly = ReportSubjects.Yearly(narrower);
        SimulationResult simulation = Simulator.Run(YearlyOutputs.AddTo(program, yearly), how, progress, progress is { IsSilent: false } ? progress : null, cancellationToken);
        return new PlanReport
        {
            Possible = possible,
            Plausible = plausible,
            Central = PathProjection.Central(program),
            Simulation = simulation,
            Manifest = manifest,
            Yearly = yearly,
            Swings = [.. ReportSubjects.Swinging(narrower, simulation).Select(target => Swings.Of(program, target, cancellationToken: cancellationToken))],
            Variants = [.. program.Scenario.Variants.Values.Select(variant => PathOf(program.Scenario, variant)).OfType<VariantPath>()],
        };

        ConsistencyReport Check(ConsistencyLevel asked) => ConsistencyChecker.Check(program, new ConsistencyOptions { Level = asked, Asked = progress }, cancellationToken);
    }

    // A variant that does not go with the what-ifs in force has no path to be shown.
    private static VariantPath? PathOf(Scenario scenario, Variant variant)
    {
        Parsed<Scenario> changed = WhatIf.WithVariant(scenario, variant.Name);
        Parsed<ScenarioProgram>? program = changed.Success ? ScenarioProgram.Compile(changed.Value) : null;
        return program is { Success: true } compiled ? new VariantPath(variant, PathProjection.Central(compiled.Value)) : null;
    }
}
