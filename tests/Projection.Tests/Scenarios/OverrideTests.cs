using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Evaluation;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Tests.Scenarios;

/// <summary>Paths under what-ifs, worked out by hand.</summary>
public class OverrideTests
{
    private const string Model = """
        input aid: VND, current prices, flow, in [-1000, 1000]
        input late: VND, current prices, flow
        input pace: fraction, rate, in [-50 %, 100 %]
        indicator stock: VND, current prices, stock
        stock = stock(-1) * (1 + pace) + aid + late
        """;

    // aid: 100 in 2025, then 110, 121, 133.1, 150, 180.
    private static readonly double[] Aid = [110, 121, 133.1, 150, 180];

    [Theory]
    [InlineData("", "110 121 133.1 150 180")]
    [InlineData("aid=50", "50 50 50 50 50")]
    [InlineData("aid@2027=50", "110 50 133.1 150 180")]
    [InlineData("aid@2027-2028+=10", "110 131 143.1 150 180")]
    [InlineData("aid@2027-=10", "110 111 133.1 150 180")]
    [InlineData("aid=grow:10%", "110 121 133.1 146.41 161.051")]
    [InlineData("aid@2027-2028=grow:20%", "110 132 158.4 150 180")]
    [InlineData("aid@2027-2028=grow:-50%", "110 55 27.5 150 180")]
    [InlineData("aid@2028=grow:0.5", "110 121 181.5 150 180")]
    [InlineData("aid@2028=266.2:hold", "110 121 266.2 300 360")]
    [InlineData("aid@2028+=133.1:hold", "110 121 266.2 300 360")]
    [InlineData("aid@2027-2028+=133.1:hold", "110 254.1 266.2 300 360")]
    [InlineData("aid@2028=grow:10%:hold", "110 121 133.1 150 180")]
    [InlineData("aid@2027-2028=grow:100%:hold", "110 220 440 495.867768595 595.041322314")]
    [InlineData("aid@2028=0:hold", "110 121 0 0 0")]
    [InlineData("aid@2030=90:hold", "110 121 133.1 150 90")]
    [InlineData("aid=90:hold", "90 90 90 90 90")]
    [InlineData("aid@2027=50; aid@2027+=5", "110 55 133.1 150 180")]
    [InlineData("aid@2027+=5; aid@2027=50", "110 50 133.1 150 180")]
    [InlineData("aid@2026=200; aid@2027-2028=grow:10%", "200 220 242 150 180")]
    [InlineData("aid@2029=300; aid@2028=266.2:hold", "110 121 266.2 600 360")]
    [InlineData("aid@2028=266.2:hold; aid@2029=300; aid@2030+=1", "110 121 266.2 300 361")]
    [InlineData("aid@2029=75:hold; aid@2028=266.2:hold", "110 121 266.2 150 180")]
    public void CentralInputs_WhatIfs_AreTheHandComputedPath(string changes, string expected)
    {
        ScenarioProgram program = Under(changes).Compile();
        double[] wanted = [.. expected.Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
        double[] found = [.. program.Program.Inputs.Zip(program.CentralInputs()).Where(i => i.First.Id.Name == "aid" && i.First.Year.Value > 2025).OrderBy(i => i.First.Year.Value).Select(i => i.Second)];
        Assert.Equal(wanted.Length, found.Length);
        Assert.All(wanted.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
    }

    [Theory]
    [InlineData("aid@2027=50", 50.0)]
    [InlineData("aid@2027=50; aid@2027+=5", 55.0)]
    [InlineData("aid@2026-2027=grow:10%", 121.0)]
    [InlineData("aid@2026=220:hold", null)]
    [InlineData("aid@2027+=5", null)]
    [InlineData("aid@2027=50; aid@2026=220:hold", 100.0)]
    public void OverrideOf_OnlyWhatIsGiven_HasAValue(string changes, double? expected)
    {
        double? found = Under(changes).Compile().OverrideOf(Plan.Id("aid"), new Year(2027));
        Assert.Equal(expected.HasValue, found.HasValue);
        Assert.Equal(expected ?? 0, found ?? 0, 1e-12);
    }

    [Fact]
    public void DistributionOf_Moved_KeepsItsSpread_Held_IsStretched()
    {
        ScenarioProgram moved = Under("pace+=1%").Compile();
        ScenarioProgram held = Under("pace@2026=10%:hold").Compile();
        IDistribution Of(ScenarioProgram program, int year) => program.DistributionOf(new InputVariable(Plan.Id("pace"), new Year(year), default))!;

        Assert.Equal(new Normal(0.05 + 0.01, 0.02), Of(moved, 2026));
        Assert.Equal(LocationScale.Of(new Triangular(0, 0.04, 0.1), 0.01), Of(moved, 2030));
        Assert.Equal(new Constant(0.1), Of(held, 2026));
        Assert.Equal(new Normal(0.1, 0.04), Of(held, 2027));
        Assert.Equal(LocationScale.Of(new Triangular(0, 0.04, 0.1), 0, 2), Of(held, 2030));
    }

    [Fact]
    public void PlausibleOf_MovesAlong_AndIsGoneWhereAValueIsGiven()
    {
        ValueRange? Of(string changes, int year) => Under(changes).Compile().PlausibleOf(Plan.Id("aid"), new Year(year));

        Assert.Equal(new ValueRange(50, 300), Of("", 2028));
        Assert.Equal(new ValueRange(60, 310), Of("aid+=10", 2028));
        Assert.Equal(new ValueRange(100, 600), Of("aid@2026=220:hold", 2028));
        Assert.Null(Of("aid@2028=50", 2028));
        Assert.Null(Of("aid@2028=grow:5%", 2028));
        Assert.Null(Of("aid@2028=50; aid@2026=220:hold", 2028));
    }

    [Theory]
    [InlineData("late@2028+=5", "PRJ0261", "a what-if starts from late 2028, of which nothing is known", "nothing")]
    [InlineData("late+=5", "PRJ0261", "a what-if starts from late 2026, of which nothing is known", "nothing, as of 3 more")]
    [InlineData("late@2028=grow:5%", "PRJ0261", "a what-if starts from late 2027, of which nothing is known", "nothing")]
    [InlineData("late@2028=5:hold", "PRJ0261", "a what-if starts from late 2028, of which nothing is known", "nothing")]
    [InlineData("aid@2025=grow:5%", "PRJ0261", "a what-if starts from aid 2024, of which nothing is known", "nothing")]
    [InlineData("aid@2027=0; aid@2028=grow:5%", "PRJ0262", "a growth rate leads nowhere from here", "aid 2027 is 0")]
    [InlineData("aid@2027=0; aid@2027=5:hold", "PRJ0262", "a growth rate leads nowhere from here", "aid 2027 is 0")]
    [InlineData("aid@2028=-5:hold", "PRJ0262", "a growth rate leads nowhere from here", "aid 2028 turns from 133.1 to -5")]
    [InlineData("aid+=840", "PRJ0217", "aid 2030 lies outside its logical bounds", "1020 VND")]
    [InlineData("aid=grow:100%", "PRJ0217", "aid 2029 lies outside its logical bounds", "1600 VND")]
    [InlineData("aid@2026=900:hold", "PRJ0217", "aid 2028 lies outside its logical bounds", "1089 VND")]
    [InlineData("aid=grow:200%", "PRJ0217", "the growth of aid lies outside its logical bounds", "200 % a year")]
    [InlineData("aid=grow:2", "PRJ0217", "the growth of aid lies outside its logical bounds", "200 % a year")]
    [InlineData("aid=grow:-100%", "PRJ0217", "the growth of aid lies outside its logical bounds", "-100 % a year")]
    public void With_WhatDoesNotFit_IsSaid(string changes, string code, string message, string found)
    {
        Diagnostic finding = Assert.Single(WhatIf.WithValues(Base(), Split(changes)).Diagnostics);
        Assert.Equal((code, message, found), (finding.Code, finding.Message, finding.Found));
    }

    [Fact]
    public void With_MovesThatEvenOut_AreLookedAtTogether() =>
        Assert.Equal(2, WhatIf.WithValues(Base(), ["aid+=840", "aid-=800"]).ValueOrThrow().Overrides.Length);

    [Fact]
    public void With_RateThatGrows_IsRemarked()
    {
        Diagnostic finding = Assert.Single(WhatIf.WithValue(Base(), "pace@2027=grow:2%").Diagnostics);
        Assert.Equal(("PRJ0263", Severity.Warning), (finding.Code, finding.Severity));
        Assert.True(WhatIf.WithValue(Base(), "pace@2027=grow:2%").Success);
    }

    [Fact]
    public void With_LevelThatIsWorkedOut_NamesItsInputs() =>
        Assert.Equal("give what it depends on: pace, aid, late", Assert.Single(WhatIf.WithValue(Base(), "stock@2027=grow:2%").Diagnostics).Mend);

    [Fact]
    public void With_MadeInCode_IsTheSameAsText()
    {
        var change = new Override([Plan.Id("aid")], Plan.Years(2027, 2028), 0.05) { Kind = OverrideKind.Grow, Hold = true };
        Scenario byCode = WhatIf.With(Base(), change).ValueOrThrow();
        Assert.Equal(byCode.Compile().CentralInputs(), Under("aid@2027-2028=grow:5%:hold").Compile().CentralInputs());
        Diagnostic finding = Assert.Single(WhatIf.With(Base(), change with { Ids = [Plan.Id("aids")] }).Diagnostics);
        Assert.Equal(("PRJ0207", "did you mean aid?"), (finding.Code, finding.Mend));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void With_NoNumber_IsRefused(double value)
    {
        foreach (OverrideKind kind in Enum.GetValues<OverrideKind>())
        {
            Override change = new Override([Plan.Id("aid")], null, value) { Kind = kind };
            Assert.False(WhatIf.With(Base(), change).Success);
            Assert.False(ScenarioProgram.Compile(Base().With(change)).Success);
        }
    }

    private static Scenario Under(string changes) => WhatIf.WithValues(Base(), Split(changes)).ValueOrThrow();

    private static string[] Split(string changes) => changes.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Scenario Base() => Plan.Of(Model, 2030, Plan.AtLeast("t", "sum aid 2025-2030", 0)).With(
        [
            Plan.Assumed("aid", 2025, 2025, new Constant(100)),
            .. Aid.Select((value, i) => Plan.Assumed("aid", 2026 + i, 2026 + i, new Constant(value), new ValueRange(50, 300))),
            Plan.Assumed("late", 2029, 2029, new Constant(1)),
            Plan.Assumed("pace", 2026, 2029, new Normal(0.05, 0.02)),
            Plan.Assumed("pace", 2030, 2030, new Triangular(0, 0.04, 0.1)),
            Plan.Assumed("stock", 2025, 2025, new Constant(1000)),
        ]);
}
