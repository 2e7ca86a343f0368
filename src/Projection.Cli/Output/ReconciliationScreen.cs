using Projection.Cli.Texts;
using Projection.Consistency;
using Projection.Reconciliation;
using Projection.Scenarios;

namespace Projection.Cli.Output;

/// <summary>The answer of <c>reconcile</c> for a person: what to print instead first.</summary>
internal sealed class ReconciliationScreen(Screen screen)
{
    private readonly UiTexts _texts = screen.Texts;

    public void Write(ReconciliationReport report)
    {
        Scenario scenario = report.Scenario;
        screen.Paragraph(scenario.Title.In(screen.Language) ?? scenario.Id);
        screen.Paragraph(_texts.ReconciledTitle);
        screen.Line();
        screen.Paragraph(report.Status switch
        {
            ReconciliationStatus.AlreadyConsistent => _texts.ReconciledNothing,
            ReconciliationStatus.Reconciled => Show.Fill(_texts.ReconciledDone, report.Figures.Count(f => f.IsChanged), report.Figures.Length),
            ReconciliationStatus.Infeasible => _texts.ReconciledInfeasible,
            _ => _texts.ReconciledNotSolved,
        });
        if (!report.Excluding.IsEmpty)
        {
            screen.Paragraph(Show.Fill(_texts.Excluding, string.Join(", ", report.Excluding)));
        }

        if (report.Status != ReconciliationStatus.Reconciled)
        {
            return;
        }

        screen.Paragraph(report.Recheck switch
        {
            Verdict.Consistent => _texts.RecheckConsistent,
            Verdict.Contradictory => _texts.RecheckContradictory,
            _ => _texts.RecheckUndecided,
        });
        WriteFigures(_texts.FiguresToChange, [.. report.Figures.Where(f => f.IsChanged)], isChanged: true);
        WriteGroups(report);
        WriteTests(report);
        WriteFigures(_texts.FiguresThatStay, [.. report.Figures.Where(f => !f.IsChanged)], isChanged: false);
        screen.Paragraph(_texts.ReconciledNote);
    }

    private void WriteFigures(string heading, FigureAdjustment[] figures, bool isChanged)
    {
        if (figures.Length == 0)
        {
            return;
        }

        screen.Heading(heading);
        string[] proposed = isChanged ? [">" + _texts.Proposed] : [];
        screen.Table(
            [_texts.Figure, ">" + _texts.Printed, .. proposed, ">" + _texts.Reconciled, ">" + _texts.Change, ">z", _texts.Unit],
            figures.Select(f => (IReadOnlyList<string>)
            [
                f.Name + (f.IsFixed ? " *" : string.Empty),
                f.Figure.Published.Text,
                .. isChanged ? [f.Proposed.Text] : Array.Empty<string>(),
                screen.Format.Format(f.Value, Show.DecimalsBeside(f.Figure)),
                ChangeOf(f),
                double.IsNaN(f.Standardised) ? "-" : screen.Format.Format(f.Standardised, 2),
                f.Figure.Unit.Format(screen.Language),
            ]));
    }

    private string ChangeOf(FigureAdjustment figure)
    {
        string change = screen.Format.Format(figure.Adjustment, Show.DecimalsBeside(figure.Figure));
        return figure.Adjustment > 0 && change.Any(c => c is >= '1' and <= '9') ? "+" + change : change;
    }

    private void WriteGroups(ReconciliationReport report)
    {
        foreach (AdditiveGroup group in report.Groups.Where(g => g.Figures.Any(f => report.Figures[f].IsChanged)))
        {
            string sum = string.Join(' ', group.Figures.Select((f, k) => $"{(group.Signs[k] < 0 ? "- " : k > 0 ? "+ " : string.Empty)}{report.Figures[f].Proposed.Text}"));
            string total = screen.Format.Format(group.Total / report.Figures[group.Figures[0]].Figure.Unit.Scale, 0);
            screen.Paragraph(Show.Fill(group.AddsUp ? _texts.AddsUp : _texts.DoesNotAddUp, $"{sum} = {total} ({string.Join(", ", group.Figures.Select(f => report.Figures[f].Name))})"));
        }
    }

    private void WriteTests(ReconciliationReport report)
    {
        if (report.Tests is not { DegreesOfFreedom: > 0 } tests)
        {
            return;
        }

        screen.Line();
        screen.Paragraph(Show.Fill(
            tests.IsRejected ? _texts.GlobalTestRejected : _texts.GlobalTestPassed,
            Show.Significant(tests.Statistic, 4, screen),
            tests.DegreesOfFreedom,
            Show.Significant(tests.CriticalStatistic, 4, screen),
            Show.Significant(tests.PValue, 2, screen)));
        if (!tests.MostSuspect.IsEmpty)
        {
            double largest = Math.Abs(tests.Standardised[tests.MostSuspect[0]]);
            screen.Paragraph(Show.Fill(
                largest > tests.CriticalAdjustment ? _texts.MeasurementTestFlagged : _texts.MeasurementTestPassed,
                screen.Format.Format(largest, 2),
                Names(tests.MostSuspect, report),
                screen.Format.Format(tests.CriticalAdjustment, 2)));
        }

        if (!tests.Indistinguishable.IsEmpty)
        {
            screen.Paragraph(Show.Fill(_texts.Indistinguishable, string.Join("; ", tests.Indistinguishable.Select(group => Names(group, report)))));
        }
    }

    private static string Names(IEnumerable<int> places, ReconciliationReport report) => string.Join(", ", places.Select(place => report.Figures[place].Name));
}
