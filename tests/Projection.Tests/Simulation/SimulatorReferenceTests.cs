using System.Collections.Immutable;
using Projection.Arithmetic.Lanes;
using Projection.Evaluation;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Simulation;

/// <summary>Results against plain computations on the same draws, and against themselves under other threads, widths and stops.</summary>
public class SimulatorReferenceTests
{
    private static readonly ImmutableArray<double> Probabilities = [0.001, 0.05, 0.5, 0.75, 0.999];

    public static TheoryData<SamplingPlan> Plans => [.. Enum.GetValues<SamplingPlan>()];

    public static TheoryData<SamplingPlan> Repeated => [.. Enum.GetValues<SamplingPlan>()[1..]];

    [Fact]
    public void Run_EachTrial_IsThatOfThePlainPath()
    {
        const int Trials = 3000;
        ScenarioProgram program = SimulationPlans.Rich(SimulationPlans.Targets).Compile();
        SimulationResult result = Simulator.Run(program, new SimulationOptions { Trials = Trials, Seed = 11, KeepSamples = true });
        var sampler = new InputSampler(program, 11);
        int[] numbers =
        [
            .. result.Indicators.Select(q => program.Numbers[(((Subject.Indicator)q.Subject).Id, new Year(2028))]), .. program.TargetNumbers,
        ];
        Assert.Equal(numbers.Length, result.Samples.Length);
        double[] inputs = new double[program.Program.Inputs.Length];
        int without = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            sampler.Draw((ulong)trial, inputs);
            double[] path = PointEvaluator.Evaluate(program.Program, inputs);
            for (int i = 0; i < numbers.Length; i++)
            {
                (double expected, double found) = (path[numbers[i]], result.Samples[i].Span[trial]);
                without += double.IsNaN(expected) ? 1 : 0;

                // A logarithm near its end magnifies the normals' billionth.
                double reach = 1e-9 * Math.Max(1, Math.Abs(expected)) * (expected < -4 ? 1e3 : 10);
                Assert.True(double.IsNaN(expected) ? double.IsNaN(found) : Math.Abs(found - expected) <= reach, $"trial {trial}, {i}: {found:R}, plainly {expected:R}");
            }
        }

        Assert.InRange(without, 100, 2 * Trials);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3000)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(5000)]
    [InlineData(40_000)]
    [InlineData(100_000)]
    public void Run_AnyLength_HasTheOrderStatisticsAndMomentsOfItsSamples(int trials)
    {
        SimulationResult result = Simulator.Run(
            SimulationPlans.Rich(SimulationPlans.Targets).Compile(),
            new SimulationOptions { Trials = trials, Seed = 5, KeepSamples = true, Probabilities = Probabilities, HistogramBars = 12, Threads = 2 });
        SimulatedQuantity[] quantities = [.. result.Indicators, .. result.Targets.Select(t => t.Quantity)];
        Assert.Equal(trials, result.Trials);
        for (int i = 0; i < quantities.Length; i++)
        {
            SimulatedQuantity quantity = quantities[i];
            double[] samples = result.Samples[i].ToArray();
            double[] finite = [.. samples.Where(double.IsFinite)];
            double[] sorted = [.. finite.Order()];
            Assert.Equal(trials, samples.Length);
            Assert.Equal(trials - finite.Length, quantity.Failed);
            if (finite.Length == 0)
            {
                continue;
            }

            Moments moments = Moments.Of(finite);
            Assert.Equal(moments.Count, quantity.Moments.Count);
            Assert.Equal(1, quantity.Moments.Mean / moments.Mean, 1e-12);
            Assert.Equal(moments.StandardDeviation, quantity.Moments.StandardDeviation, 1e-11);
            Assert.Equal(quantity.Moments.StandardDeviation / Math.Sqrt(finite.Length), quantity.MeanError);
            Assert.Equal(Probabilities, quantity.Quantiles.Keys);
            foreach ((double p, QuantileError found) in quantity.Quantiles)
            {
                Assert.Equal(QuantileError.Of(sorted, p), found);
            }

            AssertBars(quantity.Histogram, samples, finite);
        }
    }

    [Theory]
    [InlineData(5000)]
    [InlineData(40_000)]
    public void Run_Attainment_IsCountedFromTheSamples(int trials)
    {
        var options = new SimulationOptions
        {
            Trials = trials,
            Seed = 5,
            KeepSamples = true,
            Subsets = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("two", ["few", "many"]).Add("none", []).Add("one", ["band"]),
        };
        SimulationResult result = Simulator.Run(SimulationPlans.Rich(SimulationPlans.Targets).Compile(), options);
        bool[][] attained = [.. Enumerable.Range(0, 4).Select(i => result.Samples[result.Indicators.Length + i].ToArray().Select(x => Attains(i, x)).ToArray())];

        for (int i = 0; i < 4; i++)
        {
            Assert.Equal(Share([i]), result.Targets[i].Attained);
            Assert.Equal(Share([.. Enumerable.Range(0, 4).Where(j => j != i)]), result.Targets[i].JointWithout);
            for (int j = 0; j < 4; j++)
            {
                Assert.Equal(Share([i, j]), result.Pairs[(i * 4) + j]);
                long given = Share([j]).Successes;
                Assert.Equal(ProportionEstimate.Of(Share([i, j]).Successes, given), result.Conditional(result.Targets[i].Target.Id, result.Targets[j].Target.Id));
            }
        }

        Assert.Equal(Share([0, 1, 2, 3]), result.Joint);
        Assert.Equal(result.Targets.MaxBy(t => t.JointWithout.Successes)!.Target, result.Binding);
        Assert.Equal(["none", "one", "two"], result.Subsets.Select(s => s.Name));
        Assert.Equal([Share([]), Share([2]), Share([0, 1])], result.Subsets.Select(s => s.Attained));
        Assert.Equal(["few", "many"], result.Subsets[2].Targets.Select(t => t.Id));
        Assert.InRange(result.Joint!.Value.Successes, 20, trials);

        bool Attains(int target, double x) => target switch { 0 => x >= 2.5, 1 => x <= 1.2, 2 => x >= 3.3 && x <= 3.7, _ => x <= 0 && double.IsFinite(x) };

        ProportionEstimate Share(int[] goals) => ProportionEstimate.Of(Enumerable.Range(0, trials).LongCount(trial => goals.All(goal => attained[goal][trial])), trials);
    }

    [Fact]
    public void Conditional_NobodyAttainsTheCondition_IsNull_AndUnknownIdsThrow()
    {
        Target[] targets = [.. SimulationPlans.Targets, Plan.AtLeast("never", "per 2028", 1000) with { Goal = Goal.AtLeast }];
        SimulationResult result = Simulator.Run(SimulationPlans.Rich(targets).Compile(), new SimulationOptions { Trials = 1000 });

        Assert.Null(result.Conditional("many", "never"));
        Assert.Equal(0, result.Conditional("never", "many")!.Value.Successes);
        Assert.StartsWith(
            "There is no target nobody with a projected value; there are many, few, band, logged, never.",
            Assert.Throws<ArgumentException>(() => result.Conditional("nobody", "many")).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Run_AnyThreadsAndWidth_SameBits(SamplingPlan plan)
    {
        ScenarioProgram program = SimulationPlans.Rich(SimulationPlans.Targets).Compile();
        var options = new SimulationOptions { Trials = 21_000, Seed = 3, Plan = plan, Replicates = 2, HistogramBars = 7, Threads = 1 };
        string expected = Simulator.Run(program, options, LaneWidth.Bits128).Digest();

        foreach (int threads in new[] { 1, 2, 3, 5 })
        {
            Assert.Equal(expected, Simulator.Run(program, options with { Threads = threads }).Digest());
        }

        Assert.Equal(expected, Simulator.Run(program, options, LaneWidth.Bits256).Digest());
        Assert.Equal(expected, Simulator.Run(program, options with { Threads = 2 }, LaneWidth.Bits512).Digest());
        Assert.NotEqual(expected, Simulator.Run(program, options with { Seed = 4 }).Digest());
    }

    [Fact]
    public void Run_Random_Interim_IsTheShorterRun()
    {
        ScenarioProgram program = SimulationPlans.Rich(SimulationPlans.Targets).Compile();
        var options = new SimulationOptions { Trials = 70_000, Seed = 9, HistogramBars = 10, Threads = 2 };
        List<SimulationResult> interim = [];

        SimulationResult result = Simulator.Run(program, options, null, new SimulationPlans.Told<SimulationResult>(interim.Add));

        Assert.Equal([4096, 8192, 16_384, 32_768, 65_536], interim.Select(r => r.Trials));
        Assert.All(interim, r => Assert.Equal(Simulator.Run(program, options with { Trials = r.Trials }).Digest(), r.Digest()));
        Assert.Equal(Simulator.Run(program, options).Digest(), result.Digest());
    }

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Run_Repeated_Interim_IsTheRunOfFewerRepetitions(SamplingPlan plan)
    {
        ScenarioProgram program = SimulationPlans.Rich(SimulationPlans.Targets).Compile();
        var options = new SimulationOptions { Trials = 5 * 512, Seed = 9, Plan = plan, Replicates = 5, HistogramBars = 10 };
        List<SimulationResult> interim = [];

        Simulator.Run(program, options, null, new SimulationPlans.Told<SimulationResult>(interim.Add));

        Assert.Equal([2, 3, 4], interim.Select(r => r.Replicates));
        Assert.All(interim, r => Assert.Equal(Simulator.Run(program, options with { Trials = r.Replicates * 512, Replicates = r.Replicates }).Digest(), r.Digest()));
    }

    [Theory]
    [InlineData(SamplingPlan.Sobol, 1000, 4, 1024)]
    [InlineData(SamplingPlan.Sobol, 1025, 4, 2048)]
    [InlineData(SamplingPlan.Sobol, 1, 2, 2)]
    [InlineData(SamplingPlan.LatinHypercube, 1000, 3, 1002)]
    [InlineData(SamplingPlan.LatinHypercube, 12, 4, 12)]
    [InlineData(SamplingPlan.Antithetic, 10, 4, 16)]
    [InlineData(SamplingPlan.Antithetic, 16, 4, 16)]
    [InlineData(SamplingPlan.Random, 1001, 4, 1001)]
    public void Run_Trials_AreRoundedUpToWholeRepetitions(SamplingPlan plan, int asked, int replicates, int run)
    {
        SimulationResult result = Simulator.Run(SimulationPlans.Rich().Compile(), new SimulationOptions { Trials = asked, Plan = plan, Replicates = replicates });

        Assert.Equal(run, result.Trials);
        Assert.Equal(plan == SamplingPlan.Random ? 1 : replicates, result.Replicates);
    }

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Run_Repeated_ErrorsAreThoseOfTheRepetitions(SamplingPlan plan)
    {
        const int Replicates = 6;
        const int Each = 8192;
        SimulationResult result = Simulator.Run(
            SimulationPlans.Rich(SimulationPlans.Targets).Compile(),
            new SimulationOptions { Trials = Replicates * Each, Plan = plan, Replicates = Replicates, KeepSamples = true, Seed = 2, HistogramBars = 9 });
        SimulatedQuantity[] quantities = [.. result.Indicators, .. result.Targets.Select(t => t.Quantity)];
        for (int i = 0; i < quantities.Length; i++)
        {
            double[] samples = result.Samples[i].ToArray();
            double[] finite = [.. samples.Where(double.IsFinite)];
            double[][] runs = [.. Enumerable.Range(0, Replicates).Select(r => samples[(r * Each)..((r + 1) * Each)].Where(double.IsFinite).ToArray())];
            double meanError = Replication.StandardError([.. runs.Select(run => Moments.Of(run).Mean)]);
            Assert.Equal(Moments.Of(finite).Mean, quantities[i].Moments.Mean, 1e-12);
            Assert.Equal(Moments.Of(finite).StandardDeviation, quantities[i].Moments.StandardDeviation, 1e-11);
            Assert.Equal(meanError, quantities[i].MeanError, 1e-13);
            double[] sorted = [.. finite.Order()];
            foreach ((double p, QuantileError found) in quantities[i].Quantiles)
            {
                // The quantile is that of all trials; the shares of the repetitions below it tell how far it may be off in probability.
                double estimate = SampleQuantile.Of(sorted, p);
                double error = Replication.StandardError([.. runs.Select(run => run.Count(x => x <= estimate) / (double)run.Length)]);
                double reach = Replication.Reach(Replicates) * error;
                Assert.Equal((estimate, 0), (found.Estimate, found.RankError));
                Assert.Equal((SampleQuantile.Of(sorted, p - reach), SampleQuantile.Of(sorted, p + reach)), (found.Lower, found.Upper));
                double window = Math.Max(reach, 1.96 * Math.Sqrt(p * (1 - p) / sorted.Length));
                Assert.Equal((SampleQuantile.Of(sorted, p + window) - SampleQuantile.Of(sorted, p - window)) / (2 * window) * error, found.StandardError, 1e-13);
            }

            AssertCounts(quantities[i].Histogram, finite);
        }

        double[] band = result.Samples[result.Indicators.Length + 2].ToArray();
        long[] counts = [.. Enumerable.Range(0, Replicates).Select(r => band[(r * Each)..((r + 1) * Each)].LongCount(x => x >= 3.3 && x <= 3.7))];
        Assert.Equal(ProportionEstimate.OfReplicates(counts, Each), result.Targets[2].Attained);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Run_Variant_KeepsTheDrawsOfWhatItLeaves(SamplingPlan plan)
    {
        Scenario scenario = SimulationPlans.Rich();
        Scenario variant = scenario.With(Plan.Set("k", 3), Plan.Set("g[b]", 0.05));
        var options = new SimulationOptions { Trials = 600, Plan = plan, Replicates = 2, KeepSamples = true };

        SimulationResult before = Simulator.Run(scenario.Compile(), options);
        SimulationResult after = Simulator.Run(variant.Compile(), options);

        Assert.Equal(before.SamplesOf("x[a] 2028"), after.SamplesOf("x[a] 2028"));
        Assert.Equal(before.SamplesOf("x[c] 2028"), after.SamplesOf("x[c] 2028"));
        double[] twice = before.SamplesOf("other 2028").ToArray();
        double[] thrice = after.SamplesOf("other 2028").ToArray();
        Assert.All(twice.Zip(thrice), pair => Assert.Equal(1.5, pair.Second / pair.First, 1e-14));
        Assert.Equal(before.Trials, twice.Distinct().Count());
    }

    private static void AssertBars(Histogram? histogram, double[] samples, double[] finite)
    {
        double[] pilot = [.. samples.Take(4096).Where(double.IsFinite)];
        double margin = (pilot.Max() - pilot.Min()) / 4;
        Assert.Equal(margin > 0, histogram is not null);
        if (histogram is not null)
        {
            Assert.Equal((pilot.Min() - margin, pilot.Max() + margin), (histogram.Low, histogram.High));
            AssertCounts(histogram, finite);
        }
    }

    private static void AssertCounts(Histogram? histogram, double[] finite)
    {
        var bars = new BarCount(histogram!.Low, histogram.High, histogram.Counts.Length);
        bars.Add(finite);
        Assert.Equal(bars.Counts, (long[])[histogram.Below, .. histogram.Counts, histogram.Above]);
        Assert.Equal(finite.Length, histogram.Total);
    }
}
