using System.Text.Json.Nodes;
using Projection.Arithmetic;
using Projection.Charts.Texts;
using Projection.Consistency;
using Projection.Explanations;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Charts;

/// <summary>The growth that a plan asks for beside the growth that was published: printed growth targets, growth that the other figures force, and history.</summary>
public static class RequiredGrowthChart
{
    private const int LabelWidth = 40;
    private const int LeastHeight = 44;

    private static readonly Unit Percent = Unit.Parse("%").ValueOrThrow();

    /// <summary>The chart.</summary>
    /// <remarks>
    /// Rows are the targets of growth rates, as years' values or compound averages, then the growth rates that no target states but that the figures force and that were
    /// published for the past. What was published may be of a former province and of other prices; the tooltips say where it stands.
    /// An implied range is an outer one and drawn as far as the axis goes.
    /// </remarks>
    /// <param name="report">A check of the plan.</param>
    /// <param name="language">The language.</param>
    /// <returns>The chart, in per cent a year; the height grows with the number of rows.</returns>
    /// <exception cref="EmptyChartException">The plan has no growth target, and no growth that it forces was published before.</exception>
    public static VegaLiteChart Of(ConsistencyReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        Row[] rows = [.. TargetRows(report, language), .. ImpliedRows(report, language)];
        return rows.Length > 0
            ? new Drawing(rows, language).Chart()
            : throw new EmptyChartException("The plan has no growth target, and no growth that it forces was published before.");
    }

    /// <summary>Whether the check has anything to draw.</summary>
    /// <param name="report">A check of the plan.</param>
    /// <returns>False where <see cref="Of"/> throws.</returns>
    public static bool HasRows(ConsistencyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return TargetRows(report, Language.English).Any() || ImpliedRows(report, Language.English).Any();
    }

    private static IEnumerable<Row> TargetRows(ConsistencyReport report, Language language)
    {
        Scenario scenario = report.Scenario;
        HashSet<(Subject, string)> drawn = [];
        foreach (TargetFinding finding in report.Targets)
        {
            Target target = finding.Target;
            if (target.Figure.IsNumeric && target.Subject is Subject.Indicator { Statistic: Statistic.Average or Statistic.Value, MultipleOf: null } subject
                && scenario.Model.ByName[subject.Id.Name].Kind == MeasureKind.Rate && drawn.Add((subject, PrintedMark.TextOf(target.Figure, language))))
            {
                ValueRange? implied = finding.Implied is { IsUnbounded: false } range ? range.Scale(target.Figure.Unit.Scale / Percent.Scale) : null;
                yield return new Row(SubjectText.Of(subject, scenario.Model, language), PrintedMark.Of(target.Figure, subject.Years, Percent, language), implied, History(scenario, subject.Id, language));
            }
        }
    }

    private static IEnumerable<Row> ImpliedRows(ConsistencyReport report, Language language) => report.Implied
        .Where(implied => implied.IsForced && !implied.History.IsEmpty && report.Scenario.Model.ByName[implied.Subject.Id.Name].Kind == MeasureKind.Rate
            && !report.Targets.Any(t => t.Target.Subject == implied.Subject))
        .Select(implied => new Row(
            SubjectText.Of(implied.Subject, report.Scenario.Model, language), null, implied.Range.Scale(1 / Percent.Scale), History(report.Scenario, implied.Subject.Id, language)));

    private static Past[] History(Scenario scenario, IndicatorId id, Language language) =>
    [
        .. scenario.Observations.Where(o => o.Figure.IsNumeric && o.Subject is Subject.Indicator { Statistic: Statistic.Average or Statistic.Value, MultipleOf: null } subject && subject.Id == id)
            .Select(o => new Past(PrintedMark.Of(o.Figure, o.Subject.Years, Percent, language), o.Figure.Note)),
    ];

    private sealed record Past(PrintedMark Mark, string? Note);

    private sealed record Row(string Name, PrintedMark? Printed, ValueRange? Implied, Past[] History);

    private sealed class Drawing(Row[] rows, Language language)
    {
        // An implied range may reach far; it is drawn so far beyond the printed and published figures.
        private const double Margin = 0.25;

        private readonly ChartTexts _texts = ChartTexts.In(language);

        private readonly Rows _rows = new(rows.Select(row => row.Name), LabelWidth, LeastHeight);

        public VegaLiteChart Chart()
        {
            string title = _texts.GrowthTitle;
            string description = Description(title);
            (double low, double high) = Domain();
            JsonObject marks = new()
            {
                ["encoding"] = new JsonObject { ["y"] = _rows.Axis() },
                ["layer"] = new JsonArray([.. Layers(low, high)]),
            };
            return new VegaLiteChart("growth", title, description, Spec.Of(title, rows.Any(row => row.History.Length > 0) ? _texts.GrowthNote : string.Empty, description, _rows, language, marks));
        }

        private IEnumerable<JsonObject> Layers(double low, double high)
        {
            yield return Spec.Layer(
                new JsonObject { ["type"] = "bar", ["orient"] = "horizontal", ["size"] = 20 },
                new JsonObject
                {
                    ["x"] = Value("from", low, high),
                    ["x2"] = Spec.Field("to"),
                    ["fill"] = Spec.Nominal("name").With("scale", Spec.Scale([_texts.GrowthImplied], ["#BFE0F5"])).With("legend", new JsonObject { ["orient"] = "top", ["symbolType"] = "square", ["symbolSize"] = 160 }),
                    ["tooltip"] = Spec.Tooltip(("from", "≥", true), ("to", "≤", true)),
                },
                Spec.Data(rows.Select((row, i) => (row.Implied, i)).Where(pair => pair.Implied is not null).Select(pair => new JsonObject
                {
                    [Rows.Field] = _rows[pair.i],
                    ["name"] = _texts.GrowthImplied,
                    ["from"] = Spec.Number(Math.Clamp(pair.Implied!.Value.Low?.ToDouble() ?? low, low, high)),
                    ["to"] = Spec.Number(Math.Clamp(pair.Implied!.Value.High?.ToDouble() ?? high, low, high)),
                })));
            yield return Spec.Layer(
                new JsonObject { ["type"] = "rule", ["color"] = Palette.Black, ["strokeWidth"] = 1 },
                new JsonObject { ["x"] = Value("zero", low, high) },
                Spec.Data([new JsonObject { ["zero"] = 0 }]));
            (string Kind, string Shape, string Colour)[] kinds =
            [
                .. new[]
                {
                    (_texts.GrowthPast, "circle", Palette.Black), (_texts.Printed, "diamond", Palette.Vermilion), (_texts.PrintedAtLeast, "triangle-right", Palette.Vermilion), (_texts.PrintedAtMost, "triangle-left", Palette.Vermilion),
                }.Where(kind => Points().Any(point => (string?)point["kind"] == kind.Item1)),
            ];
            string[] names = [.. kinds.Select(kind => kind.Kind)];
            yield return Spec.Layer(
                new JsonObject { ["type"] = "rule", ["color"] = Palette.Vermilion, ["strokeWidth"] = 5, ["opacity"] = 0.5, ["yOffset"] = -9 },
                new JsonObject { ["x"] = Value("low", low, high), ["x2"] = Spec.Field("high") },
                Spec.Data(Points().Where(point => (string?)point["lane"] == "printed")));
            foreach ((string lane, int offset) in new[] { ("printed", -9), ("past", 9) })
            {
                JsonObject[] points = [.. Points().Where(point => (string?)point["lane"] == lane)];
                if (points.Length == 0)
                {
                    continue;
                }

                yield return Spec.Layer(
                    new JsonObject { ["type"] = "point", ["filled"] = true, ["opacity"] = 1, ["size"] = 90, ["stroke"] = "white", ["strokeWidth"] = 0.8, ["yOffset"] = offset },
                    new JsonObject
                    {
                        ["x"] = Value("at", low, high),
                        ["shape"] = Spec.Nominal("kind").With("scale", Spec.Scale(names, [.. kinds.Select(kind => kind.Shape)])),
                        ["color"] = Spec.Nominal("kind").With("scale", Spec.Scale(names, [.. kinds.Select(kind => kind.Colour)])),
                        ["tooltip"] = Spec.Tooltip(("years", _texts.Year, false), ("text", lane == "printed" ? _texts.Printed : _texts.Observed, false), ("note", _texts.Remark, false)),
                    },
                    Spec.Data(points));
                if (lane == "printed")
                {
                    foreach (JsonObject layer in Spec.Label(
                        new JsonObject { ["align"] = "left", ["baseline"] = "middle", ["dx"] = 8, ["yOffset"] = offset, ["color"] = Palette.DarkVermilion, ["fontWeight"] = "bold" },
                        new JsonObject { ["x"] = Value("at", low, high), ["text"] = Spec.Nominal("label") },
                        Spec.Data(points.Select(point => (JsonObject)point.DeepClone()))))
                    {
                        yield return layer;
                    }
                }
            }
        }

        private IEnumerable<JsonObject> Points()
        {
            for (int i = 0; i < rows.Length; i++)
            {
                if (rows[i].Printed is { } mark)
                {
                    yield return Point(i, mark, "printed", mark.High is null ? _texts.PrintedAtLeast : mark.Low is null ? _texts.PrintedAtMost : _texts.Printed, null);
                }

                foreach (Past past in rows[i].History)
                {
                    yield return Point(i, past.Mark, "past", _texts.GrowthPast, past.Note);
                }
            }
        }

        private JsonObject Point(int row, PrintedMark mark, string lane, string kind, string? note) => new()
        {
            [Rows.Field] = _rows[row],
            ["lane"] = lane,
            ["years"] = mark.Years.ToString(),
            ["low"] = Spec.Number(mark.Low ?? mark.At),
            ["high"] = Spec.Number(mark.High ?? mark.At),
            ["at"] = Spec.Number(mark.At),
            ["text"] = mark.Text,
            ["label"] = mark.Label,
            ["kind"] = kind,
            ["note"] = note ?? string.Empty,
        };

        private JsonObject Value(string field, double low, double high) => Spec.Quantitative(field)
            .With("scale", new JsonObject { ["domain"] = new JsonArray(Spec.Number(low), Spec.Number(high)), ["nice"] = false })
            .With("axis", new JsonObject { ["title"] = ChartText.Fill(_texts.UnitOf, _texts.PercentAYear), ["tickCount"] = 8 });

        private (double Low, double High) Domain()
        {
            double[] printed = [0, .. rows.SelectMany(row => row.History.Select(past => past.Mark).Concat(row.Printed is { } mark ? [mark] : [])).Select(mark => mark.At)];
            double[] narrow = [.. printed, .. rows.Where(row => row.Implied is { Low: not null, High: not null }).SelectMany(row => new[] { row.Implied!.Value.Low!.Value.ToDouble(), row.Implied!.Value.High!.Value.ToDouble() })];
            double reach = Math.Max(1, printed.Max() - printed.Min());
            return (Math.Max(narrow.Min(), printed.Min() - (Margin * reach)), Math.Max(Math.Min(narrow.Max(), printed.Max() + (Margin * reach)), printed.Max() + (0.08 * reach)));
        }

        private string Description(string title) => string.Join(' ', rows.Select(Sentence).Prepend(title + "."));

        private string Sentence(Row row)
        {
            List<string> parts = [];
            if (row.Printed is { } mark)
            {
                parts.Add($"{_texts.Printed} {mark.Text}");
            }

            if (row.Implied is { IsUnbounded: false } implied)
            {
                parts.Add($"{_texts.GrowthImplied} {RangeText.InWords(implied, 2, language)} %");
            }

            parts.AddRange(row.History.Select(past => $"{_texts.GrowthPast} {past.Mark.Years}: {past.Mark.Text}"));
            return $"{row.Name}: {string.Join("; ", parts)}.";
        }
    }
}
