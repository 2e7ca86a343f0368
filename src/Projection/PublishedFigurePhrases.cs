using System.Collections.Immutable;

namespace Projection;

/// <summary>The words around a printed number, small and without marks, and what they say about it.</summary>
internal static class PublishedFigurePhrases
{
    internal enum Meaning
    {
        AtLeast,
        Above,
        AtMost,
        Below,
        From,
        About,
        Nearly,
        Between,
        Filler,
        Negation,
    }

    /// <summary>Before the number; longer phrases come first.</summary>
    internal static ImmutableArray<(string[] Words, Meaning Meaning)> Before { get; } = LongestFirst(
        (Meaning.AtLeast, "≥|> =|toi thieu|it nhat|thap nhat|khong duoi|khong thap hon|khong it hon|khong nho hon|at least|not less than|no less than|minimum|min"),
        (Meaning.Above, ">|tren|hon|vuot|vuot muc|cao hon|lon hon|nhieu hon|more than|greater than|higher than|over|above|exceeding"),
        (Meaning.AtMost, "≤|< =|toi da|nhieu nhat|cao nhat|khong qua|khong vuot|khong vuot qua|khong tren|khong hon|khong cao hon|khong lon hon|khong nhieu hon"
            + "|at most|up to|not more than|no more than|not over|not above|maximum|max"),
        (Meaning.Below, "<|duoi|thap hon|nho hon|it hon|less than|lower than|fewer than|under|below"),
        (Meaning.From, "tu|from"),
        (Meaning.About, "khoang|xap xi|chung|uoc|uoc dat|uoc tinh|tren duoi|about|around|approximately|approx|roughly|~|≈"),
        (Meaning.Nearly, "gan|nearly|almost|close to"),
        (Meaning.Between, "between|trong khoang"),
        (Meaning.Filler, "=|dat|bang|la|gap|tang|binh quan|muc|phan dau|reach|reaches|equals|is"),
        (Meaning.Negation, "khong|chua|not|no"));

    /// <summary>Behind the number and its unit.</summary>
    internal static ImmutableArray<(string[] Words, Meaning Meaning)> After { get; } = LongestFirst(
        (Meaning.AtLeast, "tro len|or more|and more|or above|and above|or over|and over|or higher|and higher"),
        (Meaning.AtMost, "tro xuong|or less|and less|or below|and below|or under|and under|or lower|and lower|or fewer"));

    private static ImmutableArray<(string[] Words, Meaning Meaning)> LongestFirst(params (Meaning Meaning, string Phrases)[] entries) =>
    [
        .. entries.SelectMany(entry => entry.Phrases.Split('|'), (entry, phrase) => (Words: phrase.Split(' '), entry.Meaning))
            .OrderByDescending(entry => entry.Words.Length),
    ];
}
