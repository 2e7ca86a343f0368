using System.Globalization;
using CsvHelper;
using Projection.Diagnostics;
using Projection.Tabulation;

namespace Projection.Files.Tables;

/// <summary>Tables of results as CSV, with kinds and units in the first line (<see cref="ColumnHeader"/>), and back with the same values bit for bit.</summary>
/// <remarks>
/// UTF-8, comma, decimal dot, lines ended by a line feed. A number is the shortest text that reads back to the same double, infinities are <c>inf</c> and
/// <c>-inf</c>, a missing value is an empty cell. Descriptions and facts of a table are not part of it; a Parquet file has them.
/// </remarks>
public static class ResultTableCsv
{
    private const string Infinity = "inf";
    private const int LongestRow = 16 << 20;

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <exception cref="OperationCanceledException">It was stopped; a part is written.</exception>
    public static void ToCsv(this ResultTable table, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        CsvTable.Write(writer, [.. table.Columns.Select(ColumnHeader.Of)], Rows(table, cancellationToken));
    }

    /// <summary>Writes a table with the bare names of its columns, for programs that hold on to them; such a file is not read back.</summary>
    /// <param name="table">The table.</param>
    /// <param name="writer">Where to; stays open.</param>
    public static void ToPlainCsv(this ResultTable table, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(table);
        CsvTable.Write(writer, [.. table.Columns.Select(c => c.Name)], Rows(table, CancellationToken.None));
    }

    /// <summary>Reads a table that <see cref="ToCsv"/> wrote, or one made by hand in its form.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="file">The file's name, for findings; without its folder and ending it is the table's name.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <returns>The table; all findings where the text has another form.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static Parsed<ResultTable> Read(TextReader reader, string file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        CsvReaderOptions options = CsvReaderOptions.Default with
        {
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRow,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
        try
        {
            using CsvReader csv = CsvReader.Create(reader, options, leaveOpen: true);
            return CsvTableReader.Read(csv, file, cancellationToken);
        }
        catch (CsvFormatException failure)
        {
            return Parsed<ResultTable>.Failed(Problem.ResultNotReadable(SourceLocation.WholeFile(file), "CSV", Wording.Own(failure.Message)));
        }
    }

    /// <summary>A number as a cell holds it.</summary>
    internal static string Text(double number) => double.IsNaN(number) ? string.Empty
        : double.IsPositiveInfinity(number) ? Infinity
        : double.IsNegativeInfinity(number) ? "-" + Infinity
        : number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Reads such a cell.</summary>
    internal static bool TryNumber(string text, out double number)
    {
        number = text switch { "" => double.NaN, Infinity => double.PositiveInfinity, "-" + Infinity => double.NegativeInfinity, _ => 0 };
        return number != 0
            || (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number) && double.IsFinite(number));
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(ResultTable table, CancellationToken cancellationToken)
    {
        string[] cells = new string[table.Columns.Length];
        for (int row = 0; row < table.Rows; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int place = 0; place < cells.Length; place++)
            {
                cells[place] = Text(table.Columns[place], row);
            }

            yield return cells;
        }
    }

    private static string Text(ResultColumn column, int row) => column.Kind switch
    {
        ColumnKind.Number => Text(column.Numbers[row]),
        ColumnKind.WholeNumber => column.WholeNumbers[row]?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        ColumnKind.TruthValue => column.TruthValues[row] switch { true => "true", false => "false", _ => string.Empty },
        _ => column.Texts[row],
    };
}
