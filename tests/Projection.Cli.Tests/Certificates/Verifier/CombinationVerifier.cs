using System.Text.Json;

namespace Projection.Cli.Tests.Certificates.Verifier;

/// <summary>Checks that a combination of linear conditions cannot be met, in exact arithmetic.</summary>
/// <param name="definitions">The quantities.</param>
/// <param name="left">What is known of each.</param>
internal sealed class CombinationVerifier(DefinitionList definitions, Span[] left)
{
    private readonly Dictionary<int, Span> _box = [];
    private readonly Dictionary<int, Fraction> _combined = [];
    private Span _byRows = Span.Point(Fraction.Zero);

    public void Verify(JsonElement argument)
    {
        foreach (JsonElement item in argument.GetProperty("box").EnumerateArray())
        {
            int place = definitions.PlaceOf(item);
            _box[place] = Known(place, item);
        }

        foreach (JsonElement row in argument.GetProperty("rows").EnumerateArray())
        {
            Fraction multiplier = Fraction.Of(row.GetProperty("multiplier").GetDouble());
            switch (row.GetProperty("as").GetString())
            {
                case "sum":
                    AddSum(row, multiplier);
                    break;
                case "line":
                    AddLine(row, multiplier);
                    break;
                case "plane":
                    AddPlane(row, multiplier);
                    break;
                default:
                    throw new RejectedException("a linear condition of an unknown kind");
            }
        }

        Span byBox = _combined.Where(c => c.Value.Sign != 0)
            .Select(c => Span.Point(c.Value) * _box.GetValueOrDefault(c.Key, Span.All))
            .Aggregate(Span.Point(Fraction.Zero), (a, b) => a + b);
        Reject.Unless(byBox.Intersect(_byRows).IsEmpty, "the combination can be met");
        Reject.Unless(byBox.IsWithin(ArgumentVerifier.RangeOf(argument.GetProperty("byBox"))), "the combination is not what the box makes it");
        Reject.Unless(_byRows.IsWithin(ArgumentVerifier.RangeOf(argument.GetProperty("byRows"))), "the combination is not what the rows make it");
    }

    private Span Known(int place, JsonElement item)
    {
        Span range = ArgumentVerifier.RangeOf(item);
        Reject.Unless(left[place].IsWithin(range), $"quantity {place + 1} is not known to lie in {range}");
        return range;
    }

    private void AddSum(JsonElement row, Fraction multiplier)
    {
        (int Place, Fraction Coefficient)[] terms =
            [.. row.GetProperty("terms").EnumerateArray().Select(t => (definitions.PlaceOf(t), Fraction.Parse(t.GetProperty("coefficient").GetString()!)))];
        var value = Span.Point(Fraction.Parse(row.GetProperty("value").GetString()!));
        definitions.RequireZero(sample => terms.Select(t => Span.Point(t.Coefficient) * definitions[t.Place].Samples[sample]).Append(-value), "a sum");
        _byRows += Span.Point(multiplier) * value;
        foreach ((int place, Fraction coefficient) in terms)
        {
            Combine(place, multiplier * coefficient);
        }
    }

    // above = coefficient * below * factors with below >= 0, so above - bound * below has a sign.
    private void AddLine(JsonElement row, Fraction multiplier)
    {
        int above = definitions.PlaceOf(row, "above");
        int below = definitions.PlaceOf(row, "below");
        var coefficient = Span.Point(Fraction.Parse(row.GetProperty("coefficient").GetString()!));
        (int Place, Fraction Exponent, Span Range)[] factors =
            [.. row.GetProperty("factors").EnumerateArray().Select(f => (definitions.PlaceOf(f), Fraction.Of(f.GetProperty("exponent").GetInt32(), 1), Known(definitions.PlaceOf(f), f)))];
        definitions.RequireZero(
            sample =>
            [
                definitions[above].Samples[sample],
                -factors.Aggregate(coefficient * definitions[below].Samples[sample], (product, f) => product * ModelPath.Power(definitions[f.Place].Samples[sample], f.Exponent)),
            ],
            "a quotient");
        Reject.Unless(left[below].Low.Sign >= 0, $"quantity {below + 1} may be negative");
        Span quotient = factors.Aggregate(coefficient, (product, f) => product * f.Range.ToThe(f.Exponent).Aggregate(Hull));
        bool isLower = row.TryGetProperty("low", out JsonElement low);
        Fraction bound = Fraction.Of((isLower ? low : row.GetProperty("high")).GetDouble());
        Reject.Unless(isLower ? bound <= quotient.Low : quotient.High <= bound, "a bound that the factors do not have");
        Combine(above, multiplier);
        Combine(below, -multiplier * bound);
        _byRows += Span.Point(multiplier) * (isLower ? Span.NonNegative : -Span.NonNegative);
    }

    // number = left * right, and both differences have a sign: (left - leftEnd) * (right - rightEnd) has one too.
    private void AddPlane(JsonElement row, Fraction multiplier)
    {
        int number = definitions.PlaceOf(row);
        (int leftPlace, int rightPlace) = (definitions.PlaceOf(row, "left"), definitions.PlaceOf(row, "right"));
        Fraction leftEnd = Fraction.Of(row.GetProperty("leftEnd").GetDouble());
        Fraction rightEnd = Fraction.Of(row.GetProperty("rightEnd").GetDouble());
        bool isLower = row.GetProperty("lower").GetBoolean();
        definitions.RequireZero(sample => [definitions[number].Samples[sample], -(definitions[leftPlace].Samples[sample] * definitions[rightPlace].Samples[sample])], "a product");
        Span differences = (left[leftPlace] - Span.Point(leftEnd)) * (left[rightPlace] - Span.Point(rightEnd));
        Reject.Unless(differences.IsWithin(isLower ? Span.NonNegative : -Span.NonNegative), "the ends are not those of the factors");
        Combine(number, multiplier);
        Combine(leftPlace, -multiplier * rightEnd);
        Combine(rightPlace, -multiplier * leftEnd);
        _byRows += Span.Point(multiplier) * (Span.Point(-leftEnd * rightEnd) + (isLower ? Span.NonNegative : -Span.NonNegative));
    }

    private void Combine(int place, Fraction coefficient) => _combined[place] = _combined.GetValueOrDefault(place) + coefficient;

    private static Span Hull(Span a, Span b) => new(Fraction.Smaller(a.Low, b.Low), Fraction.Larger(a.High, b.High));
}
