using System.Text.Json.Nodes;
using Projection.Reconciliation;

namespace Projection.Cli.Output;

/// <summary>The answer of <c>reconcile</c> as JSON, schema <c>projection/reconciliation/1</c>.</summary>
internal static class ReconciliationJson
{
    public static JsonObject Of(ReconciliationReport report, Language language) => new()
    {
        ["schema"] = "projection/reconciliation/1",
        ["scenario"] = report.Scenario.Id,
        ["status"] = StatusOf(report),
        ["recheck"] = report.Recheck.ToString().ToLowerInvariant(),
        ["figures"] = Json.Array(report.Figures.Select(f => Figure(f, language))),
        ["globalTest"] = report.Tests is { } tests ? Global(tests) : null,
        ["measurementTest"] = report.Tests is { } again ? Measurement(again, report) : null,
        ["groups"] = Json.Array(report.Groups.Select(g => Group(g, report))),
        ["excluding"] = Json.Array(report.Excluding.Select(name => (JsonNode)name)),
    };

    public static string StatusOf(ReconciliationReport report) => report.Status switch
    {
        ReconciliationStatus.AlreadyConsistent => "already-consistent",
        ReconciliationStatus.Reconciled => "reconciled",
        ReconciliationStatus.Infeasible => "infeasible",
        _ => "not-solved",
    };

    private static JsonObject Figure(FigureAdjustment figure, Language language) => new()
    {
        ["name"] = figure.Name,
        ["kind"] = figure.Target is null ? "observation" : "target",
        ["years"] = figure.Subject.Years.ToString(),
        ["published"] = figure.Figure.Published.Text,
        ["proposed"] = figure.Proposed.Text,
        ["changed"] = figure.IsChanged,
        ["fixed"] = figure.IsFixed,
        ["unit"] = figure.Figure.Unit.Format(language),
        ["value"] = Json.Number(figure.Value),
        ["adjustment"] = Json.Number(figure.Adjustment),
        ["standardDeviation"] = Json.Number(figure.StandardDeviation),
        ["standardised"] = Json.Number(figure.Standardised),
        ["flagged"] = figure.IsFlagged,
        ["source"] = figure.Figure.Source,
        ["where"] = figure.Figure.Place,
    };

    private static JsonObject Global(AdjustmentTests tests) => new()
    {
        ["statistic"] = Json.Number(tests.Statistic),
        ["degreesOfFreedom"] = tests.DegreesOfFreedom,
        ["critical"] = Json.Number(tests.CriticalStatistic),
        ["pValue"] = Json.Number(tests.PValue),
        ["rejected"] = tests.IsRejected,
        ["level"] = AdjustmentTests.Level,
    };

    private static JsonObject Measurement(AdjustmentTests tests, ReconciliationReport report) => new()
    {
        ["critical"] = Json.Number(tests.CriticalAdjustment),
        ["mostSuspect"] = Names(tests.MostSuspect, report),
        ["indistinguishable"] = Json.Array(tests.Indistinguishable.Select(group => (JsonNode)Names(group, report))),
        ["notRedundant"] = Names(tests.NotRedundant, report),
    };

    private static JsonObject Group(AdditiveGroup group, ReconciliationReport report) => new()
    {
        ["figures"] = Names(group.Figures, report),
        ["signs"] = Json.Array(group.Signs.Select(s => (JsonNode)s)),
        ["total"] = Json.Number(group.Total),
        ["addsUp"] = group.AddsUp,
    };

    private static JsonArray Names(IEnumerable<int> places, ReconciliationReport report) => Json.Array(places.Select(place => (JsonNode)report.Figures[place].Name));
}
