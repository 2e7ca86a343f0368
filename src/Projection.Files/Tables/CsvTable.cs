using CsvHelper;

namespace Projection.Files.Tables;

/// <summary>Writes tables as CSV: comma, decimal dot, quotes where needed, lines ended by a line feed.</summary>
public static class CsvTable
{
    /// <summary>Writes a table.</summary>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="header">Names of the columns.</param>
    /// <param name="rows">One text for each column.</param>
    public static void Write(TextWriter writer, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using CsvWriter csv = CsvWriter.Create(writer, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord([.. header]);
        foreach (IReadOnlyList<string> row in rows)
        {
            csv.WriteRecord([.. row]);
        }

        csv.Flush();
    }
}
