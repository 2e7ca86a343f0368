using Projection.Tabulation;

namespace Projection.Tests.Tabulation;

public class ResultTableTests
{
    private static readonly Unit Trillion = Unit.Parse("trillion VND").ValueOrThrow();

    internal static ResultTable Mixed => new(
        "mixed",
        "One row for each case.",
        ResultColumn.OfNumbers("grdp", [60.5, double.NaN, -0.0], Trillion, "GRDP."),
        ResultColumn.OfNumbers("share", [0.1, 1e-300, double.PositiveInfinity]),
        ResultColumn.OfWholeNumbers("year", [2026, null, long.MinValue]),
        ResultColumn.OfTexts("note", ["first", string.Empty, "a, \"b\"\nc"]),
        ResultColumn.OfTruthValues("met", [true, null, false]));

    [Fact]
    public void Index_ByName_GivesTheColumn()
    {
        ResultTable table = Mixed;

        Assert.Equal(3, table.Rows);
        Assert.Equal([60.5, double.NaN, -0.0], table["grdp"].Numbers);
        Assert.Equal(Trillion, table["grdp"].Unit);
        Assert.Equal("trillion VND", table["grdp"].UnitText);
        Assert.Equal("GRDP.", table["grdp"].Description);
        Assert.Equal([2026, null, long.MinValue], table["year"].WholeNumbers);
        Assert.Equal(["first", string.Empty, "a, \"b\"\nc"], table["note"].Texts);
        Assert.Equal([true, null, false], table["met"].TruthValues);
        Assert.Null(table["grdp"][1]);
        Assert.Equal(2026L, table["year"][0]);
        Assert.Equal(false, table["met"][2]);
        Assert.Equal("mixed: 3 rows, 5 columns", table.ToString());
    }

    [Fact]
    public void Index_UnknownName_NamesTheNearest()
    {
        Assert.Equal("The table mixed has no column grpd; did you mean grdp?", Assert.Throws<KeyNotFoundException>(() => Mixed["grpd"]).Message);
        Assert.Contains("there are grdp, share, year, note, met", Assert.Throws<KeyNotFoundException>(() => Mixed["population_growth"]).Message, StringComparison.Ordinal);
        Assert.Null(Mixed.Find("grpd"));
    }

    [Fact]
    public void Column_AskedForAnotherKind_SaysWhichItHas()
    {
        ResultColumn column = Mixed["note"];

        Assert.Equal("The column note holds values of the kind Text, not Number.", Assert.Throws<InvalidOperationException>(() => column.Numbers).Message);
        Assert.Throws<InvalidOperationException>(() => column.WholeNumbers);
        Assert.Throws<InvalidOperationException>(() => column.TruthValues);
        Assert.Throws<InvalidOperationException>(() => Mixed["grdp"].Texts);
        Assert.Throws<ArgumentOutOfRangeException>(() => column[3]);
    }

    [Fact]
    public void Table_UnequalOrDoubleColumns_IsRefused()
    {
        Assert.Contains("found 1 rows in a and 2 in b", Assert.Throws<ArgumentException>(() => new ResultTable("t", string.Empty, ResultColumn.OfNumbers("a", [1]), ResultColumn.OfNumbers("b", [1, 2]))).Message, StringComparison.Ordinal);
        Assert.Contains("found a twice", Assert.Throws<ArgumentException>(() => new ResultTable("t", string.Empty, ResultColumn.OfNumbers("a", [1]), ResultColumn.OfTexts("a", ["x"]))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ResultTable("t", string.Empty));
    }

    [Theory]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a [b]")]
    [InlineData("a (b)")]
    [InlineData("a\nb")]
    [InlineData("  ")]
    public void Column_NameThatNoHeaderCouldBear_IsRefused(string name) => Assert.ThrowsAny<ArgumentException>(() => ResultColumn.OfNumbers(name, [1]));

    [Fact]
    public void With_Fact_LeavesTheFirstTableAsItWas()
    {
        ResultTable table = Mixed;
        ResultTable stated = table.With("seed", "1").With("seed", "2");

        Assert.Empty(table.Facts);
        Assert.Equal("2", stated.Facts["seed"]);
        Assert.Equal(table.Columns, stated.Columns);
    }

    [Fact]
    public void CopyNumbers_Part_CopiesIt()
    {
        double[] part = new double[2];
        Mixed["grdp"].CopyNumbers(0, part);
        Assert.Equal([60.5, double.NaN], part);
        Assert.Throws<ArgumentOutOfRangeException>(() => Mixed["grdp"].CopyNumbers(2, new double[2]));
    }

    [Fact]
    public void ToDataTable_HasTypesNullsAndUnits()
    {
        using System.Data.DataTable data = Mixed.ToDataTable();

        Assert.Equal([typeof(double), typeof(double), typeof(long), typeof(string), typeof(bool)], data.Columns.Cast<System.Data.DataColumn>().Select(c => c.DataType));
        Assert.Equal(3, data.Rows.Count);
        Assert.Equal(60.5, data.Rows[0]["grdp"]);
        Assert.Equal(DBNull.Value, data.Rows[1]["grdp"]);
        Assert.Equal(DBNull.Value, data.Rows[1]["met"]);
        Assert.Equal(string.Empty, data.Rows[1]["note"]);
        Assert.Equal("trillion VND", data.Columns["grdp"]!.ExtendedProperties["unit"]);
        Assert.Equal("GRDP.", data.Columns["grdp"]!.ExtendedProperties["description"]);
    }
}
