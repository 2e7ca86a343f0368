namespace Projection.Importing;

/// <summary>A column of a plan's table.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Column">The column in the sheet, from 1.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Header">Its header as printed, lines joined by blanks.</param>
public sealed record TableColumn(int Column, ColumnRole Role, string Header)
{
    /// <summary>The years that the header names, one or several; <see langword="null"/> where it names none.</summary>
    public YearRange? Years { get; init; }
}
