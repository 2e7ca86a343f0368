using System.Text.Json.Serialization;
using Projection.GoalSeeking;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Tabulation;

namespace Projection.Files.Results;

/// <summary>What the remaining years must deliver as a document, schema <c>projection/remaining/1</c>.</summary>
/// <remarks>Immutable.</remarks>
public sealed record RemainingDocument : ResultDocument
{
    /// <summary>The schema of these documents.</summary>
    public const string SchemaName = "projection/remaining/1";

    /// <inheritdoc/>
    public override string Schema { get; init => field = Only(value, SchemaName); } = SchemaName;

    /// <summary>The last year that has come in.</summary>
    public required int Last { get; init; }

    /// <summary>The years that remain.</summary>
    public required string Remaining { get; init; }

    /// <summary>How a change is shared out.</summary>
    [JsonConverter(typeof(WordConverter<ChangePreference>))]
    public required ChangePreference Preference { get; init; }

    /// <summary>What has come in.</summary>
    public required IReadOnlyList<ActualPart> Actuals { get; init; }

    /// <summary>The inputs of the years that have come in, as <c>--set</c> takes them, in base units.</summary>
    public required IReadOnlyList<string> ComeIn { get; init; }

    /// <summary>Each target asked about.</summary>
    public required IReadOnlyList<NeedPart> Targets { get; init; }

    /// <summary>The document of the needs.</summary>
    /// <param name="report">The needs.</param>
    /// <param name="language">The language of texts and units.</param>
    /// <returns>The document.</returns>
    public static RemainingDocument Of(RemainingReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new RemainingDocument
        {
            Scenario = report.Scenario.Id,
            Last = report.Last.Value,
            Remaining = report.Remaining.ToString(),
            Preference = report.Request.Preference,
            Actuals = [.. report.Request.Actuals.Select(a => ActualPart.Of(a, report.Scenario.Model, language))],
            ComeIn = [.. report.ComeIn.Select(LeverPart.SetOf)],
            Targets = [.. report.Needs.Select(n => NeedPart.Of(n, language))],
        };
    }

    private protected override void WriteFields(PartWriter json)
    {
        base.WriteFields(json);
        json.Write("last", Last);
        json.Write("remaining", Remaining);
        json.Word("preference", Preference);
        json.Write("actuals", Actuals);
        json.Write("comeIn", ComeIn);
        json.Write("targets", Targets);
    }
}

/// <summary>What a year has brought.</summary>
/// <remarks>Immutable. Numbers are in <see cref="Unit"/>.</remarks>
public sealed record ActualPart : ResultPart
{
    /// <summary>The quantity.</summary>
    public required string Name { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The value.</summary>
    public required double? Value { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }

    internal static ActualPart Of(Actual actual, ModelDefinition model, Language language)
    {
        Unit unit = DisplayUnit.For(model.ByName[actual.Id.Name]);
        return new ActualPart
        {
            Name = actual.Id.ToString(),
            Year = actual.Year.Value,
            Value = PrintedNumber.Of(actual.Value / unit.Scale.ToDouble()),
            Unit = unit.Format(language),
        };
    }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("name", Name);
        json.Write("year", Year);
        json.Write("value", Value);
        json.Write("unit", Unit);
    }
}

/// <summary>What the remaining years must deliver for one target.</summary>
/// <remarks>Immutable. Numbers are in <see cref="Unit"/>.</remarks>
public sealed record NeedPart : ResultPart
{
    /// <summary>Short name of the target.</summary>
    public required string Id { get; init; }

    /// <summary>The figure as printed.</summary>
    public required string Published { get; init; }

    /// <summary><c>reached</c>, <c>unreachable</c> or <c>not-found</c>; <c>over</c> where no year remains.</summary>
    public required string Status { get; init; }

    /// <summary>What a year delivers towards it.</summary>
    [JsonConverter(typeof(WordConverter<DeliveryKind>))]
    public required DeliveryKind Delivery { get; init; }

    /// <summary>The unit of the numbers.</summary>
    public required string Unit { get; init; }

    /// <summary>What all years had to deliver on average before anything had come in.</summary>
    public required double? PlannedMean { get; init; }

    /// <summary>What the remaining years have to deliver on average.</summary>
    public required double? NeededMean { get; init; }

    /// <summary>What they have to deliver in all; <see langword="null"/> where that makes no sense.</summary>
    public required double? NeededSum { get; init; }

    /// <summary>Whether what is needed can be delivered inside the plausible ranges; <see langword="null"/> where that is open.</summary>
    public required bool? Plausible { get; init; }

    /// <summary>The years that count for it.</summary>
    public required IReadOnlyList<DeliveryPart> Years { get; init; }

    /// <summary>What was observed of the same quantity.</summary>
    public required IReadOnlyList<HistoryPart> History { get; init; }

    /// <summary>Each lever and year; <see langword="null"/> where no year remains.</summary>
    public required IReadOnlyList<LeverPart>? Levers { get; init; }

    /// <summary>The changed values as <c>--set</c> takes them, in base units; <see langword="null"/> where the target was not reached.</summary>
    public required IReadOnlyList<string>? Set { get; init; }

    /// <summary>What stands in the way; <see langword="null"/> where nothing does.</summary>
    public required BlockagePart? Blockage { get; init; }

    internal static NeedPart Of(RemainingNeed need, Language language)
    {
        double scale = need.DeliveryUnit.Scale.ToDouble();
        return new NeedPart
        {
            Id = need.Target.Id,
            Published = need.Target.Figure.Published.Text,
            Status = RemainingTables.StatusOf(need),
            Delivery = need.Kind,
            Unit = need.DeliveryUnit.Format(language),
            PlannedMean = PrintedNumber.Of(need.RequiredMean / scale),
            NeededMean = PrintedNumber.Of(need.NeededMean / scale),
            NeededSum = PrintedNumber.Of(need.NeededSum / scale),
            Plausible = need.IsPlausible,
            Years = [.. need.Years.Select(y => DeliveryPart.Of(y, scale))],
            History = [.. need.History.Select(o => HistoryPart.Of(o, language))],
            Levers = need.Result is { } result ? LeverPart.Of(result, language) : null,
            Set = need.Result is { Status: GoalSeekStatus.Reached } reached ? LeverPart.SetOf(reached) : null,
            Blockage = (need.Result?.Blockage ?? need.WithinPlausible?.Blockage) is { } blockage ? BlockagePart.Of(blockage, language) : null,
        };
    }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("id", Id);
        json.Write("published", Published);
        json.Write("status", Status);
        json.Word("delivery", Delivery);
        json.Write("unit", Unit);
        json.Write("plannedMean", PlannedMean);
        json.Write("neededMean", NeededMean);
        json.Write("neededSum", NeededSum);
        json.Write("plausible", Plausible);
        json.Write("years", Years);
        json.Write("history", History);
        json.Write("levers", Levers);
        json.Write("set", Set);
        json.Write("blockage", Blockage);
    }
}

/// <summary>What one year delivers towards a target.</summary>
/// <remarks>Immutable. Numbers are in the unit of the need that it belongs to.</remarks>
public sealed record DeliveryPart : ResultPart
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>Whether it has come in.</summary>
    public required bool ComeIn { get; init; }

    /// <summary>What it had to deliver before anything had come in.</summary>
    public required double? Planned { get; init; }

    /// <summary>What it delivers on the central path.</summary>
    public required double? Expected { get; init; }

    /// <summary>What it has to deliver.</summary>
    public required double? Needed { get; init; }

    internal static DeliveryPart Of(YearDelivery year, double scale) => new()
    {
        Year = year.Year.Value,
        ComeIn = year.HasComeIn,
        Planned = PrintedNumber.Of(year.Planned / scale),
        Expected = PrintedNumber.Of(year.Expected / scale),
        Needed = PrintedNumber.Of(year.Needed / scale),
    };

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("year", Year);
        json.Write("comeIn", ComeIn);
        json.Write("planned", Planned);
        json.Write("expected", Expected);
        json.Write("needed", Needed);
    }
}
