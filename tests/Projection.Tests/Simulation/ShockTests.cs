using System.Collections.Immutable;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Simulation;

/// <summary>Shocks of probability 1 and fixed size are worked out by hand; the others are counted against six standard errors (2 seeds in 10^9 each).</summary>
public class ShockTests
{
    private const int Trials = 20_000;

    private const string Model = """
        set parts: a, b
        input g[p in parts]: fraction, rate
        input h: fraction, rate
        indicator x[p in parts]: fraction, flow
        x[p] = x[p](-1) * (1 + g[p])
        indicator y: fraction, flow
        y = sum(p in parts, x[p]) * (1 + h)
        """;

    [Fact]
    public void Draw_CertainEvent_AddsItsSizeAndGivesItBack()
    {
        Scenario plan = Base() with { Shocks = [Shock("storm", 2026, 2026, 1, new Constant(-0.5), [0.5, 0.25], ("h", 1), ("g[a]", 0.5))] };

        Dictionary<string, double[]> draws = Draws(plan, 1);

        Assert.Equal([-0.5, 0.25, 0.125, 0], Path(draws, "h"));
        Assert.Equal([-0.25, 0.125, 0.0625, 0], Path(draws, "g[a]"));
        Assert.Equal([0, 0, 0, 0], Path(draws, "g[b]"));
    }

    [Fact]
    public void Draw_EventsOfSeveralYears_AddUp_AndEndAtTheHorizon()
    {
        Scenario plan = Base() with
        {
            Shocks =
            [
                Shock("storm", 2028, 2029, 1, new Constant(-0.5), [0.5], ("h", 1)),
                Shock("flood", 2029, 2029, 1, new Constant(-2), [1], ("h", -1)),
            ],
        };

        Assert.Equal([0, 0, -0.5, 1.75], Path(Draws(plan, 1), "h"));
    }

    [Fact]
    public void Draw_WhatIf_StandsAsGiven()
    {
        Scenario plan = (Base() with { Shocks = [Shock("storm", 2026, 2026, 1, new Constant(-0.5), [0.5], ("h", 1))] }).With(Plan.Set("h", 0.25, 2027));

        Assert.Equal([-0.5, 0.25, 0, 0], Path(Draws(plan, 1), "h"));
        Assert.Equal(1, new InputSampler(plan.Compile(), 1).Dimensions);
    }

    [Fact]
    public void Draw_RareEvent_HappensAsOftenAsItsProbability_IndependentlyOverYears()
    {
        const double Probability = 0.2;
        Scenario plan = Base() with { Shocks = [Shock("storm", 2026, 2027, Probability, new Constant(-1), [], ("h", 1))] };

        Dictionary<string, double[]> draws = Draws(plan, 2);

        AssertShare(Probability, draws["h 2026"].Count(v => v == -1));
        AssertShare(Probability, draws["h 2027"].Count(v => v == -1));
        AssertShare(Probability * Probability, draws["h 2026"].Zip(draws["h 2027"]).Count(p => p is (-1, -1)));
        Assert.All(draws["h 2026"], v => Assert.True(v is 0 or -1));
    }

    [Fact]
    public void Draw_Event_FollowsItsNumbers()
    {
        Uniform size = new(-3, -1);
        ScenarioProgram program = (Base() with { Shocks = [Shock("storm", 2026, 2026, 0.3, size, [], ("h", 1))] }).Compile();
        var sampler = new InputSampler(program, 77);
        ShockDraw draw = Assert.Single(sampler.Groups.Shocks.Draws);
        RandomSource source = new(77);
        int place = Assert.Single(draw.Effects).Input;
        double[] inputs = new double[program.Program.Inputs.Length];

        // FNV-1a of "shock storm event 2026" and "shock storm size 2026".
        Assert.Equal((3397722470u, 59531721u), (draw.EventDimension, draw.SizeDimension));
        Assert.Equal(("storm", new Year(2026), "h 2026"), (draw.Name, draw.Year, program.Program.Inputs[place].ToString()));
        for (ulong trial = 0; trial < 100; trial++)
        {
            sampler.Draw(trial, inputs);
            Assert.Equal(source.Uniform(draw.EventDimension, trial) < 0.3 ? size.Quantile(source.Uniform(draw.SizeDimension, trial)) : 0, inputs[place]);
        }
    }

    [Fact]
    public void Draw_Size_IsCommonToAllInputs_AndIndependentOfTheYears()
    {
        Uniform size = new(1, 3);
        Scenario plan = Base() with { Shocks = [Shock("storm", 2026, 2027, 1, size, [], ("h", 1), ("g[b]", 2))] };

        Dictionary<string, double[]> draws = Draws(plan, 3);

        Assert.Equal(draws["h 2026"].Select(v => 2 * v), draws["g[b] 2026"]);
        Assert.All(draws["h 2026"], v => Assert.InRange(v, 1, 3));
        Assert.NotEqual(draws["h 2026"], draws["h 2027"]);
        double reach = 6 * size.StandardDeviation / Math.Sqrt(Trials);
        Assert.InRange(draws["h 2027"].Average(), 2 - reach, 2 + reach);
    }

    [Fact]
    public void Draw_UncertainInput_TakesTheShockOnTop_AndOtherDrawsStay()
    {
        Scenario calm = Base().With(Plan.Assumed("g[a]", 2026, 2029, new Normal(0, 1)));
        Scenario stormy = calm with { Shocks = [Shock("storm", 2026, 2026, 1, new Constant(-8), [], ("g[a]", 1))] };
        Scenario more = stormy with { Shocks = [Shock("flood", 2026, 2029, 0.5, new Normal(0, 1), [], ("h", 1)), .. stormy.Shocks] };

        (Dictionary<string, double[]> one, Dictionary<string, double[]> other, Dictionary<string, double[]> third) = (Draws(calm, 4), Draws(stormy, 4), Draws(more, 4));

        Assert.Equal(one["g[a] 2026"].Select(v => v - 8), other["g[a] 2026"]);
        Assert.Equal(one["g[a] 2027"], other["g[a] 2027"]);
        Assert.All(new[] { "g[a] 2026", "g[a] 2027" }, key => Assert.Equal(other[key], third[key]));
    }

    [Fact]
    public void Dimensions_CountHitInputsOnce()
    {
        Scenario plan = Base().With(Plan.Assumed("g[a]", 2026, 2026, new Normal(0, 1))) with
        {
            Shocks = [Shock("storm", 2026, 2026, 0.1, new Constant(-1), [0.5], ("g[a]", 1), ("h", 1)), Shock("never", 2026, 2029, 0, new Constant(-1), [], ("g[b]", 1))],
        };

        // g[a] and h, each 2026 and 2027; what never happens makes nothing uncertain.
        Assert.Equal(4, new InputSampler(plan.Compile(), 1).Dimensions);
    }

    [Fact]
    public void Dimensions_HitInputWithoutValue_IsUnknownNotUncertain()
    {
        Scenario plan = Plan.Of(Model, 2029) with { Shocks = [Shock("storm", 2026, 2026, 0.1, new Constant(-1), [], ("h", 1))] };

        Assert.Equal(0, new InputSampler(plan.Compile(), 1).Dimensions);
    }

    [Fact]
    public void Run_CertainInputHitByAShock_IsReportedAsUncertain()
    {
        Scenario calm = Base().With(Plan.Assumed("x[a] x[b]", 2025, 2025, new Constant(100)));
        Scenario stormy = calm with { Shocks = [Shock("storm", 2029, 2029, 0.1, new Constant(-0.5), [], ("g[a]", 1))] };
        SimulationOptions options = new() { Trials = Trials, Seed = 5 };

        SimulationResult result = Simulator.Run(stormy.Compile(), options);

        Assert.Empty(Simulator.Run(calm.Compile(), options).Indicators);
        Assert.Equal(["x[a] 2029", "y 2029"], result.Indicators.Select(i => i.Subject.ToString()));
        Assert.Equal(1, result.Dimensions);

        // 100, or 50 with probability 0.1.
        Assert.InRange(result.Indicators[0].Moments.Mean, 95 - (6 * 15 / Math.Sqrt(Trials)), 95 + (6 * 15 / Math.Sqrt(Trials)));
    }

    [Fact]
    public void CentralInputs_KnowNoShocks()
    {
        Scenario calm = Base();
        Scenario stormy = calm with { Shocks = [Shock("storm", 2026, 2029, 1, new Constant(-0.5), [], ("h", 1))] };

        Assert.Equal(calm.Compile().CentralInputs(), stormy.Compile().CentralInputs());
    }

    private static Scenario Base() => Plan.Of(Model, 2029).With(Plan.Assumed("g[a] g[b] h", 2026, 2029, new Constant(0)));

    private static Shock Shock(string name, int first, int last, double probability, IDistribution size, ImmutableArray<double> recovery, params (string Id, double Factor)[] inputs) =>
        new(name, [.. inputs.Select(i => new ShockedInput(Plan.Id(i.Id), i.Factor))], Plan.Years(first, last), probability, size, recovery, null);

    private static double[] Path(Dictionary<string, double[]> draws, string id) => [.. Enumerable.Range(2026, 4).Select(year => draws[$"{id} {year}"][0])];

    private static Dictionary<string, double[]> Draws(Scenario scenario, ulong seed)
    {
        ScenarioProgram program = scenario.Compile();
        var sampler = new InputSampler(program, seed);
        double[] inputs = new double[program.Program.Inputs.Length];
        var draws = program.Program.Inputs.ToDictionary(i => i.ToString(), _ => new double[Trials]);
        double[][] columns = [.. program.Program.Inputs.Select(i => draws[i.ToString()])];
        for (int trial = 0; trial < Trials; trial++)
        {
            sampler.Draw((ulong)trial, inputs);
            for (int i = 0; i < inputs.Length; i++)
            {
                columns[i][trial] = inputs[i];
            }
        }

        return draws;
    }

    private static void AssertShare(double expected, int count)
    {
        double reach = 6 * Math.Sqrt(expected * (1 - expected) / Trials);
        Assert.InRange(count / (double)Trials, expected - reach, expected + reach);
    }
}
