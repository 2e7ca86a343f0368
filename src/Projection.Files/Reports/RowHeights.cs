using Projection.Reporting.Worksheets;

namespace Projection.Files.Reports;

/// <summary>How high rows must be for their texts: programs do not work it out for cells that run over several columns.</summary>
internal static class RowHeights
{
    private const double Line = 13.2;
    private const double Margin = 3;
    private const double Highest = 400;
    private const double Indent = 1.8;

    // Letters are a little narrower than the figure that column widths are counted in; broken lines are not full.
    private const double LettersPerWidth = 1.12;
    private const double FullLine = 0.97;

    /// <summary>The height of a row in points; <see langword="null"/> where the usual one does.</summary>
    public static double? Of(Worksheet sheet, IEnumerable<(int Column, SheetCell Cell)> row)
    {
        double highest = row.Select(c => HeightOf(sheet, c.Column, c.Cell)).DefaultIfEmpty(0).Max();
        return highest > Line + Margin ? Math.Min(highest, Highest) : null;
    }

    private static double HeightOf(Worksheet sheet, int column, SheetCell cell)
    {
        if (cell.Value is not string text || text.Length == 0)
        {
            return 0;
        }

        double size = cell.Look switch { CellLook.Title => 1.6, CellLook.Heading => 1.2, CellLook.Code => 1.08, CellLook.Header or CellLook.Group or CellLook.Bad or CellLook.Answer or CellLook.Good or CellLook.Open => 1.1, _ => 1 };
        double width = sheet.Widths.Skip(column - 1).Take(cell.Span).Sum();
        bool isIndented = cell.Look is not (CellLook.Title or CellLook.Heading or CellLook.Paragraph);
        double letters = Math.Max(1, (width - (isIndented ? Indent : 0)) * LettersPerWidth / size);
        int lines = text.Split('\n').Sum(part => LinesOf(part, letters));
        return (lines * Line * (cell.Look is CellLook.Title or CellLook.Heading ? size : 1)) + Margin;
    }

    private static int LinesOf(string text, double letters)
    {
        int longestWord = text.Split(' ').Max(word => word.Length);
        int broken = longestWord > letters ? (int)Math.Ceiling(longestWord / letters) - 1 : 0;
        return text.Length <= letters ? 1 : Math.Max(1, (int)Math.Ceiling(text.Length / (letters * FullLine))) + broken;
    }
}
