using Projection.Diagnostics;

namespace Projection.Files.Documents;

/// <content>Brackets, colons, dashes and indentation.</content>
internal sealed partial class SyntaxProblem
{
    /// <summary>Where the parser's own words name the cause well enough.</summary>
    private Diagnostic? Named()
    {
        SourceLocation where = _source.LocateToLineEnd(_mark);
        return true switch
        {
            _ when Says("cannot start any token") => Problem.CharacterCannotBegin(_source.Locate(_mark, _mark + 1), At(_mark) == '\t' ? "a tab" : At(_mark).ToString()),
            _ when Says("incompatible YAML") || Says("%YAML directive") => Problem.YamlVersion(where),
            _ when Says("directive") || Says("document start") && At(_mark) is not (']' or '}') || Says("'...' marker") => Problem.DirectiveMisplaced(where),
            _ when Says("block scalar") && Says("spaces") => Problem.BlankLineInBlock(where),
            _ when Says("block scalar") => Problem.BlockHeader(where),
            _ when Says("anchor") => Problem.AnchorMisplaced(where),
            _ when Says(" tag") => Problem.TagNotAllowed(where, _text[_mark.._source.LineEnd(Line)].Split(' ')[0]),
            _ => null,
        };
    }

    /// <summary>The scanner gives up on a long key and then misses a colon.</summary>
    private Diagnostic? LongKey()
    {
        const int ScannerLimit = 1000;
        string line = _source.Line(Line);
        int indentation = _source.Indentation(Line).Length;
        int colon = line.IndexOf(": ", StringComparison.Ordinal);
        int length = (colon < 0 && line.EndsWith(':') ? line.Length - 1 : colon) - indentation;
        int start = _source.LineStart(Line) + indentation;
        return length > ScannerLimit && _bracket is null
            ? Problem.KeyTooLong(_source.Locate(start, start + length), length, _keyLimit)
            : null;
    }

    private Diagnostic? ClosingBracket()
    {
        char found = At(_mark);
        bool fits = _bracket is not null && (found == ']') == (_bracket.Bracket == '[');
        return found is ']' or '}' && !fits ? Problem.BracketNotOpened(_source.Locate(_mark, _mark + 1), found) : null;
    }

    private Diagnostic? OpenBracket()
    {
        if (_bracket is null)
        {
            return null;
        }

        return QuoteOverLines(_bracket.Start) is { } quote
            ? Unclosed(quote)
            : Problem.BracketNotClosed(_source.LocateToLineEnd(_bracket.Start), _bracket.Bracket!.Value, Line);
    }

    /// <summary>
    /// A quote between an index and the mark that closes on a later line with a text right behind it. Such a quote was closed by the
    /// next one that opens.
    /// </summary>
    private int? QuoteOverLines(int from)
    {
        for (int i = from + 1; i < _mark; i++)
        {
            char quote = _text[i];
            if (quote is not ('"' or '\'') || _text[i - 1] is not (' ' or '[' or '{' or ',' or ':'))
            {
                continue;
            }

            int end = i + 1;
            while (end < _text.Length && _text[end] != quote)
            {
                end += quote == '"' && _text[end] == '\\' ? 2 : 1;
            }

            if (_source.LineOf(Math.Min(end, _text.Length)) > _source.LineOf(i) && At(end + 1) is not (',' or ']' or '}' or ':' or ' ' or '\n' or '\r'))
            {
                return i;
            }

            i = end;
        }

        return null;
    }

    private Diagnostic Structure()
    {
        string line = _source.Line(Line);
        string content = line.Trim();
        int start = _source.LineStart(Line) + _source.Indentation(Line).Length;
        SourceLocation whole = _source.LocateToLineEnd(start);
        if (Says("invalid mapping") || Says("mapping values"))
        {
            // The parser points at the colon. On the line where the value began it is a second colon; below it, the line above
            // was no key, or this line is not where it belongs.
            int above = PreviousLine(Line);
            bool secondColon = line[..Math.Min(line.Length, _mark - _source.LineStart(Line))].Contains(':', StringComparison.Ordinal);
            if (secondColon)
            {
                return Problem.ColonInValue(_source.Locate(_mark, _mark + 1));
            }

            return above > 0 && _source.Indentation(above).Length == _source.Indentation(Line).Length && !HasColon(_source.Line(above))
                ? Problem.ColonMissing(_source.LocateToLineEnd(_source.LineStart(above) + _source.Indentation(above).Length), _source.Line(above).Trim())
                : WrongIndentation(whole);
        }

        if (Says("simple key"))
        {
            // Noticed at the next token; the line without colon is above.
            int above = start < _mark ? Line : PreviousLine(Line);
            return above == 0
                ? Problem.NotYaml(whole)
                : Problem.ColonMissing(_source.LocateToLineEnd(_source.LineStart(above) + _source.Indentation(above).Length), _source.Line(above).Trim());
        }

        if (content.StartsWith('-') || Says("sequence entries"))
        {
            return content.StartsWith("- ", StringComparison.Ordinal) && !HasIndentation(_source.Indentation(Line).Length)
                ? WrongIndentation(whole)
                : Problem.ListItem(_source.LocateToLineEnd(_mark), content);
        }

        if (Says("expected key") || Says("'-' indicator") || Says("document end"))
        {
            if (start < _mark)
            {
                return Problem.TextAfterValue(_source.LocateToLineEnd(_mark), _text[_mark.._source.LineEnd(Line)].Trim());
            }

            return HasColon(line) ? WrongIndentation(whole) : Problem.ColonMissing(whole, content);
        }

        // A comma outside brackets is noticed at the comma or right behind it.
        int comma = At(_mark) == ',' ? _mark : _mark - 1;
        return comma >= 0 && At(comma) == ','
            ? Problem.CharacterCannotBegin(_source.Locate(comma, comma + 1), ",")
            : At(_mark) == '*' ? Problem.AnchorMisplaced(_source.LocateToLineEnd(_mark)) : Problem.NotYaml(_source.LocateToLineEnd(_mark));
    }

    private Diagnostic WrongIndentation(SourceLocation where) =>
        Problem.WrongIndentation(where, _source.Indentation(where.Line).Length, IndentationsAbove(where.Line));

    private bool HasIndentation(int spaces) => IndentationsAbove(Line).Contains(spaces);

    /// <summary>The columns that lines above left open, nearest first, in spaces.</summary>
    private List<int> IndentationsAbove(int line)
    {
        var found = new List<int>();
        int above = line;
        while ((above = PreviousLine(above)) > 0 && (found.Count == 0 || found[^1] > 0))
        {
            int spaces = _source.Indentation(above).Length;
            if (found.Count == 0 || spaces < found[^1])
            {
                found.Add(spaces);
            }
        }

        found.Reverse();
        return found;
    }

    /// <summary>The nearest line above that holds more than white space or a comment; 0 where there is none.</summary>
    private int PreviousLine(int line)
    {
        do
        {
            line--;
        }
        while (line > 0 && _source.Line(line).AsSpan().TrimStart() is [] or ['#', ..]);

        return line;
    }

    private static bool HasColon(string line) =>
        line.Contains(": ", StringComparison.Ordinal) || line.AsSpan().TrimEnd() is [.., ':'];
}
