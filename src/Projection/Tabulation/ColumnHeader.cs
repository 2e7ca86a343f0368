namespace Projection.Tabulation;

/// <summary>A column's name, kind and unit in one text, as the first line of a CSV file bears it.</summary>
/// <remarks>
/// The grammar: <c>name [unit]</c> for numbers with a unit, <c>name (number)</c> for plain numbers, <c>name (integer)</c> for whole numbers, <c>name (boolean)</c>
/// for truth values, and the bare <c>name</c> for texts. No name has a blank before a bracket, so the first such place divides the text, whatever the unit holds.
/// </remarks>
public static class ColumnHeader
{
    private const string PlainNumber = "(number)";
    private const string WholeNumber = "(integer)";
    private const string TruthValue = "(boolean)";

    /// <summary>The header of a column.</summary>
    /// <param name="column">The column.</param>
    /// <returns>For example <c>grdp [trillion VND]</c>.</returns>
    public static string Of(ResultColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Kind switch
        {
            ColumnKind.Number => $"{column.Name} {(column.Unit is { } unit ? $"[{unit.Text}]" : PlainNumber)}",
            ColumnKind.WholeNumber => $"{column.Name} {WholeNumber}",
            ColumnKind.TruthValue => $"{column.Name} {TruthValue}",
            _ => column.Name,
        };
    }

    /// <summary>Reads a header.</summary>
    /// <param name="header">As <see cref="Of"/> writes it.</param>
    /// <param name="name">The column's name.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="unit">Its unit; <see langword="null"/> where it has none.</param>
    /// <returns>False where the text has another form, or the unit cannot be understood.</returns>
    public static bool TryParse(string header, out string name, out ColumnKind kind, out Unit? unit)
    {
        ArgumentNullException.ThrowIfNull(header);
        int bracket = header.IndexOf(" [", StringComparison.Ordinal);
        int parenthesis = header.IndexOf(" (", StringComparison.Ordinal);
        int end = bracket < 0 ? parenthesis : parenthesis < 0 ? bracket : Math.Min(bracket, parenthesis);
        name = end < 0 ? header : header[..end];
        string mark = end < 0 ? string.Empty : header[(end + 1)..];
        unit = mark.StartsWith('[') && mark.EndsWith(']') ? Unit.Parse(mark[1..^1]).Value : null;
        kind = unit is not null || mark == PlainNumber ? ColumnKind.Number
            : mark == WholeNumber ? ColumnKind.WholeNumber
            : mark == TruthValue ? ColumnKind.TruthValue
            : ColumnKind.Text;
        return name.Length > 0 && name == name.Trim() && !name.Any(char.IsControl) && (kind != ColumnKind.Text || mark.Length == 0);
    }
}
