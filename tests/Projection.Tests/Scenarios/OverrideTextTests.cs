using Projection.Diagnostics;
using Projection.Scenarios;

namespace Projection.Tests.Scenarios;

public class OverrideTextTests
{
    [Theory]
    [InlineData("price_growth=3%", OverrideKind.Set, null, 0.03, false)]
    [InlineData("price_growth+=0.5%", OverrideKind.Add, null, 0.005, false)]
    [InlineData("price_growth@2026-2028+=0.5%", OverrideKind.Add, "2026-2028", 0.005, false)]
    [InlineData("price_growth@2026-2028-=0.5%", OverrideKind.Add, "2026-2028", -0.005, false)]
    [InlineData("price_growth-=-0.5%", OverrideKind.Add, null, 0.005, false)]
    [InlineData(" price_growth @ 2026 += 0.5 % ", OverrideKind.Add, "2026", 0.005, false)]
    [InlineData("transfers@2027=grow:2%", OverrideKind.Grow, "2027", 0.02, false)]
    [InlineData("transfers@2027-2030=grow:-0.02:hold", OverrideKind.Grow, "2027-2030", -0.02, true)]
    [InlineData("transfers@2027 = grow: 2 % : hold", OverrideKind.Grow, "2027", 0.02, true)]
    [InlineData("transfers@2027=5e12:hold", OverrideKind.Set, "2027", 5e12, true)]
    [InlineData("transfers@2027-=5e12:hold", OverrideKind.Add, "2027", -5e12, true)]
    public void Parse_AnyForm_IsRead(string text, OverrideKind kind, string? years, double value, bool hold)
    {
        Override change = OverrideText.Parse(Draft.Model, text).ValueOrThrow();
        Assert.Equal((kind, years, value, hold), (change.Kind, change.Years?.ToString(), change.Value, change.Hold));
    }

    [Theory]
    [InlineData("price_growth+3%", "PRJ0229")]
    [InlineData("+=3%", "PRJ0229")]
    [InlineData("price_growth++=3%", "PRJ0229")]
    [InlineData("price_growth*=3%", "PRJ0229")]
    [InlineData("transfers+=grow:3%", "PRJ0229")]
    [InlineData("transfers-=grow:3%", "PRJ0229")]
    [InlineData("price_growth@2026+-=3%", "PRJ0206")]
    [InlineData("transfers=grow:", "PRJ0219")]
    [InlineData("transfers=:hold", "PRJ0219")]
    [InlineData("transfers=grow(2%)", "PRJ0219")]
    [InlineData("transfers=hold:grow:2%", "PRJ0219")]
    [InlineData("transfers=5:held", "PRJ0219")]
    [InlineData("transfers+=5%", "PRJ0220")]
    [InlineData("transfer=5", "PRJ0207")]
    public void Parse_OtherForms_SayWhatIsWrong(string text, string code) =>
        Assert.Equal(code, Assert.Single(OverrideText.Parse(Draft.Model, text, SourceLocation.WholeFile("plan.yaml")).Diagnostics).Code);

    [Theory]
    [InlineData("price_growth=3%")]
    [InlineData("price_growth[services]@2026-2028+=0.5%")]
    [InlineData("price_growth@2026-=0.1234567890123%")]
    [InlineData("transfers@2027=grow:2%:hold")]
    [InlineData("transfers@2027=grow:-2%")]
    [InlineData("transfers@2027+=5E+20:hold")]
    [InlineData("revenue_buoyancy=1.1")]
    [InlineData("price_growth=1E-300")]
    public void Of_WhatWasRead_IsTheSameText(string text)
    {
        Override change = OverrideText.Parse(Draft.Model, text).ValueOrThrow();
        Assert.Equal(text, Assert.Single(OverrideText.Of(change, Draft.Model)));
    }

    [Fact]
    public void Of_SomeElements_IsATextForEach() => Assert.Equal<string>(
        ["price_growth[services]=3%", "price_growth[agriculture]=3%"],
        OverrideText.Of(new Override([Draft.Id("price_growth[services]"), Draft.Id("price_growth[agriculture]")], null, 0.03), Draft.Model));
}
