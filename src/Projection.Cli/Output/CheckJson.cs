using System.Text.Json.Nodes;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Explanations;
using Projection.Modelling;
using Projection.Reporting;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Cli.Output;

/// <summary>The answer of <c>check</c> as JSON, schema <c>projection/check/1</c>.</summary>
internal static class CheckJson
{
    public static JsonObject Of(ConsistencyReport report, SimulationResult? attainment, Language language)
    {
        Scenario scenario = report.Scenario;
        var document = new JsonObject
        {
            ["schema"] = "projection/check/1",
            ["scenario"] = scenario.Id,
            ["level"] = LevelOf(report.Level),
            ["verdict"] = report.Verdict.ToString().ToLowerInvariant(),
            ["complete"] = report.IsComplete,
            ["questions"] = new JsonObject { ["asked"] = report.SetsAsked, ["open"] = report.SetsLeftOpen },
            ["counts"] = new JsonObject
            {
                ["targets"] = scenario.Targets.Length,
                ["linked"] = scenario.Targets.Count(t => t.IsLinked),
                ["notLinked"] = scenario.Targets.Count(t => !t.IsLinked),
            },
            ["targets"] = Json.Array(report.Targets.Select(f => Target(f, language))),
            ["conflicts"] = Json.Array(report.Conflicts.Select(c => Conflict(c, report, language))),
            ["corrections"] = Json.Array(report.Corrections.Select(Correction)),
            ["implied"] = Json.Array(report.Implied.Select(i => Implied(i, scenario.Model, language))),
            ["witness"] = report.Witness is null ? null : Witness(report.Witness),
        };
        if (!scenario.Documents.IsEmpty)
        {
            document["documents"] = Json.Array(scenario.Documents.Select(d => (JsonNode)new JsonObject { ["document"] = d.Name, ["scenario"] = d.Scenario, ["title"] = d.Title.In(language) }));
        }

        if (!report.ContradictoryObservations.IsEmpty)
        {
            document["contradictoryObservations"] = Json.Array(report.ContradictoryObservations.Select(o => (JsonNode)ObservationOf(o)));
        }

        if (!report.ContradictoryRanges.IsEmpty)
        {
            document["contradictoryRanges"] = Json.Array(report.ContradictoryRanges.Select(r => (JsonNode)RangeOf(r, scenario.Model, language)));
        }

        if (attainment is not null)
        {
            document["attainment"] = SimulationJson.Targets(attainment, language);
            document["joint"] = SimulationJson.Joint(attainment);
        }

        return document;
    }

    private static string LevelOf(ConsistencyLevel level) => level.ToString().ToLowerInvariant();

    private static JsonObject Target(TargetFinding finding, Language language)
    {
        Target target = finding.Target;
        var item = new JsonObject
        {
            ["id"] = target.Id,
            ["indicator"] = IndicatorOf(target.Subject),
            ["years"] = target.Subject.Years.ToString(),
            ["linked"] = target.IsLinked,
            ["published"] = target.Figure.Published.Text,
            ["unit"] = target.Figure.Unit.Format(language),
            ["source"] = target.Figure.Source,
            ["where"] = target.Figure.Place,
        };
        if (target.Document is { } document)
        {
            item["document"] = document;
            item["alsoIn"] = Json.Array(target.Alike.Select(t => (JsonNode)t.Id));
        }

        if (finding.Implied is { } implied)
        {
            ValueRange shown = OutwardBeside(implied, target.Figure);
            item["implied"] = new JsonObject
            {
                ["low"] = Json.Number(shown.Low),
                ["high"] = Json.Number(shown.High),
                ["unit"] = target.Figure.Unit.Format(language),
                ["without"] = Json.Array(finding.Without.Select(t => (JsonNode)t.Id)),
            };
            item["shareLeft"] = finding.ShareLeft is { } left ? Math.Round(left, 4) : null;
        }
        else
        {
            item["withinBounds"] = finding.IsPossible;
        }

        return item;
    }

    private static string? IndicatorOf(Subject subject) => subject switch
    {
        Subject.Indicator indicator => indicator.Id.ToString(),
        Subject.Ratio ratio => $"{ratio.Numerator} / {ratio.Denominator}",
        _ => null,
    };

    private static JsonObject Conflict(Conflict conflict, ConsistencyReport report, Language language) => new()
    {
        ["targets"] = Json.Array(conflict.Targets.Select(t => (JsonNode)t.Id)),
        ["given"] = Json.Array(conflict.Given.Select(o => (JsonNode)ObservationOf(o))),
        ["ranges"] = Json.Array(conflict.Ranges.Select(r => (JsonNode)RangeOf(r, report.Scenario.Model, language))),
        ["level"] = LevelOf(conflict.Level),
        ["story"] = conflict.Story,
        ["minimal"] = conflict.IsMinimal,
        ["proof"] = conflict.Proof.ToString().ToLowerInvariant(),
        ["implied"] = conflict.Hinge is null ? null : new JsonObject
        {
            ["target"] = conflict.Hinge.Id,
            ["low"] = Json.Number(OutwardBeside(conflict.Implied, conflict.Hinge.Figure).Low),
            ["high"] = Json.Number(OutwardBeside(conflict.Implied, conflict.Hinge.Figure).High),
            ["unit"] = conflict.Hinge.Figure.Unit.Format(language),
        },
        ["text"] = ConflictExplanation.Of(conflict, report, language).Text,
        ["dissolved"] = !conflict.ReadingSets.IsEmpty,
        ["readingsTried"] = conflict.ReadingsTried,
        ["readings"] = ReadingsOf(conflict.ReadingSets.FirstOrDefault(), report.Scenario.Model, language),
        ["plausibleReadings"] = conflict.ReadingSets.IsEmpty ? null : conflict.ReadingSets[0].IsPlausible,
        ["otherReadings"] = Json.Array(conflict.ReadingSets.Skip(1).Select(s => (JsonNode)ReadingsOf(s, report.Scenario.Model, language))),
        ["slips"] = Json.Array(conflict.Slips.Select(s => (JsonNode)SlipOf(s, language))),
    };

    private static JsonArray ReadingsOf(ReadingSet? set, ModelDefinition model, Language language) => Json.Array(
        (set?.Readings ?? []).Select(r => (JsonNode)new JsonObject { ["target"] = r.Target.Id, ["reading"] = ReadingText.Of(r, model, language) }));

    // In base units, as the scenario's assumption states it.
    private static JsonObject RangeOf(PlausibilityRange range, ModelDefinition model, Language language) => new()
    {
        ["quantity"] = range.Subject.Id.ToString(),
        ["year"] = range.Subject.Years.First.Value,
        ["low"] = Json.Number(range.Range.Low),
        ["high"] = Json.Number(range.Range.High),
        ["unit"] = model.ByName[range.Subject.Id.Name].Unit.Format(language),
        ["because"] = range.Assumption.Because,
    };

    private static JsonObject SlipOf(Slip slip, Language language)
    {
        string kind = slip.Kind.ToString();
        return new JsonObject
        {
            ["target"] = slip.Target.Id,
            ["kind"] = char.ToLowerInvariant(kind[0]) + kind[1..],
            ["printed"] = slip.Target.Figure.Published.Text,
            ["meant"] = slip.Meant.Published.Text,
            ["unit"] = slip.Meant.Unit.Format(language),
            ["year"] = slip.Year is { } year ? year.Value : null,
        };
    }

    private static string ObservationOf(Observation observation) =>
        observation.Document is { } document ? $"{document}/{observation.Subject}" : observation.Subject.ToString()!;

    private static JsonObject Correction(Correction correction) => new()
    {
        ["changes"] = Json.Array(correction.Changes.Select(c =>
        {
            ValueRange shown = OutwardBeside(c.Allowed, c.Target.Figure);
            return (JsonNode)new JsonObject
            {
                ["target"] = c.Target.Id,
                ["from"] = c.Target.Figure.Published.Text,
                ["to"] = c.To.Text,
                ["low"] = Json.Number(shown.Low),
                ["high"] = Json.Number(shown.High),
            };
        })),
        ["shown"] = correction.IsShown,
    };

    private static JsonObject Implied(ImpliedValue value, ModelDefinition model, Language language)
    {
        return new JsonObject
        {
            ["name"] = $"{model.LabelOf(value.Subject.Id, language)} {value.Subject.Years}",
            ["indicator"] = value.Subject.Id.ToString(),
            ["low"] = Json.Number(value.Range.Low),
            ["high"] = Json.Number(value.Range.High),
            ["forced"] = value.IsForced,
            ["unit"] = ImpliedUnit.Of(value, model, language),
            ["history"] = Json.Array(value.History.Select(o => (JsonNode)new JsonObject
            {
                ["years"] = o.Subject.Years.ToString(),
                ["published"] = o.Figure.Published.Text,
                ["unit"] = o.Figure.Unit.Format(language),
                ["note"] = o.Figure.Note,
            })),
        };
    }

    private static JsonObject Witness(PathProjection witness)
    {
        var indicators = new JsonObject();
        Scenario scenario = witness.Scenario;
        foreach (IndicatorId id in scenario.Model.Indicators.SelectMany(i => i.Ids()))
        {
            Unit unit = DisplayUnit.For(scenario.Model.ByName[id.Name]);
            var years = new JsonObject();
            foreach (Year year in new YearRange(scenario.BaseYear, scenario.Horizon).Where(y => double.IsFinite(witness[id, y])))
            {
                years[year.ToString()] = Json.Number(witness[id, year] / unit.Scale.ToDouble());
            }

            if (years.Count > 0)
            {
                indicators[id.ToString()] = years;
            }
        }

        return indicators;
    }

    // Every end is kept, rounded away from the range at the decimals of the print.
    private static ValueRange OutwardBeside(ValueRange range, Figure figure) => RangeText.Outward(range, RangeText.DecimalsBeside(figure));
}
