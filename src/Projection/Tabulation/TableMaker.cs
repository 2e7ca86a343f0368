namespace Projection.Tabulation;

/// <summary>Makes a table of a list: one row an item, one column a function of the item.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
internal sealed class TableMaker<T>(string name, string description)
{
    private readonly List<Func<IReadOnlyList<T>, ResultColumn>> _columns = [];

    public TableMaker<T> Text(string column, string description, Func<T, string?> value) =>
        With(items => ResultColumn.OfTexts(column, Each(items, item => value(item) ?? string.Empty), description));

    /// <summary>Numbers; what is no finite number is none.</summary>
    public TableMaker<T> Number(string column, string description, Func<T, double?> value, Unit? unit = null) =>
        With(items => ResultColumn.OfNumbers(column, Each(items, item => value(item) is { } number && double.IsFinite(number) ? number : double.NaN), unit, description));

    public TableMaker<T> Whole(string column, string description, Func<T, long?> value) =>
        With(items => ResultColumn.OfWholeNumbers(column, Each(items, value), description));

    public TableMaker<T> Truth(string column, string description, Func<T, bool?> value) =>
        With(items => ResultColumn.OfTruthValues(column, Each(items, value), description));

    public ResultTable Of(IEnumerable<T> items)
    {
        T[] all = [.. items];
        return new ResultTable(name, description, _columns.Select(column => column(all)));
    }

    private TableMaker<T> With(Func<IReadOnlyList<T>, ResultColumn> column)
    {
        _columns.Add(column);
        return this;
    }

    private static TValue[] Each<TValue>(IReadOnlyList<T> items, Func<T, TValue> value)
    {
        var values = new TValue[items.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = value(items[i]);
        }

        return values;
    }
}
