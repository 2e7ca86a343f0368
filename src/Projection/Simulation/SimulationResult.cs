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

    /// <summary>How it was asked for.</summary>
    public required SimulationOptions Options { get; init; }

    /// <summary>Number of trials run: those asked for; fewer where the error asked for was reached; more where a plan takes whole repetitions.</summary>
    public required long Trials { get; init; }

    /// <summary>Number of independent repetitions that the trials are divided into; 1 for the random plan.</summary>
    public required int Replicates { get; init; }

    /// <summary>Number of uncertain inputs.</summary>
    public required int Dimensions { get; init; }

    /// <summary>The scenario's outputs that have a value, in its order; where it names none, the indicators of the last year that are uncertain.</summary>
    public required ImmutableArray<SimulatedQuantity> Indicators { get; init; }

    /// <summary>Outputs without a value, because no assumption gives an input they need.</summary>
    public required ImmutableArray<OutputQuantity> OutputsWithoutValue { get; init; }

    /// <summary>The linked targets that have a value, in the order of the plan.</summary>
    public required ImmutableArray<TargetAttainment> Targets { get; init; }

    /// <summary>Linked targets without a value, because no assumption gives an input they need.</summary>
    public required ImmutableArray<Target> WithoutValue { get; init; }

    /// <summary>Share of the trials that attain all targets at once; <see langword="null"/> where no target has a value.</summary>
    public required ProportionEstimate? Joint { get; init; }

    /// <summary>The target whose removal raises the joint share most; <see langword="null"/> where none does.</summary>
    public required Target? Binding { get; init; }

    /// <summary>The named sets of the options, by name.</summary>
    public required ImmutableArray<SubsetAttainment> Subsets { get; init; }

    /// <summary>For each pair of targets, row by row in the order of <see cref="Targets"/>, the share of the trials that attain both; empty for more than 128 targets.</summary>
    public required ImmutableArray<ProportionEstimate> Pairs { get; init; }

    /// <summary>
    /// Every trial's values where they were kept: for each of <see cref="Indicators"/>, then for each of <see cref="Targets"/>, one column in base units by trial; NaN
    /// or infinite for a trial without a value. Empty otherwise.
    /// </summary>
    public required ImmutableArray<ReadOnlyMemory<double>> Samples { get; init; }

    /// <summary>How likely a target is in the trials that attain another one.</summary>
    /// <param name="target">Id of the target.</param>
    /// <param name="given">Id of the target taken as attained.</param>
    /// <returns>The share among the trials that attain <paramref name="given"/>, with its error; <see langword="null"/> where none does.
    /// Under a plan with repetitions the error is that of independent trials.</returns>
    /// <exception cref="ArgumentException">No target with a value has that id, or there are more than 128 targets.</exception>
    public ProportionEstimate? Conditional(string target, string given)
    {
        int row = PlaceOf(given);
        long condition = Targets[row].Attained.Successes;
        long both = Pairs.IsEmpty
            ? throw new ArgumentException($"Pairs are counted for up to {AttainmentTally.MostPaired} targets; found {Targets.Length}.", nameof(target))
            : Pairs[(row * Targets.Length) + PlaceOf(target)].Successes;
        return condition == 0 ? null : ProportionEstimate.Of(both, condition);
    }

    private int PlaceOf(string id)
    {
        for (int i = 0; i < Targets.Length; i++)
        {
            if (Targets[i].Target.Id == id)
            {
                return i;
            }
        }

        throw new ArgumentException($"There is no target {id} with a projected value; there are {string.Join(", ", Targets.Select(t => t.Target.Id))}.", nameof(id));
    }
}
