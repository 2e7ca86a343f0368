using System.Collections.Immutable;
using System.Diagnostics;
using Projection.Arithmetic;
using Projection.Arithmetic.Lanes;
using Projection.Evaluation.Batch;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Simulation;

/// <summary>Where runs end: by the error asked for, by cancellation, by options that make no sense; and what little memory does to quantiles.</summary>
public class SimulatorStopTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(20_000)]
    [InlineData(200_000)]
    public void Run_LittleMemory_StatesItsRankErrorAndKeepsIt(int bytes)
    {
        const int Trials = 150_000;
        ImmutableArray<double> probabilities = [0.0005, 0.05, 0.5, 0.95, 0.9995];
        var options = new SimulationOptions { Trials = Trials, KeepSamples = true, QuantileMemory = bytes, Probabilities = probabilities, Seed = 8 };
        SimulationResult result = Simulator.Run(SimulationPlans.Rich().Compile(), options);
        int rough = 0;
        for (int i = 0; i < result.Indicators.Length; i++)
        {
            double[] sorted = [.. result.Samples[i].ToArray().Where(double.IsFinite).Order()];
            foreach ((double p, QuantileError found) in result.Indicators[i].Quantiles)
            {
                // Ranks of values not above and below the estimate enclose its rank within the error.
                double rank = p * (sorted.Length - 1);
                double off = (found.RankError * sorted.Length) + 1;
                Assert.InRange(sorted.Count(x => x < found.Estimate), 0, rank + off);
                Assert.InRange(sorted.Count(x => x <= found.Estimate), rank - off, sorted.Length);
                Assert.InRange(found.RankError, 0, 0.001);
                rough += found.RankError > 0 ? 1 : 0;
            }
        }

        Assert.True(rough > 5, $"{rough} quantiles from classes");
        Assert.Equal(result.Digest(), Simulator.Run(SimulationPlans.Rich().Compile(), options with { Threads = 3 }).Digest());
    }

    [Fact]
    public void Run_Repeated_SharesTheMemory()
    {
        // 4 repetitions of 65,536 trials keep about 2,000 values around the median each, 16 KB a quantity: enough for all, not for a quarter.
        var options = new SimulationOptions { Trials = 4 << 16, Plan = SamplingPlan.Sobol, Replicates = 4, Probabilities = [0.5] };
        SimulationResult ample = Simulator.Run(SimulationPlans.Rich().Compile(), options);
        SimulationResult scarce = Simulator.Run(SimulationPlans.Rich().Compile(), options with { QuantileMemory = 200_000 });

        Assert.All(ample.Indicators, q => Assert.Equal(0, q.Quantiles[0.5].RankError));
        Assert.Contains(scarce.Indicators, q => q.Quantiles[0.5].RankError > 0);
        Assert.All(ample.Indicators.Zip(scarce.Indicators), pair => Assert.Equal(pair.First.Quantiles[0.5].Estimate, pair.Second.Quantiles[0.5].Estimate, 1e-3));
    }

    [Fact]
    public void Run_WithoutProbabilities_HasNoQuantiles()
    {
        SimulationResult result = Simulator.Run(SimulationPlans.Rich().Compile(), new SimulationOptions { Trials = 70_000, Probabilities = [], HistogramBars = 3 });

        Assert.All(result.Indicators, q => Assert.Empty(q.Quantiles));
        Assert.Equal(70_000, result.Indicators[0].Histogram!.Total);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.004)]
    [InlineData(0.0025)]
    public void Run_UntilError_StopsOnceItIsReached(double error)
    {
        ScenarioProgram program = SimulationPlans.Rich(SimulationPlans.Targets).Compile();
        var options = new SimulationOptions { Trials = 1_000_000, UntilError = error };
        List<double> told = [];

        SimulationResult result = Simulator.Run(program, options, new SimulationPlans.Told<double>(told.Add));

        Assert.Equal(0, result.Trials % 4096);
        Assert.InRange(LargestError(result), 0, error);

        // Not much further than needed: 1/4 is the largest variance there is.
        Assert.InRange(result.Trials, 4096, 4096 * 2 + (0.25 / (error * error)));
        Assert.Equal(Simulator.Run(program, options with { Trials = result.Trials, UntilError = null }).Digest(), result.Digest());
        Assert.Equal(1, told[^1]);
    }

    [Fact]
    public void Run_UntilErrorOutOfReach_RunsAllTrials()
    {
        ScenarioProgram program = SimulationPlans.Rich(SimulationPlans.Targets).Compile();
        var options = new SimulationOptions { Trials = 30_001, UntilError = 1e-6 };

        SimulationResult result = Simulator.Run(program, options);

        Assert.Equal(30_001, result.Trials);
        Assert.Equal(Simulator.Run(program, options with { UntilError = null }).Digest(), result.Digest());
    }

    [Fact]
    public void Run_UntilErrorWithoutTargets_StopsAfterTheFirstUnit() =>
        Assert.Equal(4096, Simulator.Run(SimulationPlans.Rich().Compile(), new SimulationOptions { UntilError = 0.001 }).Trials);

    [Fact]
    public void Run_Repeated_UntilError_TakesAtLeastSixteenRepetitions()
    {
        ScenarioProgram program = SimulationPlans.Rich(SimulationPlans.Targets).Compile();
        var options = new SimulationOptions { Trials = 64 * 256, Replicates = 64, Plan = SamplingPlan.Sobol };

        SimulationResult loose = Simulator.Run(program, options with { UntilError = 0.5 });
        SimulationResult close = Simulator.Run(program, options with { UntilError = 0.0035 });
        SimulationResult tooClose = Simulator.Run(program, options with { UntilError = 0.00001 });

        Assert.Equal((16, 16 * 256), (loose.Replicates, loose.Trials));
        Assert.InRange(close.Replicates, 17, 63);
        Assert.InRange(LargestError(close), 0, 0.0035);
        Assert.Equal(64, tooClose.Replicates);
    }

    [Theory]
    [InlineData(SamplingPlan.Random)]
    [InlineData(SamplingPlan.Sobol)]
    public void Run_Progress_OnlyGrowsUpToOne(SamplingPlan plan)
    {
        List<double> told = [];
        Simulator.Run(SimulationPlans.Rich().Compile(), new SimulationOptions { Trials = 40_000, Threads = 3, Plan = plan, Replicates = 4 }, new SimulationPlans.Told<double>(told.Add));

        Assert.Equal(told.Order(), told);
        Assert.Equal(told.Count, told.Distinct().Count());
        Assert.InRange(told[0], 0.01, 0.26);
        Assert.Equal(1, told[^1]);
    }

    [Fact]
    public void Run_CancelledInABlock_RunsNoFurtherBlock()
    {
        ScenarioProgram program = SimulationPlans.Rich().Compile();
        CompiledSimulation simulation = CompiledSimulation.Of(program, new SimulationOptions());
        int draws = simulation.Program.Instructions.Count(i => i.Kernel == BatchKernel.Source);
        using var cancellation = new CancellationTokenSource();
        var words = new CancellingWords(cancellation, after: 3 * draws);
        var worker = new TrialWorker(simulation, words, LaneWidth.Bits256, null);
        double[] sums = new double[2 * simulation.Shifts.Length];

        Assert.Throws<OperationCanceledException>(() => worker.Run(0, TrialWorker.UnitSize, sums, cancellation.Token));

        // The block is finished; every draw is used once a block.
        Assert.Equal(3 * draws, words.Filled);
        Assert.Equal(256ul, words.LastAsked);
    }

    [Theory]
    [InlineData(SamplingPlan.Random, 1)]
    [InlineData(SamplingPlan.Random, 3)]
    [InlineData(SamplingPlan.LatinHypercube, 2)]
    public void Run_CancelledBefore_RunsNothing(SamplingPlan plan, int threads)
    {
        List<double> told = [];
        Assert.ThrowsAny<OperationCanceledException>(() => Simulator.Run(
            SimulationPlans.Rich().Compile(),
            new SimulationOptions { Threads = threads, Plan = plan },
            new SimulationPlans.Told<double>(told.Add),
            cancellationToken: new CancellationToken(canceled: true)));
        Assert.Empty(told);
    }

    // A block takes some ten microseconds; half a second leaves room for a machine that is busy with other tests.
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    public void Run_CancelledAfterAWhile_StopsAtOnce(int milliseconds)
    {
        ScenarioProgram program = SimulationPlans.Rich(SimulationPlans.Targets).Compile();
        using var cancellation = new CancellationTokenSource();
        var sinceCancelled = new Stopwatch();
        cancellation.Token.Register(sinceCancelled.Start);
        cancellation.CancelAfter(milliseconds);

        Assert.ThrowsAny<OperationCanceledException>(() =>
            Simulator.Run(program, new SimulationOptions { Trials = 1_000_000_000, Threads = 2 }, cancellationToken: cancellation.Token));

        Assert.InRange(sinceCancelled.ElapsedMilliseconds, 0, 500);
    }

    [Fact]
    public void Run_ManyDistributions_CancelsWhileItPreparesThem()
    {
        // Each PERT distribution needs a table of its own, a millisecond or more.
        Scenario scenario = SimulationPlans.Rich();
        for (int i = 0; i < 300; i++)
        {
            scenario = scenario with { Shocks = scenario.Shocks.Add(new Shock($"s{i}", [new ShockedInput(Plan.Id("h"), 1)], Plan.Years(2026, 2026), 0.001, new Pert(-0.05, -0.03 + (i * 1e-5), 0), [], null)) };
        }

        ScenarioProgram program = scenario.Compile();
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var watch = Stopwatch.StartNew();
        Assert.ThrowsAny<OperationCanceledException>(() => Simulator.Run(program, new SimulationOptions { Trials = 1 }, cancellationToken: cancellation.Token));
        TimeSpan cancelled = watch.Elapsed;
        watch.Restart();
        Simulator.Run(program, new SimulationOptions { Trials = 1 });

        Assert.True(cancelled < watch.Elapsed / 4, $"cancelled after {cancelled}, whole run {watch.Elapsed}");
    }

    public static TheoryData<SimulationOptions, string> WrongOptions => new()
    {
        { new() { Trials = 0 }, "A simulation has at least 1 trial; found 0." },
        { new() { Trials = -7 }, "A simulation has at least 1 trial; found -7." },
        { new() { Threads = -1 }, "The number of threads is 0, for all processors, or more; found -1." },
        { new() { HistogramBars = -2 }, "A histogram has 0 bars, for none, or more; found -2." },
        { new() { QuantileMemory = -1 }, "The memory for quantiles is 0 bytes or more; found -1." },
        { new() { Plan = (SamplingPlan)9 }, "There is no such sampling plan; found 9." },
        { new() { Plan = SamplingPlan.Sobol, Replicates = 1 }, "Errors of a plan other than the random one come from at least 2 repetitions; found 1." },
        { new() { Plan = SamplingPlan.Sobol, Replicates = 2, Trials = 1L << 33 }, $"A repetition of Sobol' points has at most {SobolWords.MostTrials} trials; take more repetitions; found 8589934592." },
        { new() { UntilError = 0 }, "The error to come to is a part of the trials between 0 and 1, such as 0.001; found 0." },
        { new() { UntilError = 1 }, "The error to come to is a part of the trials between 0 and 1, such as 0.001; found 1." },
        { new() { UntilError = double.NaN }, "The error to come to is a part of the trials between 0 and 1, such as 0.001; found NaN." },
        { new() { KeepSamples = true, Trials = 3_000_000_000 }, $"At most {Array.MaxLength} trials can be kept; found 3000000000." },
        { new() { Probabilities = [0, 0.5] }, "Probabilities of quantiles rise between 0 and 1, such as 0.05, 0.5, 0.95; found 0, 0.5." },
        { new() { Probabilities = [0.5, 1] }, "Probabilities of quantiles rise between 0 and 1, such as 0.05, 0.5, 0.95; found 0.5, 1." },
        { new() { Probabilities = [0.5, 0.5] }, "Probabilities of quantiles rise between 0 and 1, such as 0.05, 0.5, 0.95; found 0.5, 0.5." },
        { new() { Probabilities = [0.5, 0.25] }, "Probabilities of quantiles rise between 0 and 1, such as 0.05, 0.5, 0.95; found 0.5, 0.25." },
        { new() { Probabilities = [double.NaN] }, "Probabilities of quantiles rise between 0 and 1, such as 0.05, 0.5, 0.95; found NaN." },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void Run_WrongOption_SaysWhichAndTheRule(SimulationOptions options, string message)
    {
        string found = Assert.Throws<ArgumentOutOfRangeException>(() => Simulator.Run(SimulationPlans.Rich().Compile(), options)).Message;

        Assert.Equal(message, found[..found.IndexOf(" (Parameter", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Check_OptionsAtTheirEnds_Pass()
    {
        OptionChecks.Check(new SimulationOptions { Trials = 1, Threads = 0, HistogramBars = 0, QuantileMemory = 0, Probabilities = [], Replicates = 0 });
        OptionChecks.Check(new SimulationOptions { Plan = SamplingPlan.Sobol, Replicates = 2, UntilError = 0.999999, Probabilities = [1e-9, 1 - 1e-9] });
        OptionChecks.Check(new SimulationOptions { KeepSamples = true, Trials = Array.MaxLength });
        Assert.Throws<ArgumentNullException>(() => OptionChecks.Check(null!));
        ArgumentOutOfRangeException noList = Assert.Throws<ArgumentOutOfRangeException>(() => OptionChecks.Check(new SimulationOptions { Probabilities = default }));
        Assert.StartsWith("Probabilities of quantiles are a list, which may be empty; found no list. (Parameter 'options')", noList.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_SubsetOfAnUnknownTarget_SaysWhich()
    {
        var options = new SimulationOptions { Subsets = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("mine", ["many", "nobody"]) };
        string found = Assert.Throws<ArgumentException>(() => Simulator.Run(SimulationPlans.Rich(SimulationPlans.Targets).Compile(), options)).Message;

        Assert.StartsWith("The set mine names nobody; expected targets with a projected value: many, few, band, logged.", found, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Overflow_CountsAsFailed()
    {
        Scenario plan = Plan.Of("input g: fraction, rate\nindicator x: fraction, flow\nx = x(-1) * exp(g)", 2026)
            .With(Plan.Assumed("x", 2025, 2025, new Constant(1)), Plan.Assumed("g", 2026, 2026, new Uniform(0, 1419.5654257867682)));

        SimulatedQuantity x = Simulator.Run(plan.Compile(), new SimulationOptions { Trials = 20_000, Seed = 3 }).Indicator("x 2026");

        // Half of the numbers are beyond the largest double.
        Assert.InRange(x.Failed, 10_000 - (6 * 71), 10_000 + (6 * 71));
        Assert.Equal(20_000, x.Failed + x.Moments.Count);
        Assert.InRange(x.Quantiles[0.5].Estimate, Math.Exp(330), Math.Exp(380));
    }

    private static double LargestError(SimulationResult result) => result.Targets.Select(t => t.Attained.StandardError).Append(result.Joint!.Value.StandardError).Max();

    private sealed class CancellingWords(CancellationTokenSource cancellation, int after) : WordSource
    {
        public int Filled { get; private set; }

        public ulong LastAsked { get; private set; }

        protected override string Name => "A plan that cancels";

        protected override void FillChecked(int index, uint id, ulong firstTrial, Span<ulong> words)
        {
            new RandomSource(1).FillWords(id, firstTrial, words);
            LastAsked = firstTrial;
            if (++Filled == after - 1)
            {
                cancellation.Cancel();
            }
        }
    }
}
