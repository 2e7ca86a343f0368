using Projection.Consistency;
using Projection.Reporting.Texts;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Reporting.Worksheets;

/// <summary>Writes every printed figure with what it says, what the others allow, how likely it is, and where it stands: one row each, to be filtered and sorted.</summary>
internal sealed class TargetSheet
{
    private readonly BookWriter _book;
    private readonly ReportWriter _writer;
    private readonly WorkbookTexts _texts;
    private readonly SheetWriter _sheet;
    private readonly Dictionary<Target, (CellAddress Low, CellAddress High)> _printed = new(ReferenceEqualityComparer.Instance);

    public TargetSheet(BookWriter book, ReportWriter writer)
    {
        (_book, _writer) = (book, writer);
        _texts = WorkbookTexts.In(writer.Language);
        _sheet = book.Sheet(_texts.TargetsSheet, 6, 52, 30, 16, 10, 13, 13, 19, 12, 13, 11, 13, 13, 11, 18, 30, 40);
    }

    /// <summary>The cells with the lowest and the highest value that prints like a target.</summary>
    public IReadOnlyDictionary<Target, (CellAddress Low, CellAddress High)> Printed => _printed;

    /// <summary>Writes the sheet.</summary>
    /// <param name="section">The report's section on the figures.</param>
    /// <param name="figures">Where figures can be changed already; the sheet follows them.</param>
    public Worksheet Write(ReportSection section, ProofFigures figures)
    {
        _sheet.Title(section.Title);
        int header = _sheet.Headers(
            _texts.Number, _texts.Quantity, _texts.Id, _texts.Printed, _texts.Sign, _texts.LeastValue, _texts.GreatestValue, _texts.Unit, _texts.Years, _texts.Attained, _texts.AttainedError,
            _texts.OthersLow, _texts.OthersHigh, _texts.Linked, _texts.Source, _texts.Place, _texts.Note);
        Dictionary<string, TargetAttainment> attained = _writer.Report.Simulation.Targets.ToDictionary(t => t.Target.Id);
        int number = 0;
        foreach (TargetFinding finding in _writer.Report.Narrower.Targets)
        {
            Row(finding, ++number, attained.GetValueOrDefault(finding.Target.Id), figures);
        }

        int last = _sheet.Row - 1;
        _sheet.Row++;
        foreach (Block.Paragraph paragraph in section.Page.Blocks.OfType<Block.Paragraph>())
        {
            _sheet.Paragraph(paragraph.Text);
        }

        return _sheet.ToWorksheet() with { FrozenRows = header, FrozenColumns = 2, Filter = (header, last) };
    }

    private void Row(TargetFinding finding, int number, TargetAttainment? attained, ProofFigures figures)
    {
        int row = _sheet.Row++;
        Target target = finding.Target;
        Figure figure = target.Figure;
        PublishedFigure published = figure.Published;
        for (int column = 6; column <= 13; column++)
        {
            _sheet.Text(row, column, string.Empty);
        }

        _sheet.Number(row, 1, number, "0");
        _sheet.Text(row, 2, _writer.NameOf(target));
        _sheet.Text(row, 3, target.Id);
        _sheet.Text(row, 4, published.Kind == FigureKind.Blank ? _writer.Page.Texts.Blank : published.Text, published.HasNumber ? CellLook.Figure : CellLook.Plain);
        _sheet.Text(row, 5, published.HasNumber ? CheckSheet.SignOf(published.Kind, _texts) : string.Empty);
        _sheet.Text(row, 8, _writer.NameOf(figure.Unit));
        _sheet.Text(row, 9, target.Subject.Years.ToString());
        _sheet.Text(row, 14, target.IsLinked ? _texts.Yes : _texts.No);
        _sheet.Text(row, 15, figure.Source ?? string.Empty);
        _sheet.Text(row, 16, figure.Place ?? string.Empty);
        _sheet.Text(row, 17, figure.Note ?? string.Empty);
        int decimals = Math.Clamp((figure.Decimals ?? published.Decimals) + 2, 0, 8);
        NumberFormat format = NumberFormats.WithEndless(NumberFormats.Decimals(decimals));
        if (published.HasNumber)
        {
            _printed[target] = figures.Contains(target)
                ? (_book.Live(_sheet, row, 6, figures[target].Low, format), _book.Live(_sheet, row, 7, figures[target].High, format))
                : (End(row, 6, figure.PrintedRange.Low ?? -Endless, format), End(row, 7, figure.PrintedRange.High ?? Endless, format));
        }

        if (attained is not null)
        {
            _sheet.Number(row, 10, attained.Attained.Probability, NumberFormats.Percent(2));
            _sheet.Number(row, 11, attained.Attained.StandardError, NumberFormats.Percent(3));
        }

        if (finding.Implied is { } implied)
        {
            Arithmetic.ValueRange shown = Explanations.RangeText.Outward(Explanations.RangeText.Telling(implied, figure), decimals);
            End(row, 12, shown.Low ?? -Endless, format);
            End(row, 13, shown.High ?? Endless, format);
        }
    }

    private static Arithmetic.Rational Endless { get; } = Arithmetic.Rational.PowerOfTen(100);

    private CellAddress End(int row, int column, Arithmetic.Rational end, NumberFormat format) => _sheet.Number(row, column, end.ToDouble(), format);
}
