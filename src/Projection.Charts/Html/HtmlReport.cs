using System.Collections.Immutable;
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

        var programs = ChartPrograms.For(bundles, charts.Count > 0);
        var html = new HtmlWriter();
        WriteHead(html, document, programs);
        html.Line("<body>");
        WriteHeader(html, document);
        if (charts.Count > 0 && bundles is null)
        {
            html.Element("p", HtmlTexts.In(document.Language).NoBundles, "notice");
        }

        html.Line("<main>");
        foreach (ReportSection section in document.Sections)
        {
            WriteSection(html, section, [.. charts.Where(c => c.Section == section.Key)], programs.AreThere, document.Language);
        }

        html.Line("</main>");
        programs.Write(html, document.Language);
        html.Line("</body>");
        html.Line("</html>");
        return html.ToString();
    }

    private static void WriteHead(HtmlWriter html, ReportDocument document, ChartPrograms programs) =>
        HtmlHead.Write(html, document.Language, $"{document.Title} - {document.Subtitle}", programs.Policy, [Resource.Of("html/report.css")]);

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
                ChartFigure.Write(html, chart.Chart, areDrawn, language);
            }
        }
    }
}
