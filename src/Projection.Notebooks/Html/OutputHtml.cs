using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Projection.Charts;
using Projection.Charts.Html;
using Projection.Notebooks.Displays;
using Projection.Notebooks.Format;

namespace Projection.Notebooks.Html;

/// <summary>Writes the outputs of cells into a page, each in the richest form that the page can show.</summary>
internal sealed partial class OutputHtml(HtmlWriter html, Language language, bool drawsCharts)
{
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif"];

    /// <param name="output">An object of the notebook format.</param>
    /// <param name="place">Cell and output, which name charts in the page.</param>
    public void Write(JsonObject output, string place)
    {
        switch (Outputs.KindOf(output))
        {
            case "stream":
                WriteText(Outputs.TextOf(output["text"]), Outputs.TextOf(output["name"]) == Outputs.StandardError ? "output stderr" : "output");
                break;
            case "error":
                WriteText(string.Join('\n', (output["traceback"] as JsonArray ?? []).Select(line => line?.ToString())), "output error");
                break;
            default:
                WriteData(output, place);
                break;
        }
    }

    private void WriteData(JsonObject output, string place)
    {
        ImmutableSortedDictionary<string, JsonNode?> data = Outputs.DataOf(output);
        if (StoredChart.Of(output, place) is { } chart)
        {
            html.Line("<div class=\"output\">");
            ChartFigure.Write(html, chart, drawsCharts, language);
            html.Line("</div>");
        }
        else if (data.TryGetValue(MediaType.Html, out JsonNode? markup))
        {
            html.Line($"<div class=\"output\">\n{Outputs.TextOf(markup).TrimEnd()}\n</div>");
        }
        else if (data.TryGetValue(MediaType.Svg, out JsonNode? svg))
        {
            // As an address rather than as a part of the page: nothing in it runs, and its names meet no others.
            WritePicture(MediaType.Svg, Convert.ToBase64String(Encoding.UTF8.GetBytes(Outputs.TextOf(svg))), data);
        }
        else if (Array.Find(Pictures, data.ContainsKey) is { } type)
        {
            WritePicture(type, string.Concat(Outputs.TextOf(data[type]).Where(c => !char.IsWhiteSpace(c))), data);
        }
        else if (data.TryGetValue(MediaType.Markdown, out JsonNode? markdown))
        {
            html.Line($"<div class=\"output\">\n{NotebookPage.OfMarkdown(Outputs.TextOf(markdown)).TrimEnd()}\n</div>");
        }
        else if (data.TryGetValue(MediaType.Text, out JsonNode? text))
        {
            WriteText(Outputs.TextOf(text), "output");
        }
    }

    private void WritePicture(string type, string base64, ImmutableSortedDictionary<string, JsonNode?> data)
    {
        string said = data.TryGetValue(MediaType.Text, out JsonNode? text) ? Outputs.TextOf(text) : string.Empty;
        html.Line($"<div class=\"output\"><img alt=\"{HtmlWriter.Escape(said)}\" src=\"data:{type};base64,{HtmlWriter.Escape(base64)}\"></div>");
    }

    // Other kernels colour their texts for terminals.
    private void WriteText(string text, string style) => html.Line($"<pre class=\"{style}\">{CodeHtml.Escape(Colours().Replace(text, string.Empty).TrimEnd('\n'))}</pre>");

    [GeneratedRegex("\u001b\\[[0-9;]*[A-Za-z]", RegexOptions.NonBacktracking)]
    private static partial Regex Colours();
}
