using System.Text;

namespace Projection.Importing;

/// <summary>The name of a row, as a plan prints it, taken apart: what is measured, and what the name says about years and bounds.</summary>
/// <remarks>
/// Immutable. Left out of <see cref="Key"/> are marks, case, brackets with an abbreviation, foot-note marks, words for years and for "total";
/// the usual words for growth are one, and so are a few abbreviations of offices (<c>NSNN</c> for <c>ngân sách nhà nước</c>).
/// </remarks>
internal sealed record RowName
{
    private const int LongestAbbreviation = 10;

    // What documents write for one thing. Longer phrases come first where one begins with another.
    private static readonly (string From, string To)[] Synonyms =
    [
        ("tong san pham tren dia ban tinh", "grdp"), ("tong san pham tren dia ban", "grdp"), ("tong san pham trong tinh", "grdp"),
        ("ngan sach nha nuoc", "ngan sach"), ("nsnn", "ngan sach"), ("nsdp", "ngan sach dia phuong"),
        ("nang suat cac nhan to tong hop", "tfp"), ("chi so san xuat cong nghiep", "iip"), ("khong bao gom", "khong gom"),
        ("tren dia ban tinh", ""), ("tren dia ban", ""), ("toan tinh", ""), ("cua tinh", ""), ("tong so", "so"), ("va", ""),
    ];

    private static readonly string[] Openings = ["trong do", "phan dau", "tong", "qui mo", "dat"];
    private static readonly string[] GrowthBefore =
        ["toc do tang truong", "nhip do tang truong", "toc do tang", "ti le tang truong", "ti le tang", "tang truong", "muc tang", "tang"];

    private static readonly string[] GrowthBehind = ["tang truong", "tang"];

    // Y stands for a year.
    private static readonly string[][] PeriodPhrases = Phrases(
        "trong giai doan Y Y|ca giai doan Y Y|giai doan Y Y|thoi ki Y Y|trong 5 nam Y Y|5 nam Y Y|Y Y|trong 5 nam|ca 5 nam|5 nam|trong nam nam|ca giai doan|trong ca giai doan");

    private static readonly string[][] YearPhrases = Phrases("den het nam Y|den cuoi nam Y|den nam Y|vao nam Y|trong nam Y|den Y|nam Y");

    private static readonly string[][] AveragePhrases = Phrases(
        "binh quan hang nam|binh quan moi nam|binh quan nam|trung binh hang nam|trung binh moi nam|trung binh nam|hang nam|moi nam|binh quan");

    private static readonly string[][] CeilingPhrases = Phrases("han muc|toi da|khong vuot qua|khong qua");

    private static readonly string[][] FloorPhrases = Phrases("toi thieu|it nhat|khong duoi");

    // A year behind one of these is what something is compared with.
    private static readonly string[] BeforeOtherYears = ["tu", "voi", "goc", "sanh", "gia", "tieu"];

    // "Bình quân đầu người" is per head and no mean over years.
    private static readonly string[] BehindPerHead = ["dau", "mot", "1", "nhan", "tren"];

    private RowName(string text, string key) => (Text, Key) = (text, key);

    /// <summary>The name for people: without marks at its beginning, foot-note marks and a colon behind.</summary>
    public string Text { get; }

    /// <summary>What two names of one thing have in common; empty where nothing is left.</summary>
    public string Key { get; }

    /// <summary>The year that the name gives, as in "đến năm 2030".</summary>
    public Year? Year { get; private init; }

    /// <summary>The years that the name gives, as in "giai đoạn 2026-2030".</summary>
    public YearRange? Period { get; private init; }

    /// <summary>Whether the name speaks of the whole period, with its years or without ("5 năm").</summary>
    public bool SaysPeriod { get; private init; }

    /// <summary>Whether the name speaks of a yearly mean.</summary>
    public bool SaysAverage { get; private init; }

    /// <summary>Whether the name speaks of growth.</summary>
    public bool SaysGrowth { get; private init; }

    /// <summary>Whether the name makes the figure a ceiling ("tối đa").</summary>
    public bool SaysCeiling { get; private init; }

    /// <summary>Whether the name makes the figure a floor ("tối thiểu").</summary>
    public bool SaysFloor { get; private init; }

    public static RowName Of(string text)
    {
        string shown = Shown(text);
        FoldedText folded = FoldedText.From(WithoutAbbreviations(shown));
        List<string> words = Words(folded.Plain);
        int bracket = words.IndexOf("(");
        List<string> inside = bracket < 0 ? [] : words[bracket..];
        List<string> outside = bracket < 0 ? words : words[..bracket];
        YearRange? period = null;
        Year? year = null;
        bool saysPeriod = Remove(outside, PeriodPhrases, _ => true, years => period = years is [var first, var last] && first <= last ? new YearRange(first, last) : period);
        Remove(outside, YearPhrases, at => at == 0 || !BeforeOtherYears.Contains(outside[at - 1]), years => year = years[0]);
        bool saysAverage = Remove(outside, AveragePhrases, at => !IsPerHead(outside, at), null);
        bool ceiling = Remove(outside, CeilingPhrases, _ => true, null);
        bool floor = Remove(outside, FloorPhrases, _ => true, null);
        string key = Open(Replaced(outside));
        string core = GrowthOf(key);
        bool growth = core != key;
        return new RowName(shown, (growth ? "tang " + Open(core) : key) + Join(Replaced(inside)))
        {
            Year = year,
            Period = period,
            SaysPeriod = saysPeriod,
            SaysAverage = saysAverage,
            SaysGrowth = growth,
            SaysCeiling = ceiling,
            SaysFloor = floor,
        };
    }

    /// <summary>Letters and digits of a text without marks, with single blanks; i and y are one.</summary>
    public static string Plain(string text) => string.Join(' ', Words(FoldedText.From(text).Plain).Where(word => word != "("));

    private static string Join(string inside) => inside.Length == 0 ? string.Empty : " (" + inside;

    private static string[][] Phrases(string phrases) => [.. phrases.Split('|').Select(phrase => phrase.Split(' ')).OrderByDescending(phrase => phrase.Length)];

    // Marks before and behind: "- ", "+", "Trong đó:", foot-note numbers in superscript, a colon.
    private static string Shown(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isFootnote = text[i] is '¹' or (>= '\u2070' and <= '\u2079')
                || (text[i] is '²' or '³' && (i == 0 || !(text[i - 1] is 'm' or 'M')));
            kept.Append(isFootnote ? ' ' : char.IsWhiteSpace(text[i]) ? ' ' : text[i]);
        }

        string shown = string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimStart('-', '+', '•', '*', '–', '—', '·', ' ').TrimEnd(':', ';', '.', '*', ' ');
        FoldedText folded = FoldedText.From(shown);
        const string Of = "trong do";
        return folded.Plain.StartsWith(Of, StringComparison.Ordinal) && folded.Plain.Length > Of.Length && folded.Plain[Of.Length] is ':' or ' ' or ','
            ? folded.Composed[Of.Length..].TrimStart(':', ',', ' ')
            : shown;
    }

    private static string WithoutAbbreviations(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length;)
        {
            int end = text[i] == '(' ? text.IndexOf(')', i) : -1;
            string content = end < 0 ? string.Empty : text[(i + 1)..end];
            bool isAbbreviation = content.Length is > 1 and <= LongestAbbreviation && content.All(c => char.IsUpper(c) || c is '-' or '/') && content != "USD";
            bool isNote = content.Length > 0 && content.All(c => char.IsAsciiDigit(c) || c == '*');
            kept.Append(isAbbreviation || isNote ? ' ' : text[i]);
            i = isAbbreviation || isNote ? end + 1 : i + 1;
        }

        return kept.ToString();
    }

    // An opening bracket is a word, so that what a name excludes stays apart from what it is.
    private static List<string> Words(string plain)
    {
        List<string> words = [];
        for (int i = 0; i < plain.Length;)
        {
            int end = i;
            while (end < plain.Length && char.IsLetterOrDigit(plain[end]))
            {
                end++;
            }

            if (end > i)
            {
                words.Add(plain[i..end].Replace('y', 'i'));
            }
            else if (plain[i] == '(')
            {
                words.Add("(");
            }

            i = Math.Max(end, i + 1);
        }

        return words;
    }

    private static bool IsPerHead(List<string> words, int at)
    {
        bool isBare = words[at] == "binh" && at + 1 < words.Count && words[at + 1] == "quan";
        return isBare && at + 2 < words.Count && BehindPerHead.Contains(words[at + 2]);
    }

    private static bool Remove(List<string> words, string[][] phrases, Func<int, bool> isMeant, Action<Year[]>? found)
    {
        bool any = false;
        for (int at = 0; at < words.Count;)
        {
            string[]? phrase = phrases.FirstOrDefault(candidate => Matches(words, at, candidate) && isMeant(at));
            if (phrase is null)
            {
                at++;
                continue;
            }

            Year[] years = [.. phrase.Select((word, i) => (word, i)).Where(p => p.word == "Y").Select(p => YearOf(words[at + p.i])!.Value)];
            if (years.Length > 0)
            {
                found?.Invoke(years);
            }

            words.RemoveRange(at, phrase.Length);
            any = true;
        }

        return any;
    }

    private static bool Matches(List<string> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count)
        {
            return false;
        }

        for (int i = 0; i < phrase.Length; i++)
        {
            if (phrase[i] == "Y" ? YearOf(words[at + i]) is null : words[at + i] != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    private static Year? YearOf(string word) => word.Length == 4 && word.All(char.IsAsciiDigit)
        && Scenarios.YearText.TryRead(word, out YearRange years) ? years.First : null;

    private static string Replaced(List<string> words)
    {
        string text = $" {string.Join(' ', words.Where(word => word != "("))} ";
        foreach ((string from, string to) in Synonyms)
        {
            text = text.Replace($" {from} ", to.Length == 0 ? " " : $" {to} ", StringComparison.Ordinal);
        }

        return text.Trim();
    }

    private static string Open(string key)
    {
        string open = key;
        while (Openings.FirstOrDefault(word => open.StartsWith(word + " ", StringComparison.Ordinal)) is { } opening)
        {
            open = open[(opening.Length + 1)..];
        }

        return open;
    }

    private static string GrowthOf(string key)
    {
        if (GrowthBefore.FirstOrDefault(word => key.StartsWith(word + " ", StringComparison.Ordinal)) is { } before)
        {
            return key[(before.Length + 1)..];
        }

        return GrowthBehind.FirstOrDefault(word => key.EndsWith(" " + word, StringComparison.Ordinal)) is { } behind ? key[..^(behind.Length + 1)] : key;
    }
}
