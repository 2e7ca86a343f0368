using System.Text.Json.Nodes;
using Projection.Charts.Texts;
using Projection.Explanations;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Charts;

/// <summary>How likely each target is, and all of them together: bars with their 95 % intervals.</summary>
public static class AttainmentChart
{
    private const int LabelWidth = 46;
    private const int Step = 33;

    /// <summary>The chart.</summary>
    /// <remarks>Targets stand with the likeliest first, equally likely ones in the order of the plan; all together stand below. The interval is that of the simulation's own error, not of the assumptions.</remarks>
    /// <param name="result">A simulation with at least one target that has a value.</param>
    /// <param name="language">The language.</param>
    /// <returns>The chart; the height grows with the number of targets.</returns>
    /// <exception cref="ArgumentException">No target has a value.</exception>
    public static VegaLiteChart Of(SimulationResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Joint is not { } joint)
        {
            throw new ArgumentException("No target of the simulation has a value.", nameof(result));
        }

        ChartTexts texts = ChartTexts.In(language);
        TargetAttainment[] sorted = [.. result.Targets.OrderByDescending(target => target.Attained.Probability)];
        string all = ChartText.Fill(texts.AttainmentAll, result.Targets.Length);
        string[] kinds = [texts.AttainmentEach, .. result.Binding is null ? Array.Empty<string>() : [texts.AttainmentBinding], texts.AttainmentTogether];
        Dictionary<string, string> colours = new() { [texts.AttainmentEach] = Palette.SkyBlue, [texts.AttainmentBinding] = Palette.Vermilion, [texts.AttainmentTogether] = Palette.Black };
        Bar[] bars =
        [
            .. sorted.Select(t => new Bar(
                $"{SubjectText.Of(t.Target.Subject, result.Scenario.Model, language)}: {PrintedMark.TextOf(t.Target.Figure, language)} {t.Target.Figure.Unit.Format(language)}",
                t.Target.Id,
                t.Attained,
                t.Target == result.Binding ? texts.AttainmentBinding : texts.AttainmentEach)),
            new Bar(all, string.Empty, joint, texts.AttainmentTogether),
        ];
        string title = texts.AttainmentTitle;
        string description = $"{title}. {string.Join("; ", bars.Select(bar => $"{bar.Name}: {Percent(bar.Share.Probability)}"))}.";
        JsonObject marks = new()
        {
            ["height"] = new JsonObject { ["step"] = Step },
            ["data"] = Spec.Data(bars.Select((bar, i) => new JsonObject
            {
                ["row"] = Rows.Key(i, bar.Name, LabelWidth),
                ["target"] = bar.Id,
                ["probability"] = Spec.Number(bar.Share.Probability),
                ["lower"] = Spec.Number(bar.Share.Lower),
                ["upper"] = Spec.Number(bar.Share.Upper),
                ["label"] = Percent(bar.Share.Probability),
                ["kind"] = bar.Kind,
            })),
            ["encoding"] = new JsonObject { ["y"] = Rows.Axis("row") },
            ["layer"] = new JsonArray(
            [
                Spec.Layer(
                    new JsonObject { ["type"] = "bar", ["height"] = 15 },
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
        string note = ChartText.Fill(texts.AttainmentNote, ChartText.FormatOf(language).Format((double)result.Trials, 0));
        return new VegaLiteChart("attainment", title, description, Spec.Of(title, note, description, null, language, marks));

        string Percent(double share) => ChartText.FormatOf(language).Format(share * 100, share is > 0 and < 0.001 ? 3 : 1) + " %";

        static JsonObject Between() => new() { ["x"] = Spec.Quantitative("lower"), ["x2"] = Spec.Field("upper") };

        static JsonObject Share(string field, string name) => Spec.Quantitative(field).With("format", ".2%").With("title", name);
    }

    private sealed record Bar(string Name, string Id, ProportionEstimate Share, string Kind);
}
