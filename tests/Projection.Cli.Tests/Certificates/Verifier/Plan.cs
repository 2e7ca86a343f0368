using System.Globalization;
using Projection.Modelling;
using YamlDotNet.RepresentationModel;

namespace Projection.Cli.Tests.Certificates.Verifier;

/// <summary>A scenario file as it stands: keys and texts. Only the model text in it goes through the library's reader of models.</summary>
internal sealed class Plan
{
    private static readonly string[] Statistics = ["year", "average", "sum", "maximum", "minimum", "over"];

    private readonly YamlMappingNode _root;

    private Plan(YamlMappingNode root)
    {
        _root = root;
        BaseYear = Year(Text(root, "base-year")!);
        Horizon = Year(Text(root, "horizon")!);
        string? extension = Text(root, "extend");
        ModelText[] texts = [BuiltInModel.Find(Text(root, "model")!)!, .. extension is null ? (ModelText[])[] : [new ModelText("extend", extension)]];
        Model = ModelDefinition.Parse(texts).ValueOrThrow();
    }

    public ModelDefinition Model { get; }

    public int BaseYear { get; }

    public int Horizon { get; }

    public string Id => Text(_root, "scenario")!;

    public IReadOnlyList<YamlMappingNode> Targets => Items("targets");

    public IReadOnlyList<YamlMappingNode> Observations => Items("observations");

    public static Plan Read(string file)
    {
        using var reader = new StreamReader(file);
        var stream = new YamlStream();
        stream.Load(reader);
        return new Plan((YamlMappingNode)stream.Documents[0].RootNode);
    }

    public YamlMappingNode Target(string id) => Targets.FirstOrDefault(t => Text(t, "id") == id) ?? throw new RejectedException($"the scenario has no target {id}");

    public static bool IsLinked(YamlMappingNode figure) => Text(figure, "measure") is null && SaysANumber(figure);

    public static bool IsEvidence(YamlMappingNode observation) => Text(observation, "evidence") == "true";

    public static bool SaysANumber(YamlMappingNode figure) => Text(figure, "published")!.Any(char.IsAsciiDigit) && Text(figure, "unit") != "lời văn";

    /// <summary>The values that a figure allows, in base units; in printed units where <paramref name="scaled"/> is false.</summary>
    public static Span Allowed(YamlMappingNode figure, bool scaled = true)
    {
        Span printed = Print.Allows(
            Text(figure, "published")!,
            Text(figure, "format") == "en",
            Text(figure, "decimals") is { } decimals ? Year(decimals) : null,
            Text(figure, "tolerance") is { } tolerance ? Amount(tolerance, Fraction.One) : Fraction.Of(1, 20));
        return scaled ? printed * Span.Point(Unit.ScaleOf(Text(figure, "unit")!)) : printed;
    }

    /// <summary>The value of what a figure is about, on a path.</summary>
    public Span ValueOf(YamlMappingNode figure, ModelPath path)
    {
        string statistic = Statistics.First(key => Text(figure, key) is not null);
        int[] years = [.. YearsOf(Text(figure, statistic)!)];
        if (statistic == "over")
        {
            string[] sides = [.. ((YamlSequenceNode)figure.Children["ratio"]).Select(n => ((YamlScalarNode)n).Value!)];
            return ModelPath.Quotient(Sum(sides[0]), Sum(sides[1]));
        }

        string id = Text(figure, "indicator")!;
        Span[] values = [.. years.Select(y => path[Quantity.Parse(id, y)])];
        Span count = Span.Point(Fraction.Of(years.Length, 1));
        Span one = Span.Point(Fraction.One);
        Span value = statistic switch
        {
            "average" when Model.ByName[Quantity.Parse(id, 0).Indicator].Kind == MeasureKind.Rate =>
                ModelPath.Power(values.Aggregate(one, (a, b) => a * (one + b)), Fraction.Of(1, years.Length)) - one,
            "average" => ModelPath.Quotient(values.Aggregate((a, b) => a + b), count),
            "maximum" => values.Aggregate(ModelPath.Larger),
            "minimum" => values.Aggregate(ModelPath.Smaller),
            _ => values.Aggregate((a, b) => a + b),
        };
        return Text(figure, "multiple-of") is { } year ? ModelPath.Quotient(value, path[Quantity.Parse(id, Year(year))]) : value;

        Span Sum(string indicator) => years.Select(y => path[Quantity.Parse(indicator, y)]).Aggregate((a, b) => a + b);
    }

    /// <summary>What the scenario takes to be plausible for a quantity; <see langword="null"/> where it says nothing.</summary>
    public Span? Plausible(Quantity quantity)
    {
        YamlMappingNode? assumption = Items("assumptions").LastOrDefault(a =>
            (Text(a, "input") ?? Text(a, "indicator")) is { } id
            && (id == quantity.Indicator || Quantity.Parse(id, quantity.Year) == quantity)
            && YearsOf(Text(a, "year") ?? Text(a, "years")!).Contains(quantity.Year));
        if (assumption is null || !assumption.Children.TryGetValue("plausible", out YamlNode? range))
        {
            return null;
        }

        Fraction unit = Text(assumption, "unit") is { } text ? Unit.ScaleOf(text) : Fraction.One;
        Fraction[] ends = [.. ((YamlSequenceNode)range).Select(n => Amount(((YamlScalarNode)n).Value!, unit))];
        return new Span(ends[0], ends[1]);
    }

    /// <summary>Bounds of a target that no equation reaches, in printed units.</summary>
    public static Span OwnBounds(YamlMappingNode target)
    {
        Span natural = Text(target, "measure") switch
        {
            "share" => new Span(Fraction.Zero, Unit.ScaleOf(Text(target, "unit")!).Reciprocal()),
            "count" or "level" => Span.NonNegative,
            "rank" => new Span(Fraction.One, Fraction.Infinity),
            _ => Span.All,
        };
        if (!target.Children.TryGetValue("within", out YamlNode? within))
        {
            return natural;
        }

        Fraction[] ends = [.. ((YamlSequenceNode)within).Select(n => Fraction.Parse(((YamlScalarNode)n).Value!))];
        return natural.Intersect(new Span(ends[0], ends[1]));
    }

    public static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out YamlNode? value) ? (value as YamlScalarNode)?.Value : null;

    private static Fraction Amount(string text, Fraction unit) => text.EndsWith('%')
        ? Fraction.Parse(text[..^1].Trim()) * Fraction.TenTo(-2)
        : Fraction.Parse(text) * unit;

    private static IEnumerable<int> YearsOf(string text)
    {
        string[] ends = text.Split('-');
        return Enumerable.Range(Year(ends[0]), Year(ends[^1]) - Year(ends[0]) + 1);
    }

    private static int Year(string text) => int.Parse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture);

    private List<YamlMappingNode> Items(string key) =>
        _root.Children.TryGetValue(key, out YamlNode? items) ? [.. ((YamlSequenceNode)items).Cast<YamlMappingNode>()] : [];
}
