using Projection.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Projection.Files.Documents;

/// <summary>Says in plain words why the parser stopped, and where the cause is rather than where the parser noticed.</summary>
internal sealed partial class SyntaxProblem
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly string _message;
    private readonly ParsingEvent? _last;
    private readonly OpenCollection? _bracket;
    private readonly int _mark;
    private readonly int _position;
    private readonly int _keyLimit;

    internal SyntaxProblem(
        SourceText source, string text, Exception exception, ParsingEvent? last, IEnumerable<OpenCollection> open, Mark position, int keyLimit)
    {
        _source = source;
        _text = text;
        _keyLimit = keyLimit;
        _message = exception is YamlException ? exception.Message : "";
        _last = last;
        _bracket = open.FirstOrDefault() is { Bracket: not null } innermost ? innermost : null;
        _position = Index(position);

        // Some exceptions come without a place, which reads as the beginning of the file.
        int mark = exception is YamlException yaml ? Index(yaml.Start) : 0;
        _mark = mark == 0 && last is not null && Index(last.End) > 0 ? _position : mark;
    }

    private int Line => _source.LineOf(_mark);

    private char At(int index) => index < _text.Length ? _text[index] : '\0';

    internal Diagnostic Explain() =>
        Indentation() ?? Quotes() ?? LongKey() ?? Named() ?? ClosingBracket() ?? OpenBracket() ?? Structure();

    private Diagnostic? Indentation()
    {
        bool aboutTab = Says(" tab ") || At(_mark) == '\t';
        int from = _last is null ? 1 : Math.Min(Line, _source.LineOf(Index(_last.Start)));
        int to = Math.Max(Line, _source.LineOf(_position));
        if (!aboutTab)
        {
            // A missing colon is noticed one line late.
            from = Says("simple key") ? Math.Max(1, Line - 1) : Line;
            to = Line;
        }

        for (int line = from; line <= to; line++)
        {
            ReadOnlySpan<char> indentation = _source.Indentation(line);
            int start = _source.LineStart(line);
            int tab = indentation.IndexOf('\t');
            if (aboutTab && tab >= 0)
            {
                return Problem.TabIndentation(_source.Locate(start + tab, start + tab + 1), FurtherTabs(line));
            }

            int unusual = indentation.IndexOfAnyExcept(' ', '\t');
            if (unusual >= 0)
            {
                return Problem.UnusualSpaceInIndentation(_source.Locate(start + unusual, start + unusual + 1), indentation[unusual]);
            }
        }

        return null;
    }

    private int FurtherTabs(int line)
    {
        int count = 0;
        for (int i = line + 1; i <= _source.LineCount; i++)
        {
            count += _source.Indentation(i).Contains('\t') ? 1 : 0;
        }

        return count;
    }

    private Diagnostic? Quotes()
    {
        if (Says("quoted scalar"))
        {
            return Says("escape") || Says("hexadecimal") || Says("surrogates") ? Escape() : Unclosed(_mark);
        }

        // A quote that is never closed ends at the next quote below, and reading stops right behind that.
        if (_last is Scalar { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } scalar)
        {
            int start = Index(scalar.Start);
            int endLine = _source.LineOf(Index(scalar.End));
            if (endLine == Line && endLine > _source.LineOf(start))
            {
                return Unclosed(start);
            }

            if (endLine == Line && _mark >= Index(scalar.End) && At(_mark) is not (':' or ']' or '}'))
            {
                return Problem.TextAfterValue(_source.LocateToLineEnd(_mark), _source.Line(Line)[(_mark - _source.LineStart(Line))..].Trim());
            }
        }

        return null;
    }

    private Diagnostic Unclosed(int start)
    {
        // Behind an anchor or tag the mark may be theirs.
        while (start < _text.Length - 1 && At(start) is not ('"' or '\''))
        {
            start++;
        }

        return Problem.QuoteNotClosed(_source.LocateToLineEnd(start), At(start));
    }

    private Diagnostic Escape()
    {
        for (int i = _mark + 1; i < _text.Length; i++)
        {
            if (_text[i] != '\\')
            {
                continue;
            }

            int digits = At(i + 1) switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            int end = Math.Min(_text.Length, i + 2 + digits);
            string digitText = _text[Math.Min(i + 2, end)..end];
            bool isPair = digits == 4 && At(end) == '\\' && At(end + 1) == 'u' && digitText.StartsWith("d", StringComparison.OrdinalIgnoreCase);
            bool isKnown = digits == 0
                ? "0abt\tnvfre \"/\\N_LP\r\n".Contains(At(i + 1), StringComparison.Ordinal)
                : digitText.Length == digits && digitText.All(char.IsAsciiHexDigit) && IsCharacter(digitText);
            if (!isKnown && !isPair)
            {
                return Problem.UnknownEscape(_source.Locate(i, end), _text[i..end].TrimEnd('"', '\r', '\n'));
            }

            i = isPair ? end + 5 : end - 1;
        }

        return Problem.UnknownEscape(_source.LocateToLineEnd(_mark), _source.Line(Line).Trim());
    }

    private static bool IsCharacter(string hexadecimal) =>
        System.Text.Rune.IsValid(uint.Parse(hexadecimal, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture));

    private bool Says(string words) => _message.Contains(words, StringComparison.OrdinalIgnoreCase);

    private int Index(Mark mark) => (int)Math.Clamp(mark.Index, 0, _text.Length);
}
