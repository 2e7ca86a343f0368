using System.Collections.Immutable;
using Projection.Diagnostics;

namespace Projection.Importing;

/// <summary>A sheet of a workbook as texts: what a person sees in its cells.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="File">The workbook's file name, for findings.</param>
/// <param name="Name">The sheet's name.</param>
/// <param name="Rows">The rows with a text in them, from the top.</param>
/// <param name="Merged">Cells that are shown as one; their text is that of the first.</param>
public sealed record Sheet(string File, string Name, ImmutableArray<SheetRow> Rows, ImmutableArray<CellRange> Merged)
{
    /// <summary>What is wrong with single cells, such as a formula that failed; it matters only where a cell is read. Empty by default.</summary>
    public ImmutableDictionary<CellReference, Diagnostic> Findings { get; init; } = ImmutableDictionary<CellReference, Diagnostic>.Empty;

    /// <summary>Where a cell stands, for findings.</summary>
    /// <param name="cell">The cell; <see langword="null"/> for the whole sheet.</param>
    /// <returns>For example <c>plan.xlsx, sheet Phụ lục I, cell D12</c>.</returns>
    public SourceLocation Locate(CellReference? cell = null) =>
        SourceLocation.WholeFile(cell is { } place ? $"{File}, sheet {Name}, cell {place}" : $"{File}, sheet {Name}");

    /// <summary>The merged cells around a cell; the cell alone where it is not merged.</summary>
    internal CellRange RangeOf(CellReference cell)
    {
        foreach (CellRange range in Merged)
        {
            if (range.Contains(cell))
            {
                return range;
            }
        }

        return new CellRange(cell, cell);
    }
}
