using System.Text.Json.Nodes;
using Projection.Charts;
using Projection.Notebooks.Format;

namespace Projection.Notebooks.Html;

/// <summary>A Vega-Lite chart among the outputs of a cell, from this tool or another one.</summary>
internal static class StoredChart
{
    private const string Beginning = "application/vnd.vegalite.";

    /// <summary>The media type of the chart; <see langword="null"/> where the output holds none. Of several versions the newest.</summary>
    public static string? MediaTypeOf(JsonObject output) => Outputs.DataOf(output).Keys.LastOrDefault(type => type.StartsWith(Beginning, StringComparison.Ordinal));

    /// <summary>The chart, named by its place in the page.</summary>
    public static VegaLiteChart? Of(JsonObject output, string place)
    {
        if (MediaTypeOf(output) is not { } type || Outputs.DataOf(output)[type] is not JsonObject specification)
        {
            return null;
        }

        string title = TextOf(specification["title"] is JsonObject described ? described["text"] : specification["title"]);
        string description = TextOf(specification["description"]);
        return new VegaLiteChart($"cell-{place}", title.Length > 0 ? title : "Vega-Lite", description.Length > 0 ? description : title, (JsonObject)specification.DeepClone());
    }

    // A title may stand in several lines.
    private static string TextOf(JsonNode? text) => text switch
    {
        JsonArray lines => string.Join(' ', lines.Select(line => line?.ToString())),
        JsonValue value => value.ToString(),
        _ => string.Empty,
    };
}
