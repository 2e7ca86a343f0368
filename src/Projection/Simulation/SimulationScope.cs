using System.Collections.Immutable;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>What a simulation of a scenario can be asked, known before any trial is run.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Targets">The linked targets that have a value, in the order of the plan: those that sets and conditions may name.</param>
/// <param name="WithoutValue">Linked targets without a value, because no assumption gives an input they need.</param>
/// <param name="Inputs">Number of random numbers that a trial takes from the plan: one for each uncertain input, and those of shocks.</param>
public sealed record SimulationScope(ImmutableArray<Target> Targets, ImmutableArray<Target> WithoutValue, int Inputs)
{
    /// <summary>With more targets than this, 128, no pairs of them are counted, so that <see cref="SimulationResult.Conditional"/> has no answer.</summary>
    public const int MostPairedTargets = AttainmentTally.MostPaired;

    /// <summary>The most random numbers a trial that Sobol' points can spread: 21,201.</summary>
    public const int MostSobolInputs = SobolWords.MostInputs;

    /// <summary>The most trials of one repetition of a Latin hypercube or of Sobol' points: 2^32.</summary>
    public const long MostTrialsOfReplicate = (long)SobolWords.MostTrials;

    /// <summary>Number of values that a trial gives: one for each output (else each uncertain indicator of the last year), and one for each of <see cref="Targets"/>.</summary>
    public int Quantities { get; private init; }

    /// <summary>What a scenario allows.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <returns>Its targets and the number of its random numbers.</returns>
    public static SimulationScope Of(ScenarioProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        (int[] valued, int[] withoutValue) = InputReach.TargetsOf(program);
        ImmutableArray<Target> targets = program.Scenario.Targets;
        var inputs = InputGroups.Of(program);
        return new SimulationScope([.. valued.Select(i => targets[i])], [.. withoutValue.Select(i => targets[i])], inputs.Count)
        {
            Quantities = CompiledSimulation.ReportedOf(program, inputs, InputReach.OfUnknown(program)).Count() + valued.Length,
        };
    }
}
