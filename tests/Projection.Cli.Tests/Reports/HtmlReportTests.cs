using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Projection.Charts.Html;
using Projection.Reporting;

namespace Projection.Cli.Tests.Reports;

/// <summary>The HTML file: its structure, what it may load, and that no text of a scenario becomes markup.</summary>
public partial class HtmlReportTests
{
    private const string Attack = "</script></style><script>alert(1)</script><!-- & \"quoted\" 'x'";

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Html_Example_WithoutBundles(string language)
    {
        string html = PlanReports.Html(await PlanReports.Example, language, bundles: null);

        Golden.Verify(Style().Replace(html, "<style>…</style>"), member: $"Html_Example_WithoutBundles.{language}");
    }

    [Theory]
    [InlineData("en", "npm")]
    [InlineData("vi", "npm")]
    public async Task Html_WithoutBundles_SaysWhatItLacks_AndKeepsTheChartsWords(string language, string lacks)
    {
        PlanReport report = await PlanReports.PeoplesCommittee;
        string html = PlanReports.Html(report, language, bundles: null);

        Assert.Contains("<p class=\"notice\">", html, StringComparison.Ordinal);
        Assert.Contains(lacks, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("script-src 'none'", html, StringComparison.Ordinal);
        ImmutableArray<ReportChart> charts = ReportCharts.Of(report, PlanReports.LanguageOf(language));
        Assert.True(charts.Length >= 8);
        Assert.All(charts, chart => Assert.Contains(Escaped(chart.Chart.Description), html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Html_LoadsNothing()
    {
        foreach (string language in new[] { "en", "vi" })
        {
            string html = PlanReports.Html(await PlanReports.PeoplesCommittee, language, ChartBundles.Embedded);

            Assert.Empty(Loading().Matches(Scripts().Replace(html, string.Empty)).Select(m => m.Value));
            Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-eval", html, StringComparison.Ordinal);
        }
    }

    [BundlesFact]
    public async Task Html_WithBundles_RunsOnlyItsOwnScripts_AndCarriesTheirLicences()
    {
        PlanReport report = await PlanReports.Example;
        string html = PlanReports.Html(report, "en", ChartBundles.Embedded);
        string[] allowed = [.. Hash().Matches(html).Select(m => m.Groups["text"].Value)];
        string[] run = [.. RunScript().Matches(html).Select(m => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(m.Groups["text"].Value))))];

        Assert.Equal(4, run.Length);
        Assert.Equal(allowed, run);
        Assert.Contains("Interactive Data Lab", html, StringComparison.Ordinal);
        Assert.Contains("vega-embed", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"notice\"", html, StringComparison.Ordinal);

        // Each specification can be read back as it was written.
        string[] specifications = [.. Specification().Matches(html).Select(m => m.Groups["text"].Value)];
        ImmutableArray<ReportChart> charts = ReportCharts.Of(report, Language.English);
        Assert.Equal(charts.Length, specifications.Length);
        Assert.All(specifications, text => JsonDocument.Parse(text).Dispose());
    }

    [Fact]
    public async Task Html_PlacesHaveNamesOfTheirOwn()
    {
        string html = PlanReports.Html(await PlanReports.PeoplesCommittee, "vi", bundles: null);
        string[] ids = [.. Id().Matches(html).Select(m => m.Groups["text"].Value)];

        Assert.True(ids.Length > ReportSectionKey.All.Length);
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Link().Matches(html).Select(m => m.Groups["text"].Value), link => Assert.Contains(link, ids));
    }

    [Fact]
    public void Html_TextsOfAScenario_StayTexts()
    {
        var table = new Block.Table([new Column(Attack, false), new Column("n", true)], [[Attack, "1"], [Attack]]);
        var page = new Page(Language.English, [new Block.Heading(Attack), new Block.Paragraph(Attack, 2), new Block.Paragraph(Attack), table]);
        var document = new ReportDocument(Language.English, Attack, Attack, [new ReportSection("verdict", Attack, page)]);

        string html = HtmlReport.Of(document, [], bundles: null);

        Assert.DoesNotContain("alert(1)</script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<!-- ", html, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(html, "</style>", RegexOptions.NonBacktracking));
        Assert.Equal(13, Regex.Count(html, "alert\\(1\\)", RegexOptions.NonBacktracking));
    }

    [Fact]
    public async Task Html_ChartWithoutItsSection_OrTwiceTheSame_IsRefused()
    {
        PlanReport report = await PlanReports.Example;
        ReportDocument document = PlanReportPages.Of(report, Language.English);
        ReportChart chart = ReportCharts.Of(report, Language.English)[0];

        Assert.Contains("no section nowhere", Assert.Throws<ArgumentException>(() => HtmlReport.Of(document, [chart with { Section = "nowhere" }], null)).Message, StringComparison.Ordinal);
        Assert.Contains(chart.Chart.Name, Assert.Throws<ArgumentException>(() => HtmlReport.Of(document, [chart, chart], null)).Message, StringComparison.Ordinal);
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Style();

    [GeneratedRegex("<script[^>]*>.*?</script>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Scripts();

    [GeneratedRegex("<script>(?<text>.*?)</script>", RegexOptions.Singleline, 10_000)]
    private static partial Regex RunScript();

    [GeneratedRegex("class=\"specification\">(?<text>.*?)</script>", RegexOptions.Singleline, 10_000)]
    private static partial Regex Specification();

    [GeneratedRegex(" id=\"(?<text>[^\"]+)\"", RegexOptions.None, 10_000)]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#(?<text>[^\"]+)\"", RegexOptions.None, 10_000)]
    private static partial Regex Link();

    [GeneratedRegex("'sha256-(?<text>[^']+)'", RegexOptions.None, 10_000)]
    private static partial Regex Hash();

    [GeneratedRegex("(?:src|srcset|action|data|poster)=|<link|<iframe|<object|<embed|@import|url\\(|href=\"[^#]", RegexOptions.NonBacktracking)]
    private static partial Regex Loading();
}
