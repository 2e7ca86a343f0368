using System.Data;
using System.Data.Common;
using Projection.Tabulation;

namespace Projection.Tests.Tabulation;

public class ResultTableReaderTests
{
    [Fact]
    public void Read_GoesThroughAllRows()
    {
        using DbDataReader reader = ResultTableTests.Mixed.CreateReader();

        Assert.True(reader.HasRows);
        Assert.Equal(5, reader.FieldCount);
        Assert.Equal(-1, reader.RecordsAffected);
        Assert.Throws<InvalidOperationException>(() => reader.GetValue(0));
        Assert.True(reader.Read());
        Assert.Equal(60.5, reader.GetDouble(0));
        Assert.Equal(60.5m, reader.GetDecimal(0));
        Assert.Equal(2026, reader.GetInt64(2));
        Assert.Equal(2026, reader.GetInt32(2));
        Assert.Equal((short)2026, reader.GetInt16(2));
        Assert.Equal(2026.0, reader.GetDouble(2));
        Assert.Equal("first", reader.GetString(3));
        Assert.True(reader.GetBoolean(4));
        Assert.Equal(60.5, reader["grdp"]);
        Assert.Equal(60.5, reader.GetFieldValue<double>(0));
        Assert.True(reader.Read());
        Assert.True(reader.IsDBNull(0));
        Assert.Equal(DBNull.Value, reader[0]);
        Assert.True(reader.IsDBNull(2) && reader.IsDBNull(4));
        Assert.False(reader.IsDBNull(3));
        Assert.Contains("ask IsDBNull first", Assert.Throws<InvalidCastException>(() => reader.GetDouble(0)).Message, StringComparison.Ordinal);
        Assert.True(reader.Read());
        Assert.Equal(double.PositiveInfinity, reader.GetDouble(1));
        Assert.Throws<OverflowException>(() => reader.GetInt32(2));
        char[] part = new char[3];
        Assert.Equal(3, reader.GetChars(3, 3, part, 0, 3));
        Assert.Equal("\"b\"", new string(part));
        Assert.Equal(8, reader.GetChars(3, 0, null, 0, 0));
        object[] all = new object[5];
        Assert.Equal(5, reader.GetValues(all));
        Assert.Equal(false, all[4]);
        Assert.False(reader.Read());
        Assert.False(reader.NextResult());
        Assert.Throws<InvalidOperationException>(() => reader.GetValue(0));
    }

    [Fact]
    public void GetOrdinal_FindsNamesInOtherCase_AndNamesThoseThereAre()
    {
        using DbDataReader reader = ResultTableTests.Mixed.CreateReader();

        Assert.Equal(2, reader.GetOrdinal("year"));
        Assert.Equal(2, reader.GetOrdinal("YEAR"));
        Assert.Contains("there are grdp", Assert.Throws<IndexOutOfRangeException>(() => reader.GetOrdinal("nothing")).Message, StringComparison.Ordinal);
        Assert.Throws<IndexOutOfRangeException>(() => reader.GetName(5));
    }

    [Fact]
    public void GetSchemaTable_DescribesEachColumn()
    {
        using DbDataReader reader = ResultTableTests.Mixed.CreateReader();
        DataTable schema = reader.GetSchemaTable()!;

        Assert.Equal(["grdp", "share", "year", "note", "met"], schema.Rows.Cast<DataRow>().Select(r => r[SchemaTableColumn.ColumnName]));
        Assert.Equal([0, 1, 2, 3, 4], schema.Rows.Cast<DataRow>().Select(r => r[SchemaTableColumn.ColumnOrdinal]));
        Assert.Equal([typeof(double), typeof(double), typeof(long), typeof(string), typeof(bool)], schema.Rows.Cast<DataRow>().Select(r => r[SchemaTableColumn.DataType]));
        Assert.Equal([true, true, true, false, true], schema.Rows.Cast<DataRow>().Select(r => (bool)r[SchemaTableColumn.AllowDBNull]));
        Assert.Equal("trillion VND", schema.Rows[0]["Unit"]);
    }

    // What takes readers takes this one too: the framework's own table loads it as it is.
    [Fact]
    public void Load_OfDataTable_GivesTheSameRows()
    {
        using var loaded = new DataTable();
        using (DbDataReader reader = ResultTableTests.Mixed.CreateReader())
        {
            loaded.Load(reader);
        }

        using DataTable direct = ResultTableTests.Mixed.ToDataTable();
        Assert.Equal(direct.Rows.Cast<DataRow>().SelectMany(r => r.ItemArray), loaded.Rows.Cast<DataRow>().SelectMany(r => r.ItemArray));
        Assert.Equal(direct.Columns.Cast<DataColumn>().Select(c => (c.ColumnName, c.DataType)), loaded.Columns.Cast<DataColumn>().Select(c => (c.ColumnName, c.DataType)));
    }

    [Fact]
    public void Read_AfterClose_IsRefused()
    {
        DbDataReader reader = ResultTableTests.Mixed.CreateReader();
        reader.Dispose();

        Assert.True(reader.IsClosed);
        Assert.Throws<ObjectDisposedException>(() => reader.Read());
    }
}
