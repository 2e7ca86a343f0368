using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Projection.Notebooks.Displays;

namespace Projection.Notebooks.Format;

/// <summary>The outputs of a cell as objects of the notebook format, version 4.</summary>
/// <seealso href="https://nbformat.readthedocs.io/en/latest/format_description.html">The notebook file format</seealso>
internal static class Outputs
{
    public const string StandardOutput = "stdout";
    public const string StandardError = "stderr";

    /// <summary>What was written to the console.</summary>
    public static JsonObject Stream(string name, string text) => new() { ["name"] = name, ["output_type"] = "stream", ["text"] = Lines(text) };

    /// <summary>What the code showed on its way.</summary>
    public static JsonObject Display(MimeBundle shown) => new() { ["data"] = Data(shown), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" };

    /// <summary>The value of the last expression.</summary>
    public static JsonObject Result(MimeBundle value, int executionCount) => new()
    {
        ["data"] = Data(value),
        ["execution_count"] = executionCount,
        ["metadata"] = new JsonObject(),
        ["output_type"] = "execute_result",
    };

    /// <summary>Why the cell failed.</summary>
    public static JsonObject Error(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
    };

    public static string KindOf(JsonObject output) => TextOf(output["output_type"]);

    /// <summary>A text that may stand in one piece or as a list of lines.</summary>
    public static string TextOf(JsonNode? text) => text switch
    {
        JsonArray lines => string.Concat(lines.Select(line => line?.ToString())),
        null => string.Empty,
        _ => text.ToString(),
    };

    /// <summary>The representations of a displayed value by their media type; empty for outputs of other kinds.</summary>
    public static ImmutableSortedDictionary<string, JsonNode?> DataOf(JsonObject output) =>
        (output["data"] as JsonObject ?? []).ToImmutableSortedDictionary(d => d.Key, d => d.Value, StringComparer.Ordinal);

    /// <summary>Whether a media type is JSON, which stands in the file as it is and not as lines.</summary>
    public static bool IsJson(string mediaType) => mediaType == "application/json" || mediaType.EndsWith("+json", StringComparison.Ordinal);

    private static JsonObject Data(MimeBundle bundle) => new(bundle.Parts.Select(part => KeyValuePair.Create(part.Key, IsJson(part.Key) ? JsonNode.Parse(part.Value) : Lines(part.Value))));

    // Every line with its end, as Jupyter splits texts.
    private static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
