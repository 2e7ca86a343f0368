using System.Text.Json;
using Projection.Modelling;
using YamlDotNet.RepresentationModel;

namespace Projection.Cli.Tests.Certificates.Verifier;

/// <summary>Checks that on a path every figure holds as printed, and every bound and range too.</summary>
internal sealed class WitnessVerifier(Plan plan, bool isPlausible, IReadOnlyDictionary<Quantity, Fraction>? assigned)
{
    public void Verify(JsonElement witness)
    {
        Dictionary<Quantity, Span> inputs = witness.GetProperty("inputs").EnumerateObject().ToDictionary(i => Quantity.Parse(i.Name), i => Span.Point(Fraction.Of(i.Value.GetDouble())));
        var path = new ModelPath(plan.Model, plan.BaseYear, q => inputs.TryGetValue(q, out Span value) ? value : throw new UndefinedException());
        foreach (YamlMappingNode target in plan.Targets.Where(Plan.SaysANumber))
        {
            string id = Plan.Text(target, "id")!;
            if (!Plan.IsLinked(target))
            {
                Reject.Unless(!Plan.Allowed(target, scaled: false).Intersect(Plan.OwnBounds(target)).IsEmpty, $"{id} lies outside its own bounds");
                continue;
            }

            Require(target, path, id);
        }

        foreach (YamlMappingNode observation in plan.Observations.Where(o => !Plan.IsEvidence(o) && Plan.SaysANumber(o)))
        {
            Require(observation, path, "an observation");
        }

        foreach (JsonElement target in witness.GetProperty("targets").EnumerateArray())
        {
            YamlMappingNode figure = plan.Target(target.GetProperty("target").GetString()!);
            Fraction stated = Fraction.Of(target.GetProperty("value").GetDouble());
            Fraction off = (plan.ValueOf(figure, path).Low - stated).Abs();
            Reject.Unless(off <= stated.Abs() * Fraction.TenTo(-9) + Fraction.TenTo(-12), "a target has another value on the path");
        }

        RequireModel(path);
    }

    private void Require(YamlMappingNode figure, ModelPath path, string name)
    {
        try
        {
            Reject.Unless(plan.ValueOf(figure, path).IsWithin(Plan.Allowed(figure)), $"{name} does not hold on the path");
        }
        catch (UndefinedException)
        {
            throw new RejectedException($"{name} has no value on the path");
        }
    }

    private void RequireModel(ModelPath path)
    {
        for (int year = plan.BaseYear; year <= plan.Horizon; year++)
        {
            foreach (IndicatorInfo info in plan.Model.Indicators)
            {
                foreach (IndicatorId id in info.Ids())
                {
                    var quantity = Quantity.Parse(id.ToString(), year);
                    if (ValueOn(path, quantity) is { } value)
                    {
                        Reject.Unless(value.IsWithin(Declared(info)), $"{quantity} lies outside its logical bounds");
                        Reject.Unless(RangeOf(quantity) is not { } range || value.IsWithin(range), $"{quantity} lies outside its plausible range");
                    }
                }
            }

            foreach (Requirement requirement in year > plan.BaseYear ? plan.Model.Requirements : [])
            {
                Span room = path.Evaluate(requirement.Larger, year) - path.Evaluate(requirement.Smaller, year);
                Reject.Unless(room.IsWithin(requirement.IsEquality ? Span.Point(Fraction.Zero) : Span.NonNegative), $"{requirement} does not hold on the path");
            }
        }
    }

    // A what-if replaces the scenario's range.
    private Span? RangeOf(Quantity quantity) =>
        assigned?.TryGetValue(quantity, out Fraction value) == true ? Span.Point(value)
        : isPlausible ? plan.Plausible(quantity)
        : null;

    // Quantities that no figure touches have no value on the path, and some have none in the base year.
    private static Span? ValueOn(ModelPath path, Quantity quantity)
    {
        try
        {
            return path[quantity];
        }
        catch (UndefinedException)
        {
            return null;
        }
    }

    private static Span Declared(IndicatorInfo info) => new(
        info.Range.Low is { } low ? Fraction.Of(low.Numerator, low.Denominator) : Fraction.MinusInfinity,
        info.Range.High is { } high ? Fraction.Of(high.Numerator, high.Denominator) : Fraction.Infinity);
}
