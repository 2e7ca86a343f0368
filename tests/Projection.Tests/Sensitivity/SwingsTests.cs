using FsCheck;
using FsCheck.Fluent;
using Projection.Scenarios;
using Projection.Sensitivity;
using Projection.Statistics;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Sensitivity;

public class SwingsTests
{
    // The 95 % quantile of the standard normal distribution.
    private const double Z = 1.6448536269514722;

    private const string Linear = """
        input a: fraction, ratio
        input b: fraction, ratio
        input c: fraction, ratio
        indicator y: fraction, ratio
        y = 3 * a - 2 * b + c
        """;

    private const string Growth = """
        input g[s in parts]: fraction, rate
        set parts: one, two
        indicator x[s in parts]: fraction, flow
        x[s] = x[s](-1) * (1 + g[s])
        indicator total: fraction, flow
        total = sum(s, x[s])
        """;

    private static readonly Year Last = new(2030);

    [Fact]
    public void Of_LinearModel_SwingsByCoefficientTimesQuantile()
    {
        SwingAnalysis swings = Swings.Of(OfLinear(new Normal(10, 2), new Normal(4, 5), new Uniform(0, 1)), Plan.Id("y"), Last);

        Assert.Equal(30 - 8 + 0.5, swings.Central, 12);
        Assert.Equal(["b", "a", "c"], swings.Swings.Select(s => s.Inputs.Single().ToString()));
        (double Low, double High)[] expected = [(22.5 + (2 * 5 * Z), 22.5 - (2 * 5 * Z)), (22.5 - (3 * 2 * Z), 22.5 + (3 * 2 * Z)), (22.05, 22.95)];
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i].Low, swings.Swings[i].AtLow, 9);
            Assert.Equal(expected[i].High, swings.Swings[i].AtHigh, 9);
            Assert.Equal(Math.Abs(expected[i].High - expected[i].Low), swings.Swings[i].Width, 9);
        }
    }

    [Fact]
    public void Of_LinearModelWithSymmetricDistributions_SwingsAlikeToBothSides() => Prop.ForAll(
        Gen.Choose(-50, 50).Select(i => i / 10.0).Four().ToArbitrary(),
        Gen.Choose(1, 49).Select(i => i / 100.0).ToArbitrary(),
        (m, tail) =>
        {
            ScenarioProgram program = OfLinear(new Normal(m.Item1, 1 + Math.Abs(m.Item2)), new Uniform(m.Item3, m.Item3 + 2), new StudentT(5, m.Item4, 1));
            SwingAnalysis swings = Swings.Of(program, Plan.Id("y"), Last, tail);
            return swings.Swings.Length == 3
                && swings.Swings.All(s => Math.Abs((s.AtLow + s.AtHigh) / 2 - swings.Central) < 1e-9 * (1 + Math.Abs(s.AtLow)))
                && swings.Swings.Zip(swings.Swings.Skip(1)).All(pair => pair.First.Width >= pair.Second.Width);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_GrowthOfSeveralYears_MovesThemTogether()
    {
        var growth = new Normal(0.08, 0.02);
        Scenario plan = Plan.Of(Growth, 2030).With(
            Plan.Assumed("x[one]", 2025, 2025, new Triangular(90, 100, 130)), Plan.Assumed("x[two]", 2025, 2025, new Constant(50)), Plan.Assumed("g[one] g[two]", 2026, 2030, growth));

        SwingAnalysis swings = Swings.Of(plan.Compile(), Plan.Id("total"), Last);

        double factor = Math.Pow(1.08, 5);
        Assert.Equal(150 * factor, swings.Central, 9);
        Assert.Equal(["g[one] g[two] 2026-2030", "x[one] 2025"], swings.Swings.Select(s => $"{string.Join(' ', s.Inputs)} {s.Years}"));
        Assert.Equal(150 * Math.Pow(1.08 - (0.02 * Z), 5), swings.Swings[0].AtLow, 9);
        Assert.Equal(150 * Math.Pow(1.08 + (0.02 * Z), 5), swings.Swings[0].AtHigh, 9);
        Assert.Equal((new Triangular(90, 100, 130).Quantile(0.05) + 50) * factor, swings.Swings[1].AtLow, 9);
    }

    [Fact]
    public void Of_AssumptionsOfSingleYears_AreOneGroup_ButALevelToStartFromIsNone()
    {
        Scenario plan = Plan.Of(Growth, 2027).With(
            Plan.Assumed("x[one]", 2025, 2025, new Constant(100)),
            Plan.Assumed("x[two]", 2025, 2025, new Constant(50)),
            Plan.Assumed("g[one]", 2026, 2026, new Normal(0.1, 0.01)),
            Plan.Assumed("g[one]", 2027, 2027, new Normal(0.1, 0.03)),
            Plan.Assumed("g[two]", 2026, 2027, new Constant(0)));

        Swing swing = Assert.Single(Swings.Of(plan.Compile(), Plan.Id("total"), new Year(2027)).Swings);

        Assert.Equal("2026-2027", swing.Years.ToString());
        Assert.Equal((100 * (1.1 - (0.01 * Z)) * (1.1 - (0.03 * Z))) + 50, swing.AtLow, 9);
    }

    [Fact]
    public void Of_InputThatTheOutputDoesNotNeed_HasNoSwing()
    {
        Scenario plan = Plan.Of(Linear + "\nindicator z: fraction, ratio\nz = 2 * a", 2030).With(
            Plan.Assumed("a", 2026, 2030, new Normal(1, 1)), Plan.Assumed("b", 2026, 2030, new Normal(1, 1)), Plan.Assumed("c", 2026, 2030, new Constant(1)));

        SwingAnalysis swings = Swings.Of(plan.Compile(), Plan.Id("z"), Last);

        Assert.Equal("a", Assert.Single(swings.Swings).Inputs.Single().ToString());
        Assert.Equal("2030", swings.Swings[0].Years.ToString());
    }

    [Fact]
    public void Of_InputThatAWhatIfSets_HasNoSwing()
    {
        Scenario plan = Plan.Of(Linear, 2030).With(
            Plan.Assumed("a", 2026, 2030, new Normal(1, 1)), Plan.Assumed("b", 2026, 2030, new Normal(1, 1)), Plan.Assumed("c", 2026, 2030, new Constant(1)));

        SwingAnalysis swings = Swings.Of(plan.With(Plan.Set("a", 7)).Compile(), Plan.Id("y"), Last);

        Assert.Equal("b", Assert.Single(swings.Swings).Inputs.Single().ToString());
        Assert.Equal(21 - 2 + 1, swings.Central, 12);
    }

    [Fact]
    public void Of_UnknownInput_HasNoValueAndSaysWhich()
    {
        Scenario plan = Plan.Of(Linear, 2030).With(Plan.Assumed("a", 2026, 2030, new Normal(1, 1)), Plan.Assumed("b", 2026, 2030, new Constant(1)));

        SwingAnalysis swings = Swings.Of(plan.Compile(), Plan.Id("y"), Last);

        Assert.True(double.IsNaN(swings.Central));
        Assert.Equal("c 2030", Assert.Single(swings.Missing).ToString());
        Assert.True(double.IsNaN(Assert.Single(swings.Swings).Width));
    }

    [Fact]
    public void Of_Target_IsThatOfItsQuantityInItsUnit()
    {
        Target target = Plan.Printed("t", "average y 2026-2030", "20", "%");
        Scenario plan = Plan.Of(Linear, 2030, target, Plan.Printed("u", "y 2030", "20", "%")).With(
            Plan.Assumed("a", 2026, 2030, new Normal(1, 1)), Plan.Assumed("b", 2026, 2030, new Normal(1, 1)), Plan.Assumed("c", 2026, 2030, new Constant(1)));
        ScenarioProgram program = plan.Compile();

        SwingAnalysis average = Swings.Of(program, target);

        Assert.Equal("%", average.Unit.Text);
        Assert.Same(target, average.Target);
        Assert.Equal(2, average.Central, 12);
        Assert.Equal(2 + (3 * Z), average.Swings[0].AtHigh, 9);
        Assert.Equal(average.Swings.Select(s => s.Width), Swings.Of(program, plan.Targets[1]).Swings.Select(s => s.Width), (one, other) => Math.Abs(one - other) < 1e-9);
    }

    [Fact]
    public void Of_Output_IsThatOfItsQuantity()
    {
        OutputQuantity output = new("o", Plan.Subject("sum y 2026-2030"));
        Scenario plan = Plan.Of(Linear, 2030).With(
            Plan.Assumed("a", 2026, 2030, new Normal(1, 1)), Plan.Assumed("b", 2026, 2030, new Constant(1)), Plan.Assumed("c", 2026, 2030, new Constant(1))) with { Outputs = [output] };

        Assert.Equal(5 * (2 + (3 * Z)), Swings.Of(plan.Compile(), output).Swings[0].AtHigh, 9);
    }

    [Fact]
    public void Of_WhatThereIsNot_Throws()
    {
        ScenarioProgram program = OfLinear(new Normal(1, 1), new Normal(1, 1), new Normal(1, 1));
        Assert.Throws<ArgumentException>(() => Swings.Of(program, Plan.Id("nothing"), Last));
        Assert.Throws<ArgumentException>(() => Swings.Of(program, Plan.Printed("t", "y 2030", "1")));
        Assert.Throws<ArgumentException>(() => Swings.Of(program, new OutputQuantity("o", Plan.Subject("y 2030"))));
        Assert.All([0.0, 0.5, -0.1, double.NaN], tail => Assert.Throws<ArgumentOutOfRangeException>(() => Swings.Of(program, Plan.Id("y"), Last, tail)));
    }

    private static ScenarioProgram OfLinear(IDistribution a, IDistribution b, IDistribution c) => Plan.Of(Linear, 2030)
        .With(Plan.Assumed("a", 2026, 2030, a), Plan.Assumed("b", 2026, 2030, b), Plan.Assumed("c", 2026, 2030, c)).Compile();
}
