using System.Globalization;
using System.Text.Json.Nodes;

namespace Projection.Charts;

/// <summary>How numbers and long texts stand in charts.</summary>
internal static class ChartText
{
    public static FigureFormat FormatOf(Language language) => language == Language.Vietnamese ? FigureFormat.Vietnamese : FigureFormat.English;

    /// <summary>A number to so many significant digits, whole digits always in full.</summary>
    public static string Significant(double value, int digits, Language language)
    {
        if (!double.IsFinite(value))
        {
            return "-";
        }

        int magnitude = value == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return FormatOf(language).Format(value, Math.Clamp(digits - 1 - magnitude, 0, 12));
    }

    public static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);

    public static JsonArray Words(IEnumerable<string> words) => [.. words.Select(word => JsonValue.Create(word))];

    /// <summary>A text broken between words into lines of at most so many characters; a longer word has a line of its own.</summary>
    public static JsonArray Lines(string text, int width) => Words(Broken(text, width));

    public static IReadOnlyList<string> Broken(string text, int width)
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
