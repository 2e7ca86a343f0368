using System.Globalization;
using System.Text.Json.Nodes;
using Projection.Reporting;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;
using Projection.Tabulation;

namespace Projection.Cli.Output;

/// <summary>A simulation as JSON, schema <c>projection/simulation/1</c>.</summary>
internal static class SimulationJson
{
    public static JsonObject Of(SimulationResult result, IReadOnlyList<string> given, double kernelSeconds, Language language) => new()
    {
        ["schema"] = "projection/simulation/1",
        ["scenario"] = result.Scenario.Id,
        ["trials"] = result.Trials,
        ["trialsAskedFor"] = result.Options.Trials,
        ["seed"] = result.Options.Seed,
        ["plan"] = ResultWord.Of(result.Options.Plan),
        ["repetitions"] = result.Replicates,
        ["untilError"] = result.Options.UntilError,
        ["dimensions"] = result.Dimensions,
        ["indicators"] = Json.Array(ReportedQuantity.Of(result).Select(r => (JsonNode)Quantity(r, language))),
        ["targets"] = Targets(result, language),
        ["withoutValue"] = Json.Array(result.WithoutValue.Select(t => (JsonNode)t.Id)),
        ["outputsWithoutValue"] = Json.Array(result.OutputsWithoutValue.Select(o => (JsonNode)o.Id)),
        ["joint"] = Joint(result),
        ["subsets"] = Json.Array(result.Subsets.Select(Subset)),
        ["conditional"] = Json.Array(ConditionalAnswer.Of(result, given).Select(Conditional)),
        ["kernelSeconds"] = kernelSeconds,
    };

    public static JsonArray Targets(SimulationResult result, Language language) => Json.Array(result.Targets.Select(t =>
    {
        var item = new JsonObject
        {
            ["id"] = t.Target.Id,
            ["goal"] = t.Goal switch { Goal.AtLeast => "at-least", Goal.AtMost => "at-most", _ => "within" },
        };
        AddShare(item, t.Attained);
        item["jointWithout"] = Json.Number(t.JointWithout.Probability);
        item["unit"] = t.Target.Figure.Unit.Format(language);
        AddSpread(item, t.Quantity, t.Target.Figure.Unit);
        return (JsonNode)item;
    }));

    public static JsonObject? Joint(SimulationResult result)
    {
        if (result.Joint is not { } joint)
        {
            return null;
        }

        var item = new JsonObject();
        AddShare(item, joint);
        item["binding"] = result.Binding?.Id;
        return item;
    }

    // `from` and `multipleOf` are there where they say something: the first of several years, and the year that the value is divided by.
    private static JsonObject Quantity(ReportedQuantity reported, Language language)
    {
        Subject subject = reported.Quantity.Subject;
        var item = new JsonObject { ["name"] = reported.Name, ["statistic"] = ReportedQuantity.StatisticOf(subject) };
        if (subject.Years.Count > 1)
        {
            item["from"] = subject.Years.First.Value;
        }

        item["year"] = subject.Years.Last.Value;
        if (subject is Subject.Indicator { MultipleOf: { } multipleOf })
        {
            item["multipleOf"] = multipleOf.Value;
        }

        item["unit"] = reported.Unit.Format(language);
        AddSpread(item, reported.Quantity, reported.Unit);
        return item;
    }

    private static JsonNode Subset(SubsetAttainment subset)
    {
        var item = new JsonObject { ["name"] = subset.Name, ["targets"] = Json.Array(subset.Targets.Select(t => (JsonNode)t.Id)) };
        AddShare(item, subset.Attained);
        return item;
    }

    private static JsonNode Conditional(ConditionalAnswer answer) => new JsonObject
    {
        ["given"] = answer.Given,
        ["trials"] = answer.Trials,
        ["targets"] = Json.Array(answer.Others.Select(other =>
        {
            var item = new JsonObject { ["id"] = other.Target };
            AddShare(item, other.Attained);
            return (JsonNode)item;
        })),
    };

    // Without a share, where no trial fulfils the condition, all are null.
    private static void AddShare(JsonObject item, ProportionEstimate? share)
    {
        item["probability"] = share?.Probability;
        item["error"] = share?.StandardError;
        item["lower"] = share?.Lower;
        item["upper"] = share?.Upper;
    }

    private static void AddSpread(JsonObject item, SimulatedQuantity quantity, Unit unit)
    {
        double scale = unit.Scale.ToDouble();
        var quantiles = new JsonObject();
        var errors = new JsonObject();
        var intervals = new JsonObject();
        var ranks = new JsonObject();
        foreach ((double probability, QuantileError quantile) in quantity.Quantiles)
        {
            string name = probability.ToString(CultureInfo.InvariantCulture);
            quantiles[name] = Json.Number(quantile.Estimate / scale);
            errors[name] = Json.Number(quantile.StandardError / scale);
            intervals[name] = new JsonObject { ["lower"] = Json.Number(quantile.Lower / scale), ["upper"] = Json.Number(quantile.Upper / scale) };
            if (quantile.RankError != 0)
            {
                ranks[name] = quantile.RankError;
            }
        }

        item["mean"] = Json.Number(quantity.Moments.Mean / scale);
        item["standardDeviation"] = Json.Number(quantity.Moments.StandardDeviation / scale);
        item["meanError"] = Json.Number(quantity.MeanError / scale);
        item["quantiles"] = quantiles;
        item["quantileErrors"] = errors;
        item["quantileIntervals"] = intervals;
        if (ranks.Count > 0)
        {
            item["rankErrors"] = ranks;
        }

        if (quantity.Histogram is { } histogram)
        {
            item["histogram"] = new JsonObject
            {
                ["low"] = histogram.Low / scale,
                ["high"] = histogram.High / scale,
                ["counts"] = Json.Array(histogram.Counts.Select(count => (JsonNode)count)),
                ["below"] = histogram.Below,
                ["above"] = histogram.Above,
            };
        }

        item["isCertain"] = ReportedQuantity.IsCertain(quantity);
        item["failed"] = quantity.Failed;
    }
}
