using Projection.Diagnostics;
using Projection.Files.Tables;
using Projection.Files.Tests.Documents;
using Projection.Tabulation;

namespace Projection.Files.Tests.Tables;

public class ResultTableCsvTests
{
    [Fact]
    public void ToCsv_Header_HasUnitsAndKinds()
    {
        Assert.Equal(
            "grdp [trillion VND],share (number),year (integer),note,met (boolean)\n"
            + "60.5,0.1,2026,first,true\n"
            + ",5E-324,,,\n"
            + "-0,inf,-9223372036854775808,\"a, \"\"b\"\"\nc\",false\n",
            SampleTables.Mixed.Csv());
    }

    [Fact]
    public void ToPlainCsv_HasBareNames()
    {
        using var writer = new StringWriter();
        SampleTables.Mixed.ToPlainCsv(writer);

        Assert.StartsWith("grdp,share,year,note,met\n60.5,", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhatToCsvWrote_GivesTheSameValuesBitForBit() => SampleTables.AssertSame(SampleTables.Mixed, Read(SampleTables.Mixed.Csv()));

    [Fact]
    public void Read_AnyDoubles_GivesTheSameBits()
    {
        // Bit patterns that a fixed rule spreads over all doubles.
        double[] numbers = [.. Enumerable.Range(0, 4096).Select(i => BitConverter.UInt64BitsToDouble(unchecked((ulong)i * 0x9E3779B97F4A7C15))).Where(x => !double.IsNaN(x))];
        var table = new ResultTable("numbers", string.Empty, ResultColumn.OfNumbers("x", numbers));

        Assert.True(numbers.Length > 4000);
        SampleTables.AssertSame(table, Read(table.Csv()));
    }

    [Fact]
    public void Read_OneColumnOfTexts_KeepsEmptyOnesAndLineEnds()
    {
        var table = new ResultTable("texts", string.Empty, ResultColumn.OfTexts("note", ["", "a", "", "b\r\nc", "\"", "  d ", "Thái Nguyên", ""]));

        SampleTables.AssertSame(table, Read(table.Csv()));
    }

    [Fact]
    public void Read_WithoutRows_GivesAnEmptyTable() => Assert.Equal(0, Read("grdp [VND],note\n").Rows);

    [Fact]
    public void Read_FileName_IsTheTablesName() => Assert.Equal("trials", ResultTableCsv.Read(new StringReader("a (number)\n1\n"), "some/trials.csv").ValueOrThrow().Name);

    [Fact]
    public void Read_ResultsOfAScenario_GiveTheSameTables()
    {
        foreach (ResultTable table in SampleTables.OfExample())
        {
            SampleTables.AssertSame(table, Read(table.Csv()));
        }
    }

    [Theory]
    [InlineData("", "PRJ0801@0")]
    [InlineData("grdp [\n1\n", "PRJ0802@1")]
    [InlineData("grdp [%],grdp (number)\n1,2\n", "PRJ0803@1")]
    [InlineData("a (number),b\n1\n1,2,3\n1,2\n", "PRJ0804@2 PRJ0804@3")]
    [InlineData("a (number)\n1,5\n", "PRJ0804@2")]
    [InlineData("a (number)\n1.5\nNaN\n0x1\n 1\n1_000\n", "PRJ0805@3 PRJ0805@4 PRJ0805@5 PRJ0805@6")]
    [InlineData("a (integer),b (boolean)\n1.0,yes\n1,True\n", "PRJ0805@2 PRJ0805@2 PRJ0805@3")]
    [InlineData("a (number)\n1e999\n", "PRJ0805@2")]
    [InlineData("a,b\n\"x,y\n", "PRJ0801@0")]
    public void Read_WhatIsWrong_IsSaidAtItsLine(string csv, string expected)
    {
        Parsed<ResultTable> read = Reading.Said(ResultTableCsv.Read(new StringReader(csv), "table.csv"));

        Assert.Equal(expected, string.Join(' ', read.Diagnostics.Select(d => FormattableString.Invariant($"{d.Code}@{d.Where!.Line}"))));
    }

    [Fact]
    public void Read_FileOfAnotherKind_StopsAfterSomeFindings()
    {
        string csv = "a (number)\n" + string.Concat(Enumerable.Repeat("x\n", 1000));

        Assert.Equal(20, ResultTableCsv.Read(new StringReader(csv), "table.csv").Diagnostics.Length);
    }

    [Fact]
    public void ToCsv_Cancelled_Stops()
    {
        using var writer = new StringWriter();

        Assert.Throws<OperationCanceledException>(() => SampleTables.Mixed.ToCsv(writer, new CancellationToken(canceled: true)));
    }

    private static ResultTable Read(string csv) => ResultTableCsv.Read(new StringReader(csv), "table.csv").ValueOrThrow();
}
