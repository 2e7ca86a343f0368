using Projection.Diagnostics;

namespace Projection.Files.Documents;

/// <summary>A file's text with its lines; a line ends with <c>\n</c>, <c>\r\n</c> or a lone <c>\r</c>, also mixed.</summary>
internal sealed class SourceText
{
    private readonly List<int> _starts = [0];
    private readonly Dictionary<int, string> _lines = [];

    // Kept, because a long line may hold many nodes and end with many spaces.
    private readonly Dictionary<int, int> _visibleEnds = [];

    internal SourceText(string file, string text)
    {
        File = file;
        Text = text;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    internal string File { get; }

    internal string Text { get; }

    /// <summary>Number of lines; an empty one after the last line end counts.</summary>
    internal int LineCount => _starts.Count;

    /// <summary>A line's text without its line end. Kept, because all nodes of one line share it.</summary>
    internal string Line(int number)
    {
        if (!_lines.TryGetValue(number, out string? line))
        {
            int start = LineStart(number);
            line = number > LineCount ? "" : Text[start..LineEnd(number)];
            _lines.Add(number, line);
        }

        return line;
    }

    /// <summary>Index of a line's first character; the text's length past the last line.</summary>
    internal int LineStart(int number) => number > _starts.Count ? Text.Length : _starts[number - 1];

    /// <summary>Index just behind a line's last character, before its line end.</summary>
    internal int LineEnd(int number)
    {
        int end = LineStart(number + 1);
        if (number < _starts.Count)
        {
            end--;
            if (end > LineStart(number) && Text[end] == '\n' && Text[end - 1] == '\r')
            {
                end--;
            }
        }

        return end;
    }

    /// <summary>The line of an index, from 1.</summary>
    internal int LineOf(int index)
    {
        int found = _starts.BinarySearch(index);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The place from one index to another, cut at the end of the line.</summary>
    internal SourceLocation Locate(int start, int end)
    {
        start = Math.Clamp(start, 0, Text.Length);
        int line = LineOf(start);
        int length = Math.Min(end, LineEnd(line)) - start;
        return new SourceLocation(File, line, start - LineStart(line) + 1, Math.Max(1, length), Line(line));
    }

    /// <summary>The place from an index to the last visible character of its line.</summary>
    internal SourceLocation LocateToLineEnd(int start)
    {
        int line = LineOf(start);
        if (!_visibleEnds.TryGetValue(line, out int end))
        {
            end = LineStart(line) + Text.AsSpan(LineStart(line)..LineEnd(line)).TrimEnd().Length;
            _visibleEnds.Add(line, end);
        }

        return Locate(start, end);
    }

    /// <summary>The white space a line begins with, of any kind.</summary>
    internal ReadOnlySpan<char> Indentation(int number)
    {
        ReadOnlySpan<char> line = Text.AsSpan(LineStart(number)..LineEnd(number));
        return line[..(line.Length - line.TrimStart().Length)];
    }
}
