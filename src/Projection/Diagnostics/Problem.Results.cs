namespace Projection.Diagnostics;

/// <content>PRJ0801 to PRJ0819: files of results that are written and read back.</content>
internal static partial class Problem
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

    /// <summary>PRJ0806: a document of a kind that is not known, or not asked for.</summary>
    /// <param name="where">The file.</param>
    /// <param name="found">Its field <c>schema</c>; <see langword="null"/> where it has none.</param>
    /// <param name="expected">The kinds that would do.</param>
    public static Diagnostic UnknownResultSchema(SourceLocation where, string? found, IEnumerable<string> expected) => Error(
        "PRJ0806", where, "the document is of another kind than expected",
        found: found is null ? "no field schema with a text" : Own(found),
        expected: OneOf([.. expected]),
        mend: "check that this is the right file; a later version of the document needs a later version of this tool");

    /// <summary>PRJ0807: a document that lacks fields.</summary>
    /// <param name="where">The place.</param>
    /// <param name="path">The object, as JSON paths name it.</param>
    /// <param name="fields">The missing fields.</param>
    public static Diagnostic ResultFieldMissing(SourceLocation where, string path, IEnumerable<string> fields) => Error(
        "PRJ0807", where, $"fields of {Short(path)} are missing",
        found: "an object without them",
        expected: OneOf([.. fields]),
        mend: "make the document anew with the command that wrote it, or add the fields; a number that is not known is null");

    /// <summary>PRJ0808: a field with a value that its schema does not have.</summary>
    /// <param name="where">The place.</param>
    /// <param name="path">The field, as JSON paths name it.</param>
    public static Diagnostic ResultFieldOfOtherKind(SourceLocation where, string path) => Error(
        "PRJ0808", where, $"the field {Short(path)} does not hold what it should",
        found: "another kind of value, another word than those that the field knows, null, or the same field twice",
        expected: "a value as docs/data.md describes the field",
        mend: "make the document anew with the command that wrote it, or correct the field");

    /// <summary>PRJ0809: a column of a type that no table of results has.</summary>
    /// <param name="where">The file.</param>
    /// <param name="column">The column.</param>
    /// <param name="type">Its type.</param>
    public static Diagnostic ColumnOfOtherType(SourceLocation where, string column, string type) => Error(
        "PRJ0809", where, $"the column {Short(column)} is of a type that tables of results do not have",
        found: Own(type),
        expected: "numbers, whole numbers up to 63 bits, truth values or texts, one a row",
        mend: "leave the column out, or write it as one of these types");

    /// <summary>PRJ0810: more single trials than are kept.</summary>
    /// <param name="trials">Number of trials.</param>
    /// <param name="quantities">Values of a trial.</param>
    /// <param name="most">The most trials with so many values.</param>
    /// <param name="limit">The most bytes.</param>
    public static Diagnostic TooManyTrialsToSave(long trials, int quantities, long most, long limit) => Error(
        "PRJ0810", null, "there are too many trials to save each of them",
        found: $"{trials} trials with {quantities} values each, 8 bytes a value",
        expected: $"at most {limit} bytes, here {most} trials",
        mend: "give --trials a smaller number, or name fewer quantities under outputs in the scenario");

    /// <summary>PRJ0811: trials of a scenario that has nothing to save.</summary>
    public static Diagnostic NoTrialsToSave() => Error(
        "PRJ0811", null, "there are no trials to save",
        found: "neither an output nor a target with a value",
        expected: "a scenario in which something is simulated",
        mend: "give the inputs an assumption");
}
