using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Projection.Charts.Html;
using Projection.Reporting;

namespace Projection.Cli.Tests.Reports;

/// <summary>The report as a browser shows and prints it.</summary>
public sealed partial class BrowserTests : IDisposable
{
    // A4 in points, as Chromium rounds it, and the least margin of the page's style less a hair.
    private const double PageWidth = 595;
    private const double PageHeight = 842;
    private const double Margin = 40;

    // What stands below is the number of the page, not a text of the report.
    private const string AboveTheNumber = "789";

    private readonly string _folder = Directory.CreateTempSubdirectory("report").FullName;

    [ChromiumTheory]
    [InlineData("en", "Save as PNG")]
    [InlineData("vi", "Lưu thành PNG")]
    public async Task Open_DrawsEveryChart_AndTheConsoleStaysEmpty(string language, string menu)
    {
        PlanReport report = await PlanReports.PeoplesCommittee;
        (string dom, string[] console) = await Chromium.Open(Write(report, language), "--dump-dom");

        Assert.Empty(console);
        int charts = ReportCharts.Of(report, PlanReports.LanguageOf(language)).Length;
        Assert.Equal(charts, DrawnFigure().Count(dom));
        Assert.Equal(charts, Menu(menu).Count(dom));
        Assert.DoesNotContain("chart failed", dom, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\" class=\"complete\">", dom, StringComparison.Ordinal);

        // Every drawing has marks and texts, and the texts of its own language.
        string[] drawings = [.. Drawing().Matches(dom).Select(m => m.Value)];
        Assert.Equal(charts, drawings.Length);
        Assert.All(drawings, svg => Assert.True(svg.Contains("<path", StringComparison.Ordinal) && svg.Contains("<text", StringComparison.Ordinal)));
        ReportChart[] drawn = [.. ReportCharts.Of(report, PlanReports.LanguageOf(language))];
        string texts = Squeezed(string.Concat(drawings.Select(TextOf)));
        Assert.All(drawn, chart => Assert.Contains(Squeezed(chart.Chart.Title), texts, StringComparison.Ordinal));
    }

    [ChromiumTheory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Print_IsA4_HoldsEveryText_AndCutsNone(string language)
    {
        PlanReport report = await PlanReports.PeoplesCommittee;
        string pdf = Path.Combine(_folder, "report.pdf");
        await Chromium.Open(Write(report, language), "--no-pdf-header-footer", $"--print-to-pdf={pdf}");

        string printed = Squeezed((await Chromium.Run(Chromium.Tool("pdftotext")!, "-raw", "-x", "0", "-y", "0", "-W", "600", "-H", AboveTheNumber, pdf, "-")).Out);
        string[] lost = [.. TextsOf(PlanReportPages.Of(report, PlanReports.LanguageOf(language))).Where(text => !printed.Contains(Squeezed(text), StringComparison.Ordinal)).Distinct()];
        Assert.Empty(lost);

        // Each word stands inside the margins of an A4 page.
        XDocument words = XDocument.Parse(NoControls().Replace((await Chromium.Run(Chromium.Tool("pdftotext")!, "-bbox", pdf, "-")).Out, string.Empty).Replace("&nbsp;", " ", StringComparison.Ordinal));
        XElement[] pages = [.. words.Descendants().Where(e => e.Name.LocalName == "page")];
        Assert.True(pages.Length is > 5 and < 60, $"{pages.Length} pages");
        Assert.All(pages, page => Assert.True(Math.Abs(Number(page, "width") - PageWidth) < 1 && Math.Abs(Number(page, "height") - PageHeight) < 1, $"{page.Attribute("width")} {page.Attribute("height")}"));
        string[] cut =
        [
            .. words.Descendants().Where(e => e.Name.LocalName == "word" && (Number(e, "xMin") < Margin || Number(e, "xMax") > PageWidth - Margin + 1 || Number(e, "yMin") < 20 || Number(e, "yMax") > PageHeight - 15))
                .Select(e => $"{e.Value} {Number(e, "xMin")}-{Number(e, "xMax")}"),
        ];
        Assert.Empty(cut);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(PlanReport report, string language)
    {
        string path = Path.Combine(_folder, "report.html");
        File.WriteAllText(path, PlanReports.Html(report, language, ChartBundles.Embedded));
        return path;
    }

    private static IEnumerable<string> TextsOf(ReportDocument document)
    {
        yield return document.Title;
        foreach (ReportSection section in document.Sections)
        {
            yield return section.Title;
            foreach (Block block in section.Page.Blocks)
            {
                IEnumerable<string> texts = block switch
                {
                    Block.Heading heading => [heading.Text],
                    Block.Paragraph paragraph => [paragraph.Text],
                    Block.Table table => table.Rows.SelectMany(row => row).Select(cell => cell.Text).Concat(table.Columns.Select(c => c.Title)),
                    _ => [],
                };
                foreach (string text in texts.Where(t => t.Length > 0))
                {
                    yield return text;
                }
            }
        }
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    // Line breaks of the print are none of the text's; letters with marks may be written in one or several characters.
    private static string Squeezed(string text) => new([.. text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c != '\u00ad' && c != '\u200b')]);

    private static string TextOf(string html) => System.Net.WebUtility.HtmlDecode(Tag().Replace(html, string.Empty));

    [GeneratedRegex("<figure[^>]* class=\"chart drawn\"", RegexOptions.NonBacktracking)]
    private static partial Regex DrawnFigure();

    [GeneratedRegex("<svg[^>]*class=\"marks\".*?</svg>", RegexOptions.Singleline, 30_000)]
    private static partial Regex Drawing();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("[\u0000-\u0008\u000b\u000c\u000e-\u001f]", RegexOptions.NonBacktracking)]
    private static partial Regex NoControls();

    private static Regex Menu(string text) => new($">{Regex.Escape(text)}<", RegexOptions.NonBacktracking);
}
