using Projection.Diagnostics;

namespace Projection.Modelling.Syntax;

/// <summary>Cuts a model text into tokens. A line that begins with a blank continues the statement above it.</summary>
internal sealed class Lexer
{
    private const string Symbols = "()[]:,=+-*/^%";

    private readonly ModelText _text;
    private readonly List<Token> _tokens = [];
    private readonly List<Diagnostic> _problems;

    private Lexer(ModelText text, List<Diagnostic> problems)
    {
        _text = text;
        _problems = problems;
    }

    public static List<Token> Run(ModelText text, List<Diagnostic> problems)
    {
        var lexer = new Lexer(text, problems);
        for (int line = 0; line < text.Lines.Length; line++)
        {
            lexer.ReadLine(line);
        }

        lexer.EndStatement();
        return lexer._tokens;
    }

    private void ReadLine(int lineIndex)
    {
        string line = _text.Lines[lineIndex];
        int position = 0;
        while (position < line.Length && char.IsWhiteSpace(line[position]))
        {
            position++;
        }

        if (position == line.Length || line[position] == '#')
        {
            return;
        }

        if (position == 0)
        {
            EndStatement();
        }

        while (position < line.Length && line[position] != '#')
        {
            position = char.IsWhiteSpace(line[position]) ? position + 1 : ReadToken(lineIndex, line, position);
        }
    }

    // The end stands right behind the last word, whatever remarks and empty lines follow.
    private void EndStatement()
    {
        if (_tokens.Count > 0 && _tokens[^1] is { Kind: not TokenKind.EndOfStatement } last)
        {
            SourceLocation where = _text.LocationOf(last.LineIndex, last.End, 1);
            _tokens.Add(new Token(TokenKind.EndOfStatement, string.Empty, where, last.LineIndex, last.End, last.End));
        }
    }

    private int ReadToken(int lineIndex, string line, int start)
    {
        char c = line[start];
        if (char.IsAsciiLetter(c) || c == '_')
        {
            return Take(TokenKind.Name, lineIndex, line, start, End(line, start, static x => char.IsAsciiLetterOrDigit(x) || x == '_'));
        }

        if (char.IsAsciiDigit(c))
        {
            return Take(TokenKind.Number, lineIndex, line, start, NumberEnd(line, start));
        }

        if (c == '"')
        {
            return ReadText(lineIndex, line, start);
        }

        if (c is '<' or '>' && start + 1 < line.Length && line[start + 1] == '=')
        {
            return Take(TokenKind.Symbol, lineIndex, line, start, start + 2);
        }

        if (!Symbols.Contains(c, StringComparison.Ordinal))
        {
            int width = char.IsHighSurrogate(c) && start + 1 < line.Length ? 2 : 1;
            _problems.Add(Problem.UnknownCharacter(_text.LocationOf(lineIndex, start, width), line.Substring(start, width)));
            return start + width;
        }

        return Take(TokenKind.Symbol, lineIndex, line, start, start + 1);
    }

    private int ReadText(int lineIndex, string line, int start)
    {
        int quote = line.IndexOf('"', start + 1);
        int end = quote < 0 ? line.Length : quote + 1;
        SourceLocation where = _text.LocationOf(lineIndex, start, end - start);
        if (quote < 0)
        {
            _problems.Add(Problem.UnclosedText(where));
        }

        _tokens.Add(new Token(TokenKind.Text, line[(start + 1)..(quote < 0 ? end : quote)], where, lineIndex, start, end));
        return end;
    }

    private int Take(TokenKind kind, int lineIndex, string line, int start, int end)
    {
        _tokens.Add(new Token(kind, line[start..end], _text.LocationOf(lineIndex, start, end - start), lineIndex, start, end));
        return end;
    }

    private static int End(string line, int start, Func<char, bool> inside)
    {
        int end = start;
        while (end < line.Length && inside(line[end]))
        {
            end++;
        }

        return end;
    }

    // 1, 1.5, 1e6, 1.5e-3; whether the text is a good number is decided where it is read.
    private static int NumberEnd(string line, int start)
    {
        int end = End(line, start, static x => char.IsAsciiLetterOrDigit(x) || x is '.' or '_');
        bool exponentSign = end < line.Length && line[end] is '+' or '-' && line[end - 1] is 'e' or 'E' && char.IsAsciiDigit(line[start]);
        return exponentSign && end + 1 < line.Length && char.IsAsciiDigit(line[end + 1])
            ? End(line, end + 1, char.IsAsciiDigit)
            : end;
    }
}
