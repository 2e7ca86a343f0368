namespace Projection.Notebooks;

/// <summary>A cell that failed.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Number">The number in its margin.</param>
/// <param name="Error">Why.</param>
public sealed record CellFailure(int Number, CellError Error);
