using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Consistency.Certificates;
using Projection.Modelling;
using Projection.Reporting;
using Projection.Scenarios;

namespace Projection.Cli.Output;

/// <summary>The evidence for a check as JSON, schema <c>projection/certificate/1</c>; <c>docs/certificate.md</c> explains it.</summary>
/// <remarks>Numbers are doubles in a form that reads back exactly; text numbers are exact. An end without bound is left out.</remarks>
internal static class CertificateJson
{
    public static JsonObject Of(Certificate certificate)
    {
        ConsistencyReport report = certificate.Report;
        var document = new JsonObject
        {
            ["schema"] = "projection/certificate/1",
            ["scenario"] = report.Scenario.Id,
            ["level"] = Word(report.Level),
            ["verdict"] = Word(report.Verdict),
            ["conflicts"] = Json.Array(certificate.Conflicts.Select((c, i) => Of(c, report.Conflicts[i].Given, report.Conflicts[i].Ranges))),
        };
        if (certificate.Base is { } given)
        {
            document["base"] = Of(given, report.ContradictoryObservations, report.ContradictoryRanges);
        }

        if (certificate.Path is { } path)
        {
            document["witness"] = Of(path);
        }

        return document;
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static JsonObject Of(Refutation refutation, ImmutableArray<Observation> given, ImmutableArray<PlausibilityRange> ranges) => new()
    {
        ["targets"] = Json.Array(refutation.Targets.Select(t => (JsonNode)t.Id)),
        ["given"] = Json.Array(given.Select(o => (JsonNode)o.Subject.ToString()!)),
        ["ranges"] = Json.Array(ranges.Select(r => (JsonNode)r.Subject.ToString())),
        ["definitions"] = Json.Array(refutation.Definitions.Select(d => Of(d, refutation))),
        ["conditions"] = Json.Array(refutation.Conditions.Select(Of)),
        ["argument"] = refutation.Argument is null ? null : Of(refutation.Argument),
    };

    private static JsonObject Of(Definition definition, Refutation refutation)
    {
        var item = new JsonObject { ["number"] = definition.Number };
        if (!definition.Names.IsEmpty)
        {
            item["names"] = Json.Array(definition.Names.Select(n => (JsonNode)n));
        }

        if (definition.Operation is { } operation)
        {
            item["operation"] = Word(operation);
            item["text"] = DefinitionText.Of(definition, refutation.Definitions);
        }

        if (!definition.Operands.IsEmpty)
        {
            item["operands"] = Json.Array(definition.Operands.Select(o => (JsonNode)o));
        }

        if (definition.Value is { } value)
        {
            item["value"] = value.ToString();
        }

        return item;
    }

    private static JsonObject Of(Condition condition)
    {
        var item = new JsonObject { ["number"] = condition.Number };
        AddRange(item, condition.Range);
        switch (condition.Source)
        {
            case ConditionSource.Printed printed:
                item["because"] = "target";
                item["target"] = printed.Target.Id;
                AddFigure(item, printed.Target.Figure);
                break;
            case ConditionSource.Observed observed:
                item["because"] = "observation";
                item["place"] = observed.Place;
                item["subject"] = observed.Observation.Subject.ToString();
                AddFigure(item, observed.Observation.Figure);
                break;
            case ConditionSource.Logical logical:
                item["because"] = "logic";
                item["text"] = logical.Text;
                item["year"] = logical.Year.Value;
                break;
            case ConditionSource.Plausible plausible:
                item["because"] = "assumption";
                item["quantity"] = plausible.Id.ToString();
                item["year"] = plausible.Year.Value;
                break;
            case ConditionSource.Assigned assigned:
                item["because"] = "what-if";
                item["quantity"] = assigned.Id.ToString();
                item["year"] = assigned.Year.Value;
                break;
            case ConditionSource.OwnBounds own:
                item["because"] = "measure";
                item["target"] = own.Target.Id;
                break;
        }

        return item;
    }

    private static void AddFigure(JsonObject item, Figure figure)
    {
        item["published"] = figure.Published.Text;
        item["unit"] = figure.Unit.Format(Language.English);
    }

    private static JsonObject Of(Argument argument) => argument switch
    {
        Argument.Empty empty => new JsonObject
        {
            ["proof"] = "interval",
            ["steps"] = Json.Array(empty.Steps.Select(Of)),
            ["empty"] = empty.Number,
        },
        Argument.Combination combination => new JsonObject
        {
            ["proof"] = "relaxation",
            ["steps"] = Json.Array(combination.Steps.Select(Of)),
            ["box"] = Json.Array(combination.Box.Select(b => WithInterval(new JsonObject { ["number"] = b.Number }, b.Interval))),
            ["rows"] = Json.Array(combination.Rows.Select(Of)),
            ["byBox"] = WithInterval([], combination.ByBox),
            ["byRows"] = WithInterval([], combination.ByRows),
        },
        Argument.Cases cases => new JsonObject
        {
            ["proof"] = "branching",
            ["number"] = cases.Number,
            ["at"] = cases.At,
            ["below"] = Of(cases.Below),
            ["above"] = Of(cases.Above),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(argument), argument, "An argument of an unknown kind."),
    };

    private static JsonObject Of(LinearRow row)
    {
        var item = new JsonObject { ["multiplier"] = row.Multiplier };
        switch (row)
        {
            case LinearRow.Sum sum:
                item["as"] = "sum";
                item["terms"] = Json.Array(sum.Terms.Select(t => (JsonNode)new JsonObject { ["number"] = t.Number, ["coefficient"] = t.Coefficient.ToString() }));
                item["value"] = sum.Value.ToString();
                break;
            case LinearRow.Line line:
                item["as"] = "line";
                item["above"] = line.Above;
                item["below"] = line.Below;
                item["coefficient"] = line.Coefficient.ToString();
                item["factors"] = Json.Array(line.Factors.Select(f => WithInterval(new JsonObject { ["number"] = f.Number, ["exponent"] = f.Exponent }, f.Interval)));
                item[line.IsLower ? "low" : "high"] = line.Bound;
                break;
            case LinearRow.Plane plane:
                item["as"] = "plane";
                item["number"] = plane.Number;
                item["left"] = plane.Left;
                item["right"] = plane.Right;
                item["leftEnd"] = plane.LeftEnd;
                item["rightEnd"] = plane.RightEnd;
                item["lower"] = plane.IsLower;
                break;
        }

        return item;
    }

    private static JsonObject Of(NarrowingStep step)
    {
        var item = new JsonObject
        {
            ["number"] = step.Number,
            ["by"] = step.By,
            ["as"] = Word(step.Kind),
            ["from"] = Json.Array(step.From.Select(f => WithInterval(new JsonObject { ["number"] = f.Number }, f.Interval))),
        };
        if (step.To.IsEmpty)
        {
            item["none"] = true;
        }

        return WithInterval(item, step.To);
    }

    private static JsonObject Of(CertifiedPath path)
    {
        var inputs = new JsonObject();
        foreach ((Evaluation.InputVariable input, double value) in path.Inputs)
        {
            inputs[$"{input.Id}[{input.Year}]"] = value;
        }

        return new JsonObject
        {
            ["inputs"] = inputs,
            ["targets"] = Json.Array(path.Targets.Select(t =>
            {
                var target = new JsonObject { ["target"] = t.Target.Id, ["value"] = t.Value };
                AddRange(target, t.Target.Figure.Range);
                AddFigure(target, t.Target.Figure);
                return (JsonNode)target;
            })),
        };
    }

    private static void AddRange(JsonObject item, ValueRange range)
    {
        if (range.Low is { } low)
        {
            item["low"] = low.ToString();
        }

        if (range.High is { } high)
        {
            item["high"] = high.ToString();
        }
    }

    private static JsonObject WithInterval(JsonObject item, Interval interval)
    {
        if (double.IsFinite(interval.Low))
        {
            item["low"] = interval.Low;
        }

        if (double.IsFinite(interval.High))
        {
            item["high"] = interval.High;
        }

        return item;
    }
}
