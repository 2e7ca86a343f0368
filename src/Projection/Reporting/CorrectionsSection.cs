using Projection.Consistency;
using Projection.Reporting.Texts;

namespace Projection.Reporting;

/// <summary>Every smallest way to mend the plan, with the figures to print instead.</summary>
internal sealed class CorrectionsSection(ReportWriter writer)
{
    private readonly PageWriter _page = writer.Page;
    private readonly ReportTexts _texts = writer.Texts;

    public void Write()
    {
        PlanReport report = writer.Report;
        ConsistencyReport[] asked = report.Plausible is { } plausible && plausible.Conflicts.Any(c => c.Level == ConsistencyLevel.Plausible)
            ? [report.Possible, plausible]
            : [report.Possible];
        ConsistencyReport[] contradictory = [.. asked.Where(r => !r.Conflicts.IsEmpty)];
        if (contradictory.Length == 0)
        {
            _page.Paragraph(_texts.NoCorrectionNeeded);
            return;
        }

        _page.Paragraph(_texts.OneIsEnough);
        foreach (ConsistencyReport answer in contradictory)
        {
            _page.Heading(answer.Level == ConsistencyLevel.Possible ? _texts.CorrectionsPossible : _texts.CorrectionsPlausible);
            Write(answer);
        }
    }

    private void Write(ConsistencyReport answer)
    {
        if (answer.Corrections.IsEmpty)
        {
            _page.Paragraph(_page.Texts.NoCorrection);
            return;
        }

        _page.Table(
            [">" + _texts.Way, _texts.Name, ">" + _page.Texts.Printed, ">" + _texts.NewFigure, ">" + _texts.AllowedRange, _page.Texts.Unit],
            answer.Corrections.SelectMany((correction, i) => correction.Changes.Select((change, line) => (IReadOnlyList<Cell>)
            [
                line == 0 ? new Cell($"{i + 1}", i + 1) : string.Empty,
                writer.NameOf(change.Target),
                change.Target.Figure.Published.Text,
                change.To.Text,
                Show.RangeBeside(change.Allowed, change.Target.Figure, _page),
                writer.NameOf(change.Target.Figure.Unit),
            ])));
        string[] notShown = [.. answer.Corrections.Select((c, i) => (c, i)).Where(pair => !pair.c.IsShown).Select(pair => $"{pair.i + 1}")];
        if (notShown.Length > 0)
        {
            _page.Paragraph(TextTemplate.Fill(_texts.NotShownFor, string.Join(", ", notShown)));
        }
    }
}
