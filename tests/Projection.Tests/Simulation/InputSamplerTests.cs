using System.Collections.Immutable;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Simulation;

/// <summary>
/// Sample correlations within six standard errors (1 - r^2) / sqrt(n): one comparison fails by chance for 2 seeds in 10^9, all of this class (under
/// 200) for 4 in 10^7. The seeds are fixed, so a passing test does not flicker.
/// </summary>
public class InputSamplerTests
{
    private const int Trials = 20_000;

    private const string Model = """
        set parts: a, b, c
        input g[p in parts]: fraction, rate
        input h: fraction, rate
        indicator x[p in parts]: fraction, flow
        x[p] = x[p](-1) * (1 + g[p])
        indicator y: fraction, flow
        y = sum(p in parts, x[p]) * (1 + h)
        """;

    private static readonly IDistribution Standard = new Normal(0, 1);

    [Fact]
    public void Draw_CorrelatedAcrossAndOverYears_HasThoseCorrelations()
    {
        Scenario plan = Correlated(0.4, 0.3).With(Plan.Assumed("g[a] g[b] g[c]", 2026, 2028, Standard), Plan.Assumed("h", 2026, 2028, Standard));

        Dictionary<string, double[]> draws = Draws(plan, 11);

        Assert.Equal(12, draws.Count);
        foreach ((string first, double[] one) in draws)
        {
            foreach ((string second, double[] other) in draws.Where(d => string.CompareOrdinal(d.Key, first) > 0))
            {
                int years = Math.Abs(first[^1] - second[^1]);
                double expected = first[0] != second[0] ? 0 : Math.Pow(0.3, years) * (first[0] == 'h' || first[2] == second[2] ? 1 : 0.4);
                double reach = 6 * (1 - (expected * expected)) / Math.Sqrt(Trials);
                Assert.InRange(Correlation(one, other), expected - reach, expected + reach);
            }
        }
    }

    [Fact]
    public void Draw_MatrixOverInputsOfUnequalPersistence_HasItsCorrelationsInEveryYear()
    {
        Scenario plan = Correlated(0.4, 0.3).With(Plan.Assumed("g[a] g[b] g[c]", 2026, 2028, Standard), Plan.Assumed("h", 2026, 2028, Standard));
        plan = plan with
        {
            Dependence = plan.Dependence with
            {
                OverYears = plan.Dependence.OverYears.Add("h", 0.6),
                Matrices = [new CorrelationBlock([Plan.Id("g[b]"), Plan.Id("h")], [[1, -0.5], [-0.5, 1]], null)],
            },
        };

        Dictionary<string, double[]> draws = Draws(plan, 16);

        foreach ((string first, string second, double expected) in new[]
        {
            ("g[b] 2026", "h 2026", -0.5), ("g[b] 2027", "h 2027", -0.5), ("g[b] 2028", "h 2028", -0.5),
            ("g[b] 2026", "g[b] 2027", 0.3), ("h 2026", "h 2027", 0.6), ("h 2026", "h 2028", 0.36), ("g[b] 2026", "h 2027", -0.3), ("h 2026", "g[b] 2027", -0.15),
            ("g[a] 2027", "g[c] 2027", 0.4), ("g[a] 2027", "g[b] 2027", 0), ("g[a] 2027", "h 2027", 0),
        })
        {
            double reach = 6 * (1 - (expected * expected)) / Math.Sqrt(Trials);
            Assert.InRange(Correlation(draws[first], draws[second]), expected - reach, expected + reach);
        }
    }

    [Fact]
    public void Draw_MatrixNobodyCanHave_TakesTheNearest()
    {
        Scenario plan = Correlated(0, 0).With(Plan.Assumed("g[a] g[b] g[c]", 2026, 2026, Standard));
        plan = plan with
        {
            Dependence = plan.Dependence with { Matrices = [new CorrelationBlock([.. "abc".Select(e => Plan.Id($"g[{e}]"))], [[1, -0.9, -0.9], [-0.9, 1, -0.9], [-0.9, -0.9, 1]], null)] },
        };

        Dictionary<string, double[]> draws = Draws(plan, 17);

        double reach = 6 * 0.75 / Math.Sqrt(Trials);
        Assert.InRange(Correlation(draws["g[a] 2026"], draws["g[b] 2026"]), -0.5 - reach, -0.5 + reach);
        Assert.Equal(0, draws["g[a] 2026"][5] + draws["g[b] 2026"][5] + draws["g[c] 2026"][5], 1e-6); // three at -1/2 add up to 0
    }

    [Fact]
    public void Draw_CertainYearBetweenTwoUncertainOnes_LeavesThemTwoYearsApart()
    {
        Scenario plan = Correlated(0, 0.6).With(Plan.Assumed("h", 2026, 2028, Standard));
        Scenario known = plan.With(Plan.Set("h", 0.1, 2027));

        Dictionary<string, double[]> draws = Draws(plan, 12);
        Dictionary<string, double[]> drawn = Draws(known, 12);

        Assert.Equal(draws["h 2026"], drawn["h 2026"]);
        Assert.Equal(draws["h 2028"], drawn["h 2028"]);
        Assert.All(drawn["h 2027"], value => Assert.Equal(0.1, value));
        double reach = 6 * (1 - Math.Pow(0.36, 2)) / Math.Sqrt(Trials);
        Assert.InRange(Correlation(drawn["h 2026"], drawn["h 2028"]), 0.36 - reach, 0.36 + reach);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 0)]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.5)]
    public void Draw_FurtherUncertainInput_LeavesTheOthers(double across, double overYears)
    {
        Scenario plan = Correlated(across, overYears).With(Plan.Assumed("g[b]", 2027, 2028, Standard));
        Scenario larger = plan.With(
            Plan.Assumed("g[a]", 2026, 2028, new Triangular(0, 1, 2)),
            Plan.Assumed("g[b]", 2026, 2026, Standard),
            Plan.Assumed("h", 2026, 2028, Standard),
            Plan.Assumed("x[a]", 2025, 2025, Standard));

        Dictionary<string, double[]> draws = Draws(plan, 13);
        Dictionary<string, double[]> drawn = Draws(larger, 13);

        Assert.Equal(2, draws.Count);
        Assert.Equal(10, drawn.Count);
        Assert.All(draws, d => Assert.Equal(d.Value, drawn[d.Key]));
    }

    [Fact]
    public void Draw_LongHorizon_DrawsEveryYear()
    {
        // More slots than the sampler keeps on the stack.
        Scenario plan = (Correlated(0.2, 0.1) with { Horizon = new Year(2125) }).With(Plan.Assumed("g[a] g[b] g[c]", 2026, 2125, Standard));
        ScenarioProgram program = plan.Compile();
        var sampler = new InputSampler(program, 3);
        double[] inputs = new double[program.Program.Inputs.Length];

        sampler.Draw(0, inputs);

        Assert.Equal(300, sampler.Dimensions);
        Assert.Equal(300, inputs.Where(double.IsFinite).Distinct().Count());
    }

    [Fact]
    public void Draw_BaseYearLevel_IsIndependentOfTheYearsAfter()
    {
        Scenario plan = Correlated(0, 0.9).With(Plan.Assumed("x[a]", 2025, 2025, Standard), Plan.Assumed("g[a]", 2026, 2026, Standard));

        Dictionary<string, double[]> draws = Draws(plan, 14);

        Assert.InRange(Correlation(draws["x[a] 2025"], draws["g[a] 2026"]), -6 / Math.Sqrt(Trials), 6 / Math.Sqrt(Trials));
    }

    [Fact]
    public void Draw_TriangularAndUniform_KeepTheirMarginals()
    {
        IDistribution triangular = new Triangular(-0.02, 0.01, 0.10);
        IDistribution uniform = new Uniform(3, 5);
        Scenario plan = Correlated(0.7, 0).With(Plan.Assumed("g[a]", 2026, 2026, triangular), Plan.Assumed("g[b]", 2026, 2026, uniform));

        Dictionary<string, double[]> draws = Draws(plan, 15);

        AssertDistributed(triangular, draws["g[a] 2026"]);
        AssertDistributed(uniform, draws["g[b] 2026"]);
    }

    [Fact]
    public void Draw_NothingUncertain_GivesTheCentralInputs()
    {
        Scenario plan = Correlated(0.5, 0.5).With(Plan.Assumed("h", 2026, 2028, new Constant(0.25)));
        ScenarioProgram program = plan.Compile();
        double[] inputs = new double[program.Program.Inputs.Length];
        var sampler = new InputSampler(program, 1);

        sampler.Draw(7, inputs);

        Assert.Equal(0, sampler.Dimensions);
        Assert.Equal(program.CentralInputs(), inputs);
        Assert.Contains(0.25, inputs);
    }

    // Kolmogorov: sqrt(n) D stays below 3 but for 2 exp(-18) = 3e-8.
    private static void AssertDistributed(IDistribution distribution, double[] draws)
    {
        double[] sorted = [.. draws.Order()];
        double distance = sorted.Select((x, i) => Math.Max(((i + 1.0) / sorted.Length) - distribution.Cumulative(x), distribution.Cumulative(x) - ((double)i / sorted.Length))).Max();
        Assert.InRange(distance, 0, 3 / Math.Sqrt(sorted.Length));
    }

    private static Scenario Correlated(double across, double overYears) => Plan.Of(Model, 2028) with
    {
        Dependence = new Dependence(
            ImmutableSortedDictionary<string, double>.Empty, across, ImmutableSortedDictionary<string, double>.Empty, overYears),
    };

    /// <summary>The draws of every input that the scenario says something about.</summary>
    private static Dictionary<string, double[]> Draws(Scenario scenario, ulong seed)
    {
        ScenarioProgram program = scenario.Compile();
        var sampler = new InputSampler(program, seed);
        double[] inputs = new double[program.Program.Inputs.Length];
        var draws = program.Program.Inputs.Select(_ => new double[Trials]).ToArray();
        for (int trial = 0; trial < Trials; trial++)
        {
            sampler.Draw((ulong)trial, inputs);
            for (int i = 0; i < inputs.Length; i++)
            {
                draws[i][trial] = inputs[i];
            }
        }

        return Enumerable.Range(0, inputs.Length).Where(i => !double.IsNaN(draws[i][0])).ToDictionary(i => program.Program.Inputs[i].ToString(), i => draws[i]);
    }

    private static double Correlation(double[] x, double[] y)
    {
        (Moments a, Moments b) = (Moments.Of(x), Moments.Of(y));
        double sum = x.Zip(y, (u, v) => (u - a.Mean) * (v - b.Mean)).Sum();
        return sum / (x.Length - 1) / a.StandardDeviation / b.StandardDeviation;
    }
}
