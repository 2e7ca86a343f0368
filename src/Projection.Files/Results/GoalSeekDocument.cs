using System.Text.Json.Serialization;
using Projection.GoalSeeking;

namespace Projection.Files.Results;

/// <summary>A goal seek as a document, schema <c>projection/solve/1</c>.</summary>
/// <remarks>Immutable.</remarks>
public sealed record GoalSeekDocument : ResultDocument
{
    /// <summary>The schema of these documents.</summary>
    public const string SchemaName = "projection/solve/1";

    /// <inheritdoc/>
    public override string Schema { get; init => field = Only(value, SchemaName); } = SchemaName;

    /// <summary>What became of it.</summary>
    [JsonConverter(typeof(WordConverter<GoalSeekStatus>))]
    public required GoalSeekStatus Status { get; init; }

    /// <summary>How the change is shared out.</summary>
    [JsonConverter(typeof(WordConverter<ChangePreference>))]
    public required ChangePreference Preference { get; init; }

    /// <summary>How far inputs may go where nothing else is said.</summary>
    [JsonConverter(typeof(WordConverter<LeverBounds>))]
    public required LeverBounds Bounds { get; init; }

    /// <summary>Each goal.</summary>
    public required IReadOnlyList<OutcomePart> Goals { get; init; }

    /// <summary>Each target that is to be kept.</summary>
    public required IReadOnlyList<OutcomePart> Kept { get; init; }

    /// <summary>Each lever and year.</summary>
    public required IReadOnlyList<LeverPart> Levers { get; init; }

    /// <summary>All other targets that have a value.</summary>
    public required IReadOnlyList<OutcomePart> Others { get; init; }

    /// <summary>The changed values as <c>--set</c> takes them, in base units.</summary>
    public required IReadOnlyList<string> Set { get; init; }

    /// <summary>Whether the goals can be reached inside the bounds though not by the preference asked for.</summary>
    public required bool ReachableOtherwise { get; init; }

    /// <summary>What stands in the way; <see langword="null"/> where the goals were reached.</summary>
    public required BlockagePart? Blockage { get; init; }

    /// <summary>The document of a goal seek.</summary>
    /// <param name="result">What the goal seek gave.</param>
    /// <param name="language">The language of texts and units.</param>
    /// <returns>The document.</returns>
    public static GoalSeekDocument Of(GoalSeekResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new GoalSeekDocument
        {
            Scenario = result.Scenario.Id,
            Status = result.Status,
            Preference = result.Request.Preference,
            Bounds = result.Request.Bounds,
            Goals = [.. result.Goals.Select(g => OutcomePart.Of(g, language))],
            Kept = [.. result.Kept.Select(g => OutcomePart.Of(g, language))],
            Levers = LeverPart.Of(result, language),
            Others = [.. result.Others.Select(g => OutcomePart.Of(g, language))],
            Set = LeverPart.SetOf(result),
            ReachableOtherwise = result.IsReachableOtherwise,
            Blockage = result.Blockage is { } blockage ? BlockagePart.Of(blockage, language) : null,
        };
    }

    private protected override void WriteFields(PartWriter json)
    {
        base.WriteFields(json);
        json.Word("status", Status);
        json.Word("preference", Preference);
        json.Word("bounds", Bounds);
        json.Write("goals", Goals);
        json.Write("kept", Kept);
        json.Write("levers", Levers);
        json.Write("others", Others);
        json.Write("set", Set);
        json.Write("reachableOtherwise", ReachableOtherwise);
        json.Write("blockage", Blockage);
    }
}
