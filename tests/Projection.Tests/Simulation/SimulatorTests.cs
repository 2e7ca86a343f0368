using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Simulation;

public class SimulatorTests
{
    private const string Growth = """
        input g: fraction, rate
        input k: fraction, ratio
        indicator x: fraction, flow
        x = x(-1) * (1 + g)
        indicator twice: fraction, flow
        twice = 2 * x
        indicator sure: fraction, flow
        sure = sure(-1) + k
        indicator root: fraction, flow
        root = log(x)
        indicator unknown: fraction, flow
        unknown = unknown(-1) * (1 + g)
        """;

    // Two dozen comparisons here, each failing by chance for 2 seeds in 10^9; the seeds are fixed.
    [Theory]
    [InlineData(0.10, 0.03, 101)]
    [InlineData(0.02, 0.08, 102)]
    [InlineData(-0.05, 0.01, 103)]
    public void Run_NormalGrowth_HasTheMomentsOfTheProduct(double mean, double deviation, ulong seed)
    {
        const int Trials = 50_000;
        Scenario plan = Plan.Of(Growth, 2030).With(
            Plan.Assumed("x", 2025, 2025, new Constant(100)), Plan.Assumed("g", 2026, 2030, new Normal(mean, deviation)));

        SimulationResult result = Run(plan, Trials, seed);

        SimulatedQuantity x = Indicator(result, "x");
        double expected = 100 * Math.Pow(1 + mean, 5);
        double second = 10_000 * Math.Pow(((1 + mean) * (1 + mean)) + (deviation * deviation), 5);
        double spread = Math.Sqrt(second - (expected * expected));
        double meanReach = 6 * spread / Math.Sqrt(Trials);
        Assert.InRange(x.Moments.Mean, expected - meanReach, expected + meanReach);

        // The fourth moment of the product over the square of its variance is below 4 here.
        double spreadReach = 6 * spread * Math.Sqrt((4.0 - 1) / 4 / Trials);
        Assert.InRange(x.Moments.StandardDeviation, spread - spreadReach, spread + spreadReach);
        Assert.Equal(x.Moments.StandardDeviation / Math.Sqrt(Trials), x.MeanError);
        Assert.Equal([0.05, 0.25, 0.5, 0.75, 0.95], x.Quantiles.Keys);
    }

    [Fact]
    public void Run_AnyThreadCount_SameSeed_SameBits()
    {
        Scenario plan = Uncertain(Plan.AtLeast("t", "x 2030", 150), Plan.AtMost("u", "root 2030", 6));

        SimulationResult one = Run(plan, 5000, 9, threads: 1);
        SimulationResult again = Run(plan, 5000, 9, threads: 1);
        SimulationResult two = Run(plan, 5000, 9, threads: 2);
        SimulationResult five = Run(plan, 5000, 9, threads: 5);
        SimulationResult other = Run(plan, 5000, 10, threads: 1);

        Assert.All([again, two, five], r => Assert.Equal(Bits(one), Bits(r)));
        Assert.NotEqual(Bits(one), Bits(other));
    }

    [Fact]
    public void Run_MoreTrials_BeginWithTheSameOnes()
    {
        // With one trial each number is the trial itself; two trials have the mean of both.
        Scenario plan = Uncertain();
        double first = Indicator(Run(plan, 1, 4), "x").Moments.Mean;
        Moments both = Indicator(Run(plan, 2, 4), "x").Moments;

        double second = (2 * both.Mean) - first;
        Assert.Equal(Math.Abs(second - first) / Math.Sqrt(2), both.StandardDeviation, 1e-9);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void Run_FurtherUncertainInput_LeavesTheOthersResults()
    {
        Scenario plan = Uncertain();
        Scenario larger = plan.With(Plan.Assumed("k", 2026, 2030, new Normal(0, 1)), Plan.Assumed("sure", 2025, 2025, new Constant(1)));

        SimulatedQuantity before = Indicator(Run(plan, 3000, 5), "x");
        SimulationResult after = Run(larger, 3000, 5);

        Assert.Equal(before.Moments, Indicator(after, "x").Moments);
        Assert.Equal(before.Quantiles, Indicator(after, "x").Quantiles);
        Assert.Equal(10, after.Dimensions);
    }

    [Fact]
    public void Run_Indicators_AreTheUncertainOnesWithAValueInTheLastYear()
    {
        Scenario plan = Uncertain().With(Plan.Assumed("sure", 2025, 2025, new Constant(1)), Plan.Assumed("k", 2026, 2030, new Constant(2)));

        SimulationResult result = Run(plan, 10, 1);

        Assert.Equal(["x 2030", "twice 2030", "root 2030"], result.Indicators.Select(q => q.Subject.ToString()));
        Assert.Equal(5, result.Dimensions);
    }

    [Fact]
    public void Run_Outputs_AreReportedInTheirOrderAndNothingElse()
    {
        // A certain one and an early one too, since they are asked for; one without a value is named.
        string[] subjects = ["sure 2027", "x 2026", "unknown 2030", "sum twice 2026-2027", "x / twice 2026-2030"];
        Scenario plan = Uncertain().With(Plan.Assumed("sure", 2025, 2025, new Constant(1)), Plan.Assumed("k", 2026, 2030, new Constant(2)))
            with { Outputs = [.. subjects.Select((s, i) => new OutputQuantity($"o{i}", Plan.Subject(s)))] };

        SimulationResult result = Run(plan, 500, 1);

        Assert.Equal(["sure 2027", "x 2026", "sum of twice 2026-2027", "x / twice 2026-2030"], result.Indicators.Select(q => q.Subject.ToString()));
        Assert.Equal("o2", Assert.Single(result.OutputsWithoutValue).Id);
        Assert.Equal((5, 0), (result.Indicators[0].Moments.Mean, result.Indicators[0].Moments.StandardDeviation));
        Assert.Equal(0.5, result.Indicators[3].Moments.Mean, 1e-12);
        Assert.InRange(result.Indicators[1].Moments.Mean, 100, 115);
        Assert.InRange(result.Indicators[2].Moments.Mean, 400, 530);
        Assert.Empty(Run(Uncertain(), 10, 1).OutputsWithoutValue);
    }

    [Fact]
    public void Run_TargetsOfEveryKind_AreValuedOrNamed()
    {
        Scenario plan = Uncertain(
            Plan.AtLeast("sure_target", "sure 2026", 3),
            Plan.AtLeast("no_value", "unknown 2030", 1),
            Plan.AtLeast("valued", "x 2030", 0),
            new Target("alone", new Subject.Standalone(Labels.None, StandaloneMeasure.Count, default, Plan.Years(2030, 2030)), Plan.Figure("3")),
            new Target("blank", Plan.Subject("x 2030"), Plan.Figure("…")))
            .With(Plan.Assumed("sure", 2025, 2025, new Constant(1)), Plan.Assumed("k", 2026, 2030, new Constant(2)));

        SimulationResult result = Run(plan, 50, 1);

        Assert.Equal(["sure_target", "valued"], result.Targets.Select(t => t.Target.Id));
        Assert.Equal(["no_value"], result.WithoutValue.Select(t => t.Id));
        Assert.Equal(50, result.Targets[0].Attained.Successes);
        Assert.Equal(0, result.Targets[0].Quantity.Moments.StandardDeviation);
    }

    [Fact]
    public void Run_NoTargets_HasNoJointShare()
    {
        SimulationResult result = Run(Uncertain(), 10, 1);

        Assert.Null(result.Joint);
        Assert.Null(result.Binding);
        Assert.Empty(result.Targets);
    }

    [Fact]
    public void Run_ImpossibleInSomeTrials_CountsThemAndLeavesThemOut()
    {
        // The logarithm of a standard normal exists in half of the trials.
        const int Trials = 20_000;
        Scenario plan = Plan.Of(Growth, 2026, Plan.AtMost("t", "root 2026", 1_000)).With(
            Plan.Assumed("x", 2025, 2025, new Constant(1)), Plan.Assumed("g", 2026, 2026, new Normal(-1, 1)));

        SimulationResult result = Run(plan, Trials, 6);

        SimulatedQuantity root = Indicator(result, "root");
        Assert.InRange(root.Failed, 10_000 - (6 * 71), 10_000 + (6 * 71));
        Assert.Equal(Trials, root.Failed + root.Moments.Count);
        Assert.Equal(root.Moments.Count, result.Targets[0].Attained.Successes);
        Assert.True(double.IsFinite(root.Moments.Mean));
        Assert.Equal(0, Indicator(result, "x").Failed);
    }

    [Fact]
    public void Run_CentralPathImpossible_StillHasItsTrials()
    {
        // At the centre x is -0.1 and has no logarithm; in some trials it has.
        Scenario plan = Plan.Of(Growth, 2026, Plan.AtMost("t", "root 2026", 1_000)).With(
            Plan.Assumed("x", 2025, 2025, new Constant(1)), Plan.Assumed("g", 2026, 2026, new Normal(-1.1, 1)));

        SimulationResult result = Run(plan, 1000, 6);

        Assert.Empty(result.WithoutValue);
        Assert.InRange(result.Targets[0].Attained.Successes, 300, 600);
        Assert.Contains(result.Indicators, q => q.Subject.ToString() == "root 2026");
    }

    [Fact]
    public void Run_ImpossibleInEveryTrial_HasNoMomentsAndNoQuantiles()
    {
        Scenario plan = Plan.Of(Growth, 2026).With(
            Plan.Assumed("x", 2025, 2025, new Constant(1)), Plan.Assumed("g", 2026, 2026, new Uniform(-3, -2)));

        SimulatedQuantity root = Indicator(Run(plan, 100, 6), "root");

        Assert.Equal(100, root.Failed);
        Assert.Equal(0, root.Moments.Count);
        Assert.True(double.IsNaN(root.Moments.Mean));
        Assert.Empty(root.Quantiles);
    }

    [Fact]
    public void Run_Goals_AttainTheRightSide()
    {
        // g is uniform on [0, 1], so x 2026 on [1, 2].
        Scenario plan = Plan.Of(
            Growth,
            2026,
            Plan.Between("reach", "x 2026", Rational.Parse("1.25"), Rational.Parse("1.5")) with { Goal = Goal.AtLeast },
            Plan.Between("stay", "x 2026", Rational.Parse("1.25"), Rational.Parse("1.5")) with { Goal = Goal.AtMost },
            Plan.Between("hit", "x 2026", Rational.Parse("1.25"), Rational.Parse("1.5")) with { Goal = Goal.Within })
            .With(Plan.Assumed("x", 2025, 2025, new Constant(1)), Plan.Assumed("g", 2026, 2026, new Uniform(0, 1)));

        SimulationResult result = Run(plan, 40_000, 8);

        double reach = 6 * Math.Sqrt(0.25 / 40_000);
        Assert.InRange(result.Targets[0].Attained.Probability, 0.75 - reach, 0.75 + reach);
        Assert.InRange(result.Targets[1].Attained.Probability, 0.5 - reach, 0.5 + reach);
        Assert.InRange(result.Targets[2].Attained.Probability, 0.25 - reach, 0.25 + reach);
        Assert.Equal([Goal.AtLeast, Goal.AtMost, Goal.Within], result.Targets.Select(t => t.Goal));
        Assert.Equal(result.Targets[2].Attained, result.Joint);
        Assert.Null(result.Binding);
    }

    [Fact]
    public void Run_OneTargetBeyondTheOthers_Binds()
    {
        Scenario plan = Plan.Of(
            Growth,
            2026,
            Plan.AtLeast("easy", "x 2026", Rational.Parse("1.25")),
            Plan.AtLeast("hard", "twice 2026", 3))
            .With(Plan.Assumed("x", 2025, 2025, new Constant(1)), Plan.Assumed("g", 2026, 2026, new Uniform(0, 1)));

        SimulationResult result = Run(plan, 1000, 8);

        Assert.Equal("hard", result.Binding!.Id);
        Assert.Equal(result.Targets[0].Attained, result.Targets[1].JointWithout);
        Assert.Equal(result.Targets[1].Attained, result.Targets[0].JointWithout);
        Assert.Equal(result.Targets[1].Attained, result.Joint);
        Assert.InRange(result.Joint!.Value.Successes, 400, 600);
    }

    [Fact]
    public void Run_WithProgress_TellsEveryUnitUpToOne()
    {
        List<double> told = [];

        Simulator.Run(Uncertain().Compile(), new SimulationOptions { Trials = 5 * 4096, Threads = 3 }, new Progress(told.Add));

        Assert.Equal([0.2, 0.4, 0.6, 0.8, 1], told);
    }

    [Fact]
    public void Run_CancelledOnTheWay_StopsSoon()
    {
        using var source = new CancellationTokenSource();
        List<double> told = [];
        var progress = new Progress(part =>
        {
            told.Add(part);
            source.Cancel();
        });

        Assert.ThrowsAny<OperationCanceledException>(() =>
            Simulator.Run(Uncertain().Compile(), new SimulationOptions { Trials = 1_000_000, Threads = 2 }, progress, cancellationToken: source.Token));
        Assert.InRange(told.Count, 1, 10);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(10, -1)]
    public void Run_WrongOptions_Throws(int trials, int threads) => Assert.Throws<ArgumentOutOfRangeException>(() =>
        Simulator.Run(Uncertain().Compile(), new SimulationOptions { Trials = trials, Threads = threads }));

    [Fact]
    public void Run_WithoutOptions_TakesTheDefaults()
    {
        var options = new SimulationOptions();

        Assert.Equal((100_000, 1ul, 0), (options.Trials, options.Seed, options.Threads));
        SimulationResult result = Simulator.Run(Uncertain().Compile());
        Assert.Equal(options, result.Options);
        Assert.Equal(Bits(Run(Uncertain(), 100_000, 1)), Bits(result));
    }

    private static Scenario Uncertain(params Target[] targets) => Plan.Of(Growth, 2030, targets).With(
        Plan.Assumed("x", 2025, 2025, new Constant(100)), Plan.Assumed("g", 2026, 2030, new Triangular(0, 0.1, 0.15)));

    private static SimulationResult Run(Scenario scenario, int trials, ulong seed, int threads = 2) =>
        Simulator.Run(scenario.Compile(), new SimulationOptions { Trials = trials, Seed = seed, Threads = threads });

    private static SimulatedQuantity Indicator(SimulationResult result, string name) =>
        result.Indicators.Single(q => q.Subject is Subject.Indicator i && i.Id.Name == name);

    // Every number of a result to the last bit.
    private static string Bits(SimulationResult result)
    {
        IEnumerable<SimulatedQuantity> quantities = result.Indicators.Concat(result.Targets.Select(t => t.Quantity));
        IEnumerable<double> numbers = quantities.SelectMany(q =>
            q.Quantiles.Values.SelectMany(e => new[] { e.Estimate, e.Lower, e.Upper }).Append(q.Moments.Mean).Append(q.Moments.StandardDeviation).Append(q.Failed));
        IEnumerable<double> counts = result.Targets.SelectMany(t => new double[] { t.Attained.Successes, t.JointWithout.Successes }).Append(result.Joint?.Successes ?? -1);
        return string.Join(' ', numbers.Concat(counts).Select(BitConverter.DoubleToInt64Bits));
    }

    private sealed class Progress(Action<double> told) : IProgress<double>
    {
        public void Report(double value) => told(value);
    }
}
