using Projection.Reporting.Texts;
using Projection.Consistency;
using Projection.Explanations;
using Projection.Reconciliation;
using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>The answer of <c>reconcile</c> for a person: what to print instead first.</summary>
public sealed class ReconciliationPage
{
    private readonly PageWriter _page;
    private readonly PageTexts _texts;

    private ReconciliationPage(PageWriter page)
    {
        _page = page;
        _texts = page.Texts;
    }

    /// <summary>Writes the page.</summary>
    /// <param name="report">What a reconciliation gave.</param>
    /// <param name="language">The language.</param>
    /// <returns>The page.</returns>
    public static Page Of(ReconciliationReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new PageWriter(language);
        new ReconciliationPage(page).Write(report);
        return page.ToPage();
    }

    private void Write(ReconciliationReport report)
    {
        Scenario scenario = report.Scenario;
        _page.Title(scenario.Title.In(_page.Language) ?? scenario.Id);
        _page.Paragraph(_texts.ReconciledTitle);
        _page.Line();
        _page.Paragraph(report.Status switch
        {
            ReconciliationStatus.AlreadyConsistent => _texts.ReconciledNothing,
            ReconciliationStatus.Reconciled => TextTemplate.Fill(_texts.ReconciledDone, report.Figures.Count(f => f.IsChanged), report.Figures.Length),
            ReconciliationStatus.Infeasible => _texts.ReconciledInfeasible,
            _ => _texts.ReconciledNotSolved,
        });
        if (!report.Excluding.IsEmpty)
        {
            _page.Paragraph(TextTemplate.Fill(_texts.Excluding, string.Join(", ", report.Excluding)));
        }

        if (report.Status != ReconciliationStatus.Reconciled)
        {
            return;
        }

        _page.Paragraph(report.Recheck switch
        {
            Verdict.Consistent => _texts.RecheckConsistent,
            Verdict.Contradictory => _texts.RecheckContradictory,
            _ => _texts.RecheckUndecided,
        });
        WriteFigures(_texts.FiguresToChange, [.. report.Figures.Where(f => f.IsChanged)], isChanged: true);
        WriteGroups(report);
        WriteTests(report);
        WriteFigures(_texts.FiguresThatStay, [.. report.Figures.Where(f => !f.IsChanged)], isChanged: false);
        _page.Paragraph(_texts.ReconciledNote);
    }

    private void WriteFigures(string heading, FigureAdjustment[] figures, bool isChanged)
    {
        if (figures.Length == 0)
        {
            return;
        }

        _page.Heading(heading);
        string[] proposed = isChanged ? [">" + _texts.Proposed] : [];
        _page.Table(
            [_texts.Figure, ">" + _texts.Printed, .. proposed, ">" + _texts.Reconciled, ">" + _texts.Change, ">z", _texts.Unit],
            figures.Select(f => (IReadOnlyList<Cell>)
            [
                f.Name + (f.IsFixed ? " *" : string.Empty),
                f.Figure.Published.Text,
                .. isChanged ? [f.Proposed.Text] : Array.Empty<string>(),
                new Cell(_page.Format.Format(f.Value, RangeText.DecimalsBeside(f.Figure)), f.Value),
                new Cell(ChangeOf(f), f.Adjustment),
                double.IsNaN(f.Standardised) ? "-" : new Cell(_page.Format.Format(f.Standardised, 2), f.Standardised),
                f.Figure.Unit.Format(_page.Language),
            ]));
    }

    private string ChangeOf(FigureAdjustment figure)
    {
        string change = _page.Format.Format(figure.Adjustment, RangeText.DecimalsBeside(figure.Figure));
        return figure.Adjustment > 0 && change.Any(c => c is >= '1' and <= '9') ? "+" + change : change;
    }

    private void WriteGroups(ReconciliationReport report)
    {
        foreach (AdditiveGroup group in report.Groups.Where(g => g.Figures.Any(f => report.Figures[f].IsChanged)))
        {
            string sum = string.Join(' ', group.Figures.Select((f, k) => $"{(group.Signs[k] < 0 ? "- " : k > 0 ? "+ " : string.Empty)}{report.Figures[f].Proposed.Text}"));
            string total = _page.Format.Format(group.Total / report.Figures[group.Figures[0]].Figure.Unit.Scale, 0);
            _page.Paragraph(TextTemplate.Fill(group.AddsUp ? _texts.AddsUp : _texts.DoesNotAddUp, $"{sum} = {total} ({string.Join(", ", group.Figures.Select(f => report.Figures[f].Name))})"));
        }
    }

    private void WriteTests(ReconciliationReport report)
    {
        if (report.Tests is not { DegreesOfFreedom: > 0 } tests)
        {
            return;
        }

        _page.Line();
        _page.Paragraph(TextTemplate.Fill(
            tests.IsRejected ? _texts.GlobalTestRejected : _texts.GlobalTestPassed,
            Show.Significant(tests.Statistic, 4, _page),
            tests.DegreesOfFreedom,
            Show.Significant(tests.CriticalStatistic, 4, _page),
            Show.Significant(tests.PValue, 2, _page)));
        if (!tests.MostSuspect.IsEmpty)
        {
            double largest = Math.Abs(tests.Standardised[tests.MostSuspect[0]]);
            _page.Paragraph(TextTemplate.Fill(
                largest > tests.CriticalAdjustment ? _texts.MeasurementTestFlagged : _texts.MeasurementTestPassed,
                _page.Format.Format(largest, 2),
                Names(tests.MostSuspect, report),
                _page.Format.Format(tests.CriticalAdjustment, 2)));
        }

        if (!tests.Indistinguishable.IsEmpty)
        {
            _page.Paragraph(TextTemplate.Fill(_texts.Indistinguishable, string.Join("; ", tests.Indistinguishable.Select(group => Names(group, report)))));
        }
    }

    private static string Names(IEnumerable<int> places, ReconciliationReport report) => string.Join(", ", places.Select(place => report.Figures[place].Name));
}
