using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Tests.Scenarios;

public class VariantTests
{
    [Fact]
    public void WithVariant_BuiltOnOthers_HoldsAfterThem() =>
        Assert.Equal([1.0, 2, 3], ValuesOf(WhatIf.WithVariant(Scenario("a 1", "b 2", "c 3 a b"), "c")));

    [Fact]
    public void WithVariant_SharedBasis_CountsOnce() =>
        Assert.Equal([1.0, 2, 3, 4], ValuesOf(WhatIf.WithVariant(Scenario("base 1", "left 2 base", "right 3 base", "top 4 left right"), "top")));

    [Fact]
    public void WithVariants_InOrder_EachOnce()
    {
        Scenario scenario = Scenario("base 1", "left 2 base", "right 3 base");
        Assert.Equal([1.0, 3, 2], ValuesOf(WhatIf.WithVariants(scenario, "right", "left", "right", "base")));
        Assert.Equal([1.0, 2, 1, 3], ValuesOf(WhatIf.WithVariant(WhatIf.WithVariant(scenario, "left").ValueOrThrow(), "right")));
    }

    [Fact]
    public void WithVariant_LongChain_IsFollowed()
    {
        string[] chain = [.. Enumerable.Range(0, 20_000).Select(i => $"v{i} {i}" + (i == 0 ? string.Empty : $" v{i - 1}"))];
        Assert.Equal(Enumerable.Range(0, 20_000).Select(i => (double)i), VariantChain.Of(Scenario(chain).Variants, ["v19999"]).Overrides.Select(o => o.Value));
    }

    [Theory]
    [InlineData("a", "PRJ0260", "a -> b -> c -> a")]
    [InlineData("on-circle", "PRJ0260", "a -> b -> c -> a")]
    [InlineData("self", "PRJ0260", "self -> self")]
    [InlineData("lost", "PRJ0216", "lost -> bse")]
    [InlineData("more-lost", "PRJ0216", "more-lost -> lost -> bse")]
    [InlineData("bse", "PRJ0216", "bse")]
    public void WithVariant_CircleOrUnknownName_NamesTheChain(string name, string code, string chain)
    {
        Scenario scenario = Scenario("a 1 b", "b 2 c", "c 3 a", "on-circle 4 a", "self 5 self", "base 6", "lost 7 bse", "more-lost 8 lost");
        Diagnostic finding = Assert.Single(WhatIf.WithVariant(scenario, name).Diagnostics);
        Assert.Equal((code, chain), (finding.Code, finding.Found));
        Assert.Equal(code == "PRJ0216" ? "did you mean base?" : "take one of the names out of `based-on`", finding.Mend);
    }

    [Fact]
    public void Check_EachProblem_IsFoundOnce() => Assert.Equal(
        ["a -> b -> a", "far -> lost -> bse", "lose -> bse"],
        ScenarioChecks.Check(Scenario("a 0 b", "b 0 a", "far 0 lost", "lose 0 bse", "lost 0 bse", "round 0 a")).Where(f => f.Code is "PRJ0216" or "PRJ0260").Select(f => f.Found));

    [Fact]
    public void Check_VariantThatNeedsAnother_IsLookedAtWithIt()
    {
        Override set = new(Draft.Ids("price_growth"), null, 0.4);
        Override add = set with { Value = 0.2, Kind = OverrideKind.Add };
        Variant first = new("first", Labels.None, [set]);
        Scenario together = Of(first, new Variant("second", Labels.None, [add]) { BasedOn = ["first"] }, new Variant("third", Labels.None, []) { BasedOn = ["second"] });

        Diagnostic beyond = Assert.Single(ScenarioChecks.Check(together), f => f.Severity == Severity.Error);
        Assert.Equal(("PRJ0217", "60 %"), (beyond.Code, beyond.Found));
        Assert.Equal("PRJ0261", Assert.Single(ScenarioChecks.Check(Of(first, new Variant("second", Labels.None, [add]))), f => f.Severity == Severity.Error).Code);
        Assert.DoesNotContain(ScenarioChecks.Check(Of(first, new Variant("second", Labels.None, [add with { Value = 0.1 }]) { BasedOn = ["first"] })), f => f.Severity == Severity.Error);
    }

    private static double[] ValuesOf(Parsed<Scenario> scenario) => [.. scenario.ValueOrThrow().Overrides.Select(o => o.Value)];

    // Name, value of its override, names that it builds on.
    private static Scenario Scenario(params string[] variants) => Of([.. variants.Select(text => text.Split(' ')).Select(words =>
        new Variant(words[0], Labels.None, [new Override(Draft.Ids("transfers"), null, double.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture))]) { BasedOn = [.. words[2..]] })]);

    private static Scenario Of(params Variant[] variants) => Draft.Empty with { Variants = variants.ToImmutableSortedDictionary(v => v.Name, v => v, StringComparer.Ordinal) };
}
