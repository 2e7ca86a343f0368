using System.Collections.Immutable;
using Projection.Consistency.Certificates;
using Projection.Reporting.Texts;
using Projection.Scenarios;

namespace Projection.Reporting.Worksheets;

/// <summary>Puts a report on worksheets. The check and the path are live: whoever changes a figure or an assumption sees what follows.</summary>
public static class PlanWorkbook
{
    /// <summary>The report as a workbook.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="language">The language.</param>
    /// <param name="cancellationToken">Stops between two proofs.</param>
    /// <returns>The workbook.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Workbook Of(PlanReport report, Language language, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);

        // The answer was found on this very scenario; the tape made from it again is the same one.
        ScenarioProgram program = ScenarioProgram.Compile(report.Scenario).ValueOrThrow();
        var certificate = Certificate.Of(program, report.Narrower, cancellationToken);
        WorkbookTexts texts = WorkbookTexts.In(language);
        ReportDocument document = PlanReportPages.Of(report, language);
        var book = new BookWriter();
        (ImmutableArray<Worksheet> check, ProofFigures figures) = CheckSheet.Of(book, certificate, language);
        var writer = new ReportWriter(report, language);
        var targets = new TargetSheet(book, writer);
        Worksheet targetSheet = targets.Write(document[ReportSectionKey.Targets], figures);
        Worksheet paths = PathSheet.Of(book, program, report.Central, language, out SubjectFormula values);
        Worksheet gaps = GapSheet.Of(book, writer, report.Central, values, targets.Printed);
        return new Workbook(
            language,
            document.Title,
            [
                PageSheet.Of(book, texts.VerdictSheet, [document.Title, document.Subtitle], document[ReportSectionKey.Verdict].Page),
                Page(texts.ConflictsSheet, ReportSectionKey.Conflicts),
                Page(texts.CorrectionsSheet, ReportSectionKey.Corrections),
                .. check,
                targetSheet,
                Page(texts.ImpliedSheet, ReportSectionKey.Implied),
                paths,
                gaps,
                Page(texts.AttainmentSheet, ReportSectionKey.Attainment),
                Page(texts.AssumptionsSheet, ReportSectionKey.Assumptions),
                Page(texts.SourcesSheet, ReportSectionKey.Sources),
                Page(texts.ManifestSheet, ReportSectionKey.Manifest),
            ]);

        Worksheet Page(string name, string key) => PageSheet.Of(book, name, [document[key].Title], document[key].Page);
    }
}
