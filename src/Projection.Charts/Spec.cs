using System.Globalization;
using System.Text.Json.Nodes;
using Projection.Charts.Texts;

namespace Projection.Charts;

/// <summary>The parts that specifications have in common.</summary>
internal static class Spec
{
    /// <summary>Width of a chart in pixels, with its axes: the text width of an A4 page at 96 dots an inch, less its margins.</summary>
    public const int Width = 620;

    /// <summary>Height of a chart over years.</summary>
    public const int Height = 400;

    /// <summary>The field that holds a year.</summary>
    public const string Year = "year";

    // Characters that fit into a line above the chart.
    private const int TitleWidth = 72;
    private const int SubtitleWidth = 96;

    // Every number of a chart is drawn from its data, so digits beyond the twelfth only make files larger, and machines differ there.
    private const string Digits = "G12";

    /// <summary>A specification: what stands around the marks.</summary>
    /// <param name="title">Above the chart.</param>
    /// <param name="subtitle">Below the title; may be empty.</param>
    /// <param name="description">For people who hear the page.</param>
    /// <param name="height">Pixels, with everything around the marks.</param>
    /// <param name="language">The language.</param>
    /// <param name="marks">Layers, scales, data: everything else.</param>
    public static JsonObject Of(string title, string subtitle, string description, int height, Language language, JsonObject marks) =>
        Around(title, subtitle, description, height, "fit", language, marks);

    /// <summary>The same around rows, whose height is that of the marks alone.</summary>
    public static JsonObject Of(string title, string subtitle, string description, Rows rows, Language language, JsonObject marks) =>
        Around(title, subtitle, description, rows.Height, "fit-x", language, marks);

    private static JsonObject Around(string title, string subtitle, string description, int height, string autosize, Language language, JsonObject marks)
    {
        JsonObject heading = new() { ["text"] = ChartText.Lines(title, TitleWidth) };
        if (subtitle.Length > 0)
        {
            heading["subtitle"] = ChartText.Lines(subtitle, SubtitleWidth);
        }

        JsonObject spec = new()
        {
            ["$schema"] = VegaLiteChart.Schema,
            ["description"] = description,
            ["title"] = heading,
            ["width"] = Width,
            ["height"] = height,
            ["autosize"] = new JsonObject { ["type"] = autosize, ["contains"] = "padding" },
        };
        foreach ((string name, JsonNode? part) in marks.ToArray())
        {
            marks.Remove(name);
            spec[name] = part;
        }

        spec["config"] = Config(language);
        return spec;
    }

    /// <summary>A number of the data; <see langword="null"/> where there is none.</summary>
    public static JsonNode? Number(double value) => double.IsFinite(value)
        ? JsonValue.Create(double.Parse(value.ToString(Digits, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))
        : null;

    /// <summary>Rows of data.</summary>
    public static JsonObject Data(IEnumerable<JsonObject> rows) => new() { ["values"] = new JsonArray([.. rows]) };

    public static JsonObject Quantitative(string field) => new() { ["field"] = field, ["type"] = "quantitative" };

    public static JsonObject Ordinal(string field) => new() { ["field"] = field, ["type"] = "ordinal" };

    public static JsonObject Nominal(string field) => new() { ["field"] = field, ["type"] = "nominal" };

    /// <summary>The same object with one more property.</summary>
    public static JsonObject With(this JsonObject spec, string name, JsonNode? value)
    {
        spec[name] = value;
        return spec;
    }

    public static JsonObject Field(string field) => new() { ["field"] = field };

    public static JsonObject Scale(string[] domain, string[] range) => new() { ["domain"] = ChartText.Words(domain), ["range"] = ChartText.Words(range) };

    /// <summary>Years as words on a horizontal axis.</summary>
    public static JsonObject Years(IEnumerable<Year> years, Language language) => Ordinal(Year)
        .With("scale", new JsonObject { ["type"] = "point", ["padding"] = 0.6, ["domain"] = ChartText.Words(years.Distinct().Order().Select(year => year.ToString())) })
        .With("axis", new JsonObject { ["labelAngle"] = 0, ["title"] = ChartTexts.In(language).Year });

    /// <summary>An amount over years; the axis need not begin at 0, since nothing is drawn from it.</summary>
    public static JsonObject ValueOverYears(string field, string unit, Language language) =>
        Quantitative(field).With("scale", new JsonObject { ["zero"] = false }).With("axis", UnitAxis(unit, language));

    /// <summary>A vertical axis whose title, the unit, lies flat above it.</summary>
    public static JsonObject UnitAxis(string unit, Language language) => new()
    {
        ["title"] = ChartText.Fill(ChartTexts.In(language).UnitOf, unit),
        ["titleAngle"] = 0,
        ["titleAlign"] = "left",
        ["titleAnchor"] = "end",
        ["titleX"] = 0,
        ["titleY"] = -10,
        ["titleBaseline"] = "bottom",
    };

    /// <summary>What a pointer at a mark reads: a label and a field, with so many significant digits.</summary>
    public static JsonArray Tooltip(params (string Field, string Title, bool IsNumber)[] items) => new(
    [
        .. items.Select(item => (item.IsNumber ? Quantitative(item.Field).With("format", ",.5~r") : Nominal(item.Field)).With("title", item.Title)),
    ]);

    /// <summary>A text mark with a light edge, so that it can be read over lines and areas: the edge, then the text.</summary>
    public static IEnumerable<JsonObject> Label(JsonObject mark, JsonObject encoding, JsonObject? data = null)
    {
        JsonObject edge = (JsonObject)mark.DeepClone();
        edge.Remove("color");
        yield return Layer(
            edge.With("type", "text").With("color", "white").With("stroke", "white").With("strokeWidth", 3).With("strokeJoin", "round").With("aria", false),
            (JsonObject)encoding.DeepClone(),
            (JsonObject?)data?.DeepClone());
        yield return Layer(mark.With("type", "text"), encoding, data);
    }

    public static JsonObject Layer(JsonObject mark, JsonObject encoding, JsonObject? data = null)
    {
        JsonObject layer = [];
        if (data is not null)
        {
            layer["data"] = data;
        }

        layer["mark"] = mark;
        layer["encoding"] = encoding;
        return layer;
    }

    private static JsonObject Config(Language language) => new()
    {
        ["locale"] = ChartLocale.Config(language),
        ["font"] = "Noto Sans, Segoe UI, DejaVu Sans, Arial, sans-serif",
        ["background"] = "white",
        ["padding"] = 6,
        ["view"] = new JsonObject { ["stroke"] = null },
        ["title"] = new JsonObject
        {
            ["anchor"] = "start", ["frame"] = "bounds", ["fontSize"] = 14, ["fontWeight"] = 600, ["subtitleFontSize"] = 11, ["subtitleColor"] = "#444444", ["offset"] = 10, ["subtitlePadding"] = 4,
        },
        ["axis"] = new JsonObject
        {
            ["labelFontSize"] = 11, ["titleFontSize"] = 11, ["titleFontWeight"] = "normal", ["labelColor"] = "#222222", ["titleColor"] = "#222222", ["gridColor"] = "#DDDDDD", ["domainColor"] = "#666666", ["tickColor"] = "#666666",
        },
        ["legend"] = new JsonObject { ["orient"] = "bottom", ["direction"] = "horizontal", ["title"] = null, ["labelFontSize"] = 11, ["labelLimit"] = 280, ["columnPadding"] = 14, ["symbolSize"] = 110 },
        ["text"] = new JsonObject { ["fontSize"] = 11 },
    };
}
