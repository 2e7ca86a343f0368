using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Projection.Charts;

/// <summary>A chart as a Vega-Lite specification: data, marks and texts in one JSON document that needs nothing else to be drawn.</summary>
/// <remarks>Immutable. The specification carries the number format of its language, so that it draws alike in a page, a notebook and the Vega editor.</remarks>
/// <seealso href="https://vega.github.io/vega-lite/docs/spec.html">Vega-Lite: view specification</seealso>
public sealed class VegaLiteChart
{
    /// <summary>The version of Vega-Lite that specifications are written for, as their <c>$schema</c> says it.</summary>
    public const string Schema = "https://vega.github.io/schema/vega-lite/v6.json";

    // Vietnamese stays readable; characters that matter in HTML stay escaped, so that a script element can hold the text as it is.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = Encoder };

    internal static JsonSerializerOptions Readable { get; } = new() { Encoder = Encoder };

    private readonly JsonObject _specification;

    internal VegaLiteChart(string name, string title, string description, JsonObject specification)
    {
        // An element of a set stands in brackets, which names of files and elements do not like.
        Name = name.Replace('[', '-').Replace("]", string.Empty, StringComparison.Ordinal);
        Title = title;
        Description = description;
        _specification = specification;
    }

    /// <summary>The kind of chart and what it is about, as part of a file's name or of an element's id: <c>fan-grdp</c>.</summary>
    public string Name { get; }

    /// <summary>The title above the chart, in one line.</summary>
    public string Title { get; }

    /// <summary>What the chart shows, in sentences with its main figures, for people who hear the page; it is the specification's <c>description</c> too.</summary>
    public string Description { get; }

    /// <summary>The specification as JSON text.</summary>
    /// <param name="indented">Over several lines, for people; otherwise in one line.</param>
    /// <returns>JSON that stands inside a <c>script</c> element of HTML as it is; lines end with a line feed.</returns>
    public string ToJson(bool indented = false) =>
        _specification.ToJsonString(indented ? Indented : Readable).Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>The specification as a tree of one's own.</summary>
    /// <returns>A copy: changing it does not change the chart.</returns>
    public JsonObject ToNode() => (JsonObject)_specification.DeepClone();

    /// <summary>The title.</summary>
    /// <returns><see cref="Title"/>.</returns>
    public override string ToString() => Title;
}
