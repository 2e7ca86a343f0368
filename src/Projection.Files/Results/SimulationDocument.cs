using Projection.Simulation;
using Projection.Tabulation;

namespace Projection.Files.Results;

/// <summary>A simulation as a document, schema <c>projection/simulation/1</c>.</summary>
/// <remarks>Immutable.</remarks>
public sealed record SimulationDocument : ResultDocument
{
    /// <summary>The schema of these documents.</summary>
    public const string SchemaName = "projection/simulation/1";

    /// <inheritdoc/>
    public override string Schema { get; init => field = Only(value, SchemaName); } = SchemaName;

    /// <summary>Number of trials run.</summary>
    public required long Trials { get; init; }

    /// <summary>Number of trials asked for.</summary>
    public required long TrialsAskedFor { get; init; }

    /// <summary>The seed; the same seed gives the same figures.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How the random numbers were spread: <c>random</c>, <c>antithetic</c>, <c>lhs</c> or <c>sobol</c>.</summary>
    public required string Plan { get; init; }

    /// <summary>Number of independent repetitions that the trials are divided into.</summary>
    public required int Repetitions { get; init; }

    /// <summary>The standard error of a probability to stop at; <see langword="null"/> where all trials were run.</summary>
    public required double? UntilError { get; init; }

    /// <summary>Number of uncertain inputs.</summary>
    public required int Dimensions { get; init; }

    /// <summary>The scenario's outputs; where it names none, the indicators of the last year that are uncertain.</summary>
    public required IReadOnlyList<QuantityPart> Indicators { get; init; }

    /// <summary>The linked targets that have a value.</summary>
    public required IReadOnlyList<AttainmentPart> Targets { get; init; }

    /// <summary>Linked targets without a value.</summary>
    public required IReadOnlyList<string> WithoutValue { get; init; }

    /// <summary>Outputs without a value.</summary>
    public required IReadOnlyList<string> OutputsWithoutValue { get; init; }

    /// <summary>How likely all targets together are; <see langword="null"/> where no target has a value.</summary>
    public required JointPart? Joint { get; init; }

    /// <summary>How likely named sets of targets are.</summary>
    public required IReadOnlyList<SubsetPart> Subsets { get; init; }

    /// <summary>How likely other targets are where one is attained.</summary>
    public required IReadOnlyList<ConditionPart> Conditional { get; init; }

    /// <summary>Seconds that the trials took.</summary>
    public required double KernelSeconds { get; init; }

    /// <summary>The document of a simulation.</summary>
    /// <param name="result">What the simulation gave.</param>
    /// <param name="given">Ids of targets that are taken as attained.</param>
    /// <param name="kernelSeconds">Seconds that the trials took; 0 where nobody measured.</param>
    /// <param name="language">The language of units.</param>
    /// <returns>The document.</returns>
    /// <exception cref="InvalidOperationException">No target with a value has an id of <paramref name="given"/>.</exception>
    public static SimulationDocument Of(SimulationResult result, IReadOnlyList<string> given, double kernelSeconds, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new SimulationDocument
        {
            Scenario = result.Scenario.Id,
            Trials = result.Trials,
            TrialsAskedFor = result.Options.Trials,
            Seed = result.Options.Seed,
            Plan = ResultWord.Of(result.Options.Plan),
            Repetitions = result.Replicates,
            UntilError = result.Options.UntilError,
            Dimensions = result.Dimensions,
            Indicators = [.. ReportedQuantity.Of(result).Select(r => QuantityPart.Of(r, language))],
            Targets = AttainmentPart.Of(result, language),
            WithoutValue = [.. result.WithoutValue.Select(t => t.Id)],
            OutputsWithoutValue = [.. result.OutputsWithoutValue.Select(o => o.Id)],
            Joint = JointPart.Of(result),
            Subsets = [.. result.Subsets.Select(SubsetPart.Of)],
            Conditional = [.. ConditionalAnswer.Of(result, given).Select(ConditionPart.Of)],
            KernelSeconds = kernelSeconds,
        };
    }

    private protected override void WriteFields(PartWriter json)
    {
        base.WriteFields(json);
        json.Write("trials", Trials);
        json.Write("trialsAskedFor", TrialsAskedFor);
        json.Write("seed", Seed);
        json.Write("plan", Plan);
        json.Write("repetitions", Repetitions);
        json.Write("untilError", UntilError);
        json.Write("dimensions", Dimensions);
        json.Write("indicators", Indicators);
        json.Write("targets", Targets);
        json.Write("withoutValue", WithoutValue);
        json.Write("outputsWithoutValue", OutputsWithoutValue);
        json.Write("joint", Joint);
        json.Write("subsets", Subsets);
        json.Write("conditional", Conditional);
        json.Write("kernelSeconds", KernelSeconds);
    }
}
