using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using static Projection.PublishedFigurePhrases;

namespace Projection;

/// <summary>Reads a printed figure: words before, a number or two, a unit and words behind.</summary>
internal sealed class PublishedFigureParser(string written, FigureFormat format, SourceLocation? where)
{
    private const int LongestText = 400;
    private static readonly string[] Separators = ["-", "den", "toi", "to", "and", "va"];
    private static readonly string[] Infinite = ["inf", "infinity", "infinite", "nan", "vo cung", "vo han"];

    private readonly FoldedText _text = FoldedText.From(written);

    public Parsed<PublishedFigure> Parse()
    {
        string plain = _text.Plain;
        string trimmed = plain.Trim();
        if (trimmed.All(c => c is '.' or '…' or ' ' or '-' or '_'))
        {
            return Parsed<PublishedFigure>.Of(new PublishedFigure(written, format, FigureKind.Blank));
        }

        if (plain.Contains('∞', StringComparison.Ordinal) || Infinite.Contains(trimmed.TrimStart('-', '+')))
        {
            return Fail(Problem.FigureIsNotFinite(where, trimmed));
        }

        if (!plain.Any(char.IsDigit))
        {
            return Parsed<PublishedFigure>.Of(new PublishedFigure(written, format, FigureKind.Words));
        }

        if (plain.Length > LongestText)
        {
            return NotUnderstood(0, plain.Length, $"it is longer than {LongestText} characters");
        }

        // What stands in brackets behind the figure says it again in another unit.
        (int Start, int End)[] numbers = Numbers(plain);
        int bracket = numbers.Length == 0 ? -1 : plain.IndexOf('(', numbers[0].End);
        numbers = [.. numbers.Where(number => bracket < 0 || number.Start < bracket)];
        return numbers.Length switch
        {
            0 => NotUnderstood(0, plain.Length, "its digits are part of a word"),
            1 => ParseOne(numbers[0]),
            2 when IsRange(numbers[0], numbers[1]) => ParseRange(numbers[0], numbers[1]),
            _ => NotUnderstood(numbers[1].Start, numbers[1].End, "there is more than one number"),
        };
    }

    private Parsed<PublishedFigure> ParseOne((int Start, int End) place)
    {
        Diagnostic? problem = Words(place, isRange: false, end: place.End, out FigureKind kind, out bool isAbout, out bool isNearly);
        Diagnostic? ofNumber = Number(place, isSecond: false, out Rational value, out int decimals);
        if (problem is not null || ofNumber is not null)
        {
            return Parsed<PublishedFigure>.Failed(new[] { problem, ofNumber }.OfType<Diagnostic>());
        }

        return Parsed<PublishedFigure>.Of(new PublishedFigure(written, format, kind)
        {
            Low = value,
            High = value,
            LowDecimals = decimals,
            HighDecimals = decimals,
            IsApproximate = isAbout || isNearly,
            IsNearly = isNearly,
            Suffix = Suffix(place.End),
        });
    }

    private Parsed<PublishedFigure> ParseRange((int Start, int End) first, (int Start, int End) second)
    {
        Diagnostic? problem = Words(first, isRange: true, end: second.End, out FigureKind kind, out bool isAbout, out bool isNearly);
        Diagnostic? ofFirst = Number(first, isSecond: false, out Rational low, out int lowDecimals);
        Diagnostic? ofSecond = Number(second, isSecond: true, out Rational high, out int highDecimals);
        if (problem is not null || ofFirst is not null || ofSecond is not null)
        {
            return Parsed<PublishedFigure>.Failed(new[] { problem, ofFirst, ofSecond }.OfType<Diagnostic>());
        }

        if (low > high)
        {
            string mend = $"{format.Format(high, highDecimals)} - {format.Format(low, lowDecimals)}";
            return Fail(Problem.FigureRangeReversed(At(first.Start, second.End), _text.Composed[first.Start..second.End], mend));
        }

        return Parsed<PublishedFigure>.Of(new PublishedFigure(written, format, kind)
        {
            Low = low,
            High = high,
            LowDecimals = lowDecimals,
            HighDecimals = highDecimals,
            IsApproximate = isAbout || isNearly,
            IsNearly = isNearly,
            Suffix = Suffix(second.End),
        });
    }

    /// <summary>Where numbers stand; digits inside a word (<c>km2</c>) or below a stroke (<c>/10.000 dân</c>) belong to the unit.</summary>
    private (int Start, int End)[] Numbers(string plain)
    {
        var found = new List<(int, int)>();
        for (int i = 0; i < plain.Length;)
        {
            if (!char.IsAsciiDigit(plain[i]))
            {
                i++;
                continue;
            }

            int end = i + 1;
            while (end < plain.Length && (char.IsAsciiDigit(plain[end]) || IsMarkInside(plain, end)))
            {
                end++;
            }

            int before = i - 1;
            while (before >= 0 && plain[before] == ' ')
            {
                before--;
            }

            bool isPartOfUnit = (i > 0 && char.IsLetter(plain[i - 1])) || (found.Count > 0 && plain[before] == '/');
            if (!isPartOfUnit || IsExponent(plain, i, found))
            {
                found.Add((i, end));
            }

            i = end;
        }

        return [.. found];
    }

    private bool IsMarkInside(string plain, int at) => at + 1 < plain.Length && char.IsAsciiDigit(plain[at + 1])
        && (plain[at] is '.' or ',' || PublishedFigureNumber.IsGroupBlank(_text.Composed[at]));

    // 1e5 is how programs write 100.000; the e is no unit, and the two numbers are refused.
    private static bool IsExponent(string plain, int at, List<(int Start, int End)> found) =>
        found.Count == 1 && at - 1 == found[0].End && plain[at - 1] == 'e';

    private bool IsRange((int Start, int End) first, (int Start, int End) second)
    {
        string between = Between(first, second).Trim();
        string? separator = Separators.FirstOrDefault(word =>
            between.EndsWith(word, StringComparison.Ordinal) && (word == "-" || between.Length == word.Length || between[^(word.Length + 1)] is ' ' or '%'));
        if (separator is null)
        {
            return false;
        }

        // Between the numbers stands nothing, a per cent sign, or the unit that follows the second one as well.
        string unit = between[..^separator.Length].Trim();
        return unit.Length == 0 || unit == "%" || _text.Plain[second.End..].Trim() == unit;
    }

    private string Between((int Start, int End) first, (int Start, int End) second) =>
        _text.Plain[first.End..(HasSign(second, isSecond: true) ? second.Start - 1 : second.Start)];

    /// <summary>Whether the mark before a number is its sign; before the second number of a range, the first such mark is the stroke between.</summary>
    private bool HasSign((int Start, int End) place, bool isSecond)
    {
        int at = place.Start - 1;
        if (at < 0 || _text.Plain[at] is not ('-' or '+'))
        {
            return false;
        }

        string before = _text.Plain[..at].TrimEnd();
        return isSecond
            ? Separators.Any(separator => before.EndsWith(separator, StringComparison.Ordinal))
            : !before.EndsWith('-');
    }

    private Diagnostic? Number((int Start, int End) place, bool isSecond, out Rational value, out int decimals)
    {
        value = default;
        decimals = 0;
        if (place.Start > 0 && _text.Plain[place.Start - 1] is '.' or ',')
        {
            return Problem.FigureNotUnderstood(At(place.Start - 1, place.End), written.Trim(), "it begins with a decimal mark");
        }

        Diagnostic? problem = PublishedFigureNumber.Read(
            _text.Composed[place.Start..place.End], format, At(place.Start, place.End), out PublishedFigureNumber? number);
        if (number is not null)
        {
            bool isNegative = HasSign(place, isSecond) && _text.Plain[place.Start - 1] == '-';
            value = isNegative ? -number.Value : number.Value;
            decimals = number.Decimals;
        }

        return problem;
    }

    /// <summary>What the words before and behind say. Prose further before is passed over: a word that is not known
    /// undoes what was said before it, save a negation, which may reach further.</summary>
    private Diagnostic? Words((int Start, int End) place, bool isRange, int end, out FigureKind kind, out bool isAbout, out bool isNearly)
    {
        kind = FigureKind.Value;
        int limit = HasSign(place, isSecond: false) ? place.Start - 1 : place.Start;
        var said = new List<Meaning>();
        string[] before = Split(_text.Plain[..limit]);
        for (int i = 0; i < before.Length;)
        {
            (string[] Words, Meaning Meaning) match = Match(PublishedFigurePhrases.Before, before, i);
            if (match.Words is null)
            {
                said.RemoveAll(meaning => meaning != Meaning.Negation);
            }

            if (match.Words is not null)
            {
                said.Add(match.Meaning);
            }

            i += match.Words?.Length ?? 1;
        }

        string[] after = Split(Suffixed(end));
        for (int i = 0; i < after.Length; i++)
        {
            if (Match(After, after, i) is { Words: not null } match)
            {
                said.Add(match.Meaning);
            }
        }

        isAbout = said.Contains(Meaning.About);
        isNearly = said.Contains(Meaning.Nearly);
        Meaning[] bounds = [.. said.Where(meaning => meaning is Meaning.AtLeast or Meaning.Above or Meaning.AtMost or Meaning.Below).Distinct()];
        bool isStray = before.Length > 0 && before[^1] is "-" or "+";
        string? reason = said.Contains(Meaning.Negation) ? "a negation stands before words that it does not belong to"
            : isStray ? "a sign stands apart from its number"
            : bounds.Length > 1 ? "the words before and behind it set different bounds"
            : isRange && bounds.Length > 0 ? "a range cannot also be a bound"
            : isNearly && bounds.Length > 0 ? "a bound cannot also be nearly reached"
            : null;
        if (reason is not null)
        {
            return Problem.FigureNotUnderstood(At(0, _text.Plain.Length), written.Trim(), reason);
        }

        kind = isRange ? FigureKind.Range : bounds.Length > 0 ? Kind(bounds[0]) : said.Contains(Meaning.From) ? FigureKind.AtLeast : FigureKind.Value;
        return null;
    }

    private static FigureKind Kind(Meaning bound) => bound switch
    {
        Meaning.AtLeast => FigureKind.AtLeast,
        Meaning.Above => FigureKind.Above,
        Meaning.AtMost => FigureKind.AtMost,
        _ => FigureKind.Below,
    };

    private static (string[] Words, Meaning Meaning) Match(ImmutableArray<(string[] Words, Meaning Meaning)> phrases, string[] words, int at) =>
        phrases.FirstOrDefault(phrase => words.AsSpan(at).StartsWith(phrase.Words));

    /// <summary>Words and signs, without punctuation.</summary>
    private static string[] Split(string plain)
    {
        var words = new List<string>();
        for (int i = 0; i < plain.Length;)
        {
            int end = i;
            while (end < plain.Length && char.IsLetterOrDigit(plain[end]))
            {
                end++;
            }

            if (end > i)
            {
                words.Add(plain[i..end]);
            }
            else if (plain[i] is not (' ' or ',' or '.' or ':' or ';' or '(' or ')' or '"'))
            {
                words.Add(plain[i].ToString());
            }

            i = Math.Max(end, i + 1);
        }

        return [.. words];
    }

    private string Suffixed(int end)
    {
        int bracket = _text.Plain.IndexOf('(', end);
        return _text.Plain[end..(bracket < 0 ? _text.Plain.Length : bracket)];
    }

    private string Suffix(int end)
    {
        string plain = Suffixed(end);
        int length = plain.Length;
        foreach ((string[] words, _) in After)
        {
            int at = plain.IndexOf(string.Join(' ', words), StringComparison.Ordinal);
            length = at < 0 ? length : Math.Min(length, at);
        }

        return _text.Composed.Substring(end, length).Trim();
    }

    private SourceLocation? At(int from, int to) => where is null || where.Line == 0
        ? where
        : where with { Column = where.Column + _text.Start(from), Length = Math.Max(1, _text.Start(to) - _text.Start(from)) };

    private Parsed<PublishedFigure> NotUnderstood(int from, int to, Wording reason) =>
        Fail(Problem.FigureNotUnderstood(At(from, to), written.Trim(), reason));

    private static Parsed<PublishedFigure> Fail(Diagnostic problem) => Parsed<PublishedFigure>.Failed(problem);
}
