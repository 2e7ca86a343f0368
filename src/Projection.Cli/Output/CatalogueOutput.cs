using System.Text.Json.Nodes;
using Projection.Files.Tables;
using Projection.Modelling;
using Projection.Reporting;

namespace Projection.Cli.Output;

/// <summary>The catalogue of indicators.</summary>
internal static class CatalogueOutput
{
    public static JsonObject JsonOf(string name, ModelDefinition model) => new()
    {
        ["schema"] = "projection/indicators/1",
        ["model"] = name,
        ["indicators"] = Json.Array(model.Indicators.Select(i => (JsonNode)new JsonObject
        {
            ["name"] = i.Name,
            ["set"] = i.Set?.Name,
            ["input"] = i.IsInput,
            ["unit"] = i.Unit.Text,
            ["prices"] = IndicatorWords.BasisOf(i),
            ["kind"] = IndicatorWords.KindOf(i),
            ["low"] = Json.Number(i.Range.Low),
            ["high"] = Json.Number(i.Range.High),
            ["vi"] = i.Labels.Vietnamese,
            ["en"] = i.Labels.English,
            ["source"] = i.Source,
        })),
    };

    public static void WriteCsv(TextWriter writer, ModelDefinition model) => CsvTable.Write(
        writer,
        ["name", "set", "input", "unit", "prices", "kind", "vi", "en", "source"],
        model.Indicators.Select(i => (IReadOnlyList<string>)
        [
            i.Name,
            i.Set?.Name ?? string.Empty,
            i.IsInput ? "true" : "false",
            i.Unit.Text,
            IndicatorWords.BasisOf(i),
            IndicatorWords.KindOf(i),
            i.Labels.Vietnamese ?? string.Empty,
            i.Labels.English ?? string.Empty,
            i.Source ?? string.Empty,
        ]));
}
