using System.Globalization;
using System.Text.Json.Nodes;

namespace Projection.Charts;

/// <summary>How numbers and long texts stand in charts.</summary>
internal static class ChartText
{
    /// <summary>Decimals that tell a three hundredth of a range, so that figures beside each other have the same and no more than can be seen.</summary>
    public static int DecimalsWithin(double range) => range > 0 ? Math.Clamp((int)Math.Ceiling(Math.Log10(300 / range)), 0, 6) : 2;

    public static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);

    // Not by the array's own Add<T>, which native code cannot hold.
    public static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => JsonValue.Create(word))]);

    /// <summary>A figure and its unit, which no line break parts.</summary>
    public static string Unbroken(string figure) => figure.Replace(' ', '\u00a0');

    /// <summary>A text broken between words into lines of at most so many characters; a longer word has a line of its own.</summary>
    public static JsonArray Lines(string text, int width) => Words(Broken(text, width));

    /// <summary>The same as texts: as few lines as the width asks for, and these as even as they can be, so that no last word stands alone.</summary>
    public static IReadOnlyList<string> Broken(string text, int width)
    {
        List<string> lines = Filled(text, width);
        for (int narrower = width - 1; narrower > 0 && Filled(text, narrower) is { } even && even.Count == lines.Count; narrower--)
        {
            lines = even;
        }

        return lines;
    }

    private static List<string> Filled(string text, int width)
    {
        List<string> lines = [];
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= width)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}
