using System.Diagnostics;
using System.Reflection;
using Projection.Evaluation;
using Projection.Plans;
using Projection.Reconciliation;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Files.Tests.Concurrency;

/// <summary>Everything that takes time can be stopped, and stops at once.</summary>
/// <remarks>Measured is the processor time that the process used after the stop, so no other test runs beside these, and a busy machine makes no difference.</remarks>
[Collection(Alone.Name)]
public class CancellationTests
{
    private const string RealPlan = "thai-nguyen-2030/peoples-committee.yaml";

    // One walk over the tape, a text or a look-up: over before anyone could stop it.
    private static readonly HashSet<string> Quick =
    [
        "PointEvaluator.Evaluate", "GradientEvaluator.Evaluate", "IntervalEvaluator.Start", "IntervalEvaluator.Forward", "IntervalEvaluator.Backward",
        "Plan.Of", "Plan.TryOf", "Plan.With", "Plan.WithVariant", "Plan.Project", "PathProjection.Central", "PathProjection.Of", "GoalSeekChecks.Check", "SimulationScope.Of",
    ];

    public static TheoryData<string> Names => [.. Work.All.Select(work => work.Name)];

    // Swings are over in less than a millisecond, but for models much larger than these.
    public static TheoryData<string> LongNames => [.. Work.All.Select(work => work.Name).Where(name => name != "swings")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task StoppedBefore_DoesNothing(string name)
    {
        ScenarioProgram program = await Work.Compile("example.yaml");
        Assert.ThrowsAny<OperationCanceledException>(() => Work.All.Single(work => work.Name == name).Do(program, new CancellationToken(canceled: true)));
    }

    [Theory]
    [MemberData(nameof(LongNames))]
    public async Task StoppedInTheMiddle_EndsAtOnce(string name)
    {
        ScenarioProgram program = await Work.Compile(RealPlan);
        Work work = Work.All.Single(w => w.Name == name);
        int stopped = 0;
        for (int milliseconds = 1; milliseconds <= 256; milliseconds *= 4)
        {
            stopped += EndsAtOnce(token => work.Do(program, token), milliseconds) ? 1 : 0;
        }

        Assert.True(stopped > 0, $"{name} was over before it could be stopped.");
    }

    [Fact]
    public void LargeTables_EndAtOnce()
    {
        const int Size = 400;
        double[,] table = new double[Size, Size];
        double[,] correlations = new double[Size, Size];
        for (int i = 0; i < Size; i++)
        {
            for (int j = 0; j < Size; j++)
            {
                table[i, j] = 1 + ((i * 31 + j * 17) % 97);
                correlations[i, j] = i == j ? 1 : Math.Sin((i + 1.0) * (j + 1.0)) * 0.9;
            }
        }

        double[] rows = [.. Enumerable.Range(0, Size).Select(i => Enumerable.Range(0, Size).Sum(j => table[i, j]) * (1 + (0.3 * Math.Sin(i))))];
        double[] columns = [.. Enumerable.Range(0, Size).Select(j => Enumerable.Range(0, Size).Sum(i => table[i, j]))];
        double scale = rows.Sum() / columns.Sum();
        columns = [.. columns.Select(total => total * scale)];
        double[] series = [.. Enumerable.Range(0, 1200).Select(t => 100 + (10 * Math.Sin(t)))];
        Benchmark[] years = [.. Enumerable.Range(0, 100).Select(y => new Benchmark(y * 12, (y * 12) + 11, 1300 + y))];
        var problem = new BalancingProblem(
            [.. rows],
            [.. rows.Select(Math.Abs)],
            [.. Enumerable.Range(0, Size / 2).Select(i => BalancingCondition.Equal([.. Enumerable.Range(0, Size).Select(j => ((i + j) % 7 < 3) || i == j ? 1.0 : 0)], i))])
        { LowerBounds = [.. rows.Select(_ => 0.0)] };

        Assert.All(
            (Action<CancellationToken>[])
            [
                token => Biproportional.Solve(table, rows, columns, token),
                token => CorrelationMatrix.Nearest(correlations, token),
                token => CorrelationMatrix.FromValues(correlations, token),
                token => Benchmarking.Solve(series, years, cancellationToken: token),
                token => Balancing.Solve(problem, token),
            ],
            work => Assert.True(EndsAtOnce(work, 5), "over before it could be stopped"));
    }

    [Fact]
    public void WhatRunsAPlan_CanBeStopped()
    {
        Assembly[] libraries = [typeof(Plan).Assembly, typeof(Files.Scenarios.ScenarioFile).Assembly];
        string[] without =
        [
            .. libraries.SelectMany(library => library.GetExportedTypes())
                .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                .Where(method => !method.IsSpecialName && (method.DeclaringType == typeof(Plan) || method.GetParameters().Any(p => IsPlan(p.ParameterType))))
                .GroupBy(method => $"{method.DeclaringType!.Name}.{method.Name}")
                .Where(overloads => !overloads.Any(method => method.GetParameters().Any(p => p.ParameterType == typeof(CancellationToken))))
                .Select(overloads => overloads.Key),
        ];
        Assert.Equal([], without.Except(Quick));
    }

    private static bool IsPlan(Type type) => type == typeof(Plan) || type == typeof(ScenarioProgram) || type == typeof(Program);

    // Whether the work was stopped; fails where it went on for longer than a person notices.
    private static bool EndsAtOnce(Action<CancellationToken> work, int milliseconds)
    {
        using var stop = new CancellationTokenSource();
        TimeSpan atStop = TimeSpan.MaxValue;
        var stopper = new Thread(() =>
        {
            Thread.Sleep(milliseconds);

            // Noted before, since the work may have ended before the stop returns.
            atStop = UsedTime();
            stop.Cancel();
        });
        stopper.Start();
        try
        {
            work(stop.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            Assert.InRange(UsedTime() - atStop, TimeSpan.Zero, TimeSpan.FromMilliseconds(250));
            return true;
        }
        finally
        {
            stopper.Join();
        }
    }

    private static TimeSpan UsedTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
