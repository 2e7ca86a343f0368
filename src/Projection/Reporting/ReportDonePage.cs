using Projection.Reporting.Texts;

namespace Projection.Reporting;

/// <summary>What a person is told once a report stands in its file: the first section, and where the rest is.</summary>
public static class ReportDonePage
{
    /// <summary>Writes the page.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="file">The file.</param>
    /// <param name="language">The language.</param>
    /// <returns>The page.</returns>
    public static Page Of(PlanReport report, string file, Language language)
    {
        ReportDocument document = PlanReportPages.Of(report, language);
        var page = new PageWriter(language);
        page.Title(document.Title);
        page.Line();
        var space = new Block.Space();
        return new Page(language, [.. page.ToPage().Blocks, .. document[ReportSectionKey.Verdict].Page.Blocks, space, new Block.Paragraph(TextTemplate.Fill(ReportTexts.In(language).WrittenTo, file))]);
    }
}
