using Parquet;
using Parquet.Schema;
using Projection.Diagnostics;
using Projection.Tabulation;

namespace Projection.Files.Columnar;

/// <summary>Makes a table of a Parquet file.</summary>
internal static class ParquetTableReader
{
    public static async Task<Parsed<ResultTable>> ReadAsync(Stream stream, string file, CancellationToken cancellationToken)
    {
        try
        {
            ParquetReader reader = await ParquetReader.CreateAsync(stream, leaveStreamOpen: true, cancellationToken: cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                return await ReadAsync(reader, file, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            // A library that is given any bytes fails in many ways; whatever it is, the file is not what it should be.
            return Parsed<ResultTable>.Failed(Problem.ResultNotReadable(SourceLocation.WholeFile(file), "Parquet", Wording.Own(failure.Message)));
        }
    }

    private static async Task<Parsed<ResultTable>> ReadAsync(ParquetReader reader, string file, CancellationToken cancellationToken)
    {
        DataField[] fields = reader.Schema.GetDataFields();
        Diagnostic[] findings =
        [
            .. fields.Where(f => f.IsArray || f.MaxRepetitionLevel > 0 || KindOf(f) is null).Select(f => Problem.ColumnOfOtherType(SourceLocation.WholeFile(file), f.Name, f.ClrType.Name)),
            .. fields.GroupBy(f => f.Name).Where(g => g.Count() > 1).Select(g => Problem.ColumnTwice(SourceLocation.WholeFile(file), g.Key)),
        ];
        if (findings.Length > 0)
        {
            return Parsed<ResultTable>.Failed(findings);
        }

        var columns = new List<ResultColumn>();
        Dictionary<string, string> metadata = reader.CustomMetadata ?? [];
        foreach (DataField field in fields)
        {
            cancellationToken.ThrowIfCancellationRequested();
            columns.Add(await ColumnAsync(reader, field, metadata, cancellationToken).ConfigureAwait(false));
        }

        string name = metadata.GetValueOrDefault(ParquetNames.Table) ?? Path.GetFileNameWithoutExtension(file);
        var table = new ResultTable(name.Length > 0 ? name : "table", metadata.GetValueOrDefault(ParquetNames.Description) ?? string.Empty, columns);
        return Parsed<ResultTable>.Of(ParquetNames.FactsOf(metadata).Aggregate(table, (t, fact) => t.With(fact.Name, fact.Value)));
    }

    // The library has texts as memory of characters.
    private static bool IsText(DataField field) => field.ClrType == typeof(ReadOnlyMemory<char>) || field.ClrType == typeof(string);

    private static ColumnKind? KindOf(DataField field) => IsText(field) ? ColumnKind.Text : Type.GetTypeCode(field.ClrType) switch
    {
        TypeCode.Double or TypeCode.Single => ColumnKind.Number,
        TypeCode.SByte or TypeCode.Byte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Int64 => ColumnKind.WholeNumber,
        TypeCode.Boolean => ColumnKind.TruthValue,
        _ => null,
    };

    private static async Task<ResultColumn> ColumnAsync(ParquetReader reader, DataField field, Dictionary<string, string> metadata, CancellationToken cancellationToken)
    {
        string description = metadata.GetValueOrDefault(ParquetNames.DescriptionOf(field.Name)) ?? string.Empty;
        Unit? unit = metadata.TryGetValue(ParquetNames.UnitOf(field.Name), out string? text) ? Unit.Parse(text).ValueOrThrow() : null;
        if (IsText(field))
        {
            return ResultColumn.OfTexts(field.Name, await TextsAsync(reader, field, cancellationToken).ConfigureAwait(false), description);
        }

        return Type.GetTypeCode(field.ClrType) switch
        {
            TypeCode.Double => ResultColumn.OfNumbers(field.Name, await ValuesAsync<double, double>(reader, field, v => v ?? double.NaN, cancellationToken).ConfigureAwait(false), unit, description),
            TypeCode.Single => ResultColumn.OfNumbers(field.Name, await ValuesAsync<float, double>(reader, field, v => v ?? double.NaN, cancellationToken).ConfigureAwait(false), unit, description),
            TypeCode.Boolean => ResultColumn.OfTruthValues(field.Name, await ValuesAsync<bool, bool?>(reader, field, v => v, cancellationToken).ConfigureAwait(false), description),
            TypeCode.SByte => await WholeAsync<sbyte>(v => v).ConfigureAwait(false),
            TypeCode.Byte => await WholeAsync<byte>(v => v).ConfigureAwait(false),
            TypeCode.Int16 => await WholeAsync<short>(v => v).ConfigureAwait(false),
            TypeCode.UInt16 => await WholeAsync<ushort>(v => v).ConfigureAwait(false),
            TypeCode.Int32 => await WholeAsync<int>(v => v).ConfigureAwait(false),
            TypeCode.UInt32 => await WholeAsync<uint>(v => v).ConfigureAwait(false),
            _ => await WholeAsync<long>(v => v).ConfigureAwait(false),
        };

        async Task<ResultColumn> WholeAsync<T>(Func<T?, long?> value)
            where T : struct => ResultColumn.OfWholeNumbers(field.Name, await ValuesAsync(reader, field, value, cancellationToken).ConfigureAwait(false), description);
    }

    private static async Task<TValue[]> ValuesAsync<T, TValue>(ParquetReader reader, DataField field, Func<T?, TValue> value, CancellationToken cancellationToken)
        where T : struct
    {
        var all = new List<TValue>();
        for (int i = 0; i < reader.RowGroupCount; i++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(i);
            int rows = checked((int)group.RowCount);
            if (field.IsNullable)
            {
                var part = new T?[rows];
                await group.ReadAsync<T>(field, part.AsMemory(), cancellationToken: cancellationToken).ConfigureAwait(false);
                all.AddRange(part.Select(value));
            }
            else
            {
                var part = new T[rows];
                await group.ReadAsync<T>(field, part.AsMemory(), cancellationToken: cancellationToken).ConfigureAwait(false);
                all.AddRange(part.Select(v => value(v)));
            }
        }

        return [.. all];
    }

    private static async Task<string[]> TextsAsync(ParquetReader reader, DataField field, CancellationToken cancellationToken)
    {
        var all = new List<string>();
        for (int i = 0; i < reader.RowGroupCount; i++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(i);
            string?[] part = new string?[checked((int)group.RowCount)];
            await group.ReadAsync(field, part.AsMemory()!, cancellationToken: cancellationToken).ConfigureAwait(false);
            all.AddRange(part.Select(text => text ?? string.Empty));
        }

        return [.. all];
    }
}
