using System.Text.Json.Nodes;

namespace Projection.Charts;

/// <summary>Rows of a chart under long names: each as high as its name's lines ask for, so that nothing is cut and nothing overlaps.</summary>
/// <remarks>Vega-Lite's own bands are all of one height. Here the vertical axis counts pixels from the top, and its labels are the names, broken between words.</remarks>
internal sealed class Rows
{
    /// <summary>The field that holds a row's place.</summary>
    public const string Field = "y";

    private const double LineHeight = 13;
    private const double Margin = 8;

    private readonly IReadOnlyList<string>[] _lines;
    private readonly double[] _centres;

    /// <summary>Rows from the top.</summary>
    /// <param name="names">Their names for people.</param>
    /// <param name="width">Characters of a line.</param>
    /// <param name="least">Least height of a row, in pixels.</param>
    public Rows(IEnumerable<string> names, int width, double least = 26)
    {
        _lines = [.. names.Select(name => ChartText.Broken(name, width))];
        _centres = new double[_lines.Length];
        double top = 0;
        for (int i = 0; i < _lines.Length; i++)
        {
            double height = Math.Max(least, (_lines[i].Count * LineHeight) + Margin);
            _centres[i] = top + (height / 2);
            top += height;
        }

        Height = (int)Math.Ceiling(top);
    }

    /// <summary>Height of all rows, in pixels.</summary>
    public int Height { get; }

    /// <summary>The place of a row, for the field <see cref="Field"/> of the data.</summary>
    public double this[int row] => _centres[row];

    /// <summary>The vertical axis.</summary>
    public JsonObject Axis()
    {
        string row = $"indexof({new JsonArray([.. _centres.Select(centre => JsonValue.Create(centre))]).ToJsonString()}, datum.value)";
        string names = new JsonArray([.. _lines.Select(lines => ChartText.Words(lines))]).ToJsonString(VegaLiteChart.Readable);
        string shifts = new JsonArray([.. _lines.Select(lines => JsonValue.Create(-(lines.Count - 1) * LineHeight / 2))]).ToJsonString();
        return Spec.Quantitative(Field)
            .With("scale", new JsonObject { ["domain"] = new JsonArray(0, Height), ["reverse"] = true, ["nice"] = false })
            .With("axis", new JsonObject
            {
                ["title"] = null,
                ["values"] = new JsonArray([.. _centres.Select(centre => JsonValue.Create(centre))]),
                ["labelExpr"] = $"{names}[{row}]",
                ["labelOffset"] = new JsonObject { ["expr"] = $"{shifts}[{row}]" },
                ["labelLineHeight"] = LineHeight,
                ["labelLimit"] = 0,
                ["labelOverlap"] = false,
                ["labelBaseline"] = "middle",
                ["labelPadding"] = 8,
                ["domain"] = false,
                ["ticks"] = false,
                ["grid"] = false,
            });
    }
}
