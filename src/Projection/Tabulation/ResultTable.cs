using System.Collections.Immutable;
using System.Data;
using System.Data.Common;
using Projection.Diagnostics;

namespace Projection.Tabulation;

/// <summary>A result as named columns of equal length, each of one kind and, for numbers, one unit.</summary>
/// <remarks>Immutable. Every result of the engines gives its tables by an extension method of this room, such as <c>path.ToTable()</c>.</remarks>
public sealed class ResultTable
{
    private readonly Dictionary<string, int> _places;

    /// <summary>A table.</summary>
    /// <param name="name">Short name, snake_case, such as <c>path</c>.</param>
    /// <param name="description">What a row is, one English sentence.</param>
    /// <param name="columns">The columns, at least one, with different names and the same number of rows.</param>
    /// <exception cref="ArgumentException">There is no column, two share a name, or their lengths differ.</exception>
    public ResultTable(string name, string description, params IEnumerable<ResultColumn> columns)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(description);
        Name = name;
        Description = description;
        Columns = [.. columns];
        if (Columns.IsEmpty)
        {
            throw new ArgumentException($"A table has at least one column; {name} has none.", nameof(columns));
        }

        Rows = Columns[0].Count;
        _places = new Dictionary<string, int>(Columns.Length, StringComparer.Ordinal);
        for (int place = 0; place < Columns.Length; place++)
        {
            ResultColumn column = Columns[place];
            if (column.Count != Rows)
            {
                throw new ArgumentException($"The columns of {name} have one length; found {Rows} rows in {Columns[0].Name} and {column.Count} in {column.Name}.", nameof(columns));
            }

            if (!_places.TryAdd(column.Name, place))
            {
                throw new ArgumentException($"The columns of {name} have different names; found {column.Name} twice.", nameof(columns));
            }
        }
    }

    private ResultTable(ResultTable other, ImmutableSortedDictionary<string, string> facts)
    {
        (Name, Description, Columns, Rows, _places) = (other.Name, other.Description, other.Columns, other.Rows, other._places);
        Facts = facts;
    }

    /// <summary>Short name, snake_case.</summary>
    public string Name { get; }

    /// <summary>What a row is.</summary>
    public string Description { get; }

    /// <summary>The columns, at least one.</summary>
    public ImmutableArray<ResultColumn> Columns { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>What holds for the whole table, by name: the scenario, and of a simulation the seed, the plan and the number of trials.</summary>
    public ImmutableSortedDictionary<string, string> Facts { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>A column.</summary>
    /// <param name="column">Its name.</param>
    /// <returns>The column.</returns>
    /// <exception cref="KeyNotFoundException">There is none of that name; the message lists those that there are.</exception>
    public ResultColumn this[string column]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(column);
            return Find(column) ?? throw new KeyNotFoundException(NearestName.Find(column, Columns.Select(c => c.Name)) is { } nearest
                ? $"The table {Name} has no column {column}; did you mean {nearest}?"
                : $"The table {Name} has no column {column}; there are {string.Join(", ", Columns.Select(c => c.Name))}.");
        }
    }

    /// <summary>A column, where there is one of that name.</summary>
    /// <param name="column">Its name.</param>
    /// <returns>The column; <see langword="null"/> where there is none.</returns>
    public ResultColumn? Find(string column) => PlaceOf(column) is >= 0 and int place ? Columns[place] : null;

    /// <summary>The same table with one more fact.</summary>
    /// <param name="name">Its name, such as <c>seed</c>.</param>
    /// <param name="value">Its text.</param>
    /// <returns>The table; an earlier fact of that name is replaced.</returns>
    public ResultTable With(string name, string value) => new(this, Facts.SetItem(name, value));

    /// <summary>A reader over the rows, for what takes its data so: bulk copies, <see cref="DataTable.Load(IDataReader)"/>, data frames.</summary>
    /// <returns>A reader before the first row; NaN and missing values are database nulls, empty texts are texts.</returns>
    public DbDataReader CreateReader() => new ResultTableReader(this);

    /// <summary>The table as one of System.Data.</summary>
    /// <returns>A new table; NaN and missing values are database nulls; a column's unit and description stand in its extended properties <c>unit</c> and <c>description</c>.</returns>
    public DataTable ToDataTable() => ResultDataTable.Of(this);

    /// <summary>Name and size.</summary>
    /// <returns>For example <c>path: 300 rows, 5 columns</c>.</returns>
    public override string ToString() => $"{Name}: {Rows} rows, {Columns.Length} columns";

    internal int PlaceOf(string column) => _places.TryGetValue(column, out int place) ? place : -1;
}
