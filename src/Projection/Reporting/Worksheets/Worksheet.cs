using System.Collections.Immutable;

namespace Projection.Reporting.Worksheets;

/// <summary>A sheet of a workbook.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Name">Its name, at most 31 characters.</param>
/// <param name="Widths">The widths of its columns, in the unit of spreadsheets: characters.</param>
/// <param name="Cells">The cells by their place.</param>
public sealed record Worksheet(string Name, ImmutableArray<double> Widths, ImmutableSortedDictionary<(int Row, int Column), SheetCell> Cells)
{
    /// <summary>The rows that stay in sight, counted from the top; 0 for none.</summary>
    public int FrozenRows { get; init; }

    /// <summary>The columns that stay in sight, counted from the left; 0 for none.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>The row of headers by which the one table of the sheet can be filtered, and its last row; <see langword="null"/> for none.</summary>
    public (int Header, int Last)? Filter { get; init; }

    /// <summary>The words that mark an answer as unwelcome.</summary>
    public ImmutableArray<string> BadWords { get; init; } = [];

    /// <summary>Cells in which one of a few words is chosen, with the words.</summary>
    public ImmutableArray<((int Row, int Column) Place, ImmutableArray<string> Words)> Choices { get; init; } = [];
}
