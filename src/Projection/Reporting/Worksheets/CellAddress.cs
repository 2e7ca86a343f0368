using System.Globalization;

namespace Projection.Reporting.Worksheets;

/// <summary>Where a cell of a workbook stands.</summary>
/// <param name="Sheet">Name of the worksheet.</param>
/// <param name="Row">Counted from 1.</param>
/// <param name="Column">Counted from 1; 1 is A.</param>
public readonly record struct CellAddress(string Sheet, int Row, int Column)
{
    /// <summary>Column and row, as the file writes them.</summary>
    public string Local => LettersOf(Column) + Row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The letters of a column.</summary>
    /// <param name="column">Counted from 1.</param>
    /// <returns><c>A</c> to <c>Z</c>, then <c>AA</c> and so on.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The column is below 1.</exception>
    public static string LettersOf(int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        string letters = string.Empty;
        for (int rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>As a formula on a worksheet refers to it.</summary>
    /// <param name="sheet">The worksheet of the formula.</param>
    /// <returns>With the name of the other worksheet in front where it is another one.</returns>
    public string SeenFrom(string sheet) => Sheet == sheet ? Local : $"'{Sheet.Replace("'", "''", StringComparison.Ordinal)}'!{Local}";

    /// <summary>Worksheet, column and row.</summary>
    /// <returns>For example <c>Check!B7</c>.</returns>
    public override string ToString() => $"{Sheet}!{Local}";
}
