using System.Text.Json;

namespace Projection.Cli.Tests.Certificates.Verifier;

/// <summary>The definitions of a refutation, checked to be what the model says.</summary>
internal sealed class DefinitionList
{
    private readonly List<Formula> _items = [];
    private readonly SamplePaths _samples;

    public DefinitionList(JsonElement definitions, SamplePaths samples)
    {
        _samples = samples;
        foreach (JsonElement definition in definitions.EnumerateArray())
        {
            Reject.Unless(definition.GetProperty("number").GetInt32() == _items.Count + 1, "definitions are numbered from 1");
            Add(definition);
        }
    }

    public int Count => _items.Count;

    public Formula this[int place] => _items[place];

    /// <summary>What is known without any condition: the constants.</summary>
    public Span[] Known() => [.. _items.Select(i => i.Operation == "constant" ? Span.Point(i.Value) : Span.All)];

    /// <summary>The place of the definition that an element names.</summary>
    public int PlaceOf(JsonElement element, string key = "number")
    {
        int place = element.GetProperty(key).GetInt32() - 1;
        Reject.Unless(place >= 0 && place < _items.Count, "a number without a definition");
        return place;
    }

    /// <summary>Demands that a definition has the value of a formula on every sample path.</summary>
    public void RequireSame(int place, Func<ModelPath, Span> formula, string name)
    {
        for (int path = 0; path < _samples.Paths.Count; path++)
        {
            Reject.Unless(SamplePaths.Agree(_items[place].Samples[path], formula(_samples.Paths[path])), $"definition {place + 1} is not {name}");
        }
    }

    /// <summary>Demands that two definitions have one value.</summary>
    public void RequireSame(int place, int other) => Reject.Unless(
        _items[place].Samples.Zip(_items[other].Samples, SamplePaths.Agree).All(agree => agree),
        $"definitions {place + 1} and {other + 1} differ");

    /// <summary>Demands that terms add up to zero on every sample path.</summary>
    public void RequireZero(Func<int, IEnumerable<Span>> termsOn, string name)
    {
        for (int sample = 0; sample < _samples.Paths.Count; sample++)
        {
            Span[] terms = [.. termsOn(sample)];
            Span rest = terms.Skip(1).Aggregate(Span.Point(Fraction.Zero), (a, b) => a - b);
            Reject.Unless(SamplePaths.Agree(terms[0], rest), $"{name} is not what the model says");
        }
    }

    private void Add(JsonElement definition)
    {
        string[] names = definition.TryGetProperty("names", out JsonElement list) ? [.. list.EnumerateArray().Select(n => n.GetString()!)] : [];
        string? operation = definition.TryGetProperty("operation", out JsonElement word) ? word.GetString() : null;
        int[] operands = definition.TryGetProperty("operands", out JsonElement numbers) ? [.. numbers.EnumerateArray().Select(n => n.GetInt32() - 1)] : [];
        Fraction value = definition.TryGetProperty("value", out JsonElement exact) ? Fraction.Parse(exact.GetString()!) : Fraction.Zero;
        Reject.Unless(operation is not null || names.Length > 0, "a quantity with neither formula nor name");
        Reject.Unless(operands.All(o => o >= 0 && o < _items.Count), "a definition that needs a later one");
        Span[] samples =
        [
            .. _samples.Paths.Select((path, p) => operation is null
                ? path[Quantity.Parse(names[0])]
                : Work(operation, [.. operands.Select(o => _items[o].Samples[p])], value).Coarser()),
        ];
        _items.Add(new Formula(operation, operands, value, samples));
        foreach (string name in names)
        {
            var quantity = Quantity.Parse(name);
            RequireSame(_items.Count - 1, path => path[quantity], name);
        }
    }

    private static Span Work(string operation, Span[] operands, Fraction value) => (operation, operands) switch
    {
        ("constant", []) => Span.Point(value),
        ("add", [var a, var b]) => a + b,
        ("subtract", [var a, var b]) => a - b,
        ("multiply", [var a, var b]) => a * b,
        ("divide", [var a, var b]) => ModelPath.Quotient(a, b),
        ("power", [var a]) => ModelPath.Power(a, value),
        ("minimum", [var a, var b]) => ModelPath.Smaller(a, b),
        ("maximum", [var a, var b]) => ModelPath.Larger(a, b),
        _ => throw new RejectedException($"the verifier does not know {operation}"),
    };

    internal sealed record Formula(string? Operation, int[] Operands, Fraction Value, Span[] Samples);
}
