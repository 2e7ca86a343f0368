using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Projection.Charts.Texts;
using Projection.Reporting;

namespace Projection.Charts.Html;

/// <summary>Writes a report as one HTML file that needs nothing else: its texts, tables and charts, and the programs that draw them.</summary>
/// <remarks>
/// Nothing is fetched when it is opened, and its content security policy forbids it to: only the scripts in it may run, by their hashes. It is laid out for the screen
/// and for paper (A4). Without bundles it holds the charts' descriptions in their place, and says what it lacks.
/// </remarks>
public static class HtmlReport
{
    /// <summary>The file.</summary>
    /// <param name="document">The report in one language.</param>
    /// <param name="charts">Its charts, which stand at the end of their sections in this order; names differ.</param>
    /// <param name="bundles">The programs that draw them, usually <see cref="ChartBundles.Embedded"/>; <see langword="null"/> where there are none.</param>
    /// <returns>HTML; lines end with a line feed. The same arguments give the same text.</returns>
    /// <exception cref="ArgumentException">Two charts have one name, or one names a section that the report does not have.</exception>
    public static string Of(ReportDocument document, IReadOnlyCollection<ReportChart> charts, ChartBundles? bundles)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(charts);
        if (charts.FirstOrDefault(c => document.Sections.All(s => s.Key != c.Section)) is { } lost)
        {
            throw new ArgumentException($"The report has no section {lost.Section} for the chart {lost.Chart.Name}.", nameof(charts));
        }

        if (charts.GroupBy(c => c.Chart.Name).FirstOrDefault(g => g.Count() > 1) is { } alike)
        {
            throw new ArgumentException($"Two charts are called {alike.Key}.", nameof(charts));
        }

        ImmutableArray<string> scripts = bundles is null || charts.Count == 0 ? [] : [.. bundles.Scripts, Resource.Of("html/draw.js")];
        var html = new HtmlWriter();
        WriteHead(html, document, scripts);
        html.Line("<body>");
        WriteHeader(html, document);
        if (charts.Count > 0 && bundles is null)
        {
            html.Element("p", HtmlTexts.In(document.Language).NoBundles, "notice");
        }

        html.Line("<main>");
        foreach (ReportSection section in document.Sections)
        {
            WriteSection(html, section, [.. charts.Where(c => c.Section == section.Key)], scripts.Length > 0, document.Language);
        }

        html.Line("</main>");
        WriteScripts(html, scripts, bundles, document.Language);
        html.Line("</body>");
        html.Line("</html>");
        return html.ToString();
    }

    private static void WriteHead(HtmlWriter html, ReportDocument document, ImmutableArray<string> scripts)
    {
        html.Line("<!DOCTYPE html>");
        html.Line($"<html lang=\"{CodeOf(document.Language)}\">");
        html.Line("<head>");
        html.Line("<meta charset=\"utf-8\">");
        html.Line($"<meta http-equiv=\"Content-Security-Policy\" content=\"{PolicyOf(scripts)}\">");
        html.Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Line("<meta name=\"generator\" content=\"Projection\">");
        html.Element("title", $"{document.Title} - {document.Subtitle}");
        html.Line($"<style>\n{Resource.Of("html/report.css").TrimEnd()}\n</style>");
        html.Line("</head>");
    }

    // vega-embed and its tooltips bring styles of their own; charts saved as pictures go by way of blob and data addresses.
    private static string PolicyOf(ImmutableArray<string> scripts)
    {
        string sources = scripts.IsEmpty ? "'none'" : string.Join(' ', scripts.Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'"));
        return $"default-src 'none'; script-src {sources}; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";
    }

    private static void WriteHeader(HtmlWriter html, ReportDocument document)
    {
        HtmlTexts texts = HtmlTexts.In(document.Language);
        html.Line("<header>");
        html.Element("h1", document.Title);
        html.Element("p", document.Subtitle, "subtitle");
        html.Line("</header>");
        html.Line($"<nav aria-label=\"{HtmlWriter.Escape(texts.Contents)}\">");
        html.Line("<ol>");
        foreach (ReportSection section in document.Sections)
        {
            html.Line($"<li><a href=\"#{section.Key}\">{HtmlWriter.Escape(section.Title)}</a></li>");
        }

        html.Line("</ol>");
        html.Line("</nav>");
    }

    private static void WriteSection(HtmlWriter html, ReportSection section, ReportChart[] charts, bool areDrawn, Language language)
    {
        html.Line($"<section id=\"{section.Key}\" aria-labelledby=\"{section.Key}-title\">");
        html.Line($"<h2 id=\"{section.Key}-title\">{HtmlWriter.Escape(section.Title)}</h2>");
        var blocks = new HtmlBlocks(html, section.Title);
        ImmutableArray<Block> all = section.Page.Blocks;
        int lead = all.TakeWhile(block => block is Block.Paragraph or Block.Space).Count();
        blocks.Write(all[..lead]);
        WriteCharts(charts.Where(c => c.ComesFirst));
        blocks.Write(all[lead..]);
        WriteCharts(charts.Where(c => !c.ComesFirst));

        html.Line("</section>");

        void WriteCharts(IEnumerable<ReportChart> some)
        {
            foreach (ReportChart chart in some)
            {
                WriteChart(html, chart.Chart, areDrawn, language);
            }
        }
    }

    private static void WriteChart(HtmlWriter html, VegaLiteChart chart, bool isDrawn, Language language)
    {
        html.Line($"<figure id=\"chart-{HtmlWriter.Escape(chart.Name)}\" class=\"chart\" data-name=\"{HtmlWriter.Escape(chart.Name)}\" aria-label=\"{HtmlWriter.Escape(chart.Title)}\">");
        HtmlTexts texts = HtmlTexts.In(language);
        if (isDrawn)
        {
            html.Element("noscript", texts.NoScripts);
            html.Line("<div class=\"drawing\"></div>");
            html.Line($"<script type=\"application/json\" class=\"specification\">{HtmlWriter.Data(chart.ToJson())}</script>");
            html.Line($"<details><summary>{HtmlWriter.Escape(texts.InWords)}</summary><p>{HtmlWriter.Escape(chart.Description)}</p></details>");
        }
        else
        {
            html.Element("p", chart.Title, "name");
            html.Element("p", chart.Description);
        }

        html.Line("</figure>");
    }

    private static void WriteScripts(HtmlWriter html, ImmutableArray<string> scripts, ChartBundles? bundles, Language language)
    {
        if (scripts.IsEmpty)
        {
            return;
        }

        html.Line($"<script type=\"application/json\" id=\"chart-options\">{HtmlWriter.Data(Options(language).ToJsonString())}</script>");
        html.Line($"<script type=\"text/plain\" id=\"licences\">\n{HtmlWriter.Raw(bundles!.Licences).TrimEnd()}\n</script>");
        foreach (string script in scripts)
        {
            html.Line($"<script>{HtmlWriter.Script(script)}</script>");
        }
    }

    // Expressions of a specification are interpreted rather than compiled, which the policy would forbid.
    private static JsonObject Options(Language language)
    {
        HtmlTexts texts = HtmlTexts.In(language);
        JsonObject options = ChartLocale.EmbedOptions(language);
        options["mode"] = "vega-lite";
        options["renderer"] = "svg";
        options["ast"] = true;

        // Remarks of Vega on a specification are for those who write it; errors are shown.
        options["logLevel"] = 1;
        options["actions"] = new JsonObject { ["export"] = true, ["source"] = true, ["compiled"] = false, ["editor"] = false };
        options["scaleFactor"] = new JsonObject { ["png"] = 2, ["svg"] = 1 };
        options["i18n"] = new JsonObject
        {
            ["CLICK_TO_VIEW_ACTIONS"] = texts.Actions,
            ["SVG_ACTION"] = texts.SaveSvg,
            ["PNG_ACTION"] = texts.SavePng,
            ["SOURCE_ACTION"] = texts.ViewSource,
        };
        return options;
    }

    private static string CodeOf(Language language) => language == Language.Vietnamese ? "vi" : "en";
}
