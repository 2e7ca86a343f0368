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
            throw new EmptyChartException($"The simulation does not report {indicator} year by year: it was not asked for ({nameof(YearlyOutputs)}.{nameof(YearlyOutputs.AddTo)}), or no assumption gives it a value.");
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
        private const string PaleBlue = "#BFE0F5";

        private readonly ChartTexts _texts = ChartTexts.In(language);
        private readonly double _scale = unit.Scale.ToDouble();
        private readonly string _unit = unit.Format(language);
        private readonly PrintedFigures _printed = PrintedFigures.Of(result.Scenario, indicator, unit, language);

        public VegaLiteChart Chart()
        {
            string title = ChartText.Fill(_texts.FanTitle, result.Scenario.Model.LabelOf(indicator, language));
            string trials = FigureFormat.In(language).Format((double)result.Trials, 0);
            string description = Description(title);
            JsonObject marks = new()
            {
                ["data"] = Spec.Data(spreads.Select(Row)),
                ["encoding"] = new JsonObject { ["x"] = Spec.Years([.. spreads.Select(s => s.Year), .. _printed.Years], language) },
                ["layer"] = new JsonArray([.. Bands(), .. Labels(), .. _printed.Layers()]),
                            };
            return new VegaLiteChart($"fan-{indicator}", title, description, Spec.Of(title, ChartText.Fill(_texts.FanNote, trials), description, Spec.Height, language, marks));
        }

        private JsonObject Row(Spread spread) => new()
        {
            [Spec.Year] = spread.Year.ToString(),
            ["low"] = Printed(spread.Quantiles[0].Estimate),
            ["lowerQuartile"] = Printed(spread.Quantiles[1].Estimate),
            ["median"] = Printed(spread.Quantiles[2].Estimate),
            ["upperQuartile"] = Printed(spread.Quantiles[3].Estimate),
            ["high"] = Printed(spread.Quantiles[4].Estimate),

            // Legends name what a field holds.
            ["band90"] = ChartText.Fill(_texts.Band, 90),
            ["band50"] = ChartText.Fill(_texts.Band, 50),
            ["line"] = _texts.Median,
        };

        private JsonNode? Printed(double value) => Spec.Number(value / _scale);

        private JsonObject Value(string field) => Spec.ValueOverYears(field, _unit, language);

        private IEnumerable<JsonObject> Bands()
        {
            yield return Band("low", "high", 90);
            yield return Band("lowerQuartile", "upperQuartile", 50);
            yield return Spec.Layer(
                new JsonObject { ["type"] = "line", ["strokeWidth"] = 2.5, ["point"] = false },
                new JsonObject { ["y"] = Value("median"), ["stroke"] = Spec.Nominal("line").With("scale", Spec.Scale([_texts.Median], [Palette.Blue])).With("legend", new JsonObject { ["orient"] = "top", ["offset"] = 30 }) });
            yield return Spec.Layer(
                new JsonObject { ["type"] = "rule", ["opacity"] = 0, ["strokeWidth"] = 30 },
                new JsonObject
                {
                    ["y"] = Value("low"),
                    ["y2"] = new JsonObject { ["field"] = "high" },
                    ["tooltip"] = Spec.Tooltip(
                        (Spec.Year, _texts.Year, false), ("high", Quantile(95), true), ("upperQuartile", Quantile(75), true), ("median", _texts.Median, true), ("lowerQuartile", Quantile(25), true), ("low", Quantile(5), true)),
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
                    ["fill"] = Spec.Nominal($"band{percent}").With("scale", Spec.Scale(names, [PaleBlue, Palette.SkyBlue])).With("legend", new JsonObject { ["title"] = null, ["orient"] = "top", ["offset"] = 30, ["symbolType"] = "square", ["symbolSize"] = 200 }),
                });
        }

        // The figures of the last year, at the end of the bands.
        private IEnumerable<JsonObject> Labels()
        {
            Spread last = spreads[^1];
            (double Value, bool IsBold)[] ends = [.. last.Quantiles.Select((quantile, i) => (quantile.Estimate / _scale, i == 2)).Where((_, i) => i % 2 == 0)];
            return EndLabels.Of(last.Year, ends, Extent, _unit, language);
        }

        private (double Low, double High) Extent =>
            EndLabels.Extent([.. spreads.SelectMany(s => new[] { s.Quantiles[0].Estimate / _scale, s.Quantiles[4].Estimate / _scale }), .. _printed.Values]);

        private string Description(string title)
        {
            Spread last = spreads[^1];
            List<string> sentences =
            [
                ChartText.Fill(_texts.FanDescription, title, _unit, last.Year, Text(2), Text(1), Text(3), Text(0), Text(4)),
                .. _printed.Sentences(),
            ];
            return string.Join(' ', sentences);

            string Text(int quantile) => FigureFormat.In(language).Format(last.Quantiles[quantile].Estimate / _scale, ChartText.DecimalsWithin(Extent.High - Extent.Low));
        }
    }
}
