using Projection.Tabulation;

namespace Projection.Files.Columnar;

/// <summary>The key-value metadata of a Parquet file: what the format's own schema has no place for.</summary>
internal static class ParquetNames
{
    /// <summary>Short name of the table.</summary>
    public const string Table = "projection:table";

    /// <summary>What a row is.</summary>
    public const string Description = "projection:description";

    /// <summary>What wrote the file, with its version.</summary>
    public const string Tool = "projection:tool";

    private const string FactPrefix = "projection:fact:";

    /// <summary>The unit of the column of that name.</summary>
    public static string UnitOf(string column) => "projection:unit:" + column;

    /// <summary>What the values of the column of that name are.</summary>
    public static string DescriptionOf(string column) => "projection:description:" + column;

    /// <summary>All metadata of a table.</summary>
    public static Dictionary<string, string> Of(ResultTable table)
    {
        var all = new Dictionary<string, string>
        {
            [Table] = table.Name,
            [Description] = table.Description,
            [Tool] = "Projection " + typeof(ResultTable).Assembly.GetName().Version!.ToString(3),
        };
        foreach ((string name, string value) in table.Facts)
        {
            all[FactPrefix + name] = value;
        }

        foreach (ResultColumn column in table.Columns)
        {
            all[DescriptionOf(column.Name)] = column.Description;
            if (column.Unit is { } unit)
            {
                all[UnitOf(column.Name)] = unit.Text;
            }
        }

        return all;
    }

    /// <summary>The facts among metadata.</summary>
    public static IEnumerable<(string Name, string Value)> FactsOf(IReadOnlyDictionary<string, string> metadata) =>
        metadata.Where(m => m.Key.StartsWith(FactPrefix, StringComparison.Ordinal)).Select(m => (m.Key[FactPrefix.Length..], m.Value));
}
