using System.Text.Json.Serialization;
using Projection.Consistency;
using Projection.Simulation;

namespace Projection.Files.Results;

/// <summary>The answer of a check as a document, schema <c>projection/check/1</c>.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CheckDocument : ResultDocument
{
    /// <summary>The schema of these documents.</summary>
    public const string SchemaName = "projection/check/1";

    /// <inheritdoc/>
    public override string Schema { get; init => field = Only(value, SchemaName); } = SchemaName;

    /// <summary>Which paths were admitted.</summary>
    [JsonConverter(typeof(WordConverter<ConsistencyLevel>))]
    public required ConsistencyLevel Level { get; init; }

    /// <summary>The answer.</summary>
    [JsonConverter(typeof(WordConverter<Verdict>))]
    public required Verdict Verdict { get; init; }

    /// <summary>Whether every smallest conflict and every smallest correction is listed.</summary>
    public required bool Complete { get; init; }

    /// <summary>How many sets of targets were put to the question.</summary>
    public required QuestionCounts Questions { get; init; }

    /// <summary>How many targets there are.</summary>
    public required TargetCounts Counts { get; init; }

    /// <summary>Each target, in the order of the plan.</summary>
    public required IReadOnlyList<CheckedTarget> Targets { get; init; }

    /// <summary>The smallest sets of targets that cannot hold together.</summary>
    public required IReadOnlyList<ConflictPart> Conflicts { get; init; }

    /// <summary>The smallest sets of targets whose change mends the plan.</summary>
    public required IReadOnlyList<CorrectionPart> Corrections { get; init; }

    /// <summary>What is forced on quantities that no figure states.</summary>
    public required IReadOnlyList<ImpliedPart> Implied { get; init; }

    /// <summary>A path on which all targets hold, by quantity and year, in the units that <c>run</c> shows; <see langword="null"/> unless the verdict is consistent.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>>? Witness { get; init; }

    /// <summary>The documents that were checked together; <see langword="null"/> for a single one.</summary>
    public IReadOnlyList<DocumentPart>? Documents { get; init; }

    /// <summary>Observations of the base year that contradict each other or the model; <see langword="null"/> where they agree.</summary>
    public IReadOnlyList<string>? ContradictoryObservations { get; init; }

    /// <summary>Plausible ranges that contradict the model or the observations; <see langword="null"/> where they agree.</summary>
    public IReadOnlyList<RangePart>? ContradictoryRanges { get; init; }

    /// <summary>How likely each target is; <see langword="null"/> where nothing was simulated.</summary>
    public IReadOnlyList<AttainmentPart>? Attainment { get; init; }

    /// <summary>How likely all targets together are; it stands beside <see cref="Attainment"/>, <see langword="null"/> where no target has a value.</summary>
    public JointPart? Joint { get; init; }

    /// <summary>The document of a check.</summary>
    /// <param name="report">What the check found.</param>
    /// <param name="attainment">A simulation whose attainments are set beside it; <see langword="null"/> for none.</param>
    /// <param name="language">The language of texts and units.</param>
    /// <returns>The document.</returns>
    public static CheckDocument Of(ConsistencyReport report, SimulationResult? attainment, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new CheckWriting(report, language).Document(attainment);
    }

    private protected override void WriteFields(PartWriter json)
    {
        base.WriteFields(json);
        json.Word("level", Level);
        json.Word("verdict", Verdict);
        json.Write("complete", Complete);
        json.Write("questions", Questions);
        json.Write("counts", Counts);
        json.Write("targets", Targets);
        json.Write("conflicts", Conflicts);
        json.Write("corrections", Corrections);
        json.Write("implied", Implied);
        json.Write("witness", Witness);
        json.WriteIfAny("documents", Documents);
        json.WriteIfAny("contradictoryObservations", ContradictoryObservations);
        json.WriteIfAny("contradictoryRanges", ContradictoryRanges);
        json.WriteIfAny("attainment", Attainment);
        if (Attainment is not null)
        {
            json.Write("joint", Joint);
        }
    }
}
