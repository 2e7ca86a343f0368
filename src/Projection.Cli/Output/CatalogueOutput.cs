using System.Text.Json.Nodes;
using Projection.Files.Tables;
using Projection.Modelling;

namespace Projection.Cli.Output;

/// <summary>The catalogue of indicators.</summary>
internal static class CatalogueOutput
{
    public static void WriteTable(Screen screen, ModelDefinition model)
    {
        foreach (IndicatorInfo info in model.Indicators)
        {
            string kind = (info.IsInput ? screen.Texts.Input + ", " : string.Empty) + KindOf(info);
            screen.Line($"{info.Name}{(info.Set is null ? string.Empty : $"[{info.Set.Name}]")}");
            screen.Paragraph($"{info.Labels.In(screen.Language)} · {info.Unit.Format(screen.Language)} · {kind}{(info.Basis == PriceBasis.None ? string.Empty : $" · {screen.Texts.Basis}: {BasisOf(info)}")}", 4);
            screen.Paragraph(info.Source ?? string.Empty, 4);
        }
    }

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
            ["prices"] = BasisOf(i),
            ["kind"] = KindOf(i),
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
            BasisOf(i),
            KindOf(i),
            i.Labels.Vietnamese ?? string.Empty,
            i.Labels.English ?? string.Empty,
            i.Source ?? string.Empty,
        ]));

    private static string KindOf(IndicatorInfo info) => info.Kind.ToString().ToLowerInvariant();

    private static string BasisOf(IndicatorInfo info) => info.Basis switch
    {
        PriceBasis.Current => "current",
        PriceBasis.Constant => "constant",
        PriceBasis.PriceIndex => "price index",
        _ => string.Empty,
    };
}
