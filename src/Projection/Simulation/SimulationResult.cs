using System.Collections.Immutable;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>What a simulation gave.</summary>
/// <remarks>Immutable.</remarks>
public sealed record SimulationResult
{
    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>How it was run.</summary>
    public required SimulationOptions Options { get; init; }

    /// <summary>Number of uncertain inputs.</summary>
    public required int Dimensions { get; init; }

    /// <summary>The scenario's outputs that have a value, in its order; where it names none, the indicators of the last year that are uncertain.</summary>
    public required ImmutableArray<SimulatedQuantity> Indicators { get; init; }

    /// <summary>The linked targets that have a value, in the order of the plan.</summary>
    public required ImmutableArray<TargetAttainment> Targets { get; init; }

    /// <summary>Linked targets without a value, because no assumption gives an input they need.</summary>
    public required ImmutableArray<Target> WithoutValue { get; init; }

    /// <summary>Outputs without a value, because no assumption gives an input they need.</summary>
    public ImmutableArray<OutputQuantity> OutputsWithoutValue => [.. Scenario.Outputs.Where(o => !Indicators.Any(q => q.Subject == o.Subject))];

    /// <summary>Share of the trials that attain all targets at once; <see langword="null"/> where no target has a value.</summary>
    public required ProportionEstimate? Joint { get; init; }

    /// <summary>The target whose removal raises the joint share most; <see langword="null"/> where none does.</summary>
    public required Target? Binding { get; init; }
}
