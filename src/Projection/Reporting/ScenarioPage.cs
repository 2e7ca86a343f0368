using Projection.Reporting.Texts;
using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>Shows a plan as it was read: its figures with their places, what is assumed, which what-ifs it has.</summary>
public static class ScenarioPage
{
    /// <summary>The page.</summary>
    /// <param name="scenario">The plan.</param>
    /// <param name="language">The language.</param>
    /// <returns>Title, years, targets, assumptions, variants and what-ifs in force.</returns>
    public static Page Of(Scenario scenario, Language language)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var writer = new ScenarioWriter(scenario, language);
        PageWriter page = writer.Page;
        ReportTexts texts = writer.Texts;
        int linked = scenario.Targets.Count(target => target.IsLinked);
        page.Title(PlanReportPages.TitleOf(scenario, language));
        page.Paragraph(TextTemplate.Fill(texts.PlanYears, scenario.Id, scenario.BaseYear, scenario.PlanYears));
        page.Paragraph(TextTemplate.Fill(page.Texts.Count, scenario.Targets.Length, linked, scenario.Targets.Length - linked));
        if (!scenario.Targets.IsEmpty)
        {
            page.Heading(texts.Figures);
            page.Table(
                [texts.Short, texts.Name, ">" + page.Texts.Printed, page.Texts.Unit, texts.SourcePlace],
                scenario.Targets.Select(t => (IReadOnlyList<Cell>)
                [
                    t.Id, writer.NameOf(t), t.Figure.Published.Kind == FigureKind.Blank ? page.Texts.Blank : t.Figure.Published.Text, writer.NameOf(t.Figure.Unit), ScenarioWriter.PlaceOf(t.Figure),
                ]));
        }

        page.Heading(texts.Assumptions);
        new AssumptionsSection(writer).Write();
        WriteWhatIfs(writer);
        return page.ToPage();
    }

    private static void WriteWhatIfs(ScenarioWriter writer)
    {
        Scenario scenario = writer.Scenario;
        if (!scenario.Variants.IsEmpty)
        {
            writer.Page.Heading(writer.Texts.VariantsOfPlan);
            writer.Page.Table(
                [writer.Texts.Variant, writer.Texts.Title, writer.Texts.WhatIfs],
                scenario.Variants.Values.Select(v => (IReadOnlyList<Cell>)[v.Name, v.Title.In(writer.Language) ?? string.Empty, string.Join("; ", v.BasedOn.Concat(v.Overrides.SelectMany(TextOf)))]));
        }

        if (!scenario.Overrides.IsEmpty)
        {
            writer.Page.Heading(writer.Texts.WhatIfsInForce);
            foreach (string change in scenario.Overrides.SelectMany(TextOf))
            {
                writer.Page.Paragraph(change, indent: 2);
            }
        }

        IEnumerable<string> TextOf(Override change) => OverrideText.Of(change, scenario.Model);
    }
}
