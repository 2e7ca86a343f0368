using System.Globalization;
using System.Text;

namespace Projection.Reporting.Worksheets;

/// <summary>A worksheet as text: every cell with its place, its formula and its value.</summary>
public static class SheetListing
{
    private const int Digits = 10;

    /// <summary>Lists a sheet.</summary>
    /// <param name="sheet">A worksheet.</param>
    /// <returns>A line for each cell, row by row.</returns>
    public static string Of(Worksheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"== {sheet.Name} ==\n");
        foreach (((int row, int column), SheetCell cell) in sheet.Cells)
        {
            string place = new CellAddress(sheet.Name, row, column).Local;
            string value = cell.Value is double number ? number.ToString($"G{Digits}", CultureInfo.InvariantCulture) : (string)cell.Value;
            string formula = cell.Formula is { } live ? $" ={live.On(sheet.Name)} ->" : string.Empty;
            text.Append(CultureInfo.InvariantCulture, $"{place}{(cell.Look == CellLook.Input ? " *" : string.Empty)}{formula} {value}\n");
        }

        return text.ToString();
    }
}
