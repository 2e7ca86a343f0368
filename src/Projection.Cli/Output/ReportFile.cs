using System.Collections.Immutable;
using System.Text;
using Projection.Charts.Html;
using Projection.Diagnostics;
using Projection.Files.Reports;
using Projection.Reporting;
using Projection.Reporting.Worksheets;

namespace Projection.Cli.Output;

/// <summary>The kinds of files that a report can be, by their endings; a further kind is one more line here.</summary>
internal static class ReportFile
{
    private const string Html = ".html";
    private const string Workbook = ".xlsx";

    /// <summary>What writes each kind.</summary>
    public static ImmutableSortedDictionary<string, Action<PlanReport, Language, Stream>> Writers { get; } = new Dictionary<string, Action<PlanReport, Language, Stream>>
    {
        [Html] = WriteHtml,
        [Workbook] = WriteWorkbook,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The endings for help texts and findings: <c>.html|.xlsx</c>.</summary>
    public static string Endings { get; } = "FILE" + string.Join("|FILE", Writers.Keys);

    /// <summary>The kind that a file's name asks for; <see langword="null"/> where it asks for none.</summary>
    public static string? KindOf(string path) => Writers.Keys.FirstOrDefault(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && Path.GetFileName(path).Length > ending.Length);

    /// <summary>What a person should know about a file of a kind that this build writes.</summary>
    public static IEnumerable<Diagnostic> RemarksOn(string kind, string path) => kind == Html && ChartBundles.Embedded is null ? [Problem.ChartsNotDrawn(path)] : [];

    private static void WriteWorkbook(PlanReport report, Language language, Stream stream) => stream.Write(ReportWorkbook.Write(PlanWorkbook.Of(report, language)));

    private static void WriteHtml(PlanReport report, Language language, Stream stream)
    {
        string html = HtmlReport.Of(PlanReportPages.Of(report, language), ReportCharts.Of(report, language), ChartBundles.Embedded);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.Write(html);
    }
}
