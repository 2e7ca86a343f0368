using System.Collections.Immutable;
using System.Globalization;
using Projection.Arithmetic;
using Projection.Arithmetic.Lanes;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;
using Projection.Tests.Scenarios;
using Projection.Tests.Statistics;

namespace Projection.Tests.Simulation;

/// <summary>
/// Estimates over many seeds against what is known exactly: products of lognormal growth factors, sums of correlated normals, sums of an AR(1) process,
/// orthant probabilities. In 99.9 % of the seeds they lie within four of the errors that they state, and 93 to 97 % of the 95 % intervals hold the truth.
/// </summary>
/// <remarks>The seeds are fixed: a test that passes does so always. With S seeds a share of 95 % is known to sqrt(0.95 0.05 / S): 0.34 points for 4,000.</remarks>
public class ClosedFormTests
{
    private const int Trials = 2048;
    private const double Growth = 0.06;
    private const double Spread = 0.08;
    private const double Persistence = 0.4;
    private const double Common = 0.2;

    private const string Model = """
        set parts: a, b, c, d, e
        input g[p in parts]: fraction, rate
        input f: fraction, ratio
        input s: fraction, ratio
        indicator low[p in parts]: fraction, flow
        low[p] = g[p]
        indicator total: fraction, flow
        total = sum(p in parts, low[p])
        indicator product: fraction, flow
        product = product(-1) * f
        indicator walk: fraction, flow
        walk = walk(-1) + s
        """;

    private static readonly ImmutableArray<double> Probabilities = [0.05, 0.25, 0.5, 0.75, 0.95];

    private static readonly ScenarioProgram Program = Scenario().Compile();

    [Fact]
    public void Random_FourThousandSeeds_ErrorsAndIntervalsHold()
    {
        // One compilation for all seeds; each run is what Simulator.Run makes of its seed, as the first one shows.
        var options = new SimulationOptions { Trials = Trials, Probabilities = Probabilities, Subsets = Below, Threads = 1 };
        CompiledSimulation simulation = CompiledSimulation.Of(Program, options);
        SimulationResult[] results =
        [
            .. Enumerable.Range(1, 4000).Select(seed =>
            {
                var run = new TrialRun(simulation, options, new RandomWords(new RandomSource((ulong)seed)), MachineLanes.Width, null);
                run.RunTo(Trials, null, CancellationToken.None);
                return Results.Of(Program, simulation, options with { Seed = (ulong)seed }, [run]);
            }),
        ];
        Assert.Equal(Simulator.Run(Program, options with { Seed = 1 }).Digest(), results[0].Digest());

        AssertHold(results, 0.999, 0.93, 0.97);
    }

    // 32 repetitions of 64 trials. 500 seeds know a coverage of 95 % to 0.97 points: there the limits are wider by two of them; 2,500 know it to 0.44.
    // Student's t with 31 degrees lies beyond four in 0.036 % of the seeds: more than 3 of 500 in 4 of 10^5 comparisons, more than 7 of 2,500 in 1 of 10^5.
    [Theory]
    [InlineData(SamplingPlan.Antithetic, 500, 0.994, 0.9105, 0.9895)]
    [InlineData(SamplingPlan.LatinHypercube, 2500, 0.997, 0.93, 0.97)]
    [InlineData(SamplingPlan.Sobol, 500, 0.994, 0.9105, 0.9895)]
    public void Repeated_ManySeeds_ErrorsAndIntervalsHold(SamplingPlan plan, int seeds, double nearAtLeast, double least, double most)
    {
        var options = new SimulationOptions { Trials = Trials, Plan = plan, Probabilities = Probabilities, Subsets = Below, Threads = 1 };
        SimulationResult[] results = [.. Enumerable.Range(1, seeds).Select(seed => Simulator.Run(Program, options with { Seed = (ulong)seed }))];
        Assert.All(results, result => Assert.Equal((Trials, 32), (result.Trials, result.Replicates)));

        AssertHold(results, nearAtLeast, least, most);
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Below =>
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("five", ["a", "b", "c", "d", "e"]).Add("two", ["a", "b"]);

    private static void AssertHold(SimulationResult[] results, double nearAtLeast, double least, double most)
    {
        List<string> wrong = [];
        foreach ((string name, double truth, Func<SimulationResult, (double Estimate, double Error, double Lower, double Upper)> of) in Known())
        {
            (double Estimate, double Error, double Lower, double Upper)[] found = [.. results.Select(of)];
            double near = found.Count(x => Math.Abs(x.Estimate - truth) <= 4 * x.Error) / (double)found.Length;
            double covered = found.Count(x => x.Lower <= truth && truth <= x.Upper) / (double)found.Length;
            double bias = found.Average(x => (x.Estimate - truth) / x.Error);
            if (results[0].Options.Plan == SamplingPlan.Antithetic && IsOdd(name))
            {
                // A mirrored sample has the mean and the median of a symmetric quantity, and half of it on either side: nothing is left to chance.
                Assert.All(found, x => Assert.Equal(truth, x.Estimate, 1e-3));
                continue;
            }

            if (near < nearAtLeast || covered < least || covered > most)
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {near:P2} within four errors, {covered:P2} covered, off by {bias:F2} errors on average"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static bool IsOdd(string name) => name is "mean of total 2030" or "mean of walk 2030" or "one below its median" || name.StartsWith("quantile 0.5 ", StringComparison.Ordinal);

    private static IEnumerable<(string Name, double Truth, Func<SimulationResult, (double Estimate, double Error, double Lower, double Upper)> Of)> Known()
    {
        // Five factors exp(N(m, v)): log N(5 m, 5 v). Five normals with correlation r in one year: variance 5 + 20 r. AR(1): sum of r^|i-j|.
        double walk = Math.Sqrt(Enumerable.Range(0, 5).Sum(i => Enumerable.Range(0, 5).Sum(j => Math.Pow(Persistence, Math.Abs(i - j)))));
        double total = Math.Sqrt(5 + (20 * Common));
        (string Subject, double Mean, Func<double, double> Quantile)[] quantities =
        [
            ("product 2030", Math.Exp((5 * Growth) + (2.5 * Spread * Spread)), p => Math.Exp((5 * Growth) + (Math.Sqrt(5) * Spread * StandardNormal.Quantile(p)))),
            ("total 2030", 0, p => total * StandardNormal.Quantile(p)),
            ("walk 2030", 10, p => 10 + (walk * StandardNormal.Quantile(p))),
        ];
        foreach ((string subject, double mean, Func<double, double> quantile) in quantities)
        {
            yield return ($"mean of {subject}", mean, result =>
            {
                SimulatedQuantity quantity = result.Indicator(subject);
                double reach = quantity.MeanError * (result.Replicates == 1 ? 1.96 : Replication.Reach(result.Replicates));
                return (quantity.Moments.Mean, quantity.MeanError, quantity.Moments.Mean - reach, quantity.Moments.Mean + reach);
            });
            foreach (double p in Probabilities)
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $"quantile {p} of {subject}"), quantile(p), result =>
                {
                    QuantileError error = result.Indicator(subject).Quantiles[p];
                    return (error.Estimate, error.StandardError, error.Lower, error.Upper);
                });
            }
        }

        yield return ("one below its median", 0.5, result => Of(result.Targets[2].Attained));
        yield return ("two below", Orthant(2), result => Of(result.Subsets[1].Attained));
        yield return ("walk above 12", StandardNormal.UpperTail(2 / walk), result => Of(result.Targets[5].Attained));
        yield return ("product below 1.2", StandardNormal.Cumulative((Math.Log(1.2) - (5 * Growth)) / (Math.Sqrt(5) * Spread)), result => Of(result.Targets[6].Attained));
        yield return ("five below", Orthant(5), result => Of(result.Subsets[0].Attained));

        static (double, double, double, double) Of(ProportionEstimate share) => (share.Probability, share.StandardError, share.Lower, share.Upper);
    }

    private static double Orthant(int targets) => ReferenceTable.Number(
        ReferenceTable.Rows("distributions/equicorrelated_orthant.csv", "n,r,probability").Single(row => row[0] == targets.ToString(CultureInfo.InvariantCulture) && ReferenceTable.Number(row[1]) == Common)[2]);

    private static Scenario Scenario() => Plan.Of(
        Model,
        2030,
        [
            .. "abcde".Select(part => Plan.AtMost(part.ToString(), $"low[{part}] 2030", 0) with { Goal = Goal.AtMost }),
            Plan.AtLeast("walk", "walk 2030", 12) with { Goal = Goal.AtLeast },
            Plan.AtMost("product", "product 2030", Rational.Parse("1.2")) with { Goal = Goal.AtMost },
        ]).With(
            Plan.Assumed("g[a] g[b] g[c] g[d] g[e]", 2026, 2030, new Normal(0, 1)),
            Plan.Assumed("f", 2026, 2030, LogNormal.FromLogarithm(Growth, Spread)),
            Plan.Assumed("s", 2026, 2030, new Normal(2, 1)),
            Plan.Assumed("product", 2025, 2025, new Constant(1)),
            Plan.Assumed("walk", 2025, 2025, new Constant(0)))
        with
        {
            Dependence = Dependence.None with
            {
                Across = ImmutableSortedDictionary<string, double>.Empty.Add("g", Common),
                OverYears = ImmutableSortedDictionary<string, double>.Empty.Add("s", Persistence),
            },
        };
}
