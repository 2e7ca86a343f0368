using System.Text.Json.Nodes;
using Projection.Charts.Texts;
using Projection.Explanations;
using Projection.Scenarios;
using Projection.Sensitivity;

namespace Projection.Charts;

/// <summary>Which assumptions an output hangs on: a bar for each, from the output at its low end to that at its high end, the widest on top.</summary>
/// <seealso cref="Swings"/>
public static class TornadoChart
{
    /// <summary>The most bars that are drawn where nothing else is said.</summary>
    public const int UsualBars = 12;

    private const int LabelWidth = 44;

    /// <summary>The chart.</summary>
    /// <param name="swings">The swings of the output.</param>
    /// <param name="language">The language.</param>
    /// <param name="most">The most bars that are drawn; the note says how many more there are.</param>
    /// <returns>The chart, in the analysis's unit.</returns>
    /// <exception cref="EmptyChartException">The output has no central value, or no assumption moves it.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is below 1.</exception>
    public static VegaLiteChart Of(SwingAnalysis swings, Language language, int most = UsualBars)
    {
        ArgumentNullException.ThrowIfNull(swings);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        Swing[] moving = [.. swings.Swings.Where(swing => swing.Width > 0)];
        if (!double.IsFinite(swings.Central) || moving.Length == 0)
        {
            throw new EmptyChartException($"No assumption moves {swings.Subject}, or it has no central value.");
        }

        return new Drawing(swings, [.. moving.Take(most)], moving.Length, language).Chart();
    }

    private sealed class Drawing(SwingAnalysis swings, Swing[] drawn, int all, Language language)
    {
        private readonly ChartTexts _texts = ChartTexts.In(language);
        private readonly Scenario _scenario = swings.Scenario;
        private readonly double _scale = swings.Unit.Scale.ToDouble();
        private readonly string _unit = swings.Unit.Format(language);

        private readonly Rows _rows = new(drawn.Select(swing => NameOf(swing, swings.Scenario, language)), LabelWidth);
        private readonly int _decimals = ChartText.DecimalsWithin(drawn.Max(swing => swing.Width) / swings.Unit.Scale.ToDouble());

        public VegaLiteChart Chart()
        {
            string title = ChartText.Fill(_texts.TornadoTitle, SubjectText.Of(swings.Subject, _scenario.Model, language));
            string low = ChartText.Fill(_texts.AtQuantile, Percent(swings.Tail));
            string high = ChartText.Fill(_texts.AtQuantile, Percent(1 - swings.Tail));
            string note = ChartText.Fill(_texts.TornadoNote, Text(swings.Central), _unit) + (drawn.Length < all ? " " + ChartText.Fill(_texts.TornadoMore, drawn.Length, all) : string.Empty);
            string description = $"{title}. {ChartText.Fill(_texts.TornadoNote, Text(swings.Central), _unit)} "
                + string.Join("; ", drawn.Select(swing => ChartText.Fill(_texts.TornadoSaid, NameOf(swing, _scenario, language), Text(swing.AtLow), Text(swing.AtHigh)))) + ".";
            JsonObject marks = new()
            {
                ["data"] = Spec.Data(drawn.SelectMany((swing, i) => new[] { Row(swing, i, swing.AtLow, low), Row(swing, i, swing.AtHigh, high) })),
                ["layer"] = new JsonArray(
                [
                    Spec.Layer(
                        new JsonObject { ["type"] = "bar", ["orient"] = "horizontal", ["size"] = 16 },
                        new JsonObject
                        {
                            ["y"] = _rows.Axis(),
                            ["x"] = Value("central"),
                            ["x2"] = Spec.Field("output"),
                            ["color"] = Spec.Nominal("end").With("scale", Spec.Scale([low, high], [Palette.SkyBlue, Palette.Blue])).With("legend", new JsonObject { ["symbolType"] = "square", ["symbolSize"] = 160, ["columns"] = 1 }),
                            ["tooltip"] = Spec.Tooltip(("name", _texts.Assumption, false), ("end", " ", false), ("output", _unit, true)),
                        }),
                    Spec.Layer(new JsonObject { ["type"] = "rule", ["color"] = Palette.Black, ["strokeWidth"] = 1.5 }, new JsonObject { ["x"] = Value("central") }, Spec.Data([new JsonObject { ["central"] = Printed(swings.Central) }])),
                    .. Target(),
                    .. Ends(toTheLeft: true),
                    .. Ends(toTheLeft: false),
                ]),
            };
            string about = swings.Target?.Id ?? swings.Subject switch { Subject.Indicator of => of.Id.ToString(), _ => "output" };
            return new VegaLiteChart($"tornado-{about}", title, description, Spec.Of(title, note, description, _rows, language, marks));
        }

        private JsonObject Row(Swing swing, int number, double output, string end) => new()
        {
            [Rows.Field] = _rows[number],
            ["name"] = NameOf(swing, _scenario, language),
            ["end"] = end,
            ["central"] = Printed(swings.Central),
            ["output"] = Printed(output),
            ["label"] = Text(output),
            ["side"] = output < swings.Central ? "left" : "right",
        };

        private JsonNode? Printed(double value) => Spec.Number(value / _scale);

        private string Text(double value) => FigureFormat.In(language).Format(value / _scale, _decimals);

        private string Percent(double probability) => FigureFormat.In(language).Format(probability * 100, probability * 100 % 1 == 0 ? 0 : 1);

        private JsonObject Value(string field) => Spec.Quantitative(field)
            .With("scale", new JsonObject { ["zero"] = false, ["padding"] = 42 })
            .With("axis", new JsonObject { ["title"] = ChartText.Fill(_texts.UnitOf, _unit), ["tickCount"] = 6 });

        private IEnumerable<JsonObject> Ends(bool toTheLeft) => Spec.Label(
            new JsonObject { ["align"] = toTheLeft ? "right" : "left", ["baseline"] = "middle", ["dx"] = toTheLeft ? -4 : 4, ["color"] = Palette.Black, ["fontSize"] = 10 },
            new JsonObject { ["y"] = _rows.Axis(), ["x"] = Value("output"), ["text"] = Spec.Nominal("label") })
            .Select(layer => layer.With("transform", new JsonArray(new JsonObject { ["filter"] = $"datum.side == '{(toTheLeft ? "left" : "right")}'" })));

        private IEnumerable<JsonObject> Target()
        {
            if (swings.Target is not { } target)
            {
                yield break;
            }

            PrintedMark mark = PrintedMark.Of(target.Figure, target.Subject.Years, swings.Unit, language);
            JsonObject data = Spec.Data([new JsonObject { ["printed"] = Spec.Number(mark.At), ["label"] = ChartText.Fill(_texts.TornadoTarget, mark.Label) }]);
            yield return Spec.Layer(new JsonObject { ["type"] = "rule", ["color"] = Palette.Vermilion, ["strokeWidth"] = 1.5, ["strokeDash"] = new JsonArray(5, 3) }, new JsonObject { ["x"] = Value("printed") }, data);
            yield return Spec.Layer(
                new JsonObject { ["type"] = "text", ["y"] = -8, ["color"] = Palette.DarkVermilion, ["fontWeight"] = "bold" },
                new JsonObject { ["x"] = Value("printed"), ["text"] = Spec.Nominal("label") },
                (JsonObject)data.DeepClone());
        }

        private static string NameOf(Swing swing, Scenario scenario, Language language)
        {
            IndicatorId first = swing.Inputs[0];
            string name = swing.Inputs.Length == 1 ? scenario.Model.LabelOf(first, language)
                : swing.Inputs.Length == scenario.Model.ByName[first.Name].Ids().Count() ? $"{scenario.Model.LabelOf(first with { Element = null }, language)} ({ChartTexts.In(language).AllParts})"
                : string.Join(", ", swing.Inputs.Select(id => scenario.Model.LabelOf(id, language)));
            return $"{name}, {swing.Years}";
        }
    }
}
