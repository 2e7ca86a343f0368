using System.IO.Compression;
using Parquet;
using Parquet.Schema;
using Projection.Diagnostics;
using Projection.Tabulation;

namespace Projection.Files.Columnar;

/// <summary>Tables of results as Apache Parquet files, which pandas, R, DuckDB and others read, and back with the same values bit for bit.</summary>
/// <remarks>
/// One Parquet column for each column under its bare name: DOUBLE, INT64, BOOLEAN or BYTE_ARRAY with the logical type STRING. A missing number or truth value is a null
/// of the format; texts are never null. Pages are compressed with zstd, a row group has at most 131,072 rows. Units, descriptions, facts and the version of the
/// tool are key-value metadata of the file, as <c>docs/data.md</c> lists them. The same table gives the same bytes.
/// </remarks>
/// <seealso href="https://parquet.apache.org/docs/file-format/">Apache Parquet, file format</seealso>
public static class ResultTableParquet
{
    /// <summary>Rows of a row group, but for the last one.</summary>
    public const int RowsOfGroup = 1 << 17;

    private static readonly ParquetOptions Options = new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Optimal };

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="cancellationToken">Stops between two row groups.</param>
    /// <returns>A task.</returns>
    /// <exception cref="OperationCanceledException">It was stopped; a part is written.</exception>
    public static async Task WriteParquetAsync(this ResultTable table, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(stream);
        DataField[] fields = [.. table.Columns.Select(FieldOf)];
        ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, Options, cancellationToken: cancellationToken).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            writer.CustomMetadata = ParquetNames.Of(table);
            var buffers = new NumberBuffers(Math.Min(RowsOfGroup, table.Rows));
            int first = 0;
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                int count = Math.Min(RowsOfGroup, table.Rows - first);
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                for (int place = 0; place < fields.Length; place++)
                {
                    await WriteAsync(group, fields[place], table.Columns[place], first, count, buffers, cancellationToken).ConfigureAwait(false);
                }

                group.CompleteValidate();
                first += count;
            }
            while (first < table.Rows);
        }
    }

    /// <summary>Reads a table that was written here, or any flat Parquet file of numbers, truth values and texts.</summary>
    /// <param name="stream">A stream that can be searched; stays open.</param>
    /// <param name="file">A name for findings; without its folder and ending it is the table's name where the file states none.</param>
    /// <param name="cancellationToken">Stops between two columns.</param>
    /// <returns>The table; the findings where the stream holds none.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static Task<Parsed<ResultTable>> ReadAsync(Stream stream, string file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        return ParquetTableReader.ReadAsync(stream, file, cancellationToken);
    }

    private static DataField FieldOf(ResultColumn column) => column.Kind switch
    {
        ColumnKind.Number => new DataField<double?>(column.Name),
        ColumnKind.WholeNumber => new DataField<long?>(column.Name),
        ColumnKind.TruthValue => new DataField<bool?>(column.Name),
        _ => new DataField<string>(column.Name, nullable: false),
    };

    private static async Task WriteAsync(ParquetRowGroupWriter group, DataField field, ResultColumn column, int first, int count, NumberBuffers buffers, CancellationToken cancellationToken)
    {
        switch (column.Kind)
        {
            case ColumnKind.Number:
                await group.WriteAsync<double>(field, buffers.Fill(column, first, count), cancellationToken: cancellationToken).ConfigureAwait(false);
                break;
            case ColumnKind.WholeNumber:
                await group.WriteAsync<long>(field, Part(column.WholeNumbers, first, count), cancellationToken: cancellationToken).ConfigureAwait(false);
                break;
            case ColumnKind.TruthValue:
                await group.WriteAsync<bool>(field, Part(column.TruthValues, first, count), cancellationToken: cancellationToken).ConfigureAwait(false);
                break;
            default:
                await group.WriteAsync(field, Part(column.Texts, first, count)).ConfigureAwait(false);
                break;
        }
    }

    private static T[] Part<T>(IReadOnlyList<T> values, int first, int count)
    {
        var part = new T[count];
        for (int i = 0; i < count; i++)
        {
            part[i] = values[first + i];
        }

        return part;
    }

    /// <summary>Holds the numbers of one column and row group, again and again: arrays of this size are slow to be given back.</summary>
    private sealed class NumberBuffers(int rows)
    {
        private readonly Lazy<double[]> _numbers = new(() => new double[rows]);
        private readonly Lazy<double?[]> _cells = new(() => new double?[rows]);

        public ReadOnlyMemory<double?> Fill(ResultColumn column, int first, int count)
        {
            double[] numbers = _numbers.Value;
            double?[] cells = _cells.Value;
            column.CopyNumbers(first, numbers.AsSpan(0, count));
            for (int i = 0; i < count; i++)
            {
                cells[i] = double.IsNaN(numbers[i]) ? null : numbers[i];
            }

            return cells.AsMemory(0, count);
        }
    }
}
