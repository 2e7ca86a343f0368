using System.Text.Json.Nodes;
using Projection.Charts.Texts;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Charts;

/// <summary>How a whole is made up, year by year, as stacked bars of shares; the structure that the plan prints stands beside them.</summary>
public static class StructureChart
{
    /// <summary>The indicator of the sectors' shares of GRDP in the built-in model.</summary>
    public const string SectorShares = "share";

    /// <summary>The chart.</summary>
    /// <remarks>A printed share is drawn at the printed number, a printed range at its middle. Parts stand in the order of the model's set, from the axis upward.</remarks>
    /// <param name="path">The path.</param>
    /// <param name="language">The language.</param>
    /// <param name="indicator">An indicator of shares that runs over a set, such as <see cref="SectorShares"/>.</param>
    /// <returns>The chart, in per cent.</returns>
    /// <exception cref="EmptyChartException">The model has no such indicator, it runs over no set, or the path has no value of it.</exception>
    public static VegaLiteChart Of(PathProjection path, Language language, string indicator = SectorShares)
    {
        ArgumentNullException.ThrowIfNull(path);
        Scenario scenario = path.Scenario;
        if (!scenario.Model.ByName.TryGetValue(indicator, out IndicatorInfo? info) || info.Set is null || !info.Unit.Dimension.IsNone)
        {
            throw new EmptyChartException($"A structure is drawn of shares that run over a set; {indicator} is none.");
        }

        Column[] years = [.. new YearRange(scenario.BaseYear, scenario.Horizon).Select(year => new Column(year, year.ToString(), false, [.. info.Ids().Select(id => path[id, year])])).Where(c => c.Shares.All(double.IsFinite))];
        return years.Length > 0
            ? new Drawing(scenario, info, [.. years, .. PrintedOf(scenario, info, ChartTexts.In(language))], language).Chart()
            : throw new EmptyChartException($"The path has no value of {indicator}.");
    }

    private static IEnumerable<Column> PrintedOf(Scenario scenario, IndicatorInfo info, ChartTexts texts)
    {
        var printed = scenario.Targets.Where(t => t.Figure.IsNumeric && t.Subject is Subject.Indicator { Statistic: Statistic.Value, MultipleOf: null } subject && subject.Id.Name == info.Name)
            .GroupBy(t => t.Subject.Years.First).OrderBy(group => group.Key);
        foreach (var year in printed)
        {
            double[] shares =
            [
                .. info.Ids().Select(id => year.FirstOrDefault(t => ((Subject.Indicator)t.Subject).Id == id) is { } target
                    ? ((target.Figure.Published.Low + target.Figure.Published.High) / 2 * target.Figure.Unit.Scale).ToDouble()
                    : double.NaN),
            ];
            yield return new Column(year.Key, ChartText.Fill(texts.StructurePrinted, year.Key), true, shares);
        }
    }

    /// <summary>One bar: its year, what stands below it, and the shares in the order of the set, as fractions.</summary>
    private sealed record Column(Year Year, string Name, bool IsPrinted, double[] Shares);

    private sealed class Drawing(Scenario scenario, IndicatorInfo info, Column[] columns, Language language)
    {
        // Parts lower than this, in per cent, have no room for their figure.
        private const double LeastLabelled = 4;

        // Between the path and the plan.
        private const string Space = " ";

        private readonly ChartTexts _texts = ChartTexts.In(language);

        public VegaLiteChart Chart()
        {
            string title = ChartText.Fill(_texts.StructureTitle, info.Labels.In(language) ?? info.Name);
            string description = Description(title);
            string[] parts = [.. info.Ids().Select(id => scenario.Model.ElementLabelOf(id.Element!, language))];
            JsonObject marks = new()
            {
                ["data"] = Spec.Data(columns.SelectMany(Rows)),
                ["encoding"] = new JsonObject
                {
                    ["x"] = Spec.Ordinal("column").With("scale", new JsonObject { ["domain"] = ChartText.Words(Domain()), ["paddingInner"] = 0.25 })
                        .With("axis", new JsonObject { ["labelAngle"] = 0, ["title"] = _texts.Year, ["labelExpr"] = "split(datum.label, '\\n')", ["ticks"] = false, ["labelPadding"] = 6 }),
                },
                ["layer"] = new JsonArray(
                [
                    Spec.Layer(
                        new JsonObject { ["type"] = "bar", ["strokeWidth"] = 1.2 },
                        new JsonObject
                        {
                            ["y"] = Spec.Quantitative("from").With("scale", new JsonObject { ["domain"] = new JsonArray(0, 106), ["nice"] = false }).With("axis", Spec.UnitAxis("%", language).With("grid", false).With("values", new JsonArray(0, 20, 40, 60, 80, 100))),
                            ["y2"] = Spec.Field("to"),
                            ["color"] = Spec.Nominal("part").With("scale", Spec.Scale(parts, [.. parts.Select((_, i) => ColourOf(i))])).With("legend", new JsonObject { ["symbolType"] = "square", ["symbolSize"] = 160, ["columns"] = 2, ["symbolStrokeWidth"] = 0 }),
                            ["stroke"] = Spec.Nominal("edge").With("scale", null),
                            ["tooltip"] = Spec.Tooltip(("column", _texts.Year, false), ("part", _texts.Part, false), ("share", "%", true)),
                        }),
                    Labels("inside", new JsonObject { ["type"] = "text", ["baseline"] = "middle" }, "middle"),
                    Labels("above", new JsonObject { ["type"] = "text", ["baseline"] = "bottom", ["dy"] = -3 }, "to"),
                ]),
            };
            return new VegaLiteChart($"structure-{info.Name}", title, description, Spec.Of(title, columns.Any(column => column.IsPrinted) ? _texts.StructureNote : string.Empty, description, Spec.Height, language, marks));
        }

        private static string ColourOf(int part) => Palette.Stacked[part % Palette.Stacked.Count];

        private IEnumerable<string> Domain() =>
            [.. columns.Where(c => !c.IsPrinted).Select(c => c.Name), .. columns.Any(c => c.IsPrinted) ? new[] { Space } : [], .. columns.Where(c => c.IsPrinted).Select(c => c.Name)];

        private static JsonObject Labels(string place, JsonObject mark, string field) => new()
        {
            ["transform"] = new JsonArray(new JsonObject { ["filter"] = $"datum.place == '{place}'" }),
            ["mark"] = mark,
            ["encoding"] = new JsonObject { ["y"] = Spec.Quantitative(field), ["text"] = Spec.Nominal("label"), ["color"] = Spec.Nominal("ink").With("scale", null) },
        };

        private IEnumerable<JsonObject> Rows(Column column)
        {
            double from = 0;
            for (int i = 0; i < column.Shares.Length; i++)
            {
                double share = column.Shares[i] * 100;
                if (!double.IsFinite(share))
                {
                    continue;
                }

                bool isTop = !column.Shares.Skip(i + 1).Any(double.IsFinite);
                string place = share >= LeastLabelled ? "inside" : isTop ? "above" : "none";
                yield return new JsonObject
                {
                    ["column"] = column.Name,
                    ["part"] = scenario.Model.ElementLabelOf(info.Set!.Elements[i], language),
                    ["share"] = Spec.Number(share),
                    ["from"] = Spec.Number(from),
                    ["to"] = Spec.Number(from + share),
                    ["middle"] = Spec.Number(from + (share / 2)),
                    ["label"] = FigureFormat.In(language).Format(share, 1),
                    ["place"] = place,
                    ["ink"] = place == "inside" ? Palette.TextOn(ColourOf(i)) : Palette.Black,
                    ["edge"] = column.IsPrinted ? Palette.Black : "#FFFFFF",
                };
                from += share;
            }
        }

        private string Description(string title)
        {
            Column last = columns.Last(column => !column.IsPrinted);
            return string.Join(' ', columns.Where(column => column == last || column.IsPrinted).Select(Sentence).Prepend(title + "."));
        }

        private string Sentence(Column column) => ChartText.Fill(
            column.IsPrinted ? _texts.StructureSaidPrinted : _texts.StructureSaid,
            column.Year,
            string.Join("; ", column.Shares.Select((share, i) => (Share: share, Name: scenario.Model.ElementLabelOf(info.Set!.Elements[i], language))).Where(part => double.IsFinite(part.Share))
                .Select(part => $"{part.Name} {FigureFormat.In(language).Format(part.Share * 100, 1)} %")));
    }
}
