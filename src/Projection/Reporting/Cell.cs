namespace Projection.Reporting;

/// <summary>A cell of a table.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Text">What is shown; leading blanks set it in below the cell above.</param>
/// <param name="Value">The number that the text shows, unrounded, in the unit that the table states; <see langword="null"/> where it shows none.</param>
public readonly record struct Cell(string Text, double? Value = null)
{
    /// <summary>A cell that shows a text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator Cell(string text) => new(text);
}
