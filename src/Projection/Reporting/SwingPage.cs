using Projection.Explanations;
using Projection.Modelling;
using Projection.Reporting.Texts;
using Projection.Scenarios;
using Projection.Sensitivity;

namespace Projection.Reporting;

/// <summary>Shows what each assumption is worth to an output: the numbers of a tornado chart.</summary>
public static class SwingPage
{
    private const int Digits = 5;

    /// <summary>The page.</summary>
    /// <param name="analysis">The swings.</param>
    /// <param name="language">The language.</param>
    /// <returns>The output on the central path, and a row for each assumption, the one with the widest swing first.</returns>
    public static Page Of(SwingAnalysis analysis, Language language)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var page = new PageWriter(language);
        ReportTexts texts = ReportTexts.In(language);
        ModelDefinition model = analysis.Scenario.Model;
        double scale = analysis.Unit.Scale.ToDouble();
        string unit = analysis.Unit == Unit.One ? string.Empty : " " + analysis.Unit.Format(language);
        page.Title(SubjectText.Of(analysis.Subject, model, language));
        page.Paragraph(double.IsFinite(analysis.Central)
            ? TextTemplate.Fill(texts.SwingCentral, Show.Significant(analysis.Central / scale, Digits, page) + unit)
            : TextTemplate.Fill(texts.SwingMissing, string.Join(", ", analysis.Missing.Select(input => $"{input.Id} {input.Year}").Distinct())));
        if (analysis.Swings.IsEmpty)
        {
            if (double.IsFinite(analysis.Central))
            {
                page.Paragraph(texts.NoSwings);
            }

            return page.ToPage();
        }

        page.Table(
            [texts.SwingAssumption, texts.Years, ">" + AtQuantile(analysis.Tail), ">" + AtQuantile(1 - analysis.Tail), ">" + texts.SwingWidth],
            analysis.Swings.Select(swing => (IReadOnlyList<Cell>)
            [
                NameOf(swing, model, language), swing.Years.ToString(), Number(swing.AtLow), Number(swing.AtHigh), Number(swing.Width),
            ]));
        page.Paragraph(texts.SwingNote);
        return page.ToPage();

        string AtQuantile(double probability) => TextTemplate.Fill(texts.SwingAt, page.Format.Format(probability * 100, probability * 100 % 1 == 0 ? 0 : 1)) + (unit.Length == 0 ? string.Empty : "," + unit);

        Cell Number(double value) => Show.Number(value / scale, Digits, page);
    }

    /// <summary>The quantities that move together, all elements of one quantity told by its name.</summary>
    private static string NameOf(Swing swing, ModelDefinition model, Language language) =>
        string.Join("; ", swing.Inputs.Length > 1 && swing.Inputs.Select(id => id.Name).Distinct().ToArray() is [var name]
            ? [model.LabelOf(new IndicatorId(name), language)]
            : swing.Inputs.Select(id => model.LabelOf(id, language)));
}
