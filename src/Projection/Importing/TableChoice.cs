using System.Collections.Immutable;
using Projection.Diagnostics;

namespace Projection.Importing;

/// <summary>The table and the column of targets that are read: the only ones, or those a person names.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Table">The table.</param>
/// <param name="Column">Its column of targets.</param>
public sealed record TableChoice(PlanTable Table, TableColumn Column)
{
    /// <summary>Chooses among the sheets of a workbook.</summary>
    /// <param name="file">The workbook's name, for findings.</param>
    /// <param name="shown">The sheets that the workbook shows.</param>
    /// <param name="hidden">The sheets that it hides; they are read only where named.</param>
    /// <param name="sheet">The name of a sheet, case and marks alike; <see langword="null"/> to take the only one with a table.</param>
    /// <param name="column">The letters of a column or words of its header; <see langword="null"/> to take the only column of targets.</param>
    /// <returns>The choice; the error where there is none, or more than one.</returns>
    public static Parsed<TableChoice> Of(string file, ImmutableArray<Sheet> shown, ImmutableArray<Sheet> hidden, string? sheet, string? column)
    {
        ArgumentNullException.ThrowIfNull(file);
        Sheet[] candidates = [.. shown];
        if (sheet is not null)
        {
            Sheet[] all = [.. shown, .. hidden];
            candidates = [.. all.Where(s => s.Name == sheet)];
            candidates = candidates.Length > 0 ? candidates : [.. all.Where(s => RowName.Plain(s.Name) == RowName.Plain(sheet))];
            if (candidates.Length == 0)
            {
                return Parsed<TableChoice>.Failed(Problem.WhichSheet(file, sheet, all.Select(s => s.Name)));
            }
        }

        PlanTable[] tables = [.. candidates.Select(TableFinder.Find).OfType<PlanTable>()];
        return tables.Length switch
        {
            0 => Parsed<TableChoice>.Failed(Problem.NoTargetTable(SourceLocation.WholeFile(file), candidates.Select(s => s.Name))),
            1 => OfTable(tables[0], column),
            _ => Parsed<TableChoice>.Failed(Problem.WhichSheet(file, null, tables.Select(t => t.Sheet.Name))),
        };
    }

    private static Parsed<TableChoice> OfTable(PlanTable table, string? column)
    {
        TableColumn[] chosen = [.. column is null ? table.Targets : Named(table, column)];
        return chosen.Length == 1
            ? Parsed<TableChoice>.Of(new TableChoice(table, chosen[0]))
            : Parsed<TableChoice>.Failed(Problem.WhichColumn(
                table.Sheet.Locate(new CellReference(table.HeaderRow, (chosen.Length > 0 ? chosen : [.. table.Targets])[0].Column)), column, table.Targets.Select(Describe)));
    }

    // By letters any column can be taken, also one whose header is not known for one of targets.
    private static IEnumerable<TableColumn> Named(PlanTable table, string asked)
    {
        if (CellReference.TryParseColumn(asked, out int letters) && table.Columns.FirstOrDefault(c => c.Column == letters) is { Role: ColumnRole.Target or ColumnRole.Other } byLetters)
        {
            return [byLetters];
        }

        string words = RowName.Plain(asked);
        TableColumn[] whole = [.. table.Targets.Where(c => RowName.Plain(c.Header) == words)];
        return whole.Length > 0 ? whole : table.Targets.Where(c => $" {RowName.Plain(c.Header)} ".Contains($" {words} ", StringComparison.Ordinal));
    }

    private static string Describe(TableColumn column) => $"{CellReference.ColumnName(column.Column)} ({column.Header})";
}
