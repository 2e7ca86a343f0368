namespace Projection.Importing;

/// <summary>A rectangle of cells.</summary>
/// <remarks>The default value holds no cell of a sheet.</remarks>
/// <param name="First">The cell at the top left.</param>
/// <param name="Last">The cell at the bottom right.</param>
public readonly record struct CellRange(CellReference First, CellReference Last)
{
    /// <summary>Whether a cell lies inside.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>True for the edges too.</returns>
    public bool Contains(CellReference cell) =>
        cell.Row >= First.Row && cell.Row <= Last.Row && cell.Column >= First.Column && cell.Column <= Last.Column;
}
