using System.Collections.Immutable;
using Projection.Reporting.Texts;
using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>Puts a report into words: verdict first, then why, what mends it, what it forces, how likely it is, and from what all that follows.</summary>
public static class PlanReportPages
{
    /// <summary>The report in a language.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="language">The language.</param>
    /// <returns>The document; the sections of <see cref="ReportSectionKey.All"/> in that order, none of them empty.</returns>
    public static ReportDocument Of(PlanReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        ReportTexts texts = ReportTexts.In(language);
        PageTexts words = PageTexts.In(language);
        Scenario scenario = report.Scenario;
        ImmutableArray<ReportSection> sections =
        [
            Section(ReportSectionKey.Verdict, texts.Verdict, writer => new VerdictSection(writer).Write()),
            Section(ReportSectionKey.Conflicts, texts.Conflicts, writer => new ConflictsSection(writer).Write()),
            Section(ReportSectionKey.Corrections, texts.Corrections, writer => new CorrectionsSection(writer).Write()),
            Section(ReportSectionKey.Implied, words.ForcedUnstated, WriteImplied),
            Section(ReportSectionKey.Targets, texts.Figures, writer => new TargetsSection(writer).Write()),
            Section(ReportSectionKey.Paths, TextTemplate.Fill(texts.PathTo, scenario.Horizon), WritePath),
            Section(ReportSectionKey.Attainment, words.Attainment, WriteAttainment),
            Section(ReportSectionKey.Assumptions, texts.Assumptions, writer => new AssumptionsSection(writer).Write()),
            Section(ReportSectionKey.Sources, texts.Sources, writer => new SourcesSection(writer).Write()),
            Section(ReportSectionKey.Manifest, texts.Manifest, writer => new ManifestSection(writer).Write()),
        ];
        string subtitle = report.Manifest.Date is { } day ? TextTemplate.Fill(texts.KindOfDay, texts.Kind, ManifestSection.DayText(day, language)) : texts.Kind;
        return new ReportDocument(language, TitleOf(scenario, language), subtitle, sections);

        ReportSection Section(string key, string title, Action<ReportWriter> write)
        {
            var writer = new ReportWriter(report, language);
            write(writer);
            return new ReportSection(key, title, writer.Page.ToPage());
        }
    }

    /// <summary>What a plan is called: its title, or those of its documents.</summary>
    internal static string TitleOf(Scenario scenario, Language language) => scenario.Documents.IsEmpty
        ? scenario.Title.In(language) ?? scenario.Id
        : string.Join("; ", scenario.Documents.Select(document => document.Title.In(language) ?? document.Scenario));

    private static void WriteImplied(ReportWriter writer)
    {
        if (!new ImpliedParts(writer.Page).WriteForced(writer.Report.Narrower, heading: null))
        {
            writer.Page.Paragraph(writer.Texts.NothingForced);
        }
    }

    private static void WritePath(ReportWriter writer)
    {
        var page = new RunPage(writer.Page, writer.NameOf);
        writer.Page.Paragraph(writer.Page.Texts.Path + ".");
        page.WriteYears(writer.Report.Central);
        page.WriteTargets(writer.Report.Central);
    }

    private static void WriteAttainment(ReportWriter writer)
    {
        var page = new SimulationPage(writer.Page, writer.NameOf);
        page.WriteRun(writer.Report.Simulation);
        page.WriteShares(writer.Report.Simulation);
        new SpreadPage(writer.Page).WriteTargets(writer.Report.Simulation, writer.NameOf);
    }
}
