using System.Text.Json.Nodes;
using Projection.Comparison;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Cli.Output;

/// <summary>A comparison as JSON, schema <c>projection/compare/1</c>. Numbers are in the unit stated beside them; differences of percentages are percentage points.</summary>
internal sealed class CompareJson
{
    private readonly ScenarioComparison _comparison;
    private readonly Language _language;

    private CompareJson(ScenarioComparison comparison, Language language)
    {
        _comparison = comparison;
        _language = language;
    }

    public static JsonObject Of(ScenarioComparison comparison, Language language)
    {
        var json = new CompareJson(comparison, language);
        return new JsonObject
        {
            ["schema"] = "projection/compare/1",
            ["scenario"] = comparison.First.Scenario.Id,
            ["cases"] = Json.Array(comparison.Cases.Select(json.Case)),
            ["quantities"] = Json.Array(comparison.Quantities.Select(json.Quantity)),
            ["targets"] = Json.Array(comparison.Targets.Select(json.Target)),
            ["comparisons"] = Json.Array(comparison.Others.Select(json.Against)),
        };
    }

    private JsonObject Case(ComparedCase one) => new()
    {
        ["name"] = one.Name,
        ["title"] = one.Title.In(_language),
        ["scenario"] = one.Scenario.Id,
        ["baseYear"] = one.Scenario.BaseYear.Value,
        ["horizon"] = one.Scenario.Horizon.Value,
    };

    private JsonObject Quantity(ComparedQuantity quantity) => new()
    {
        ["name"] = quantity.Id.ToString(),
        ["year"] = quantity.Year.Value,
        ["unit"] = quantity.Unit.Format(_language),
        ["points"] = quantity.IsInPoints,
        ["values"] = Json.Array(quantity.Values.Select((value, i) => Value(value, i, quantity.Unit))),
    };

    private JsonObject Target(ComparedTarget target) => new()
    {
        ["id"] = target.Id,
        ["unit"] = target.Unit.Format(_language),
        ["points"] = target.IsInPoints,
        ["values"] = Json.Array(target.Values.Select((value, i) =>
        {
            JsonObject json = Value(value, i, target.Unit);
            if (target.Gaps[i] is { } gap)
            {
                json["target"] = gap.Target.Id;
                json["published"] = gap.Target.Figure.Published.Text;
                json["publishedUnit"] = gap.Target.Figure.Unit.Format(_language);
                json["gap"] = Json.Number(gap.PrintedGap);
                json["met"] = gap.IsMet;
            }

            return json;
        })),
    };

    private JsonObject Value(ComparedValue value, int place, Unit unit) => new()
    {
        ["case"] = _comparison.Cases[place].Name,
        ["value"] = Json.Number(value.Value / unit.Scale.ToDouble()),
        ["difference"] = Json.Number(value.Difference / unit.Scale.ToDouble()),
        ["relativeDifference"] = Json.Number(value.RelativeDifference),
    };

    private JsonObject Against(CaseComparison other) => new()
    {
        ["case"] = other.Case.Name,
        ["against"] = _comparison.First.Name,
        ["differs"] = Json.Array(other.Differences.Select(d => (JsonNode)new JsonObject { ["part"] = d.PartName, ["found"] = d.Found ?? "nothing", ["expected"] = d.Expected ?? "nothing" })),
        ["attributable"] = other.IsAttributable,
        ["changes"] = Json.Array(other.Changes.Select(Change)),
        ["attributions"] = Json.Array(other.Attributions.Select(Attribution)),
    };

    private JsonObject Change(AssumptionChange change)
    {
        Unit unit = DisplayUnit.For(_comparison.First.Scenario.Model.ByName[change.Id.Name]);
        return new JsonObject
        {
            ["name"] = change.Name,
            ["unit"] = unit.Format(_language),
            ["inputs"] = Json.Array(change.Inputs.Select(input => (JsonNode)new JsonObject
            {
                ["name"] = input.Input.Id.ToString(),
                ["year"] = input.Input.Year.Value,
                ["from"] = Json.Number(input.From / unit.Scale.ToDouble()),
                ["to"] = Json.Number(input.To / unit.Scale.ToDouble()),
            })),
        };
    }

    private JsonObject Attribution(DifferenceAttribution attribution)
    {
        double scale = attribution.Quantity.Unit.Scale.ToDouble();
        return new JsonObject
        {
            ["name"] = attribution.Quantity.Name,
            ["quantity"] = attribution.Quantity.Subject.ToString(),
            ["unit"] = attribution.Quantity.Unit.Format(_language),
            ["points"] = attribution.Quantity.Unit.IsPercent,
            ["from"] = Json.Number(attribution.From / scale),
            ["to"] = Json.Number(attribution.To / scale),
            ["difference"] = Json.Number(attribution.Difference / scale),
            ["method"] = attribution.IsExact ? "exact" : "sampled",
            ["pairs"] = attribution.IsExact ? null : attribution.Pairs,
            ["seed"] = attribution.IsExact ? null : _comparison.Options.Seed,
            ["effects"] = Json.Array(attribution.Effects.Select(effect => (JsonNode)new JsonObject
            {
                ["change"] = effect.Change.Name,
                ["share"] = Json.Number(effect.Share / scale),
                ["shareError"] = Json.Number(effect.StandardError / scale),
                ["part"] = Json.Number(effect.Share / attribution.Difference),
                ["alone"] = Json.Number(effect.Alone / scale),
            })),
            ["interaction"] = attribution.Effects.IsEmpty ? null : Json.Number(attribution.Interaction / scale),
            ["undefinedWith"] = Json.Array(attribution.Undefined.Select(change => (JsonNode)change.Name)),
        };
    }
}
