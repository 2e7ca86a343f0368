using System.Text.Json.Nodes;
using Projection.GoalSeeking;
using Projection.Scenarios;

namespace Projection.Cli.Output;

/// <summary>The answer of <c>solve --remaining</c> as JSON, schema <c>projection/remaining/1</c>.</summary>
internal static class RemainingJson
{
    public static JsonObject Of(RemainingReport report, Language language) => new()
    {
        ["schema"] = "projection/remaining/1",
        ["scenario"] = report.Scenario.Id,
        ["last"] = report.Last.Value,
        ["remaining"] = report.Remaining.ToString(),
        ["preference"] = GoalSeekJson.PreferenceOf(report.Request.Preference),
        ["actuals"] = Json.Array(report.Request.Actuals.Select(a => Actual(a, report, language))),
        ["comeIn"] = Json.Array(report.ComeIn.Select(l => (JsonNode)GoalSeekJson.SetOf(l))),
        ["targets"] = Json.Array(report.Needs.Select(n => Need(n, language))),
    };

    public static string KindOf(DeliveryKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>How many base units of what is delivered one unit shown is.</summary>
    public static double ScaleOf(RemainingNeed need) => need.Kind == DeliveryKind.Growth ? 0.01 : need.Target.Figure.Unit.Scale.ToDouble();

    public static string StatusOf(RemainingNeed need) => need.Result is { } result ? GoalSeekJson.StatusOf(result.Status) : "over";

    private static JsonObject Actual(Actual actual, RemainingReport report, Language language)
    {
        Unit unit = DisplayUnit.For(report.Scenario.Model.ByName[actual.Id.Name]);
        return new JsonObject
        {
            ["name"] = actual.Id.ToString(),
            ["year"] = actual.Year.Value,
            ["value"] = Json.Number(actual.Value / unit.Scale.ToDouble()),
            ["unit"] = unit.Format(language),
        };
    }

    private static JsonObject Need(RemainingNeed need, Language language)
    {
        double scale = ScaleOf(need);
        return new JsonObject
        {
            ["id"] = need.Target.Id,
            ["published"] = need.Target.Figure.Published.Text,
            ["status"] = StatusOf(need),
            ["delivery"] = KindOf(need.Kind),
            ["unit"] = need.Kind == DeliveryKind.Growth ? "%" : need.Target.Figure.Unit.Format(language),
            ["plannedMean"] = Json.Number(need.RequiredMean / scale),
            ["neededMean"] = Json.Number(need.NeededMean / scale),
            ["neededSum"] = Json.Number(need.NeededSum / scale),
            ["plausible"] = need.IsPlausible,
            ["years"] = Json.Array(need.Years.Select(y => (JsonNode)new JsonObject
            {
                ["year"] = y.Year.Value,
                ["comeIn"] = y.HasComeIn,
                ["planned"] = Json.Number(y.Planned / scale),
                ["expected"] = Json.Number(y.Expected / scale),
                ["needed"] = Json.Number(y.Needed / scale),
            })),
            ["history"] = Json.Array(need.History.Select(o => (JsonNode)new JsonObject
            {
                ["years"] = o.Subject.Years.ToString(),
                ["published"] = o.Figure.Published.Text,
                ["unit"] = o.Figure.Unit.Format(language),
                ["note"] = o.Figure.Note,
            })),
            ["levers"] = need.Result is { } result ? GoalSeekJson.Levers(result, language) : null,
            ["set"] = need.Result is { Status: GoalSeekStatus.Reached } reached ? GoalSeekJson.Set(reached) : null,
            ["blockage"] = (need.Result?.Blockage ?? need.WithinPlausible?.Blockage) is { } blockage ? GoalSeekJson.Blockage(blockage, language) : null,
        };
    }
}
