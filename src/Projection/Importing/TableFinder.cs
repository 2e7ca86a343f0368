using System.Collections.Immutable;
using Projection.Scenarios;

namespace Projection.Importing;

/// <summary>Finds the table of a plan's targets in a sheet by the words of its header.</summary>
public static class TableFinder
{
    private const int DeepestHeader = 60;
    private const int MostHeaderRows = 6;

    private static readonly string[] NumberWords = ["tt", "stt", "so tt", "so thu tu", "no", "number"];
    private static readonly string[] UnitWords = ["don vi", "don vi tinh", "dvt", "don vi do", "unit", "units"];
    private static readonly string[] NameWords = ["chi tieu", "ten chi tieu", "noi dung chi tieu", "danh muc chi tieu", "noi dung", "he thong chi tieu", "indicator", "indicators"];
    private static readonly string[] PastWords = ["thuc hien", "uoc", "th ", "ket qua", "hien trang", "so sanh", "actual", "estimate"];
    private static readonly string[] TargetWords = ["muc tieu", "ke hoach", "kh ", "chi tieu", "phan dau", "du kien", "target", "plan"];
    private static readonly string[] OfficeWords = ["chu tri", "phu trach", "theo doi", "co quan", "don vi thuc hien", "don vi bao cao", "office", "in charge"];
    private static readonly string[] RemarkWords = ["phoi hop", "ghi chu", "note", "remark", "can cu", "nguon"];

    /// <summary>Looks for the table.</summary>
    /// <param name="sheet">A sheet.</param>
    /// <returns>The table with at least a column of names and one of targets; <see langword="null"/> where the sheet has none.</returns>
    public static PlanTable? Find(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        foreach (SheetRow row in sheet.Rows.Where(row => row.Number <= DeepestHeader))
        {
            int height = HeightAt(sheet, row);
            ImmutableArray<TableColumn> columns = ColumnsOf(sheet, row.Number, height);
            bool isHeader = columns.Any(c => c.Role == ColumnRole.Name) && columns.Any(c => c.Role == ColumnRole.Target)
                && columns.Any(c => c.Role is ColumnRole.Unit or ColumnRole.Number);
            if (isHeader)
            {
                string title = string.Join(' ', sheet.Rows.Where(above => above.Number < row.Number).SelectMany(above => above.Cells.Values).Select(OneLine));
                return new PlanTable(sheet, columns, row.Number, row.Number + height, title);
            }
        }

        return null;
    }

    /// <summary>The period that a text names, such as the title of a table.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The last range of years in it; <see langword="null"/> where it names none.</returns>
    public static YearRange? PeriodIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return YearsIn(text) is { Count: > 1 } years ? years : null;
    }

    /// <summary>A text without line breaks and double blanks.</summary>
    internal static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The years in a text: the last range of years, or where there is none the last year.</summary>
    internal static YearRange? YearsIn(string text)
    {
        string[] words = RowName.Plain(text).Split(' ');
        Year?[] years = [.. words.Select(word => word.Length == 4 && YearText.TryRead(word, out YearRange year) ? year.First : (Year?)null)];
        for (int i = years.Length - 2; i >= 0; i--)
        {
            if (years[i] is { } first && years[i + 1] is { } last && first < last)
            {
                return new YearRange(first, last);
            }
        }

        return years.LastOrDefault(year => year is not null) is { } one ? new YearRange(one, one) : null;
    }

    // A header of several rows: the cells that are not divided reach down over all of them.
    private static int HeightAt(Sheet sheet, SheetRow row) => Math.Min(
        MostHeaderRows,
        row.Cells.Keys.Select(column => sheet.RangeOf(new CellReference(row.Number, column)).Last.Row - row.Number + 1).DefaultIfEmpty(1).Max());

    private static ImmutableArray<TableColumn> ColumnsOf(Sheet sheet, int first, int height)
    {
        SheetRow[] rows = [.. sheet.Rows.Where(row => row.Number >= first && row.Number < first + height)];
        var headers = new SortedDictionary<int, List<string>>();
        foreach (SheetRow row in rows)
        {
            foreach ((int column, string text) in row.Cells)
            {
                CellRange range = sheet.RangeOf(new CellReference(row.Number, column));
                for (int covered = range.First.Column; covered <= range.Last.Column && covered < range.First.Column + 100; covered++)
                {
                    if (!headers.TryGetValue(covered, out List<string>? texts))
                    {
                        headers.Add(covered, texts = []);
                    }

                    texts.Add(OneLine(text));
                }
            }
        }

        ImmutableArray<TableColumn>.Builder columns = ImmutableArray.CreateBuilder<TableColumn>();
        foreach ((int column, List<string> texts) in headers)
        {
            string header = string.Join(' ', texts);
            ColumnRole role = RoleOf(header);

            // Numbers, names, units and the office in charge stand in one column each; a header over several columns is one as well.
            bool isTaken = role is ColumnRole.Number or ColumnRole.Name or ColumnRole.Unit or ColumnRole.Office && columns.Any(c => c.Role == role);
            columns.Add(new TableColumn(column, isTaken ? ColumnRole.Other : role, header) { Years = YearsIn(header) });
        }

        return columns.ToImmutable();
    }

    private static ColumnRole RoleOf(string header)
    {
        string plain = RowName.Plain(header);
        bool hasYear = YearsIn(header) is not null;
        return plain.Length == 0 || RemarkWords.Any(word => plain.Contains(word, StringComparison.Ordinal)) ? ColumnRole.Other
            : NumberWords.Contains(plain) ? ColumnRole.Number
            : UnitWords.Contains(plain) ? ColumnRole.Unit
            : PastWords.Any(word => plain.StartsWith(word, StringComparison.Ordinal)) && !plain.StartsWith("thuc hien muc tieu", StringComparison.Ordinal) ? ColumnRole.Other
            : NameWords.Contains(plain) || (!hasYear && plain.StartsWith("chi tieu", StringComparison.Ordinal) && !plain.Contains("giao", StringComparison.Ordinal)) ? ColumnRole.Name
            : OfficeWords.Any(word => plain.Contains(word, StringComparison.Ordinal)) && !TargetWords.Any(word => plain.StartsWith(word, StringComparison.Ordinal)) ? ColumnRole.Office
            : TargetWords.Any(word => plain.StartsWith(word, StringComparison.Ordinal)) || IsYearsOnly(plain) ? ColumnRole.Target
            : ColumnRole.Other;
    }

    // "Năm 2030", "2026-2030", "Giai đoạn 2026-2030", "Đến năm 2030".
    private static bool IsYearsOnly(string plain) =>
        plain.Split(' ') is { Length: > 0 } words && words.Any(word => word.Length == 4 && YearText.TryRead(word, out _))
        && words.All(word => word is "den" or "nam" or "het" or "giai" or "doan" or "ca" || (word.Length == 4 && YearText.TryRead(word, out _)));
}
