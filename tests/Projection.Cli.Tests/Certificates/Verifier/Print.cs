using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Projection.Cli.Tests.Certificates.Verifier;

/// <summary>What a printed figure allows at most, for the forms of print that the scenarios of this repository have.</summary>
internal static partial class Print
{
    /// <summary>Every value that would print like the text; a text that says no number allows all.</summary>
    /// <param name="text">As published.</param>
    /// <param name="isEnglish">Whether the point is the decimal mark.</param>
    /// <param name="decimals">Decimals that count in place of the printed ones.</param>
    /// <param name="tolerance">Width of "about" as a fraction.</param>
    public static Span Allows(string text, bool isEnglish, int? decimals, Fraction tolerance)
    {
        string words = string.Join(' ', text.Normalize().ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Match match = Form().Match(words);
        Reject.Unless(match.Success, $"the verifier cannot read the print \"{text}\"");
        string before = match.Groups["before"].Value.Trim();
        string after = match.Groups["after"].Value.Trim();
        (Fraction low, Fraction halfLow) = Number(match.Groups["low"].Value, isEnglish, decimals);
        (Fraction high, Fraction halfHigh) = match.Groups["high"].Success ? Number(match.Groups["high"].Value, isEnglish, decimals) : (low, halfLow);
        Fraction slackLow = before is "khoảng" or "gần" ? tolerance * low.Abs() : Fraction.Zero;
        Fraction slackHigh = before is "khoảng" ? tolerance * high.Abs() : Fraction.Zero;
        var around = new Span(low - halfLow - slackLow, high + halfHigh + slackHigh);
        bool isLeast = after == "trở lên" || before is "≥" or ">" or "trên" or "ít nhất" or "tối thiểu" or "từ";
        bool isMost = before is "≤" or "<" or "dưới" or "tối đa" or "không quá";
        return isLeast ? around with { High = Fraction.Infinity } : isMost ? around with { Low = Fraction.MinusInfinity } : around;
    }

    private static (Fraction Value, Fraction Half) Number(string digits, bool isEnglish, int? decimals)
    {
        char mark = isEnglish ? '.' : ',';
        string plain = digits.Replace(isEnglish ? "," : ".", string.Empty, StringComparison.Ordinal);
        int place = plain.IndexOf(mark, StringComparison.Ordinal);
        int printed = place < 0 ? 0 : plain.Length - place - 1;
        string whole = place < 0 ? plain : plain.Remove(place, 1);
        return (
            Fraction.Of(BigInteger.Parse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), BigInteger.Pow(10, printed)),
            Fraction.TenTo(-(decimals ?? printed)) * Fraction.Of(1, 2));
    }

    [GeneratedRegex(@"^(?<before>≥|>|≤|<|khoảng|gần|trên|dưới|từ|gấp|đạt|ít nhất|tối thiểu|tối đa|không quá)? ?(?<low>-?[0-9][0-9.,]*)( ?- ?(?<high>[0-9][0-9.,]*))?(?<after> trở lên| lần)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
