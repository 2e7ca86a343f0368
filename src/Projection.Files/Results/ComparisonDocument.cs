using Projection.Comparison;

namespace Projection.Files.Results;

/// <summary>A comparison as a document, schema <c>projection/compare/1</c>.</summary>
/// <remarks>Immutable. Differences of percentages are percentage points.</remarks>
public sealed record ComparisonDocument : ResultDocument
{
    /// <summary>The schema of these documents.</summary>
    public const string SchemaName = "projection/compare/1";

    /// <inheritdoc/>
    public override string Schema { get; init => field = Only(value, SchemaName); } = SchemaName;

    /// <summary>The cases; the others are compared with the first.</summary>
    public required IReadOnlyList<CasePart> Cases { get; init; }

    /// <summary>Quantities by year, in all cases.</summary>
    public required IReadOnlyList<ComparedQuantityPart> Quantities { get; init; }

    /// <summary>Targets, in all cases.</summary>
    public required IReadOnlyList<ComparedTargetPart> Targets { get; init; }

    /// <summary>Each case but the first, with what it assumes differently.</summary>
    public required IReadOnlyList<CaseDifferencePart> Comparisons { get; init; }

    /// <summary>The document of a comparison.</summary>
    /// <param name="comparison">The cases side by side.</param>
    /// <param name="language">The language of titles and units.</param>
    /// <returns>The document.</returns>
    public static ComparisonDocument Of(ScenarioComparison comparison, Language language)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new ComparisonWriting(comparison, language).Document();
    }

    private protected override void WriteFields(PartWriter json)
    {
        base.WriteFields(json);
        json.Write("cases", Cases);
        json.Write("quantities", Quantities);
        json.Write("targets", Targets);
        json.Write("comparisons", Comparisons);
    }
}
