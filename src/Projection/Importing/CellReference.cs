using System.Globalization;

namespace Projection.Importing;

/// <summary>The place of a cell in a sheet.</summary>
/// <remarks>The default value is no cell.</remarks>
/// <param name="Row">Row, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public readonly record struct CellReference(int Row, int Column)
{
    private const int Letters = 26;

    /// <summary>Reads a reference such as <c>D12</c>.</summary>
    /// <param name="text">Letters and digits, without dollar signs.</param>
    /// <param name="cell">The place.</param>
    /// <returns>False where the text has another form or lies outside what a workbook can hold (1,048,576 rows, 16,384 columns).</returns>
    public static bool TryParse(string text, out CellReference cell)
    {
        ArgumentNullException.ThrowIfNull(text);
        const int MostRows = 1_048_576;
        const int MostColumns = 16_384;
        int digits = text.AsSpan().IndexOfAnyInRange('0', '9');
        cell = default;
        if (digits < 1 || digits > 3 || !TryParseColumn(text[..digits], out int column)
            || !int.TryParse(text.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out int row) || row is < 1 or > MostRows || column > MostColumns)
        {
            return false;
        }

        cell = new CellReference(row, column);
        return true;
    }

    /// <summary>Reads the letters of a column.</summary>
    /// <param name="text">One to three letters.</param>
    /// <param name="column">The column, from 1.</param>
    /// <returns>False where the text has another form.</returns>
    public static bool TryParseColumn(string text, out int column)
    {
        ArgumentNullException.ThrowIfNull(text);
        column = 0;
        if (text.Length is 0 or > 3 || !text.All(char.IsAsciiLetter))
        {
            return false;
        }

        foreach (char letter in text)
        {
            column = (column * Letters) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return true;
    }

    /// <summary>The letters of a column.</summary>
    /// <param name="column">The column, from 1.</param>
    /// <returns>For example <c>D</c>.</returns>
    public static string ColumnName(int column)
    {
        string name = string.Empty;
        for (int rest = column; rest > 0; rest = (rest - 1) / Letters)
        {
            name = (char)('A' + ((rest - 1) % Letters)) + name;
        }

        return name;
    }

    /// <summary>As workbooks write it.</summary>
    /// <returns>For example <c>D12</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ColumnName(Column)}{Row}");
}
