using System.Collections.Immutable;
using System.Globalization;
using Projection.Arithmetic;
using Projection.Diagnostics;

namespace Projection;

/// <summary>Reads units: parts between strokes, each of numbers, multipliers and a noun.</summary>
internal static class UnitParser
{
    private const int LongestText = 200;
    private const int LongestNumber = 15;

    public static Parsed<Unit> Parse(string text, SourceLocation? where)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed<Unit>.Failed(Problem.UnitMissing(where));
        }

        if (text.Length > LongestText)
        {
            return Parsed<Unit>.Failed(Problem.UnitNotUnderstood(where, text[..LongestText] + "…", $"longer than {LongestText} characters"));
        }

        FoldedText folded = FoldedText.From(text);
        var findings = new List<Diagnostic>();
        ImmutableArray<UnitPart>.Builder parts = ImmutableArray.CreateBuilder<UnitPart>();
        foreach ((int start, int end) in Divide(folded.Plain))
        {
            var part = new PartReader(folded, start, end, where, findings, isAbove: parts.Count == 0);
            parts.Add(part.Read(text));
        }

        return findings.Any(finding => finding.Severity == Severity.Error)
            ? Parsed<Unit>.Failed(findings)
            : Parsed<Unit>.Of(new Unit(text, parts.ToImmutable()), findings);
    }

    // By hand: making two regular expressions took every run near a tenth of a second of processor time.
    // % is a word wherever it stands; $ is one, or ends one as in US$.
    internal static IEnumerable<(int Start, int End)> Words(string plain, int start, int end)
    {
        for (int i = start; i < end;)
        {
            int first = i;
            while (i < end && plain[i] is not (' ' or '%' or '$'))
            {
                i++;
            }

            if (i < end && (plain[i] == '$' || (i == first && plain[i] == '%')))
            {
                i++;
            }

            if (i > first)
            {
                yield return (first, i);
            }
            else
            {
                i++;
            }
        }
    }

    // Digits, and behind them groups of three: 10.000 or 1,000,000.
    internal static bool IsWholeNumber(string word)
    {
        int i = 0;
        while (i < word.Length && char.IsAsciiDigit(word[i]))
        {
            i++;
        }

        bool isNumber = i > 0;
        while (i + 3 < word.Length && word[i] is ('.' or ',') && word.AsSpan(i + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            i += 4;
        }

        return isNumber && i == word.Length;
    }

    private static IEnumerable<(int Start, int End)> Divide(string plain)
    {
        int start = 0;
        for (int i = 0; i < plain.Length; i++)
        {
            int length = plain[i] == '/' ? 1 : IsWordPer(plain, i) ? 3 : 0;
            if (length > 0)
            {
                yield return (start, i);
                start = i + length;
            }
        }

        yield return (start, plain.Length);
    }

    // "per cent" and "per mille" are one word each and divide nothing.
    private static bool IsWordPer(string plain, int at)
    {
        ReadOnlySpan<char> rest = plain.AsSpan(at);
        return rest.StartsWith("per ", StringComparison.Ordinal) && (at == 0 || plain[at - 1] is ' ' or '%')
            && !rest.StartsWith("per cent", StringComparison.Ordinal) && !rest.StartsWith("per mille", StringComparison.Ordinal);
    }

    private sealed class PartReader(FoldedText text, int start, int end, SourceLocation? where, List<Diagnostic> findings, bool isAbove)
    {
        private readonly List<(int Start, int End)> _words =
            [.. Words(text.Plain, start, end)];

        public UnitPart Read(string whole)
        {
            Rational multiplier = Rational.One;
            int next = 0;
            while (next < _words.Count && TryMultiply(ref multiplier, next))
            {
                next++;
            }

            if (next < _words.Count)
            {
                return new UnitPart(multiplier, ReadNoun(next));
            }

            // "giường/10.000" counts persons without saying so; "tỷ" alone could be anything.
            if (isAbove || _words.Count == 0)
            {
                findings.Add(Problem.UnitNotUnderstood(
                    At(start, end), whole.Trim(), _words.Count == 0 ? "nothing stands beside the stroke" : "it says how many, but not of what"));
            }

            return new UnitPart(multiplier, UnitNoun.Nothing);
        }

        private bool TryMultiply(ref Rational multiplier, int word)
        {
            string plain = text.Plain[_words[word].Start.._words[word].End];
            if (IsWholeNumber(plain) && plain.Length <= LongestNumber)
            {
                string digits = plain.Replace(".", string.Empty, StringComparison.Ordinal).Replace(",", string.Empty, StringComparison.Ordinal);
                long number = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
                multiplier *= Math.Max(1, number);
                return number > 0;
            }

            bool isKnown = UnitWords.TryGetMultiplier(Spelling(word, word + 1), out Rational value);
            multiplier *= isKnown ? value : Rational.One;
            return isKnown;
        }

        private UnitNoun ReadNoun(int first)
        {
            string phrase = Spelling(first, _words.Count);
            if (UnitWords.Noun(phrase) is { } known)
            {
                return known;
            }

            // "% GRDP" is per cent of something; the something belongs to the indicator.
            if (UnitWords.Noun(Spelling(first, first + 1)) is { IsPercent: true } percent)
            {
                return percent;
            }

            SourceLocation? place = At(_words[first].Start, _words[^1].End);
            for (int word = first; word < _words.Count; word++)
            {
                string spelling = Spelling(word, word + 1);
                if (UnitWords.TryGetMultiplier(spelling, out _) || UnitWords.Noun(spelling) is { IsMoney: true })
                {
                    string? better = UnitWords.Suggest(phrase) ?? UnitWords.Suggest(Spelling(first, first + 1));
                    findings.Add(Problem.UnitWordNotUnderstood(place, phrase, better));
                    return UnitNoun.Unknown(phrase);
                }
            }

            if (UnitWords.Suggest(phrase) is { } suggestion)
            {
                findings.Add(Problem.UnitPerhapsMisspelt(place, phrase, suggestion));
            }

            return UnitNoun.Unknown(phrase);
        }

        private string Spelling(int firstWord, int endWord)
        {
            IEnumerable<string> words = _words[firstWord..endWord].Select(word => text.Composed[word.Start..word.End].ToLowerInvariant());
            return string.Join(' ', words)
                .Replace("per cent", "percent", StringComparison.Ordinal)
                .Replace('²', '2').Replace('³', '3');
        }

        private SourceLocation? At(int from, int to)
        {
            int begin = text.Start(Math.Min(from, text.Plain.Length));
            return where is null || where.Line == 0
                ? where
                : where with { Column = where.Column + begin, Length = Math.Max(1, text.Start(to) - begin) };
        }
    }
}
