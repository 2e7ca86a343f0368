using System.Globalization;
using System.Text.Json.Nodes;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Cli.Output;

/// <summary>A simulation as JSON, schema <c>projection/simulation/1</c>.</summary>
internal static class SimulationJson
{
    public static JsonObject Of(SimulationResult result, double kernelSeconds, Language language) => new()
    {
        ["schema"] = "projection/simulation/1",
        ["scenario"] = result.Scenario.Id,
        ["trials"] = result.Options.Trials,
        ["seed"] = result.Options.Seed,
        ["plan"] = "random",
        ["dimensions"] = result.Dimensions,
        ["indicators"] = Json.Array(ReportedQuantity.Of(result).Select(r => (JsonNode)Quantity(r, language))),
        ["targets"] = Targets(result, language),
        ["withoutValue"] = Json.Array(result.WithoutValue.Select(t => (JsonNode)t.Id)),
        ["outputsWithoutValue"] = Json.Array(result.OutputsWithoutValue.Select(o => (JsonNode)o.Id)),
        ["joint"] = Joint(result),
        ["kernelSeconds"] = kernelSeconds,
    };

    public static JsonArray Targets(SimulationResult result, Language language) => Json.Array(result.Targets.Select(t =>
    {
        JsonObject item = Spread(t.Quantity, t.Target.Figure.Unit);
        item.Insert(0, "id", t.Target.Id);
        item.Insert(1, "goal", t.Goal switch { Goal.AtLeast => "at-least", Goal.AtMost => "at-most", _ => "within" });
        item.Insert(2, "probability", Json.Number(t.Attained.Probability));
        item.Insert(3, "error", Json.Number(t.Attained.StandardError));
        item.Insert(4, "jointWithout", Json.Number(t.JointWithout.Probability));
        item.Insert(5, "unit", t.Target.Figure.Unit.Format(language));
        return (JsonNode)item;
    }));

    public static JsonObject? Joint(SimulationResult result) => result.Joint is { } joint
        ? new JsonObject { ["probability"] = joint.Probability, ["error"] = joint.StandardError, ["binding"] = result.Binding?.Id }
        : null;

    // `from` and `multipleOf` are there where they say something: the first of several years, and the year that the value is divided by.
    private static JsonObject Quantity(ReportedQuantity reported, Language language)
    {
        Subject subject = reported.Quantity.Subject;
        JsonObject item = Spread(reported.Quantity, reported.Unit);
        item.Insert(0, "name", reported.Name);
        item.Insert(1, "statistic", ReportedQuantity.StatisticOf(subject));
        item.Insert(2, "year", subject.Years.Last.Value);
        item.Insert(3, "unit", reported.Unit.Format(language));
        if (subject is Subject.Indicator { MultipleOf: { } multipleOf })
        {
            item.Insert(3, "multipleOf", multipleOf.Value);
        }

        if (subject.Years.Count > 1)
        {
            item.Insert(2, "from", subject.Years.First.Value);
        }

        return item;
    }

    private static JsonObject Spread(SimulatedQuantity quantity, Unit unit)
    {
        double scale = unit.Scale.ToDouble();
        var quantiles = new JsonObject();
        var errors = new JsonObject();
        foreach ((double probability, Statistics.QuantileError quantile) in quantity.Quantiles)
        {
            string name = probability.ToString(CultureInfo.InvariantCulture);
            quantiles[name] = Json.Number(quantile.Estimate / scale);
            errors[name] = Json.Number(quantile.StandardError / scale);
        }

        return new JsonObject
        {
            ["mean"] = Json.Number(quantity.Moments.Mean / scale),
            ["standardDeviation"] = Json.Number(quantity.Moments.StandardDeviation / scale),
            ["meanError"] = Json.Number(quantity.MeanError / scale),
            ["quantiles"] = quantiles,
            ["quantileErrors"] = errors,
            ["failed"] = quantity.Failed,
        };
    }
}
