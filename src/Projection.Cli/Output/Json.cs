using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Projection.Arithmetic;

namespace Projection.Cli.Output;

/// <summary>Writes a result as one JSON document.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,

        // Vietnamese stays readable; characters that matter in HTML stay escaped.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static void Write(TextWriter writer, JsonObject document) => writer.WriteLine(document.ToJsonString(Options).Replace("\r\n", "\n", StringComparison.Ordinal));

    /// <summary>A number, or null where there is none: JSON has no infinities.</summary>
    public static JsonNode? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;

    public static JsonNode? Number(Rational? value) => value is { } number ? Number(number.ToDouble()) : null;

    public static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];
}
