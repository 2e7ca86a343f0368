using System.Text.Json.Nodes;
using Projection.Arithmetic;
using Projection.Charts.Texts;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Charts;

/// <summary>How an indicator may run over the years: median, middle half and 90 % of the trials, beside what was published and what the plan prints.</summary>
/// <seealso href="https://www.bankofengland.co.uk/quarterly-bulletin/1998/q1/the-inflation-report-projections-understanding-the-fan-chart">Britton, Fisher and Whitley (1998), Bank of England Quarterly Bulletin 38, 30-37</seealso>
public static class FanChart
{
    /// <summary>The probabilities whose quantiles the chart draws; a simulation reports them by default.</summary>
    public static IReadOnlyList<double> Probabilities { get; } = [0.05, 0.25, 0.5, 0.75, 0.95];

    private const int Height = 400;

    /// <summary>The chart.</summary>
    /// <remarks>
    /// Bands reach from the 5 % to the 95 % and from the 25 % to the 75 % quantile of each year by itself, so no single path need follow their edges. Published figures
    /// of single years are drawn as the range of values that print so; former provinces' figures, mere evidence, are left out, since they count another territory. A
    /// target of several years, such as an average growth, is drawn over its years; sums over years have no place on the axis and are left out.
    /// </remarks>
    /// <param name="result">A simulation that reports the indicator year by year, as <see cref="YearlyOutputs.AddTo"/> asks for it.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="language">The language.</param>
    /// <returns>The chart, in the unit that <see cref="DisplayUnit"/> gives.</returns>
    /// <exception cref="ArgumentException">The simulation does not report the indicator in any year, or lacks one of <see cref="Probabilities"/>.</exception>
    public static VegaLiteChart Of(SimulationResult result, IndicatorId indicator, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        Scenario scenario = result.Scenario;
        IndicatorInfo info = YearlyOutputs.Known(scenario.Model, indicator);
        Spread[] spreads = [.. SpreadsOf(result, indicator)];
        if (spreads.Length == 0)
        {
            throw new ArgumentException($"The simulation does not report {indicator} year by year; ask for it with {nameof(YearlyOutputs)}.{nameof(YearlyOutputs.AddTo)}.", nameof(indicator));
        }

        return new Drawing(result, indicator, DisplayUnit.For(info), spreads, language).Chart();
    }

    private static IEnumerable<Spread> SpreadsOf(SimulationResult result, IndicatorId indicator)
    {
        foreach (SimulatedQuantity quantity in result.Indicators)
        {
            if (quantity.Subject is not Subject.Indicator { Statistic: Statistic.Value, MultipleOf: null } subject || subject.Id != indicator || quantity.Quantiles.IsEmpty)
            {
                continue;
            }

            if (!Probabilities.All(quantity.Quantiles.ContainsKey))
            {
                throw new ArgumentException($"A fan needs the quantiles at {string.Join(", ", Probabilities)}; the simulation reports {string.Join(", ", quantity.Quantiles.Keys)}.", nameof(result));
            }

            yield return new Spread(subject.Years.First, [.. Probabilities.Select(p => quantity.Quantiles[p])]);
        }
    }

    /// <summary>The quantiles of one year.</summary>
    private sealed record Spread(Year Year, QuantileError[] Quantiles);

    private sealed class Drawing(SimulationResult result, IndicatorId indicator, Unit unit, Spread[] spreads, Language language)
    {
        // Fewer pixels than this between the outer quantiles leave no room for three labels.
        private const int RoomForLabels = 44;

        // Labels have as many decimals as tell such a part of the drawn range.
        private const int Resolution = 300;
        private const string PaleBlue = "#BFE0F5";
        private const string Year = "year";

        private readonly ChartTexts _texts = ChartTexts.In(language);
        private readonly double _scale = unit.Scale.ToDouble();
        private readonly string _unit = unit.Format(language);
        private readonly PrintedMark[] _observed =
        [
            .. result.Scenario.Observations.Where(o => !o.IsEvidence && IsDrawn(o.Subject, o.Figure, indicator))
                .Select(o => PrintedMark.Of(o.Figure, o.Subject.Years, unit, language)),
        ];

        private readonly PrintedMark[] _targets =
        [
            .. result.Scenario.Targets.Where(t => IsDrawn(t.Subject, t.Figure, indicator)).Select(t => PrintedMark.Of(t.Figure, t.Subject.Years, unit, language)).Distinct(),
        ];

        public VegaLiteChart Chart()
        {
            string title = ChartText.Fill(_texts.FanTitle, result.Scenario.Model.LabelOf(indicator, language));
            string trials = ChartText.FormatOf(language).Format((double)result.Trials, 0);
            string description = Description(title);
            JsonObject marks = new()
            {
                ["data"] = Spec.Data(spreads.Select(Row)),
                ["encoding"] = new JsonObject { ["x"] = Years() },
                ["layer"] = new JsonArray([.. Bands(), .. Labels(), .. Marks(_observed, isTarget: false), .. Marks(_targets, isTarget: true)]),
                            };
            return new VegaLiteChart($"fan-{indicator}", title, description, Spec.Of(title, ChartText.Fill(_texts.FanNote, trials), description, Height, language, marks));
        }

        private static bool IsDrawn(Subject subject, Figure figure, IndicatorId indicator) =>
            subject is Subject.Indicator { MultipleOf: null, Statistic: not Statistic.Sum } of && of.Id == indicator && figure.IsNumeric;

        private JsonObject Row(Spread spread) => new()
        {
            [Year] = spread.Year.ToString(),
            ["low"] = Printed(spread.Quantiles[0].Estimate),
            ["lowerQuartile"] = Printed(spread.Quantiles[1].Estimate),
            ["median"] = Printed(spread.Quantiles[2].Estimate),
            ["upperQuartile"] = Printed(spread.Quantiles[3].Estimate),
            ["high"] = Printed(spread.Quantiles[4].Estimate),
        };

        private JsonNode? Printed(double value) => Spec.Number(value / _scale);

        private JsonObject Years() => Spec.Ordinal(Year)
            .With("scale", new JsonObject { ["type"] = "point", ["padding"] = 0.6, ["domain"] = ChartText.Words(AllYears().Select(year => year.ToString())) })
            .With("axis", new JsonObject { ["labelAngle"] = 0, ["title"] = _texts.Year });

        private SortedSet<Year> AllYears() =>
            [.. spreads.Select(s => s.Year), .. _observed.Concat(_targets).SelectMany(mark => new[] { mark.Years.First, mark.Years.Last })];

        private JsonObject Value(string field) => Spec.Quantitative(field)
            .With("scale", new JsonObject { ["zero"] = false })
            .With("axis", Spec.UnitAxis(_unit, language));

        private IEnumerable<JsonObject> Bands()
        {
            yield return Band("low", "high", 90);
            yield return Band("lowerQuartile", "upperQuartile", 50);
            yield return Spec.Layer(
                new JsonObject { ["type"] = "line", ["strokeWidth"] = 2.5, ["point"] = false },
                new JsonObject { ["y"] = Value("median"), ["stroke"] = Spec.Datum(_texts.Median).With("scale", Scale([_texts.Median], [Palette.Blue])) });
            yield return Spec.Layer(
                new JsonObject { ["type"] = "rule", ["opacity"] = 0, ["strokeWidth"] = 30 },
                new JsonObject
                {
                    ["y"] = Value("low"),
                    ["y2"] = new JsonObject { ["field"] = "high" },
                    ["tooltip"] = Spec.Tooltip(
                        (Year, _texts.Year, false), ("high", Quantile(95), true), ("upperQuartile", Quantile(75), true), ("median", _texts.Median, true), ("lowerQuartile", Quantile(25), true), ("low", Quantile(5), true)),
                });
        }

        private string Quantile(int percent) => ChartText.Fill(_texts.QuantileName, percent);

        private JsonObject Band(string low, string high, int percent)
        {
            string[] names = [ChartText.Fill(_texts.Band, 90), ChartText.Fill(_texts.Band, 50)];
            return Spec.Layer(
                new JsonObject { ["type"] = "area", ["opacity"] = 1 },
                new JsonObject
                {
                    ["y"] = Value(low),
                    ["y2"] = new JsonObject { ["field"] = high },
                    ["fill"] = Spec.Datum(ChartText.Fill(_texts.Band, percent)).With("scale", Scale(names, [PaleBlue, Palette.SkyBlue])).With("legend", new JsonObject { ["symbolType"] = "square", ["symbolSize"] = 200 }),
                });
        }

        // The figures of the last year, at the end of the bands.
        private IEnumerable<JsonObject> Labels()
        {
            Spread last = spreads[^1];
            (double low, double high) = Extent();
            double pixels = (last.Quantiles[4].Estimate - last.Quantiles[0].Estimate) / _scale / (high - low) * Height;
            string format = $",.{Math.Clamp((int)Math.Ceiling(Math.Log10(Resolution / (high - low))), 0, 6)}f";
            string[] fields = pixels < RoomForLabels ? ["median"] : ["low", "median", "high"];
            return fields.SelectMany(field => Spec.Label(
                new JsonObject { ["align"] = "left", ["dx"] = 9, ["color"] = Palette.Black, ["fontWeight"] = field == "median" ? "bold" : "normal" },
                new JsonObject { ["y"] = Value(field), ["text"] = Spec.Quantitative(field).With("format", format) },
                Spec.Data([Row(last)])));
        }

        // Never empty, so that a quantity without any uncertainty has a scale too.
        private (double Low, double High) Extent()
        {
            double[] values =
            [
                .. spreads.SelectMany(s => new[] { s.Quantiles[0].Estimate / _scale, s.Quantiles[4].Estimate / _scale }),
                .. _observed.Concat(_targets).SelectMany(mark => new[] { mark.Low ?? mark.At, mark.High ?? mark.At }),
            ];
            (double low, double high) = (values.Min(), values.Max());
            return high > low ? (low, high) : (low, low + Math.Max(1, Math.Abs(low)));
        }

        private IEnumerable<JsonObject> Marks(PrintedMark[] marks, bool isTarget)
        {
            if (marks.Length == 0)
            {
                yield break;
            }

            string colour = isTarget ? Palette.Vermilion : Palette.Black;
            JsonObject data = Spec.Data(marks.Select(mark => new JsonObject
            {
                [Year] = mark.Years.Last.ToString(),
                ["first"] = mark.Years.First.ToString(),
                ["low"] = mark.Low is { } low ? Spec.Number(low) : Spec.Number(mark.At),
                ["high"] = mark.High is { } high ? Spec.Number(high) : Spec.Number(mark.At),
                ["at"] = Spec.Number(mark.At),
                ["text"] = mark.Text,
                ["label"] = mark.Label,
                ["kind"] = KindOf(mark, isTarget),
            }));
            yield return Spec.Layer(
                new JsonObject { ["type"] = "rule", ["color"] = colour, ["strokeWidth"] = 5, ["opacity"] = 0.5 },
                new JsonObject { ["y"] = Value("low"), ["y2"] = new JsonObject { ["field"] = "high" } },
                data);
            if (marks.Any(mark => mark.Years.Count > 1))
            {
                yield return Spec.Layer(
                    new JsonObject { ["type"] = "rule", ["color"] = colour, ["strokeWidth"] = 1.5, ["strokeDash"] = new JsonArray(5, 3) },
                    new JsonObject { ["x"] = Spec.Ordinal("first"), ["x2"] = new JsonObject { ["field"] = Year }, ["y"] = Value("at") },
                    (JsonObject)data.DeepClone());
            }

            yield return Spec.Layer(
                new JsonObject { ["type"] = "point", ["filled"] = true, ["opacity"] = 1, ["size"] = 110, ["stroke"] = "white", ["strokeWidth"] = 0.8 },
                new JsonObject
                {
                    ["y"] = Value("at"),
                    ["shape"] = Spec.Nominal("kind").With("scale", Scale([.. Kinds().Select(k => k.Kind)], [.. Kinds().Select(k => k.Shape)])),
                    ["color"] = Spec.Nominal("kind").With("scale", Scale([.. Kinds().Select(k => k.Kind)], [.. Kinds().Select(k => k.Colour)])),
                    ["tooltip"] = Spec.Tooltip((Year, _texts.Year, false), ("text", isTarget ? _texts.Printed : _texts.Observed, false)),
                },
                (JsonObject)data.DeepClone());
            foreach (JsonObject layer in Spec.Label(
                isTarget
                    ? new JsonObject { ["align"] = "right", ["dx"] = -9, ["color"] = Palette.DarkVermilion, ["fontWeight"] = "bold" }
                    : new JsonObject { ["align"] = "center", ["dy"] = -13, ["color"] = Palette.Black, ["fontWeight"] = "bold" },
                new JsonObject { ["y"] = Value("at"), ["text"] = Spec.Nominal("label") },
                (JsonObject)data.DeepClone()))
            {
                yield return layer;
            }
        }

        private string KindOf(PrintedMark mark, bool isTarget) => !isTarget ? _texts.Observed
            : mark.High is null ? _texts.PrintedAtLeast
            : mark.Low is null ? _texts.PrintedAtMost
            : _texts.Printed;

        // Only kinds that are drawn have a place in the legend.
        private IEnumerable<(string Kind, string Shape, string Colour)> Kinds()
        {
            (string Kind, string Shape, string Colour)[] all =
            [
                (_texts.Observed, "circle", Palette.Black), (_texts.Printed, "diamond", Palette.Vermilion), (_texts.PrintedAtLeast, "triangle-up", Palette.Vermilion), (_texts.PrintedAtMost, "triangle-down", Palette.Vermilion),
            ];
            HashSet<string> used = [.. _observed.Select(mark => KindOf(mark, false)), .. _targets.Select(mark => KindOf(mark, true))];
            return all.Where(kind => used.Contains(kind.Kind));
        }

        private static JsonObject Scale(string[] domain, string[] range) => new() { ["domain"] = ChartText.Words(domain), ["range"] = ChartText.Words(range) };

        private string Description(string title)
        {
            Spread last = spreads[^1];
            List<string> sentences =
            [
                ChartText.Fill(_texts.FanDescription, title, _unit, last.Year, Text(2), Text(1), Text(3), Text(0), Text(4)),
                .. _targets.Select(mark => ChartText.Fill(_texts.FanTarget, mark.Years, mark.Text)),
                .. _observed.Select(mark => ChartText.Fill(_texts.FanObserved, mark.Years, mark.Text)),
            ];
            return string.Join(' ', sentences);

            string Text(int quantile) => ChartText.Significant(last.Quantiles[quantile].Estimate / _scale, 4, language);
        }
    }
}
