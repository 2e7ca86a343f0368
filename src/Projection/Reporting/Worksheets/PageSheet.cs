using System.Collections.Immutable;

namespace Projection.Reporting.Worksheets;

/// <summary>Puts a page on a worksheet: its tables with numbers that can be worked with, its paragraphs across the sheet.</summary>
internal static class PageSheet
{
    private const double Narrowest = 11;
    private const double Widest = 52;
    private const double NarrowestSheet = 128;

    /// <summary>Writes the sheet.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="name">Name of the sheet.</param>
    /// <param name="titles">What stands above the page.</param>
    /// <param name="page">The page.</param>
    public static Worksheet Of(BookWriter book, string name, IReadOnlyList<string> titles, Page page)
    {
        Block.Table[] tables = [.. page.Blocks.OfType<Block.Table>()];
        SheetWriter sheet = book.Sheet(name, WidthsOf(tables));
        sheet.Title(titles[0]);
        foreach (string title in titles.Skip(1))
        {
            sheet.Paragraph(title);
        }

        (int Header, int Last)? table = null;
        foreach (Block block in page.Blocks)
        {
            switch (block)
            {
                case Block.Heading heading:
                    sheet.Heading(heading.Text);
                    break;
                case Block.Paragraph paragraph:
                    sheet.Paragraph((paragraph.Indent > 0 ? "–  " : string.Empty) + paragraph.Text, LookOf(paragraph.Tone));
                    break;
                case Block.Table rows:
                    table = Write(sheet, rows, page.Language);
                    break;
                default:
                    sheet.Row++;
                    break;
            }
        }

        bool isOne = tables is [{ Rows.Length: > 8 }] && table is not null;
        return sheet.ToWorksheet() with { FrozenRows = isOne ? table!.Value.Header : 1, Filter = isOne ? table : null };
    }

    private static CellLook LookOf(Tone tone) => tone switch
    {
        Tone.Title => CellLook.Heading,
        Tone.Good => CellLook.Good,
        Tone.Open => CellLook.Open,
        Tone.Bad => CellLook.Bad,
        _ => CellLook.Paragraph,
    };

    // As wide as what stands in the columns of all tables, but long texts are broken; the last column makes a narrow sheet up.
    private static double[] WidthsOf(Block.Table[] tables)
    {
        int columns = Math.Max(1, tables.Select(t => t.Columns.Length).DefaultIfEmpty(1).Max());
        var widths = new double[columns];
        Array.Fill(widths, Narrowest);
        foreach (Block.Table table in tables)
        {
            for (int column = 0; column < table.Columns.Length; column++)
            {
                IEnumerable<int> lengths = table.Rows.Where(row => row.Length == table.Columns.Length).Select(row => row[column].Text.Length);
                int header = table.Columns[column].Title.Split(' ').Max(word => word.Length) + 4;
                widths[column] = Math.Min(Widest, Math.Max(widths[column], Math.Max(header, lengths.DefaultIfEmpty(0).Max() + 2)));
            }
        }

        double missing = NarrowestSheet - widths.Sum();
        widths[^1] += Math.Max(0, missing);
        return widths;
    }

    private static (int Header, int Last) Write(SheetWriter sheet, Block.Table table, Language language)
    {
        int header = sheet.Headers([.. table.Columns.Select(c => Capital(c.Title))]);
        foreach (ImmutableArray<Cell> row in table.Rows)
        {
            if (row.Length == 1 && table.Columns.Length > 1)
            {
                sheet.Text(sheet.Row++, 1, row[0].Text, CellLook.Group, table.Columns.Length);
                continue;
            }

            for (int column = 0; column < row.Length; column++)
            {
                Put(sheet, column + 1, row[column], table.Columns[column].IsNumber, language);
            }

            sheet.Row++;
        }

        return (header, sheet.Row - 1);
    }

    private static void Put(SheetWriter sheet, int column, Cell cell, bool isNumber, Language language)
    {
        if (cell.Value is { } value && FormatOf(cell.Text, language) is { } format)
        {
            sheet.Number(sheet.Row, column, value, format);
        }
        else
        {
            sheet.Text(sheet.Row, column, cell.Text, isNumber ? CellLook.Figure : CellLook.Plain);
        }
    }

    private static string Capital(string title) => title.Length == 0 ? title : char.ToUpperInvariant(title[0]) + title[1..];

    /// <summary>The number format that shows a number as a text does: its decimals, groups, and what stands behind it.</summary>
    internal static string? FormatOf(string text, Language language)
    {
        FigureFormat marks = FigureFormat.In(language);
        int end = text.Length;
        while (end > 0 && !char.IsAsciiDigit(text[end - 1]))
        {
            end--;
        }

        string number = text[..end].TrimStart().TrimStart('-', '+');
        if (number.Length == 0 || number.Any(c => !char.IsAsciiDigit(c) && c != marks.GroupMark && c != marks.DecimalMark))
        {
            return null;
        }

        int mark = number.IndexOf(marks.DecimalMark, StringComparison.Ordinal);
        string suffix = text[end..];
        string format = NumberFormats.Decimals(mark < 0 ? 0 : number.Length - mark - 1);
        return suffix.Length == 0 ? format : $"{format}\"{suffix.Replace("\"", "'", StringComparison.Ordinal)}\"";
    }
}
