using Projection.Diagnostics;

namespace Projection.Files.Documents;

/// <summary>Where the lines of a literal block (<c>key: |</c>) stand in the file, so that a finding inside the block points at the file.</summary>
/// <remarks>Immutable. A literal block keeps its lines one to one; only the indentation is taken off.</remarks>
public sealed class BlockText
{
    private readonly SourceText _source;
    private readonly int _lineCount;

    internal BlockText(SourceText source, int firstLine, int indent, int lineCount)
    {
        _source = source;
        FirstLine = firstLine;
        Indent = indent;
        _lineCount = lineCount;
    }

    /// <summary>The file's line that holds the first line of the block, from 1.</summary>
    public int FirstLine { get; }

    /// <summary>Number of spaces that were taken off every line.</summary>
    public int Indent { get; }

    /// <summary>The place in the file of a place in the block.</summary>
    /// <param name="line">Line in the block's text, from 1; a line past the end means the end of the last line.</param>
    /// <param name="column">Column in that line in UTF-16 units, from 1; a column past the end of the line means its end.</param>
    /// <param name="length">Number of UTF-16 units on that line; at least 1.</param>
    /// <returns>The place in the file, with the file's line.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is below 1.</exception>
    public SourceLocation LocationOf(int line, int column, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);

        bool pastEnd = line > _lineCount;
        int fileLine = FirstLine + Math.Min(line, Math.Max(1, _lineCount)) - 1;
        string text = _source.Line(fileLine);
        int end = text.Length + 1;
        int fileColumn = pastEnd || column > end - Indent ? end : column + Indent;
        return new SourceLocation(_source.File, fileLine, fileColumn, Math.Clamp(length, 1, Math.Max(1, end - fileColumn)), text);
    }
}
