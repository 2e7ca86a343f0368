using System.Text.Json.Nodes;
using Projection.Charts.Texts;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Charts;

/// <summary>An indicator over the years under several variants, a line each, beside what is printed of it.</summary>
public static class VariantChart
{
    // From so many on the combinations of dashes and symbols begin anew.
    private static readonly int[][] Dashes = [[1, 0], [7, 3], [2, 2], [9, 3, 2, 3], [4, 2], [12, 4], [1, 3]];
    private static readonly string[] Symbols = ["circle", "square", "triangle-up", "cross", "diamond", "triangle-down", "triangle-right", "triangle-left"];

    /// <summary>The chart.</summary>
    /// <remarks>Lines differ in colour, dashes and symbols. The figures of the last year stand at their ends.</remarks>
    /// <param name="paths">The variants in the order of the legend; the first one is drawn heavier, as the one that others are compared with.</param>
    /// <param name="indicator">A quantity of the paths' model.</param>
    /// <param name="language">The language.</param>
    /// <returns>The chart, in the unit that <see cref="DisplayUnit"/> gives.</returns>
    /// <exception cref="ArgumentException">There is no path, two have one name, the model has no such quantity, or no path has a value of it.</exception>
    public static VegaLiteChart Of(IReadOnlyList<NamedPath> paths, IndicatorId indicator, Language language)
    {
        ArgumentNullException.ThrowIfNull(paths);
        if (paths.Count == 0 || paths.Select(path => path.Name).Distinct(StringComparer.Ordinal).Count() < paths.Count)
        {
            throw new ArgumentException("A comparison needs at least one path, and no two of one name.", nameof(paths));
        }

        Scenario scenario = paths[0].Path.Scenario;
        Unit unit = DisplayUnit.For(YearlyOutputs.Known(scenario.Model, indicator));
        double scale = unit.Scale.ToDouble();
        Point[] points =
        [
            .. paths.SelectMany(path => new YearRange(path.Path.Scenario.BaseYear, path.Path.Scenario.Horizon)
                .Select(year => new Point(path.Name, year, path.Path[indicator, year] / scale)).Where(point => double.IsFinite(point.Value))),
        ];
        return points.Length > 0
            ? new Drawing(paths, indicator, unit, points, language).Chart()
            : throw new EmptyChartException($"No path has a value of {indicator}.");
    }

    /// <summary>The central path and those of all variants of a scenario, in one chart.</summary>
    /// <param name="program">The scenario on the tape, perhaps under what-ifs; variants come on top of them.</param>
    /// <param name="indicator">A quantity of its model.</param>
    /// <param name="language">The language.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The chart; a single line where the scenario has no variants.</returns>
    /// <exception cref="ArgumentException">The model has no such quantity, or no path has a value of it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static VegaLiteChart OfVariants(ScenarioProgram program, IndicatorId indicator, Language language, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        Scenario scenario = program.Scenario;
        return Of(
            [
                new NamedPath(ChartTexts.In(language).Baseline, PathProjection.Central(program)),
                .. scenario.Variants.Values.Select(PathOf),
            ],
            indicator,
            language);

        NamedPath PathOf(Variant variant)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new NamedPath(
                variant.Title.In(language) ?? variant.Name,
                PathProjection.Central(ScenarioProgram.Compile(WhatIf.WithVariant(scenario, variant.Name).ValueOrThrow()).ValueOrThrow()));
        }
    }

    private sealed record Point(string Name, Year Year, double Value);

    private sealed class Drawing(IReadOnlyList<NamedPath> paths, IndicatorId indicator, Unit unit, Point[] points, Language language)
    {
        private const string Variant = "variant";
        private const int ShortName = 36;

        private readonly ChartTexts _texts = ChartTexts.In(language);
        private readonly Scenario _scenario = paths[0].Path.Scenario;
        private readonly string _unit = unit.Format(language);
        private readonly PrintedFigures _printed = PrintedFigures.Of(paths[0].Path.Scenario, indicator, unit, language);

        public VegaLiteChart Chart()
        {
            string title = ChartText.Fill(_texts.VariantTitle, _scenario.Model.LabelOf(indicator, language));
            string description = Description(title);
            JsonObject marks = new()
            {
                ["data"] = Spec.Data(points.Select(point => new JsonObject { [Spec.Year] = point.Year.ToString(), [Variant] = point.Name, ["value"] = Spec.Number(point.Value) })),
                ["encoding"] = new JsonObject { ["x"] = Spec.Years([.. points.Select(point => point.Year), .. _printed.Years], language) },
                ["layer"] = new JsonArray([Variants(), .. Ends(), .. Printed()]),

                // The printed figures have colours and symbols of their own.
                ["resolve"] = new JsonObject { ["scale"] = new JsonObject { ["color"] = "independent", ["shape"] = "independent" } },
            };
            return new VegaLiteChart($"variants-{indicator}", title, description, Spec.Of(title, _texts.VariantNote, description, Spec.Height, language, marks));
        }

        private JsonObject Variants() => new() { ["layer"] = new JsonArray(Lines(), Points()) };

        private IEnumerable<JsonObject> Printed()
        {
            JsonObject[] layers = [.. _printed.Layers()];
            return layers.Length == 0 ? [] : [new JsonObject { ["layer"] = new JsonArray([.. layers]) }];
        }

        private JsonObject Lines() => Spec.Layer(
            new JsonObject { ["type"] = "line" },
            new JsonObject
            {
                ["y"] = Spec.ValueOverYears("value", _unit, language),
                ["color"] = ByVariant(i => Palette.Lines[i % Palette.Lines.Count]).With("legend", Legend()),
                ["strokeDash"] = ByVariant(i => new JsonArray([.. Dashes[i % Dashes.Length].Select(d => JsonValue.Create(d))])).With("legend", null),
                ["strokeWidth"] = new JsonObject
                {
                    ["condition"] = new JsonObject { ["test"] = new JsonObject { ["field"] = Variant, ["equal"] = paths[0].Name }, ["value"] = 3 },
                    ["value"] = 1.8,
                },
            });

        private JsonObject Points() => Spec.Layer(
            new JsonObject { ["type"] = "point", ["filled"] = true, ["opacity"] = 1, ["size"] = 70 },
            new JsonObject
            {
                ["y"] = Spec.ValueOverYears("value", _unit, language),
                ["color"] = ByVariant(i => Palette.Lines[i % Palette.Lines.Count]).With("legend", Legend()),
                ["shape"] = ByVariant(i => Symbols[i % Symbols.Length]).With("legend", Legend()),
                ["tooltip"] = Spec.Tooltip((Variant, _texts.Variant, false), (Spec.Year, _texts.Year, false), ("value", _unit, true)),
            });

        private JsonObject ByVariant(Func<int, JsonNode> look) => Spec.Nominal(Variant).With("scale", new JsonObject
        {
            ["domain"] = ChartText.Words(paths.Select(path => path.Name)),
            ["range"] = new JsonArray([.. Enumerable.Range(0, paths.Count).Select(look)]),
        });

        // Two names fit beside each other if both are short; none is cut.
        private JsonObject Legend() => new() { ["orient"] = "top", ["offset"] = 30, ["columns"] = paths.Any(path => path.Name.Length > ShortName) ? 1 : 2, ["symbolSize"] = 90, ["labelLimit"] = Spec.Width };

        private (double Low, double High) Extent => EndLabels.Extent([.. points.Select(point => point.Value), .. _printed.Values]);

        private IEnumerable<JsonObject> Ends()
        {
            Year last = points.Max(point => point.Year);
            return EndLabels.Of(
                last,
                [.. points.Where(point => point.Year == last).Select(point => (point.Value, point.Name == paths[0].Name))],
                Extent,
                _unit,
                language);
        }

        private string Description(string title)
        {
            Year last = points.Max(point => point.Year);
            string values = string.Join("; ", points.Where(point => point.Year == last).Select(point => $"{point.Name}: {FigureFormat.In(language).Format(point.Value, ChartText.DecimalsWithin(Extent.High - Extent.Low))}"));
            return string.Join(' ', [ChartText.Fill(_texts.VariantDescription, title, _unit, last, values), .. _printed.Sentences()]);
        }
    }
}
