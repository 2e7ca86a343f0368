using System.Collections.Immutable;

namespace Projection.Importing;

/// <summary>The table of a plan's targets in a sheet: which columns hold what, and its rows.</summary>
/// <remarks>Immutable. Made by <see cref="TableFinder"/>.</remarks>
/// <param name="Sheet">The sheet.</param>
/// <param name="Columns">All columns of the header, from the left.</param>
/// <param name="HeaderRow">The header's first row in the sheet.</param>
/// <param name="FirstRow">The first row below the header.</param>
/// <param name="Title">What stands above the table, joined by blanks; empty where nothing does.</param>
public sealed record PlanTable(Sheet Sheet, ImmutableArray<TableColumn> Columns, int HeaderRow, int FirstRow, string Title)
{
    /// <summary>The columns of targets.</summary>
    public IEnumerable<TableColumn> Targets => Columns.Where(column => column.Role == ColumnRole.Target);

    /// <summary>The first column of a kind.</summary>
    internal TableColumn? First(ColumnRole role) => Columns.FirstOrDefault(column => column.Role == role);
}
