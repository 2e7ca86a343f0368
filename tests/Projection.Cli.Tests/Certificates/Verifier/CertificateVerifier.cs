using System.Text.Json;
using Projection.Modelling;
using YamlDotNet.RepresentationModel;

namespace Projection.Cli.Tests.Certificates.Verifier;

/// <summary>Checks a certificate against its scenario file, with its own arithmetic, its own evaluation of the model and its own reading of figures.</summary>
/// <remarks>It shares with the engine the reader of model texts and nothing else, so that an error has to be made twice to pass.</remarks>
/// <param name="plan">The scenario file.</param>
/// <param name="assigned">Values that what-ifs set, where there are any.</param>
internal sealed class CertificateVerifier(Plan plan, IReadOnlyDictionary<Quantity, Fraction>? assigned = null)
{
    private readonly SamplePaths _samples = new(plan);

    /// <exception cref="RejectedException">Something in the certificate does not hold.</exception>
    public void Verify(JsonElement certificate)
    {
        try
        {
            Reject.Unless(certificate.GetProperty("schema").GetString() == "projection/certificate/1", "another schema");
            Reject.Unless(certificate.GetProperty("scenario").GetString() == plan.Id, "a certificate of another scenario");
            bool isPlausible = certificate.GetProperty("level").GetString() == "plausible";
            JsonElement[] refutations = [.. certificate.GetProperty("conflicts").EnumerateArray()];
            foreach (JsonElement refutation in refutations)
            {
                Verify(refutation, isPlausible);
            }

            bool isBaseRefuted = certificate.TryGetProperty("base", out JsonElement given);
            if (isBaseRefuted)
            {
                Verify(given, isPlausible);
            }

            bool hasWitness = certificate.TryGetProperty("witness", out JsonElement witness);
            string? verdict = certificate.GetProperty("verdict").GetString();
            Reject.Unless(verdict == "contradictory" == (refutations.Length > 0 || isBaseRefuted), "the verdict does not follow from the refutations");
            Reject.Unless(verdict == "consistent" == hasWitness, "the verdict does not follow from the path");
            if (hasWitness)
            {
                new WitnessVerifier(plan, isPlausible, assigned).Verify(witness);
            }
        }
        catch (Exception failure) when (failure is KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new RejectedException("a part of the certificate is missing or of another form: " + failure.Message);
        }
    }

    private void Verify(JsonElement refutation, bool isPlausible)
    {
        string[] targets = Names(refutation, "targets");
        if (targets is [var alone] && !Plan.IsLinked(plan.Target(alone)))
        {
            VerifyAlone(plan.Target(alone), alone, refutation);
            return;
        }

        var definitions = new DefinitionList(refutation.GetProperty("definitions"), _samples);
        JsonElement[] conditions = [.. refutation.GetProperty("conditions").EnumerateArray()];
        Span[] known = definitions.Known();
        foreach (JsonElement condition in conditions)
        {
            int number = definitions.PlaceOf(condition);
            Span range = RangeOf(condition);
            Reject.Unless(range == Stated(condition, number, definitions, targets, refutation, isPlausible), $"condition on {number + 1}: {range} is not what its source says");
            known[number] = known[number].Intersect(range);
        }

        new ArgumentVerifier(definitions).Verify(refutation.GetProperty("argument"), known);
    }

    // A target that no equation reaches: what it prints lies outside its own bounds.
    private static void VerifyAlone(YamlMappingNode target, string id, JsonElement refutation)
    {
        Span known = Span.All;
        foreach (JsonElement condition in refutation.GetProperty("conditions").EnumerateArray())
        {
            string? because = condition.GetProperty("because").GetString();
            Reject.Unless(condition.GetProperty("number").GetInt32() == 1 && condition.GetProperty("target").GetString() == id, "a condition on something else");
            Span stated = because == "target" ? Plan.Allowed(target, scaled: false) : because == "measure" ? Plan.OwnBounds(target) : Span.All;
            Reject.Unless(RangeOf(condition) == stated, "the bounds are not those of the target");
            known = known.Intersect(stated);
        }

        Reject.Unless(known.IsEmpty, "the target lies inside its own bounds");
    }

    /// <summary>What the source of a condition says about the quantity with this number.</summary>
    private Span Stated(JsonElement condition, int number, DefinitionList definitions, string[] targets, JsonElement refutation, bool isPlausible)
    {
        switch (condition.GetProperty("because").GetString())
        {
            case "target":
                string id = condition.GetProperty("target").GetString()!;
                Reject.Unless(targets.Contains(id), $"{id} is not a member of the conflict");
                return OfFigure(plan.Target(id));
            case "observation":
                YamlMappingNode observation = plan.Observations[condition.GetProperty("place").GetInt32() - 1];
                Reject.Unless(!Plan.IsEvidence(observation), "evidence binds no path");
                Reject.Unless(Names(refutation, "given").Contains(condition.GetProperty("subject").GetString()), "the observation is not among those that the conflict names");
                return OfFigure(observation);
            case "logic":
                return OfLogic(condition.GetProperty("text").GetString()!, condition.GetProperty("year").GetInt32(), number, definitions);
            case "assumption":
                Reject.Unless(isPlausible, "a plausible range proves nothing about what is possible");
                var quantity = Quantity.Parse(condition.GetProperty("quantity").GetString()!, condition.GetProperty("year").GetInt32());
                Reject.Unless(Names(refutation, "ranges").Contains($"{condition.GetProperty("quantity").GetString()} {quantity.Year}"), "the range is not among those that the conflict names");
                definitions.RequireSame(number, path => path[quantity], quantity.ToString());
                return plan.Plausible(quantity) ?? throw new RejectedException($"the scenario has no range for {quantity}");
            case "what-if":
                var set = Quantity.Parse(condition.GetProperty("quantity").GetString()!, condition.GetProperty("year").GetInt32());
                definitions.RequireSame(number, path => path[set], set.ToString());
                return assigned?.TryGetValue(set, out Fraction value) == true ? Span.Point(value) : throw new RejectedException($"{set} was not set");
            default:
                throw new RejectedException("a condition without a known source");
        }

        Span OfFigure(YamlMappingNode figure)
        {
            definitions.RequireSame(number, path => plan.ValueOf(figure, path), "the subject of the figure");
            return Plan.Allowed(figure);
        }
    }

    private Span OfLogic(string text, int year, int number, DefinitionList definitions)
    {
        int place = text.IndexOf(" in [", StringComparison.Ordinal);
        if (place > 0)
        {
            var quantity = Quantity.Parse(text[..place], year);
            definitions.RequireSame(number, path => path[quantity], quantity.ToString());
            Arithmetic.ValueRange range = plan.Model.ByName[quantity.Indicator].Range;
            return new Span(
                range.Low is { } low ? Fraction.Of(low.Numerator, low.Denominator) : Fraction.MinusInfinity,
                range.High is { } high ? Fraction.Of(high.Numerator, high.Denominator) : Fraction.Infinity);
        }

        Requirement requirement = plan.Model.Requirements.FirstOrDefault(r => r.ToString() == "require " + text)
            ?? throw new RejectedException($"the model does not require {text}");
        Reject.Unless(year > plan.BaseYear && year <= plan.Horizon, "a year outside the plan");
        definitions.RequireSame(number, path => path.Evaluate(requirement.Larger, year) - path.Evaluate(requirement.Smaller, year), text);
        return requirement.IsEquality ? Span.Point(Fraction.Zero) : Span.NonNegative;
    }

    private static string[] Names(JsonElement refutation, string list) => [.. refutation.GetProperty(list).EnumerateArray().Select(n => n.GetString()!)];

    private static Span RangeOf(JsonElement condition) => new(
        condition.TryGetProperty("low", out JsonElement low) ? Fraction.Parse(low.GetString()!) : Fraction.MinusInfinity,
        condition.TryGetProperty("high", out JsonElement high) ? Fraction.Parse(high.GetString()!) : Fraction.Infinity);
}
