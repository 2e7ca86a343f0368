using ParquetSharp;
using Projection.Diagnostics;
using Projection.Files.Columnar;
using Projection.Files.Tests.Documents;
using Projection.Files.Tests.Tables;
using Projection.Tabulation;

namespace Projection.Files.Tests.Columnar;

/// <summary>Parquet files of tables, read back here and by the C++ implementation of Apache Arrow.</summary>
public class ResultTableParquetTests
{
    [Fact]
    public async Task Read_WhatWasWritten_GivesTheSameTable()
    {
        ResultTable table = SampleTables.Mixed;
        ResultTable read = await Read(await Bytes(table));

        SampleTables.AssertSame(table, read);
        Assert.Equal((table.Name, table.Description), (read.Name, read.Description));
        Assert.Equal(table.Facts, read.Facts);
        Assert.Equal(table.Columns.Select(c => c.Description), read.Columns.Select(c => c.Description));
    }

    [Fact]
    public async Task Read_ResultsOfAScenario_GiveTheSameTables()
    {
        foreach (ResultTable table in SampleTables.OfExample())
        {
            SampleTables.AssertSame(table, await Read(await Bytes(table)));
        }
    }

    [Fact]
    public async Task Read_SeveralRowGroups_GivesTheSameBits()
    {
        double[] numbers = [.. Enumerable.Range(0, (2 * ResultTableParquet.RowsOfGroup) + 5).Select(i => BitConverter.UInt64BitsToDouble(unchecked((ulong)i * 0x9E3779B97F4A7C15))).Select(x => double.IsNaN(x) ? double.NaN : x)];
        var table = new ResultTable("numbers", string.Empty, ResultColumn.OfNumbers("x", numbers));
        byte[] bytes = await Bytes(table);

        SampleTables.AssertSame(table, await Read(bytes));
        using var reader = new ParquetFileReader(new MemoryStream(bytes));
        Assert.Equal(3, reader.FileMetaData.NumRowGroups);
    }

    [Fact]
    public async Task Write_NoRows_IsReadBack() =>
        SampleTables.AssertSame(Empty, await Read(await Bytes(Empty)));

    [Fact]
    public async Task Write_Twice_GivesTheSameBytes() => Assert.Equal(await Bytes(SampleTables.Mixed), await Bytes(SampleTables.Mixed));

    // Apache Arrow's own reader: names, types, nulls and every bit of the numbers.
    [Fact]
    public async Task OtherReader_OfMixedTable_SeesTheSame()
    {
        byte[] bytes = await Bytes(SampleTables.Mixed);
        using var reader = new ParquetFileReader(new MemoryStream(bytes));
        using RowGroupReader group = reader.RowGroup(0);
        SchemaDescriptor schema = reader.FileMetaData.Schema;

        Assert.Equal(["grdp", "share", "year", "note", "met"], Enumerable.Range(0, schema.NumColumns).Select(i => schema.Column(i).Name));
        Assert.Equal(
            [PhysicalType.Double, PhysicalType.Double, PhysicalType.Int64, PhysicalType.ByteArray, PhysicalType.Boolean],
            Enumerable.Range(0, schema.NumColumns).Select(i => schema.Column(i).PhysicalType));
        Assert.Equal(LogicalTypeEnum.String, schema.Column(3).LogicalType.Type);
        Assert.Equal(3, group.MetaData.NumRows);
        Assert.Equal([60.5, null, -0.0], Column<double?>(group, 0));
        Assert.Equal(BitConverter.DoubleToInt64Bits(-0.0), BitConverter.DoubleToInt64Bits(Column<double?>(group, 0)[2]!.Value));
        Assert.Equal([0.1, double.Epsilon, double.PositiveInfinity], Column<double?>(group, 1));
        Assert.Equal([2026L, null, long.MinValue], Column<long?>(group, 2));
        Assert.Equal(["first", string.Empty, "a, \"b\"\nc"], Column<string>(group, 3));
        Assert.Equal([true, null, false], Column<bool?>(group, 4));
        Assert.Equal(Compression.Zstd, group.MetaData.GetColumnChunkMetaData(0).Compression);

        IReadOnlyDictionary<string, string> metadata = reader.FileMetaData.KeyValueMetadata;
        Assert.Equal("mixed", metadata["projection:table"]);
        Assert.Equal("trillion VND", metadata["projection:unit:grdp"]);
        Assert.Equal("GRDP.", metadata["projection:description:grdp"]);
        Assert.Equal("42", metadata["projection:fact:seed"]);
        Assert.Matches(@"^Projection \d+\.\d+\.\d+$", metadata["projection:tool"]);
    }

    [Fact]
    public async Task OtherReader_OfTrials_SeesTheSameBits()
    {
        ResultTable trials = PlanReports.Example.Simulation.TrialsTable();
        byte[] bytes = await Bytes(trials);
        using var reader = new ParquetFileReader(new MemoryStream(bytes));
        using RowGroupReader group = reader.RowGroup(0);

        Assert.Equal(trials.Columns.Length, reader.FileMetaData.NumColumns);
        for (int place = 1; place < trials.Columns.Length; place++)
        {
            Assert.Equal(trials.Columns[place].Name, reader.FileMetaData.Schema.Column(place).Name);
            Assert.Equal(trials.Columns[place].Numbers.Select(BitConverter.DoubleToInt64Bits), Column<double?>(group, place).Select(x => BitConverter.DoubleToInt64Bits(x ?? double.NaN)));
        }

        Assert.Equal("nghìn tỷ đồng", reader.FileMetaData.KeyValueMetadata["projection:unit:target:grdp"]);
        Assert.Equal("18446744073709551615", reader.FileMetaData.KeyValueMetadata["projection:fact:seed"]);
    }

    // A file that another program wrote: other widths, no nulls, none of our metadata.
    [Fact]
    public async Task Read_FileOfAnotherWriter_GivesItsTable()
    {
        using var stream = new MemoryStream();
        Column[] columns = [new Column<double>("x"), new Column<float?>("y"), new Column<int>("n"), new Column<string>("note"), new Column<bool>("yes")];
        using (var writer = new ParquetFileWriter(stream, columns, null, Compression.Snappy, leaveOpen: true))
        {
            using RowGroupWriter group = writer.AppendRowGroup();
            Write(group, [1.5, double.NaN]);
            Write(group, new float?[] { 2.5f, null });
            Write(group, [7, -8]);
            Write(group, ["a", null!]);
            Write(group, [true, false]);
            writer.Close();
        }

        ResultTable table = (await ResultTableParquet.ReadAsync(stream, "theirs.parquet")).ValueOrThrow();
        Assert.Equal("theirs", table.Name);
        Assert.Equal([1.5, double.NaN], table["x"].Numbers);
        Assert.Equal([2.5, double.NaN], table["y"].Numbers);
        Assert.Equal([7, -8], table["n"].WholeNumbers);
        Assert.Equal(["a", string.Empty], table["note"].Texts);
        Assert.Equal([true, false], table["yes"].TruthValues);
    }

    [Fact]
    public async Task Read_ColumnOfDates_IsSaid()
    {
        using var stream = new MemoryStream();
        using (var writer = new ParquetFileWriter(stream, [new Column<DateTime>("day")], leaveOpen: true))
        {
            using RowGroupWriter group = writer.AppendRowGroup();
            Write(group, [new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)]);
            writer.Close();
        }

        Diagnostic finding = Assert.Single(Reading.Said(await ResultTableParquet.ReadAsync(stream, "days.parquet")).Diagnostics);
        Assert.Equal("PRJ0809", finding.Code);
        Assert.Contains("the column day", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_CutOrOtherFile_IsAFindingAndNoException()
    {
        byte[] bytes = await Bytes(SampleTables.Mixed);
        byte[][] all = [[], [1, 2, 3], "a text, but no table at all"u8.ToArray(), bytes[..(bytes.Length / 2)], bytes[10..], [.. bytes[..4], .. new byte[60], .. bytes[64..]]];
        foreach ((int place, byte[] wrong) in all.Index())
        {
            Parsed<ResultTable> read = Reading.Said(await ResultTableParquet.ReadAsync(new MemoryStream(wrong), "wrong.parquet"));
            Assert.Equal((place, "PRJ0801"), (place, read.Diagnostics.SingleOrDefault()?.Code));
        }
    }

    private static ResultTable Empty => new("empty", string.Empty, ResultColumn.OfNumbers("x", []), ResultColumn.OfTexts("note", []));

    private static async Task<byte[]> Bytes(ResultTable table)
    {
        using var stream = new MemoryStream();
        await table.WriteParquetAsync(stream).ConfigureAwait(false);
        return stream.ToArray();
    }

    private static async Task<ResultTable> Read(byte[] bytes) => (await ResultTableParquet.ReadAsync(new MemoryStream(bytes), "table.parquet").ConfigureAwait(false)).ValueOrThrow();

    private static T[] Column<T>(RowGroupReader group, int place)
    {
        using ColumnReader column = group.Column(place);
        return column.LogicalReader<T>().ReadAll((int)group.MetaData.NumRows);
    }

    private static void Write<T>(RowGroupWriter group, T[] values)
    {
        using ColumnWriter column = group.NextColumn();
        using LogicalColumnWriter<T> logical = column.LogicalWriter<T>();
        logical.WriteBatch(values);
    }
}
