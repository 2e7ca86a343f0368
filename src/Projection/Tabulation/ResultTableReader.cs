using System.Collections;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Projection.Tabulation;

/// <summary>Goes through a table row by row.</summary>
[SuppressMessage("Usage", "MA0012", Justification = "Callers of data readers look for IndexOutOfRangeException.")]
[SuppressMessage("Usage", "CA2201", Justification = "The same.")]
internal sealed class ResultTableReader(ResultTable table) : DbDataReader
{
    private int _row = -1;
    private bool _isClosed;

    public override int Depth => 0;

    public override int FieldCount => table.Columns.Length;

    public override bool HasRows => table.Rows > 0;

    public override bool IsClosed => _isClosed;

    // Nothing is ever changed through a reader.
    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read()
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        _row = Math.Min(_row + 1, table.Rows);
        return _row < table.Rows;
    }

    // There is one table only.
    public override bool NextResult()
    {
        _row = table.Rows;
        return false;
    }

    public override void Close() => _isClosed = true;

    public override string GetName(int ordinal) => ColumnAt(ordinal).Name;

    /// <summary>The place of a column: of exactly that name, else of the name in other case.</summary>
    public override int GetOrdinal(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int place = table.PlaceOf(name);
        for (int i = 0; place < 0 && i < table.Columns.Length; i++)
        {
            place = string.Equals(table.Columns[i].Name, name, StringComparison.OrdinalIgnoreCase) ? i : -1;
        }

        return place >= 0 ? place : throw NoSuch($"The table {table.Name} has no column {name}; there are {string.Join(", ", table.Columns.Select(c => c.Name))}.");
    }

    [return: DynamicallyAccessedMembers(ResultDataTable.Kept)]
    public override Type GetFieldType(int ordinal) => ResultDataTable.TypeOf(ColumnAt(ordinal).Kind);

    public override string GetDataTypeName(int ordinal) => GetFieldType(ordinal).Name;

    public override bool IsDBNull(int ordinal) => Value(ordinal) is null;

    public override object GetValue(int ordinal) => Value(ordinal) ?? DBNull.Value;

    public override int GetValues(object[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        int count = Math.Min(values.Length, FieldCount);
        for (int i = 0; i < count; i++)
        {
            values[i] = GetValue(i);
        }

        return count;
    }

    public override double GetDouble(int ordinal) => ColumnAt(ordinal).Kind == ColumnKind.WholeNumber ? GetInt64(ordinal) : Typed<double>(ordinal);

    public override long GetInt64(int ordinal) => Typed<long>(ordinal);

    public override int GetInt32(int ordinal) => checked((int)GetInt64(ordinal));

    public override short GetInt16(int ordinal) => checked((short)GetInt64(ordinal));

    public override byte GetByte(int ordinal) => checked((byte)GetInt64(ordinal));

    public override float GetFloat(int ordinal) => (float)GetDouble(ordinal);

    public override decimal GetDecimal(int ordinal) => ColumnAt(ordinal).Kind == ColumnKind.WholeNumber ? GetInt64(ordinal) : (decimal)Typed<double>(ordinal);

    public override string GetString(int ordinal) => Typed<string>(ordinal);

    public override bool GetBoolean(int ordinal) => Typed<bool>(ordinal);

    public override char GetChar(int ordinal) => GetString(ordinal) is { Length: 1 } text ? text[0] : throw new InvalidCastException($"The column {GetName(ordinal)} holds no single character here.");

    public override DateTime GetDateTime(int ordinal) => Typed<DateTime>(ordinal);

    public override Guid GetGuid(int ordinal) => Typed<Guid>(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new InvalidCastException($"The column {GetName(ordinal)} holds no bytes.");

    /// <summary>Copies a part of a text; without a buffer its length is told.</summary>
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length)
    {
        string text = GetString(ordinal);
        if (buffer is null)
        {
            return text.Length;
        }

        ArgumentOutOfRangeException.ThrowIfNegative(dataOffset);
        int count = (int)Math.Clamp(text.Length - dataOffset, 0, Math.Min(length, buffer.Length - bufferOffset));
        text.AsSpan((int)Math.Min(dataOffset, text.Length), count).CopyTo(buffer.AsSpan(bufferOffset));
        return count;
    }

    public override IEnumerator GetEnumerator() => new DbEnumerator(this, closeReader: false);

    [UnconditionalSuppressMessage("Trimming", "IL2111", Justification = "The column of types holds double, long, bool and string; nothing calls the members of System.Type by reflection.")]
    public override DataTable GetSchemaTable()
    {
        var schema = new DataTable("SchemaTable") { Locale = CultureInfo.InvariantCulture };
        schema.Columns.Add(SchemaTableColumn.ColumnName, typeof(string));
        schema.Columns.Add(SchemaTableColumn.ColumnOrdinal, typeof(int));
        schema.Columns.Add(SchemaTableColumn.ColumnSize, typeof(int));
        schema.Columns.Add(SchemaTableColumn.DataType, typeof(Type));
        schema.Columns.Add(SchemaTableColumn.AllowDBNull, typeof(bool));
        schema.Columns.Add(SchemaTableColumn.IsUnique, typeof(bool));
        schema.Columns.Add(SchemaTableColumn.IsKey, typeof(bool));
        schema.Columns.Add(SchemaTableColumn.IsLong, typeof(bool));
        schema.Columns.Add(SchemaTableOptionalColumn.IsReadOnly, typeof(bool));
        schema.Columns.Add(SchemaTableOptionalColumn.IsAutoIncrement, typeof(bool));
        schema.Columns.Add(SchemaTableOptionalColumn.IsRowVersion, typeof(bool));
        schema.Columns.Add(SchemaTableOptionalColumn.BaseCatalogName, typeof(string));
        schema.Columns.Add("Unit", typeof(string));
        for (int i = 0; i < FieldCount; i++)
        {
            ResultColumn column = table.Columns[i];
            Type type = GetFieldType(i);
            int size = column.Kind switch { ColumnKind.Text => int.MaxValue, ColumnKind.TruthValue => sizeof(bool), _ => sizeof(double) };
            schema.Rows.Add(column.Name, i, size, type, column.Kind != ColumnKind.Text, false, false, false, true, false, false, null, column.UnitText);
        }

        return schema;
    }

    protected override void Dispose(bool disposing)
    {
        Close();
        base.Dispose(disposing);
    }

    private ResultColumn ColumnAt(int ordinal) => ordinal >= 0 && ordinal < table.Columns.Length
        ? table.Columns[ordinal]
        : throw NoSuch($"The table {table.Name} has columns 0 to {table.Columns.Length - 1}; found {ordinal}.");

    private static IndexOutOfRangeException NoSuch(string message) => new(message);

    private object? Value(int ordinal)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        ResultColumn column = ColumnAt(ordinal);
        return _row >= 0 && _row < table.Rows ? column[_row] : throw new InvalidOperationException("There is no row here: call Read, and go on while it returns true.");
    }

    private TValue Typed<TValue>(int ordinal) => Value(ordinal) switch
    {
        TValue value => value,
        null => throw new InvalidCastException($"The column {GetName(ordinal)} has no value in row {_row}; ask IsDBNull first."),
        _ => throw new InvalidCastException($"The column {GetName(ordinal)} holds {GetFieldType(ordinal).Name}, not {typeof(TValue).Name}."),
    };
}
