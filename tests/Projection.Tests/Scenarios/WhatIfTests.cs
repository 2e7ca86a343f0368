using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Tests.Scenarios;

public class WhatIfTests
{
    [Theory]
    [InlineData("price_growth=3%", 4, null, 0.03)]
    [InlineData("price_growth=0.03", 4, null, 0.03)]
    [InlineData(" price_growth [services] @ 2026 - 2028 = -1 % ", 1, "2026-2028", -0.01)]
    [InlineData("population@2025=1700000", 1, "2025", 1_700_000)]
    [InlineData("exports_growth@2030=1e-2", 1, "2030", 0.01)]
    public void WithValue_Assignment_BecomesAnOverride(string assignment, int quantities, string? years, double value)
    {
        Override change = Assert.Single(WhatIf.WithValue(Draft.Empty, assignment).ValueOrThrow().Overrides);
        Assert.Equal((quantities, years, value), (change.Ids.Length, change.Years?.ToString(), change.Value));
    }

    [Theory]
    [InlineData("", "PRJ0229")]
    [InlineData("=", "PRJ0229")]
    [InlineData("=5", "PRJ0229")]
    [InlineData("price_growth", "PRJ0229")]
    [InlineData("price growth=3%", "PRJ0229")]
    [InlineData("@2026=3%", "PRJ0229")]
    [InlineData("price_growth[=3%", "PRJ0229")]
    [InlineData("price_growth=", "PRJ0219")]
    [InlineData("price_growth=three", "PRJ0219")]
    [InlineData("price_growth=3,5%", "PRJ0219")]
    [InlineData("price_growth=NaN", "PRJ0219")]
    [InlineData("price_growth=inf", "PRJ0219")]
    [InlineData("price_growth=1e999", "PRJ0219")]
    [InlineData("price_growth=3%=4%", "PRJ0219")]
    [InlineData("price_growth@=3%", "PRJ0206")]
    [InlineData("price_growth@soon=3%", "PRJ0206")]
    [InlineData("price_growth@2026@2027=3%", "PRJ0206")]
    [InlineData("price_growth@2025=3%", "PRJ0206")]
    [InlineData("price_growth@2031=3%", "PRJ0206")]
    [InlineData("prize_growth=3%", "PRJ0207")]
    [InlineData("price_growth[farming]=3%", "PRJ0207")]
    [InlineData("grdp=100", "PRJ0208")]
    [InlineData("population=100", "PRJ0208")]
    [InlineData("price_growth=3", "PRJ0217")]
    [InlineData("population@2025=5%", "PRJ0220")]
    public void WithValue_WrongAssignment_SaysWhatIsWrong(string assignment, string code) =>
        Assert.Equal(code, Assert.Single(WhatIf.WithValue(Draft.Empty, assignment).Diagnostics).Code);

    [Fact]
    public void WithValue_MisspeltName_NamesTheNearestIndicator() =>
        Assert.Equal("did you mean price_growth?", Assert.Single(WhatIf.WithValue(Draft.Empty, "prise_growth=3%").Diagnostics).Mend);

    [Fact]
    public void WithValue_Later_WinsOverEarlier()
    {
        Scenario scenario = WhatIf.WithValue(WhatIf.WithValue(Draft.Empty, "price_growth=3%").ValueOrThrow(), "price_growth[services]=5%").ValueOrThrow();
        ScenarioProgram program = ScenarioProgram.Compile(scenario).ValueOrThrow();
        Assert.Equal(0.05, program.OverrideOf(Draft.Id("price_growth[services]"), new Year(2028)));
        Assert.Equal(0.03, program.OverrideOf(Draft.Id("price_growth[agriculture]"), new Year(2028)));
    }

    [Fact]
    public void WithVariant_KnownName_AddsItsOverrides()
    {
        var change = new Override(Draft.Ids("exports_growth"), null, 0.04);
        Scenario scenario = Draft.Empty with { Variants = ImmutableSortedDictionary<string, Variant>.Empty.Add("slow", new Variant("slow", Labels.None, [change])) };
        Assert.Equal(change, Assert.Single(WhatIf.WithVariant(scenario, "slow").ValueOrThrow().Overrides));
        Diagnostic finding = Assert.Single(WhatIf.WithVariant(scenario, "slwo").Diagnostics);
        Assert.Equal(("PRJ0216", "did you mean slow?"), (finding.Code, finding.Mend));
    }

    [Fact]
    public void WithVariant_NoneDefined_SaysSo() => Assert.Equal("none is defined", Assert.Single(WhatIf.WithVariant(Draft.Empty, "slow").Diagnostics).Expected);

    [Fact]
    public void Expand_Names_AreOneOrAllElements()
    {
        Assert.Equal(["grdp"], WhatIf.Expand(Draft.Model, Draft.Id("grdp")).Select(id => id.ToString()));
        Assert.Equal(["share[services]"], WhatIf.Expand(Draft.Model, Draft.Id("share[services]")).Select(id => id.ToString()));
        Assert.Equal(4, WhatIf.Expand(Draft.Model, Draft.Id("share")).Length);
        Assert.Empty(WhatIf.Expand(Draft.Model, Draft.Id("share[nothing]")));
        Assert.Empty(WhatIf.Expand(Draft.Model, Draft.Id("grdp[services]")));
    }
}
