using System.Text.Json.Nodes;

namespace Projection.Charts;

/// <summary>Rows of a chart, named by long texts that are broken into lines.</summary>
internal static class Rows
{
    // Stands between a row's number, which orders the rows and keeps equal names apart, and its name.
    private const char End = '|';

    /// <summary>What the data call a row.</summary>
    /// <param name="number">Its place from the top, from 0.</param>
    /// <param name="name">Its name for people.</param>
    /// <param name="width">Characters of a line.</param>
    public static string Key(int number, string name, int width) =>
        ChartText.Fill("{0:000}{1}{2}", number, End, string.Join('\n', ChartText.Broken(name, width)));

    /// <summary>The vertical axis of rows: names in lines, never cut.</summary>
    public static JsonObject Axis(string field) => Spec.Ordinal(field).With("axis", new JsonObject
    {
        ["title"] = null,
        ["labelExpr"] = $"split(slice(datum.label, indexof(datum.label, '{End}') + 1), '\\n')",
        ["labelLimit"] = 0,
        ["labelBaseline"] = "middle",
        ["domain"] = false,
        ["ticks"] = false,
        ["labelPadding"] = 6,
    });
}
