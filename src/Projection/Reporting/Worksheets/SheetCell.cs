namespace Projection.Reporting.Worksheets;

/// <summary>A cell of a worksheet: a text, a number, or a formula with the value it has.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Value">A <see cref="string"/> or a <see cref="double"/>; of a formula its present value.</param>
/// <param name="Formula">The formula; <see langword="null"/> for a text or a number.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Format">How a number is shown.</param>
/// <param name="Span">Over how many columns it runs.</param>
public sealed record SheetCell(object Value, Formula? Formula, CellLook Look, NumberFormat Format = default, int Span = 1)
{
    /// <summary>The cell that a click leads to; <see langword="null"/> for none.</summary>
    public CellAddress? Link { get; init; }
}
