using Projection.Explanations;
using Projection.Reporting.Texts;
using Projection.Scenarios;
using static Projection.Reporting.Worksheets.Formula;

namespace Projection.Reporting.Worksheets;

/// <summary>Writes how far the path is from each linked target: formulas over the path's cells and over those of the figures.</summary>
internal static class GapSheet
{
    /// <summary>Writes the sheet.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="writer">What all sheets of the report need.</param>
    /// <param name="path">The central path.</param>
    /// <param name="values">What subjects are on the path.</param>
    /// <param name="printed">The cells with the lowest and the highest value that prints like a target.</param>
    public static Worksheet Of(
        BookWriter book, ReportWriter writer, PathProjection path, SubjectFormula values, IReadOnlyDictionary<Target, (CellAddress Low, CellAddress High)> printed)
    {
        WorkbookTexts texts = WorkbookTexts.In(writer.Language);
        SheetWriter sheet = book.Sheet(texts.GapsSheet, 60, 24, 16, 16, 16, 16, 16, 17);
        sheet.Title(texts.GapsTitle);
        sheet.Paragraph(texts.GapsNote);
        int header = sheet.Headers(texts.Target, texts.Unit, texts.Printed, texts.LeastValue, texts.GreatestValue, texts.OnPath, texts.Gap, texts.Met);
        foreach (Target target in path.Targets.Where(t => t.Target.IsLinked && t.IsMet is not null && printed.ContainsKey(t.Target)).Select(t => t.Target))
        {
            if (values.Of(target.Subject) is { } value)
            {
                Row(target, value.In(target.Figure.Unit.Scale));
            }
        }

        return sheet.ToWorksheet() with { FrozenRows = header, FrozenColumns = 1, Filter = sheet.Row - 1 > header ? (header, sheet.Row - 1) : null, BadWords = [texts.Missed] };

        void Row(Target target, Formula value)
        {
            int row = sheet.Row++;
            NumberFormat format = NumberFormats.WithEndless(NumberFormats.Decimals(Math.Clamp(RangeText.DecimalsBeside(target.Figure), 0, 6)));
            sheet.Text(row, 1, writer.NameOf(target));
            sheet.Text(row, 2, writer.NameOf(target.Figure.Unit));
            sheet.Text(row, 3, target.Figure.Published.Text, CellLook.Figure);
            Formula low = book.Live(sheet, row, 4, printed[target].Low, format);
            Formula high = book.Live(sheet, row, 5, printed[target].High, format);
            Formula projected = book.Live(sheet, row, 6, value, format);
            Formula gap = book.Live(sheet, row, 7, If(Is(projected, "<", low), projected - low, If(Is(projected, ">", high), projected - high, 0)), format);
            book.Live(sheet, row, 8, If(Is(gap, "=", 0), new Text(texts.Reached), new Text(texts.Missed)), look: CellLook.Answer);
        }
    }
}
