using System.Text.Json.Nodes;
using Projection.Scenarios;

namespace Projection.Cli.Output;

/// <summary>A path as JSON, schema <c>projection/run/1</c>.</summary>
internal static class RunJson
{
    public static JsonObject Of(PathProjection path, Language language)
    {
        Scenario scenario = path.Scenario;
        return new JsonObject
        {
            ["schema"] = "projection/run/1",
            ["scenario"] = scenario.Id,
            ["indicators"] = Json.Array(scenario.Model.Indicators.SelectMany(i => i.Ids()).Select(id => Indicator(path, id, language)).Where(i => i is not null)),
            ["targets"] = Json.Array(path.Targets.Where(t => t.Target.IsLinked).Select(t => (JsonNode)new JsonObject
            {
                ["id"] = t.Target.Id,
                ["published"] = t.Target.Figure.Published.Text,
                ["unit"] = t.Target.Figure.Unit.Format(language),
                ["value"] = Json.Number(t.PrintedValue),
                ["gap"] = Json.Number(t.PrintedGap),
                ["met"] = t.IsMet,
            })),
            ["missingInputs"] = Json.Array(path.MissingInputs().Select(i => (JsonNode)i.ToString())),
        };
    }

    private static JsonObject? Indicator(PathProjection path, IndicatorId id, Language language)
    {
        Unit unit = DisplayUnit.For(path.Scenario.Model.ByName[id.Name]);
        var values = new JsonObject();
        foreach (Year year in new YearRange(path.Scenario.BaseYear, path.Scenario.Horizon).Where(y => double.IsFinite(path[id, y])))
        {
            values[year.ToString()] = Json.Number(path[id, year] / unit.Scale.ToDouble());
        }

        return values.Count == 0 ? null : new JsonObject { ["name"] = id.ToString(), ["unit"] = unit.Format(language), ["values"] = values };
    }
}
