using System.Globalization;
using Projection.Cli.Output;
using Projection.Reporting;

namespace Projection.Cli.Tests.Reports;

/// <summary>The whole text of a report, section by section, as a person reads it.</summary>
public class ReportTextTests
{
    private const int Width = 110;

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Text_PeoplesCommittee(string language) =>
        Golden.Verify(TextOf(PlanReportPages.Of(await PlanReports.PeoplesCommittee, PlanReports.LanguageOf(language))), member: $"Text_PeoplesCommittee.{language}");

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Sections_AreThoseOfTheKeys_AndNoneIsEmpty(string language)
    {
        foreach (PlanReport report in new[] { await PlanReports.PeoplesCommittee, await PlanReports.Example })
        {
            ReportDocument document = PlanReportPages.Of(report, PlanReports.LanguageOf(language));

            Assert.Equal(ReportSectionKey.All, document.Sections.Select(s => s.Key));
            Assert.All(document.Sections, section =>
            {
                Assert.NotEmpty(section.Title);
                Assert.Contains(section.Page.Blocks, block => block is Block.Table or Block.Paragraph);
                Assert.Same(section, document[section.Key]);
            });
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Targets_AreAllListed_WithTheirFigureAndAttainment(string language)
    {
        PlanReport report = await PlanReports.PeoplesCommittee;
        Block.Table table = PlanReportPages.Of(report, PlanReports.LanguageOf(language))[ReportSectionKey.Targets].Page.Blocks.OfType<Block.Table>().First();

        Assert.Equal(report.Scenario.Targets.Select(t => t.Id), table.Rows.Select(row => row[^1].Text));
        Assert.Equal(report.Scenario.Targets.Select(t => t.Figure.Published.Text), table.Rows.Select(row => row[2].Text));
        double[] attained = [.. table.Rows.Select(row => row[5].Value).OfType<double>()];
        Assert.Equal(report.Simulation.Targets.Select(t => t.Attained.Probability * 100), attained);
    }

    [Fact]
    public async Task Verdict_SaysInOneSentence_WhyAndWhatMendsIt()
    {
        Block.Paragraph verdict = PlanReportPages.Of(await PlanReports.PeoplesCommittee, Language.English)[ReportSectionKey.Verdict].Page.Blocks.OfType<Block.Paragraph>().First();

        Assert.Equal(Tone.Bad, verdict.Tone);
        Assert.StartsWith("This plan cannot be carried out as printed: ", verdict.Text, StringComparison.Ordinal);
        Assert.EndsWith("from 220 to 196 million VND/person.", verdict.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdict_NamesTheSmallestCorrection_ThatIsPlausibleToo()
    {
        // A sixth fewer people would be the smaller change, but no plausible path leads there.
        PlanReport report = await PlanReports.Example;
        string verdict = PlanReportPages.Of(report, Language.English)[ReportSectionKey.Verdict].Page.Blocks.OfType<Block.Paragraph>().First().Text;

        Assert.Equal("population", report.Possible.Corrections[0].Changes.Single().Target.Id);
        Assert.EndsWith("The smallest correction that stays inside the plausible ranges is to change GRDP per head in 2030 from 120 to 100 million VND/person.", verdict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdict_PossibleOnly_AsksNothingOfTheRanges()
    {
        PlanReport report = await PlanReports.PeoplesCommittee with { Plausible = null };
        ReportDocument document = PlanReportPages.Of(report, Language.English);

        Assert.DoesNotContain("plausible", TextOf(document, ReportSectionKey.Verdict), StringComparison.Ordinal);
        Assert.Single(document[ReportSectionKey.Corrections].Page.Blocks.OfType<Block.Table>());
    }

    private static string TextOf(ReportDocument document) => string.Join('\n', document.Sections.Select(s => TextOf(document, s.Key)).Prepend($"{document.Title}\n{document.Subtitle}\n"));

    private static string TextOf(ReportDocument document, string key)
    {
        ReportSection section = document[key];
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine($"==== {section.Key}: {section.Title}");
        new Screen(text, Width).Write(section.Page);
        return text.ToString();
    }
}
