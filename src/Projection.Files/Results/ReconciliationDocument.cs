using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Projection.Consistency;
using Projection.Reconciliation;

namespace Projection.Files.Results;

/// <summary>A reconciliation as a document, schema <c>projection/reconciliation/1</c>.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ReconciliationDocument : ResultDocument
{
    /// <summary>The schema of these documents.</summary>
    public const string SchemaName = "projection/reconciliation/1";

    /// <inheritdoc/>
    public override string Schema { get; init => field = Only(value, SchemaName); } = SchemaName;

    /// <summary>How it ended.</summary>
    [JsonConverter(typeof(WordConverter<ReconciliationStatus>))]
    public required ReconciliationStatus Status { get; init; }

    /// <summary>What a check of the proposed figures found.</summary>
    [JsonConverter(typeof(WordConverter<Verdict>))]
    public required Verdict Recheck { get; init; }

    /// <summary>Each figure.</summary>
    public required IReadOnlyList<AdjustmentPart> Figures { get; init; }

    /// <summary>The test of all adjustments together; <see langword="null"/> where none was made.</summary>
    public required GlobalTestPart? GlobalTest { get; init; }

    /// <summary>The test of single adjustments; <see langword="null"/> where none was made.</summary>
    public required MeasurementTestPart? MeasurementTest { get; init; }

    /// <summary>Figures that add up.</summary>
    public required IReadOnlyList<GroupPart> Groups { get; init; }

    /// <summary>The fixed figures that exclude each other.</summary>
    public required IReadOnlyList<string> Excluding { get; init; }

    /// <summary>The document of a reconciliation.</summary>
    /// <param name="report">What the reconciliation proposes.</param>
    /// <param name="language">The language of units.</param>
    /// <returns>The document.</returns>
    public static ReconciliationDocument Of(ReconciliationReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReconciliationDocument
        {
            Scenario = report.Scenario.Id,
            Status = report.Status,
            Recheck = report.Recheck,
            Figures = [.. report.Figures.Select(f => AdjustmentPart.Of(f, language))],
            GlobalTest = report.Tests is { } tests ? GlobalTestPart.Of(tests) : null,
            MeasurementTest = report.Tests is { } again ? MeasurementTestPart.Of(again, report) : null,
            Groups = [.. report.Groups.Select(g => GroupPart.Of(g, report))],
            Excluding = [.. report.Excluding],
        };
    }

    private protected override void WriteFields(PartWriter json)
    {
        base.WriteFields(json);
        json.Word("status", Status);
        json.Word("recheck", Recheck);
        json.Write("figures", Figures);
        json.Write("globalTest", GlobalTest);
        json.Write("measurementTest", MeasurementTest);
        json.Write("groups", Groups);
        json.Write("excluding", Excluding);
    }
}

/// <summary>What a reconciliation makes of one figure, in the printed unit.</summary>
/// <remarks>Immutable. Numbers are in <see cref="Unit"/>. A standardised adjustment is in standard deviations.</remarks>
public sealed record AdjustmentPart : ResultPart
{
    /// <summary>The target's short name, or what the observation is about.</summary>
    public required string Name { get; init; }

    /// <summary><c>target</c> or <c>observation</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The year or years it is about.</summary>
    public required string Years { get; init; }

    /// <summary>The figure as printed.</summary>
    public required string Published { get; init; }

    /// <summary>The figure to print.</summary>
    public required string Proposed { get; init; }

    /// <summary>Whether something else is to be printed.</summary>
    public required bool Changed { get; init; }

    /// <summary>Whether it has to stay inside what it prints.</summary>
    public required bool Fixed { get; init; }

    /// <summary>The printed unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The reconciled value, not rounded.</summary>
    public required double? Value { get; init; }

    /// <summary>Reconciled less printed value.</summary>
    public required double? Adjustment { get; init; }

    /// <summary>How freely it may move.</summary>
    public required double? StandardDeviation { get; init; }

    /// <summary>The adjustment over its own standard deviation.</summary>
    public required double? Standardised { get; init; }

    /// <summary>Whether the measurement test calls the figure wrong.</summary>
    public required bool Flagged { get; init; }

    /// <summary>Key of the document it stands in.</summary>
    public required string? Source { get; init; }

    /// <summary>Place in that document.</summary>
    public required string? Where { get; init; }

    internal static AdjustmentPart Of(FigureAdjustment figure, Language language) => new()
    {
        Name = figure.Name,
        Kind = figure.Target is null ? "observation" : "target",
        Years = figure.Subject.Years.ToString(),
        Published = figure.Figure.Published.Text,
        Proposed = figure.Proposed.Text,
        Changed = figure.IsChanged,
        Fixed = figure.IsFixed,
        Unit = figure.Figure.Unit.Format(language),
        Value = PrintedNumber.Of(figure.Value),
        Adjustment = PrintedNumber.Of(figure.Adjustment),
        StandardDeviation = PrintedNumber.Of(figure.StandardDeviation),
        Standardised = PrintedNumber.Of(figure.Standardised),
        Flagged = figure.IsFlagged,
        Source = figure.Figure.Source,
        Where = figure.Figure.Place,
    };

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("name", Name);
        json.Write("kind", Kind);
        json.Write("years", Years);
        json.Write("published", Published);
        json.Write("proposed", Proposed);
        json.Write("changed", Changed);
        json.Write("fixed", Fixed);
        json.Write("unit", Unit);
        json.Write("value", Value);
        json.Write("adjustment", Adjustment);
        json.Write("standardDeviation", StandardDeviation);
        json.Write("standardised", Standardised);
        json.Write("flagged", Flagged);
        json.Write("source", Source);
        json.Write("where", Where);
    }
}

/// <summary>Whether all adjustments together are larger than chance explains.</summary>
/// <remarks>Immutable. Numbers have no unit.</remarks>
public sealed record GlobalTestPart : ResultPart
{
    /// <summary>Sum of squared standardised adjustments.</summary>
    public required double? Statistic { get; init; }

    /// <summary>Number of independent identities.</summary>
    public required int DegreesOfFreedom { get; init; }

    /// <summary>What the statistic exceeds by chance with probability <see cref="Level"/>.</summary>
    public required double? Critical { get; init; }

    /// <summary>Probability of such a statistic or a larger one by chance.</summary>
    [JsonPropertyName("pValue")]
    public required double? PValue { get; init; }

    /// <summary>Whether the statistic exceeds the critical one.</summary>
    public required bool Rejected { get; init; }

    /// <summary>Probability of a false alarm.</summary>
    public required double Level { get; init; }

    internal static GlobalTestPart Of(AdjustmentTests tests) => new()
    {
        Statistic = PrintedNumber.Of(tests.Statistic),
        DegreesOfFreedom = tests.DegreesOfFreedom,
        Critical = PrintedNumber.Of(tests.CriticalStatistic),
        PValue = PrintedNumber.Of(tests.PValue),
        Rejected = tests.IsRejected,
        Level = AdjustmentTests.Level,
    };

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("statistic", Statistic);
        json.Write("degreesOfFreedom", DegreesOfFreedom);
        json.Write("critical", Critical);
        json.Write("pValue", PValue);
        json.Write("rejected", Rejected);
        json.Write("level", Level);
    }
}

/// <summary>Which single figure is most likely wrong.</summary>
/// <remarks>Immutable. Numbers have no unit.</remarks>
public sealed record MeasurementTestPart : ResultPart
{
    /// <summary>What the largest standardised adjustment exceeds by chance.</summary>
    public required double? Critical { get; init; }

    /// <summary>The figure with the largest one, and those that cannot be told from it.</summary>
    public required IReadOnlyList<string> MostSuspect { get; init; }

    /// <summary>Groups of figures that no test can tell apart.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Indistinguishable { get; init; }

    /// <summary>Figures that no identity touches.</summary>
    public required IReadOnlyList<string> NotRedundant { get; init; }

    internal static MeasurementTestPart Of(AdjustmentTests tests, ReconciliationReport report) => new()
    {
        Critical = PrintedNumber.Of(tests.CriticalAdjustment),
        MostSuspect = GroupPart.Names(tests.MostSuspect, report),
        Indistinguishable = [.. tests.Indistinguishable.Select(group => GroupPart.Names(group, report))],
        NotRedundant = GroupPart.Names(tests.NotRedundant, report),
    };

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("critical", Critical);
        json.Write("mostSuspect", MostSuspect);
        json.Write("indistinguishable", Indistinguishable);
        json.Write("notRedundant", NotRedundant);
    }
}

/// <summary>Figures that add up.</summary>
/// <remarks>Immutable.</remarks>
public sealed record GroupPart : ResultPart
{
    /// <summary>Names of the figures.</summary>
    public required IReadOnlyList<string> Figures { get; init; }

    /// <summary>1 or -1 for each.</summary>
    public required IReadOnlyList<int> Signs { get; init; }

    /// <summary>What the signed figures add up to, in base units.</summary>
    public required double? Total { get; init; }

    /// <summary>Whether the figures to be printed add up to it exactly.</summary>
    public required bool AddsUp { get; init; }

    internal static GroupPart Of(AdditiveGroup group, ReconciliationReport report) => new()
    {
        Figures = Names(group.Figures, report),
        Signs = group.Signs,
        Total = PrintedNumber.Of(group.Total),
        AddsUp = group.AddsUp,
    };

    internal static IReadOnlyList<string> Names(ImmutableArray<int> places, ReconciliationReport report) => [.. places.Select(place => report.Figures[place].Name)];

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("figures", Figures);
        json.Write("signs", Signs);
        json.Write("total", Total);
        json.Write("addsUp", AddsUp);
    }
}
