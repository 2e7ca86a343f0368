using System.Text.Json.Nodes;
using Projection.Charts.Texts;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Charts;

/// <summary>How likely each target is, and all of them together: bars with their 95 % intervals.</summary>
public static class AttainmentChart
{
    private const int LabelWidth = 60;
    private const int LeastHeight = 22;

    /// <summary>The chart.</summary>
    /// <remarks>Targets stand with the likeliest first, equally likely ones in the order of the plan; all together stand below. The interval is that of the simulation's own error, not of the assumptions.</remarks>
    /// <param name="result">A simulation with at least one target that has a value.</param>
    /// <param name="language">The language.</param>
    /// <returns>The chart; the height grows with the number of targets.</returns>
    /// <exception cref="EmptyChartException">No target has a value.</exception>
    public static VegaLiteChart Of(SimulationResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Joint is not { } joint)
        {
            throw new EmptyChartException("No target of the simulation has a value.");
        }

        ChartTexts texts = ChartTexts.In(language);
        TargetAttainment[] sorted = [.. result.Targets.OrderByDescending(target => target.Attained.Probability)];
        string all = ChartText.Fill(texts.AttainmentAll, result.Targets.Length);
        string[] kinds = [texts.AttainmentEach, .. result.Binding is null ? Array.Empty<string>() : [texts.AttainmentBinding], texts.AttainmentTogether];
        Dictionary<string, string> colours = new() { [texts.AttainmentEach] = Palette.SkyBlue, [texts.AttainmentBinding] = Palette.Vermilion, [texts.AttainmentTogether] = Palette.Black };
        Bar[] bars =
        [
            .. sorted.Select(t => new Bar(
                PrintedMark.NameOf(t.Target, result.Scenario.Model, language),
                t.Target.Id,
                t.Attained,
                t.Target == result.Binding ? texts.AttainmentBinding : texts.AttainmentEach)),
            new Bar(all, string.Empty, joint, texts.AttainmentTogether),
        ];
        string title = texts.AttainmentTitle;
        string description = $"{title}. {string.Join("; ", bars.Select(bar => $"{bar.Name}: {Percent(bar.Share)}"))}.";
        Rows rows = new(bars.Select(bar => bar.Name), LabelWidth, LeastHeight);
        JsonObject marks = new()
        {
            ["data"] = Spec.Data(bars.Select((bar, i) => new JsonObject
            {
                [Rows.Field] = rows[i],
                ["target"] = bar.Id,
                ["probability"] = Spec.Number(bar.Share.Probability),
                ["lower"] = Spec.Number(bar.Share.Lower),
                ["upper"] = Spec.Number(bar.Share.Upper),
                ["label"] = Percent(bar.Share),
                ["kind"] = bar.Kind,
            })),
            ["encoding"] = new JsonObject { ["y"] = rows.Axis() },
            ["layer"] = new JsonArray(
            [
                Spec.Layer(
                    new JsonObject { ["type"] = "bar", ["orient"] = "horizontal", ["size"] = 15 },
                    new JsonObject
                    {
                        ["x"] = Spec.Quantitative("probability").With("scale", new JsonObject { ["domain"] = new JsonArray(0, 1) })
                            .With("axis", new JsonObject { ["format"] = ".0%", ["title"] = texts.AttainmentAxis, ["tickCount"] = 5 }),
                        ["color"] = Spec.Nominal("kind").With("scale", Spec.Scale(kinds, [.. kinds.Select(kind => colours[kind])])).With("legend", new JsonObject { ["symbolType"] = "square", ["symbolSize"] = 160 }),
                        ["tooltip"] = new JsonArray(Spec.Nominal("target").With("title", texts.Target), Share("probability", texts.AttainmentAxis), Share("lower", texts.Lower), Share("upper", texts.Upper)),
                    }),
                Spec.Layer(new JsonObject { ["type"] = "rule", ["color"] = "#444444", ["strokeWidth"] = 1.5 }, Between()),
                Spec.Layer(new JsonObject { ["type"] = "tick", ["color"] = "#444444", ["size"] = 9, ["thickness"] = 1.5 }, new JsonObject { ["x"] = Spec.Quantitative("lower") }),
                Spec.Layer(new JsonObject { ["type"] = "tick", ["color"] = "#444444", ["size"] = 9, ["thickness"] = 1.5 }, new JsonObject { ["x"] = Spec.Quantitative("upper") }),
                .. Spec.Label(new JsonObject { ["align"] = "left", ["baseline"] = "middle", ["dx"] = 6, ["color"] = Palette.Black }, new JsonObject { ["x"] = Spec.Quantitative("upper"), ["text"] = Spec.Nominal("label") }),
            ]),
        };
        string note = ChartText.Fill(texts.AttainmentNote, FigureFormat.In(language).Format((double)result.Trials, 0));
        return new VegaLiteChart("attainment", title, description, Spec.Of(title, note, description, rows, language, marks));

        // Trials that all fail, or all succeed, only bound the probability.
        string Percent(ProportionEstimate share) => share.Successes == 0 ? "< " + Text(share.Upper)
            : share.Successes == share.Trials ? "> " + Text(share.Lower)
            : Text(share.Probability);

        // As many decimals as the error supports.
        string Text(double share) => FigureFormat.In(language).Format(share * 100, share is < 0.001 or > 0.999 ? 3 : 1) + " %";

        static JsonObject Between() => new() { ["x"] = Spec.Quantitative("lower"), ["x2"] = Spec.Field("upper") };

        static JsonObject Share(string field, string name) => Spec.Quantitative(field).With("format", ".2%").With("title", name);
    }

    private sealed record Bar(string Name, string Id, ProportionEstimate Share, string Kind);
}
