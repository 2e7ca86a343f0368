using System.Text.Json.Nodes;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Explanations;
using Projection.GoalSeeking;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Cli.Output;

/// <summary>The answer of <c>solve</c> as JSON, schema <c>projection/solve/1</c>.</summary>
internal static class GoalSeekJson
{
    public static JsonObject Of(GoalSeekResult result, Language language) => new()
    {
        ["schema"] = "projection/solve/1",
        ["scenario"] = result.Scenario.Id,
        ["status"] = StatusOf(result.Status),
        ["preference"] = PreferenceOf(result.Request.Preference),
        ["bounds"] = result.Request.Bounds.ToString().ToLowerInvariant(),
        ["goals"] = Json.Array(result.Goals.Select(g => Outcome(g, language))),
        ["kept"] = Json.Array(result.Kept.Select(g => Outcome(g, language))),
        ["levers"] = Levers(result, language),
        ["others"] = Json.Array(result.Others.Select(g => Outcome(g, language))),
        ["set"] = Set(result),
        ["reachableOtherwise"] = result.IsReachableOtherwise,
        ["blockage"] = result.Blockage is { } blockage ? Blockage(blockage, language) : null,
    };

    public static string StatusOf(GoalSeekStatus status) => status switch
    {
        GoalSeekStatus.Reached => "reached",
        GoalSeekStatus.Unreachable => "unreachable",
        _ => "not-found",
    };

    public static string PreferenceOf(ChangePreference preference) => preference switch
    {
        ChangePreference.Even => "even",
        ChangePreference.BackLoaded => "back-loaded",
        _ => "least-change",
    };

    /// <summary>The levers in the units that tables show.</summary>
    public static JsonArray Levers(GoalSeekResult result, Language language) => Json.Array(result.Levers.Select(l => Lever(l, result.Scenario.Model, language)));

    /// <summary>The changed values as <c>--set</c> takes them, in base units.</summary>
    public static JsonArray Set(GoalSeekResult result) => Json.Array(result.Levers.Where(l => l.Change != 0).Select(l => (JsonNode)SetOf(l)));

    public static string SetOf(LeverChange lever) => $"{lever.Id}@{lever.Year}={Numbers.Text(lever.After)}";

    /// <summary>What stands in the way.</summary>
    public static JsonObject Blockage(ConsistencyReport report, Language language) => new()
    {
        ["verdict"] = report.Verdict.ToString().ToLowerInvariant(),
        ["complete"] = report.IsComplete,
        ["conflicts"] = Json.Array(report.Conflicts.Select(c => (JsonNode)new JsonObject
        {
            ["targets"] = Json.Array(c.Targets.Select(t => (JsonNode)t.Id)),
            ["bounds"] = Json.Array(c.Ranges.Select(r => Range(r, report.Scenario.Model, language))),
            ["minimal"] = c.IsMinimal,
            ["proof"] = c.Proof.ToString().ToLowerInvariant(),
            ["text"] = ConflictExplanation.Of(c, report, language).Follows,
        })),
    };

    private static JsonObject Outcome(GoalOutcome outcome, Language language)
    {
        Unit unit = outcome.Target.Figure.Unit;
        ValueRange sought = outcome.Sought.Scale(Rational.One / unit.Scale);
        double scale = unit.Scale.ToDouble();
        return new JsonObject
        {
            ["id"] = outcome.Target.Id,
            ["published"] = outcome.Target.Figure.Published.Text,
            ["unit"] = unit.Format(language),
            ["sought"] = new JsonObject { ["low"] = Json.Number(sought.Low), ["high"] = Json.Number(sought.High) },
            ["before"] = Json.Number(outcome.Before / scale),
            ["after"] = Json.Number(outcome.After / scale),
            ["residual"] = Json.Number(outcome.Residual / scale),
            ["reachedBefore"] = outcome.WasReached,
            ["reached"] = outcome.IsReached,
        };
    }

    private static JsonObject Lever(LeverChange lever, ModelDefinition model, Language language)
    {
        Unit unit = DisplayUnit.For(model.ByName[lever.Id.Name]);
        ValueRange bounds = lever.Bounds.Scale(Rational.One / unit.Scale);
        double scale = unit.Scale.ToDouble();
        return new JsonObject
        {
            ["name"] = lever.Id.ToString(),
            ["year"] = lever.Year.Value,
            ["unit"] = unit.Format(language),
            ["before"] = Json.Number(lever.Before / scale),
            ["after"] = Json.Number(lever.After / scale),
            ["change"] = Json.Number(lever.Change / scale),
            ["low"] = Json.Number(bounds.Low),
            ["high"] = Json.Number(bounds.High),
            ["atBound"] = lever.IsAtLow ? "low" : lever.IsAtHigh ? "high" : null,
        };
    }

    private static JsonObject Range(PlausibilityRange range, ModelDefinition model, Language language)
    {
        Unit unit = DisplayUnit.For(model.ByName[range.Subject.Id.Name]);
        ValueRange shown = range.Range.Scale(Rational.One / unit.Scale);
        return new JsonObject
        {
            ["name"] = range.Subject.Id.ToString(),
            ["year"] = range.Subject.Years.First.Value,
            ["unit"] = unit.Format(language),
            ["low"] = Json.Number(shown.Low),
            ["high"] = Json.Number(shown.High),
        };
    }
}
