using System.Text;

namespace Projection.Tests.Figures;

/// <summary>Writes Vietnamese letters as a base letter and combining marks, as some systems store them.</summary>
internal static class Decomposed
{
    // The runtime decomposes nothing when it runs without ICU, so the letters are listed: base, quality mark, then the five tones.
    private static readonly (string Letters, string Base)[] Rows =
    [
        ("aàáãảạ", "a"), ("ăằắẵẳặ", "a\u0306"), ("âầấẫẩậ", "a\u0302"), ("eèéẽẻẹ", "e"), ("êềếễểệ", "e\u0302"), ("iìíĩỉị", "i"),
        ("oòóõỏọ", "o"), ("ôồốỗổộ", "o\u0302"), ("ơờớỡởợ", "o\u031b"), ("uùúũủụ", "u"), ("ưừứữửự", "u\u031b"), ("yỳýỹỷỵ", "y"),
    ];

    private static readonly string[] Tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];

    public static string From(string text)
    {
        var result = new StringBuilder();
        foreach (char c in text)
        {
            char small = char.ToLowerInvariant(c);
            (string letters, string letter) = Rows.FirstOrDefault(row => row.Letters.Contains(small), (Letters: "", Base: c.ToString()));
            int tone = letters.Length == 0 ? 0 : letters.IndexOf(small, StringComparison.Ordinal);

            // The dot below goes before the other marks in the canonical order.
            string marks = tone == 5 ? Tones[5] + letter[1..] : letter[1..] + Tones[tone];
            string first = letter[..1];
            result.Append(letters.Length > 0 && small != c ? first.ToUpperInvariant() : first).Append(marks);
        }

        return result.ToString();
    }
}
