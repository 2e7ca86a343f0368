using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.GoalSeeking;
using Projection.Scenarios;
using Projection.Tests.Scenarios;

namespace Projection.Tests.GoalSeeking;

public class GoalSeekTextTests
{
    private static readonly Scenario Example = Growth.Plan(0.08, Scenarios.Plan.Printed("growth", "average output_growth 2026-2030", "≥ 10.5", "%"));

    public static TheoryData<string, string, double?, double?> Goals => new()
    {
        { "output@2030=361.6", "output 2030", 361.6e12, 361.6e12 },
        { "output@2030>=361.6 nghìn tỷ đồng", "output 2030", 361.6e12, null },
        { "output@2030 <= 400000 tỷ đồng", "output 2030", null, 400e12 },
        { "population@2030=50", "population 2030", 50_000, 50_000 },
        { "population@2030=1.8 million person", "population 2030", 1_800_000, 1_800_000 },
        { "average(output_growth)@2026-2030=10.5%", "average of output_growth 2026-2030", 0.105, 0.105 },
        { "average(output_growth)@2026-2030≥0.105", "average of output_growth 2026-2030", 0.105, null },
        { "sum(investment)@2026-2030=700..800", "sum of investment 2026-2030", 700e12, 800e12 },
        { "share[farms]@2030=40%..", "share[farms] 2030", 0.4, null },
    };

    [Theory]
    [MemberData(nameof(Goals))]
    public void ReadGoal_Text_IsItsSubjectAndRange(string text, string subject, double? low, double? high)
    {
        SoughtGoal goal = GoalSeekText.ReadGoal(Example, text).ValueOrThrow();

        Assert.Equal(subject, goal.Target.Subject.ToString());
        ValueRange range = goal.RangeIn(Example.Model);
        Assert.Equal((low, high), (range.Low?.ToDouble(), range.High?.ToDouble()));
    }

    [Theory]
    [InlineData("output=361.6")]
    [InlineData("output@2030")]
    [InlineData("output@2026-2030=361.6")]
    [InlineData("average(output_growth)@2030=10%")]
    [InlineData("output@2030=361,6")]
    [InlineData("output@2030=5 person")]
    [InlineData("output@2030=10%")]
    [InlineData("output@2030=400..300")]
    [InlineData("output@2030=")]
    public void ReadGoal_Unreadable_SaysWhatIsExpected(string text)
    {
        Diagnostic problem = Assert.Single(GoalSeekText.ReadGoal(Example, text).Diagnostics);
        Assert.Equal("PRJ0521", problem.Code);
        Assert.Contains("NAME@YEAR=VALUE", problem.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("outpt@2030=361.6", "PRJ0207")]
    [InlineData("output@2031=361.6", "PRJ0206")]
    [InlineData("output_growth@2025=10%", "PRJ0206")]
    public void ReadGoal_UnknownNameOrYear_IsAFinding(string text, string code) =>
        Assert.Equal(code, Assert.Single(GoalSeekText.ReadGoal(Example, text).Diagnostics).Code);

    [Fact]
    public void ReadLever_WithoutElementAndYears_IsAllOfThem()
    {
        Lever all = GoalSeekText.ReadLever(Example, "rise").ValueOrThrow();
        Lever one = GoalSeekText.ReadLever(Example, "rise[works]@2027-2030").ValueOrThrow();

        Assert.Equal((2, null), (all.Ids.Length, all.Years));
        Assert.Equal(("rise[works]", "2027-2030"), (Assert.Single(one.Ids).ToString(), one.Years.ToString()));
        Assert.Equal("PRJ0206", Assert.Single(GoalSeekText.ReadLever(Example, "rise@2031").Diagnostics).Code);
    }

    [Fact]
    public void ReadBounds_EndsInPercent_AreFractions()
    {
        LeverRange both = GoalSeekText.ReadBounds(Example, "rise=0%..15%").ValueOrThrow();
        LeverRange top = GoalSeekText.ReadBounds(Example, "price_growth@2026=..0.05").ValueOrThrow();

        Assert.Equal(new ValueRange(0, new Rational(15, 100)), both.Range);
        Assert.Equal((new ValueRange(null, new Rational(5, 100)), "2026"), (top.Range, top.Years.ToString()));
        Assert.Equal("PRJ0521", Assert.Single(GoalSeekText.ReadBounds(Example, "rise=15%..0%").Diagnostics).Code);
    }

    [Theory]
    [InlineData("output_growth[2026]=8.2%")]
    [InlineData("output_growth@2026=8.2%")]
    [InlineData("output_growth@2026=0.082")]
    public void ReadActual_BothForms_AreTheSame(string text) =>
        Assert.Equal(new Actual(Scenarios.Plan.Id("output_growth"), new Year(2026), 0.082), Assert.Single(GoalSeekText.ReadActual(Example, text).ValueOrThrow()));

    [Fact]
    public void ReadActual_InputWithoutElement_IsEveryElement() => Assert.Equal(2, GoalSeekText.ReadActual(Example, "rise@2026=8%").ValueOrThrow().Count);

    [Fact]
    public void Check_WhatDoesNotFit_IsNamedAllAtOnce()
    {
        GoalSeekRequest request = new()
        {
            Goals = [new SoughtGoal(Example.Targets[0])],
            Levers = [Growth.By("output_growth"), Growth.By("rise"), Growth.By("rise[works]", 2027), Growth.By("price_growth")],
            Keep = ["nothing"],
            Ranges = [new LeverRange([Scenarios.Plan.Id("price_growth")], null, new ValueRange(2, 3))],
        };

        Assert.Equal(["PRJ0523", "PRJ0523", "PRJ0523", "PRJ0522"], GoalSeekChecks.Check(Example.Compile(), request).Select(p => p.Code));
    }

    [Fact]
    public void Check_GoalWithoutValue_NamesTheInput()
    {
        Scenario unknown = Example with { Assumptions = [.. Example.Assumptions.Where(a => a.Ids[0].Name != "volume")] };
        GoalSeekRequest request = new() { Goals = [new SoughtGoal(Example.Targets[0])], Levers = [Growth.By("rise")] };

        Diagnostic problem = Assert.Single(GoalSeekChecks.Check(unknown.Compile(), request));
        Assert.Equal("PRJ0524", problem.Code);
        Assert.Contains("volume[farms] 2025", problem.Found, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => GoalSeeker.Solve(unknown.Compile(), request));
    }

    [Fact]
    public void Requests_Defaults_AreThoseDocumented()
    {
        GoalSeekRequest seek = new() { Goals = [], Levers = [] };
        RemainingRequest remaining = new();

        Assert.Equal((ChangePreference.Even, LeverBounds.Plausible, 0, 0), (seek.Preference, seek.Bounds, seek.Keep.Length, seek.Ranges.Length));
        Assert.Equal((ChangePreference.Even, GoalAim.Printed, 0, 0, 0), (remaining.Preference, remaining.Aim, remaining.Actuals.Length, remaining.Targets.Length, remaining.Levers.Length));
        Assert.Equal(1e-9, GoalOutcome.Tolerance);
    }
}
