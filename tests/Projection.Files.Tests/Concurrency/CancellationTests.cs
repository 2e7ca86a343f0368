using System.Diagnostics;
using System.Reflection;
using Projection.Evaluation;
using Projection.Reconciliation;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Files.Tests.Concurrency;

/// <summary>Everything that takes time can be stopped, and stops at once.</summary>
public class CancellationTests
{
    private const string Plan = "thai-nguyen-2030/peoples-committee.yaml";

    // One walk over the tape, a text or a look-up: over before anyone could stop it.
    private static readonly HashSet<string> Quick =
    [
        "PointEvaluator.Evaluate", "GradientEvaluator.Evaluate", "IntervalEvaluator.Start", "IntervalEvaluator.Forward", "IntervalEvaluator.Backward",
        "PathProjection.Central", "PathProjection.Of", "GoalSeekChecks.Check",
    ];

    public static TheoryData<string> Names => [.. Work.All.Select(work => work.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task StoppedBefore_DoesNothing(string name)
    {
        ScenarioProgram program = await Work.Compile("example.yaml");
        Assert.ThrowsAny<OperationCanceledException>(() => Work.All.Single(work => work.Name == name).Do(program, new CancellationToken(canceled: true)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task StoppedInTheMiddle_EndsAtOnce(string name)
    {
        ScenarioProgram program = await Work.Compile(Plan);
        Work work = Work.All.Single(w => w.Name == name);
        int stopped = 0;
        for (int milliseconds = 1; milliseconds <= 256; milliseconds *= 4)
        {
            stopped += EndsAtOnce(token => work.Do(program, token), milliseconds) ? 1 : 0;
        }

        // Work that is over in less than a millisecond could not be stopped; nothing on this list is.
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
    public void WhatRunsAPlan_TakesAToken()
    {
        Assembly[] libraries = [typeof(ScenarioProgram).Assembly, typeof(Files.Scenarios.ScenarioFile).Assembly];
        string[] without =
        [
            .. libraries.SelectMany(library => library.GetExportedTypes())
                .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
                .Where(method => method.GetParameters().Any(p => p.ParameterType == typeof(ScenarioProgram) || p.ParameterType == typeof(Program)))
                .Where(method => method.GetParameters().All(p => p.ParameterType != typeof(CancellationToken)))
                .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Distinct(),
        ];
        Assert.Equal([], without.Except(Quick));
    }

    // Whether the work was stopped; fails where it went on for longer than a person notices.
    private static bool EndsAtOnce(Action<CancellationToken> work, int milliseconds)
    {
        using var stop = new CancellationTokenSource();
        var since = new Stopwatch();
        using CancellationTokenRegistration noted = stop.Token.Register(since.Start);
        stop.CancelAfter(milliseconds);
        try
        {
            work(stop.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            Assert.InRange(since.ElapsedMilliseconds, 0, 500);
            return true;
        }
    }
}
