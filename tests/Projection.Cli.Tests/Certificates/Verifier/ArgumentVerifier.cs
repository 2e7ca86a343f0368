using System.Text.Json;

namespace Projection.Cli.Tests.Certificates.Verifier;

/// <summary>Checks that a contradiction follows, step by step, in exact arithmetic.</summary>
internal sealed class ArgumentVerifier(DefinitionList definitions)
{
    /// <param name="argument">The argument.</param>
    /// <param name="known">What the conditions leave of each quantity.</param>
    public void Verify(JsonElement argument, Span[] known)
    {
        Reject.Unless(argument.ValueKind == JsonValueKind.Object, "there is no argument");
        var left = (Span[])known.Clone();
        string? proof = argument.GetProperty("proof").GetString();
        if (proof == "branching")
        {
            VerifyCases(argument, left);
            return;
        }

        bool isNothingLeft = false;
        foreach (JsonElement step in argument.GetProperty("steps").EnumerateArray())
        {
            isNothingLeft |= Narrow(step, left);
        }

        switch (proof)
        {
            case "interval":
                int empty = definitions.PlaceOf(argument, "empty");
                Reject.Unless(isNothingLeft || left[empty].IsEmpty, $"quantity {empty + 1} still has values: {left[empty]}");
                break;
            case "relaxation":
                new CombinationVerifier(definitions, left).Verify(argument);
                break;
            default:
                throw new RejectedException("an unknown kind of argument");
        }
    }

    // Whatever the quantity is, it lies in one of the two cases.
    private void VerifyCases(JsonElement argument, Span[] known)
    {
        int place = definitions.PlaceOf(argument);
        Fraction at = Fraction.Of(argument.GetProperty("at").GetDouble());
        Span whole = known[place];
        known[place] = whole.Intersect(new Span(Fraction.MinusInfinity, at));
        Verify(argument.GetProperty("below"), known);
        known[place] = whole.Intersect(new Span(at, Fraction.Infinity));
        Verify(argument.GetProperty("above"), known);
    }

    /// <returns>Whether the step leaves no value.</returns>
    private bool Narrow(JsonElement step, Span[] left)
    {
        int number = definitions.PlaceOf(step);
        Dictionary<int, Span> from = [];
        foreach (JsonElement operand in step.GetProperty("from").EnumerateArray())
        {
            int place = definitions.PlaceOf(operand);
            from[place] = RangeOf(operand);
            Reject.Unless(left[place].IsWithin(from[place]), $"quantity {place + 1} is not known to lie in {from[place]}");
        }

        Span own = from.GetValueOrDefault(number, Span.All);
        Span[] follows = [.. Follows(step, number, from, own).Select(piece => piece.Intersect(own)).Where(piece => !piece.IsEmpty)];
        if (step.TryGetProperty("none", out JsonElement none) && none.GetBoolean())
        {
            Reject.Unless(follows.Length == 0, $"quantity {number + 1} still has values");
            return true;
        }

        Span claimed = RangeOf(step);
        Reject.Unless(follows.All(piece => piece.IsWithin(claimed)), $"{claimed} does not follow for quantity {number + 1}");
        left[number] = left[number].Intersect(claimed);
        return false;
    }

    private IEnumerable<Span> Follows(JsonElement step, int number, Dictionary<int, Span> from, Span own)
    {
        int by = definitions.PlaceOf(step, "by");
        DefinitionList.Formula rule = definitions[by];
        Span At(int place) => from.GetValueOrDefault(place, Span.All);
        string? kind = step.GetProperty("as").GetString();
        if (kind == "same")
        {
            definitions.RequireSame(number, by);
            return [At(by)];
        }

        Reject.Unless(rule.Operation is not null, $"definition {by + 1} has no formula");
        int place = kind switch { "result" => by, "first" => rule.Operands[0], "second" => rule.Operands[1], _ => -1 };
        Reject.Unless(place == number, $"definition {by + 1} says nothing about quantity {number + 1}");
        Span[] operands = [.. rule.Operands.Select(At)];
        return kind == "result" ? Result(rule, operands)
            : kind == "first" ? First(rule, At(by), operands, own)
            : Second(rule, At(by), operands, own);
    }

    private static IEnumerable<Span> Result(DefinitionList.Formula rule, Span[] operands) => rule.Operation switch
    {
        "constant" => [Span.Point(rule.Value)],
        "add" => [operands[0] + operands[1]],
        "subtract" => [operands[0] - operands[1]],
        "multiply" when rule.Operands[0] == rule.Operands[1] => operands[0].ToThe(Fraction.Of(2, 1)),
        "multiply" => [operands[0] * operands[1]],
        "divide" => operands[0].Over(operands[1]),
        "power" => operands[0].ToThe(rule.Value),
        "minimum" => [ModelPath.Smaller(operands[0], operands[1])],
        "maximum" => [ModelPath.Larger(operands[0], operands[1])],
        _ => throw new RejectedException($"the verifier does not know {rule.Operation}"),
    };

    private static IEnumerable<Span> First(DefinitionList.Formula rule, Span result, Span[] operands, Span own) => rule.Operation switch
    {
        "add" => [result - operands[1]],
        "subtract" => [result + operands[1]],
        "multiply" when rule.Operands[0] == rule.Operands[1] => result.BasesOf(Fraction.Of(2, 1)),
        "multiply" => Factor(result, operands[1]),
        "divide" => [result * operands[1]],
        "power" => result.BasesOf(rule.Value),
        "minimum" or "maximum" => [OfExtreme(rule.Operation, result, operands[1], own)],
        _ => throw new RejectedException($"the verifier does not know {rule.Operation}"),
    };

    private static IEnumerable<Span> Second(DefinitionList.Formula rule, Span result, Span[] operands, Span own) => rule.Operation switch
    {
        "add" => [result - operands[0]],
        "subtract" => [operands[0] - result],
        "multiply" => Factor(result, operands[0]),
        "divide" => Factor(operands[0], result),
        "minimum" or "maximum" => [OfExtreme(rule.Operation, result, operands[0], own)],
        _ => throw new RejectedException($"the verifier does not know {rule.Operation}"),
    };

    // x with x * d = n: any x where both may be zero.
    private static IEnumerable<Span> Factor(Span product, Span other) =>
        product.Contains(Fraction.Zero) && other.Contains(Fraction.Zero) ? [Span.All] : product.Over(other);

    // The smaller of two is one of them and at most the other.
    private static Span OfExtreme(string operation, Span result, Span other, Span own)
    {
        bool isOther = operation == "minimum" ? other.Low > result.High : other.High < result.Low;
        return (isOther ? result : operation == "minimum" ? result with { High = Fraction.Infinity } : result with { Low = Fraction.MinusInfinity }).Intersect(own);
    }

    /// <summary>The interval that an element states.</summary>
    public static Span RangeOf(JsonElement element) => new(
        element.TryGetProperty("low", out JsonElement low) ? Fraction.Of(low.GetDouble()) : Fraction.MinusInfinity,
        element.TryGetProperty("high", out JsonElement high) ? Fraction.Of(high.GetDouble()) : Fraction.Infinity);
}
