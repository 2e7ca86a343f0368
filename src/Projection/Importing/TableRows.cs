using System.Collections.Immutable;

namespace Projection.Importing;

/// <summary>The rows below a table's header, with what a merged cell says over several of them, and the rows above each in rank.</summary>
internal static class TableRows
{
    /// <summary>A row with its texts.</summary>
    /// <param name="Cell">The target's cell.</param>
    /// <param name="Number">The printed number; that of the row above in rank for a row below.</param>
    /// <param name="Name">The printed name.</param>
    /// <param name="Unit">The printed unit.</param>
    /// <param name="Target">The printed target.</param>
    /// <param name="Office">The office in charge.</param>
    /// <param name="IsHidden">Whether the workbook hides the row.</param>
    /// <param name="Rank">Whether it is a section, a row with a number of its own, or one below such a row.</param>
    /// <param name="Above">Names of the rows above in rank, the nearest first.</param>
    public sealed record Row(CellReference Cell, string Number, string Name, string Unit, string Target, string Office, bool IsHidden, RowRank Rank, ImmutableArray<string> Above)
    {
        /// <summary>Whether there is neither a unit nor a target.</summary>
        public bool IsBare => Unit.Length == 0 && Target.Length == 0;
    }

    public static IEnumerable<Row> Of(PlanTable table, TableColumn target)
    {
        int name = table.First(ColumnRole.Name)!.Column;
        int? number = table.First(ColumnRole.Number)?.Column;
        int? unit = table.First(ColumnRole.Unit)?.Column;
        int? office = table.First(ColumnRole.Office)?.Column;
        Sheet sheet = table.Sheet;
        Dictionary<int, SheetRow> byNumber = sheet.Rows.ToDictionary(row => row.Number);
        string header = RowName.Plain(table.First(ColumnRole.Name)!.Header);
        List<(RowRank Rank, string Name)> above = [];
        string printedNumber = string.Empty;
        foreach (SheetRow row in sheet.Rows.Where(row => row.Number >= table.FirstRow))
        {
            string Own(int? column) => column is { } at && row.Cells.TryGetValue(at, out string? text) ? text.Trim() : string.Empty;

            // Over rows, a merged cell speaks for all of them; its text stands in the first.
            string Shared(int? column)
            {
                if (column is not { } at || Own(at).Length > 0)
                {
                    return Own(column);
                }

                CellReference first = sheet.RangeOf(new CellReference(row.Number, at)).First;
                return byNumber.TryGetValue(first.Row, out SheetRow? source) && source.Cells.TryGetValue(first.Column, out string? text) ? text.Trim() : string.Empty;
            }

            string label = TableFinder.OneLine(Own(name));
            string mark = TableFinder.OneLine(Own(number));
            if (label.Length == 0 && sheet.RangeOf(new CellReference(row.Number, name)).First is var start && start.Row == row.Number && start.Column != name)
            {
                (label, mark) = (TableFinder.OneLine(Own(start.Column)), string.Empty);
            }

            if (label.Length == 0 && mark.Length > 0 && RowName.Plain(mark).Length > 6)
            {
                (label, mark) = (mark, string.Empty);
            }

            bool isHeaderAgain = RowName.Plain(label) == header && RowName.Plain(Own(target.Column)) == RowName.Plain(target.Header);
            if (label.Length == 0 || isHeaderAgain)
            {
                continue;
            }

            string figure = TableFinder.OneLine(Own(target.Column));
            string ownUnit = TableFinder.OneLine(figure.Length > 0 ? Shared(unit) : Own(unit));
            RowRank rank = RankOf(mark, label, isBare: ownUnit.Length == 0 && figure.Length == 0, hasNumbers: number is not null, hasMain: above.Any(a => a.Rank == RowRank.Main));
            above.RemoveAll(a => a.Rank >= rank);
            printedNumber = rank == RowRank.Main ? mark.TrimEnd('.', ')') : rank == RowRank.Section ? string.Empty : printedNumber;
            yield return new Row(
                new CellReference(row.Number, target.Column), printedNumber, label, ownUnit, figure, TableFinder.OneLine(Shared(office)), row.IsHidden, rank,
                [.. above.Where(a => a.Rank != RowRank.Section).Reverse().Select(a => a.Name)]);
            above.Add((rank, label));
        }
    }

    private static RowRank RankOf(string mark, string label, bool isBare, bool hasNumbers, bool hasMain)
    {
        string plain = RowName.Plain(label);
        bool isMarkedBelow = label[0] is '-' or '–' or '+' or '•' or '*' or '·' || plain.StartsWith("trong do", StringComparison.Ordinal);
        string bare = mark.TrimEnd('.', ')');
        if (bare.Length > 0 && bare.All(char.IsAsciiDigit))
        {
            return RowRank.Main;
        }

        if (bare.Length > 0 && bare.All(c => c is 'I' or 'V' or 'X' || (char.IsAsciiLetterUpper(c) && bare.Length == 1)))
        {
            return isBare ? RowRank.Section : RowRank.Main;
        }

        // 1.1, a), -, + and the like stand below a number.
        if (mark.Length > 0 || isMarkedBelow)
        {
            return RowRank.Sub;
        }

        return isBare ? (hasMain ? RowRank.Heading : RowRank.Section) : hasNumbers && hasMain ? RowRank.Sub : RowRank.Main;
    }
}
