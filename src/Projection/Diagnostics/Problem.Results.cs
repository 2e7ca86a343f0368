namespace Projection.Diagnostics;

/// <content>PRJ0801 to PRJ0819: files of results that are written and read back.</content>
public static partial class Problem
{
    /// <summary>PRJ0801: a file that breaks the rules of its format.</summary>
    /// <param name="where">The place.</param>
    /// <param name="format">The format, such as CSV.</param>
    /// <param name="reason">What breaks them.</param>
    public static Diagnostic ResultNotReadable(SourceLocation where, string format, Wording reason) => Error(
        "PRJ0801", where, $"the file cannot be read as {format}",
        found: reason,
        expected: $"{format} as this tool writes it, to its end",
        mend: "check that this is the right file and that it was copied whole; make it anew with the command that wrote it");

    /// <summary>PRJ0802: a header that names no column.</summary>
    public static Diagnostic ColumnHeaderNotUnderstood(SourceLocation where, string header) => Error(
        "PRJ0802", where, "a header of the table cannot be understood",
        found: Own(header),
        expected: "name [unit], name (number), name (integer), name (boolean) or name",
        mend: "correct the first line; docs/data.md says how headers are written");

    /// <summary>PRJ0803: two columns of one name.</summary>
    public static Diagnostic ColumnTwice(SourceLocation where, string name) => Error(
        "PRJ0803", where, "the table has two columns of the same name",
        found: Own(name),
        expected: "a different name for each column",
        mend: "rename or delete one of them");

    /// <summary>PRJ0804: a row that is too short or too long.</summary>
    public static Diagnostic RowOfOtherLength(SourceLocation where, int found, int expected) => Error(
        "PRJ0804", where, "the row has another number of cells than the header",
        found: $"{found} cells",
        expected: $"{expected} cells",
        mend: "give each row one cell for each column; a cell with a comma stands in quotes");

    /// <summary>PRJ0805: a cell that does not hold what its column holds.</summary>
    public static Diagnostic CellNotOfItsColumn(SourceLocation where, string column, string found, Wording expected) => Error(
        "PRJ0805", where, $"the cell does not fit its column {Short(column)}",
        found: Own(found),
        expected: expected,
        mend: "correct the cell, or the kind of the column in its header");
}
