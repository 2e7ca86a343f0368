using System.Text.Json.Nodes;
using Projection.Charts.Texts;
using Projection.Scenarios;

namespace Projection.Charts;

/// <summary>What is printed of an indicator, drawn over years: published figures as black circles, targets in vermilion, open ones as triangles.</summary>
internal sealed class PrintedFigures
{
    private readonly PrintedMark[] _observed;
    private readonly PrintedMark[] _targets;
    private readonly string _unit;
    private readonly Language _language;
    private readonly ChartTexts _texts;

    private PrintedFigures(PrintedMark[] observed, PrintedMark[] targets, string unit, Language language)
    {
        _observed = observed;
        _targets = targets;
        _unit = unit;
        _language = language;
        _texts = ChartTexts.In(language);
    }

    /// <summary>The years that the figures reach over.</summary>
    public IEnumerable<Year> Years => All.SelectMany(mark => new[] { mark.Years.First, mark.Years.Last });

    /// <summary>The ends of what is drawn, in the chart's unit.</summary>
    public IEnumerable<double> Values => All.SelectMany(mark => new[] { mark.Low ?? mark.At, mark.High ?? mark.At });

    private IEnumerable<PrintedMark> All => _observed.Concat(_targets);

    /// <summary>The figures of an indicator.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="unit">The chart's unit.</param>
    /// <param name="language">The language.</param>
    public static PrintedFigures Of(Scenario scenario, IndicatorId indicator, Unit unit, Language language) => new(
        [.. scenario.Observations.Where(o => !o.IsEvidence && IsDrawn(o.Subject, o.Figure, indicator)).Select(o => PrintedMark.Of(o.Figure, o.Subject.Years, unit, language)).Distinct()],
        [.. scenario.Targets.Where(t => IsDrawn(t.Subject, t.Figure, indicator)).Select(t => PrintedMark.Of(t.Figure, t.Subject.Years, unit, language)).Distinct()],
        unit.Format(language),
        language);

    /// <summary>The layers, over the axes of <see cref="Spec.Years"/> and <see cref="Spec.ValueOverYears"/>.</summary>
    public IEnumerable<JsonObject> Layers() => Layers(_observed, isTarget: false).Concat(Layers(_targets, isTarget: true));

    /// <summary>The figures in sentences.</summary>
    public IEnumerable<string> Sentences() =>
    [
        .. _targets.Select(mark => ChartText.Fill(_texts.SaidTarget, mark.Years, mark.Text)),
        .. _observed.Select(mark => ChartText.Fill(_texts.SaidObserved, mark.Years, mark.Text)),
    ];

    private static bool IsDrawn(Subject subject, Figure figure, IndicatorId indicator) =>
        subject is Subject.Indicator { MultipleOf: null, Statistic: not Statistic.Sum } of && of.Id == indicator && figure.IsNumeric;

    private IEnumerable<JsonObject> Layers(PrintedMark[] marks, bool isTarget)
    {
        if (marks.Length == 0)
        {
            yield break;
        }

        string colour = isTarget ? Palette.Vermilion : Palette.Black;
        yield return Spec.Layer(
            new JsonObject { ["type"] = "rule", ["color"] = colour, ["strokeWidth"] = 5, ["opacity"] = 0.5 },
            new JsonObject { ["y"] = Value("low"), ["y2"] = Spec.Field("high") },
            Data());
        if (marks.Any(mark => mark.Years.Count > 1))
        {
            yield return Spec.Layer(
                new JsonObject { ["type"] = "rule", ["color"] = colour, ["strokeWidth"] = 1.5, ["strokeDash"] = new JsonArray(5, 3) },
                new JsonObject { ["x"] = Spec.Ordinal("first"), ["x2"] = Spec.Field(Spec.Year), ["y"] = Value("at") },
                Data());
        }

        string[] kinds = [.. Kinds().Select(kind => kind.Kind)];
        yield return Spec.Layer(
            new JsonObject { ["type"] = "point", ["filled"] = true, ["opacity"] = 1, ["size"] = 110, ["stroke"] = "white", ["strokeWidth"] = 0.8 },
            new JsonObject
            {
                ["y"] = Value("at"),
                ["shape"] = Spec.Nominal("kind").With("scale", Spec.Scale(kinds, [.. Kinds().Select(kind => kind.Shape)])),
                ["color"] = Spec.Nominal("kind").With("scale", Spec.Scale(kinds, [.. Kinds().Select(kind => kind.Colour)])),
                ["tooltip"] = Spec.Tooltip((Spec.Year, _texts.Year, false), ("text", isTarget ? _texts.Printed : _texts.Observed, false)),
            },
            Data());
        JsonObject label = isTarget
            ? new JsonObject { ["align"] = "right", ["dx"] = -9, ["color"] = Palette.DarkVermilion, ["fontWeight"] = "bold" }
            : new JsonObject { ["align"] = "center", ["dy"] = -13, ["color"] = Palette.Black, ["fontWeight"] = "bold" };
        foreach (JsonObject layer in Spec.Label(label, new JsonObject { ["y"] = Value("at"), ["text"] = Spec.Nominal("label") }, Data()))
        {
            yield return layer;
        }

        JsonObject Data() => Spec.Data(marks.Select(mark => new JsonObject
        {
            [Spec.Year] = mark.Years.Last.ToString(),
            ["first"] = mark.Years.First.ToString(),
            ["low"] = Spec.Number(mark.Low ?? mark.At),
            ["high"] = Spec.Number(mark.High ?? mark.At),
            ["at"] = Spec.Number(mark.At),
            ["text"] = mark.Text,
            ["label"] = mark.Label,
            ["kind"] = KindOf(mark, isTarget),
        }));
    }

    private JsonObject Value(string field) => Spec.ValueOverYears(field, _unit, _language);

    private string KindOf(PrintedMark mark, bool isTarget) => !isTarget ? _texts.Observed
        : mark.High is null ? _texts.PrintedAtLeast
        : mark.Low is null ? _texts.PrintedAtMost
        : _texts.Printed;

    // Only kinds that are drawn have a place in the legend.
    private IEnumerable<(string Kind, string Shape, string Colour)> Kinds()
    {
        (string Kind, string Shape, string Colour)[] all =
        [
            (_texts.Observed, "circle", Palette.Black),
            (_texts.Printed, "diamond", Palette.Vermilion),
            (_texts.PrintedAtLeast, "triangle-up", Palette.Vermilion),
            (_texts.PrintedAtMost, "triangle-down", Palette.Vermilion),
        ];
        HashSet<string> used = [.. _observed.Select(mark => KindOf(mark, false)), .. _targets.Select(mark => KindOf(mark, true))];
        return all.Where(kind => used.Contains(kind.Kind));
    }
}
