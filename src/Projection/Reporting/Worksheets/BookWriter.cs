namespace Projection.Reporting.Worksheets;

/// <summary>The worksheets that are being filled. A formula is worked out as it is put down, from cells that are there already.</summary>
internal sealed class BookWriter
{
    private readonly Dictionary<string, SheetWriter> _sheets = [];

    public SheetWriter Sheet(string name, params double[] widths)
    {
        var sheet = new SheetWriter(name, widths);
        _sheets.Add(name, sheet);
        return sheet;
    }

    public object? ValueOf(CellAddress address) => _sheets[address.Sheet].ValueAt(address.Row, address.Column);

    public double NumberOf(Formula formula) => formula.Evaluate(ValueOf) is double number ? number : double.NaN;

    /// <summary>Puts a formula with its present value.</summary>
    /// <exception cref="ArithmeticException">The formula has no finite value, so that a spreadsheet would show an error.</exception>
    public CellAddress Live(SheetWriter sheet, int row, int column, Formula formula, NumberFormat format = default, CellLook look = CellLook.Plain, int span = 1)
    {
        object value = formula.Evaluate(ValueOf);
        return value is double number && !double.IsFinite(number)
            ? throw new NotFiniteNumberException($"The formula of {sheet.At(row, column)} has no value.", number)
            : sheet.Put(row, column, new SheetCell(value, formula, look, format, span));
    }
}
