using System.Collections.Immutable;

namespace Projection.Reporting.Worksheets;

/// <summary>Fills a worksheet from top to bottom; what was put there can be referred to and worked out.</summary>
internal sealed class SheetWriter(string name, params double[] widths)
{
    private readonly Dictionary<(int Row, int Column), SheetCell> _cells = [];
    private readonly List<((int Row, int Column) Place, ImmutableArray<string> Words)> _choices = [];

    /// <summary>The next free row.</summary>
    public int Row { get; set; } = 1;

    public string Name { get; } = name;

    public int Columns => widths.Length;

    public CellAddress At(int row, int column) => new(Name, row, column);

    public CellAddress Put(int row, int column, SheetCell cell)
    {
        _cells[(row, column)] = cell;
        return At(row, column);
    }

    public CellAddress Text(int row, int column, string text, CellLook look = CellLook.Plain, int span = 1) => Put(row, column, new SheetCell(text, null, look, Span: span));

    public CellAddress Number(int row, int column, double value, NumberFormat format, CellLook look = CellLook.Plain) => Put(row, column, new SheetCell(value, null, look, format));

    public void Title(string text) => Text(Row++, 1, text, CellLook.Title, Columns);

    public void Heading(string text)
    {
        Row++;
        Text(Row++, 1, text, CellLook.Heading, Columns);
    }

    public void Paragraph(string text, CellLook look = CellLook.Paragraph) => Text(Row++, 1, text, look, Columns);

    public int Headers(params ReadOnlySpan<string> texts)
    {
        for (int i = 0; i < texts.Length; i++)
        {
            Text(Row, i + 1, texts[i], CellLook.Header);
        }

        return Row++;
    }

    public void Choice(int row, int column, ImmutableArray<string> words) => _choices.Add(((row, column), words));

    /// <summary>Takes back everything from a row on.</summary>
    public void TakeBack(int row)
    {
        foreach ((int Row, int Column) place in _cells.Keys.Where(place => place.Row >= row).ToArray())
        {
            _cells.Remove(place);
        }

        Row = row;
    }

    public object? ValueAt(int row, int column) => _cells.TryGetValue((row, column), out SheetCell? cell) ? cell.Value : null;

    public Worksheet ToWorksheet() => new(Name, [.. widths], _cells.ToImmutableSortedDictionary()) { Choices = [.. _choices] };
}
