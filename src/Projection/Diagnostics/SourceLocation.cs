namespace Projection.Diagnostics;

/// <summary>A place in a text that a person wrote: file, line and column, both counted from 1.</summary>
/// <param name="File">The file's name as the caller gave it, or a name for a text without a file, such as <c>regional-accounts</c>.</param>
/// <param name="Line">Line, from 1; 0 where the whole file is meant.</param>
/// <param name="Column">Column in UTF-16 units, from 1; 0 where the whole file is meant.</param>
/// <param name="Length">Number of UTF-16 units that the finding covers on that line; at least 1.</param>
/// <param name="LineText">The line itself, without its line end, where the reader still had it.</param>
public sealed record SourceLocation(string File, int Line, int Column, int Length = 1, string? LineText = null)
{
    /// <summary>The whole file, without a line.</summary>
    /// <param name="file">The file's name.</param>
    /// <returns>A location with line and column 0.</returns>
    public static SourceLocation WholeFile(string file) => new(file, 0, 0);

    /// <summary>As MSBuild writes it, so that editors jump there: <c>file(line,column)</c>.</summary>
    /// <returns>The place; only the file's name where there is no line.</returns>
    public override string ToString() => Line == 0 ? File : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}
