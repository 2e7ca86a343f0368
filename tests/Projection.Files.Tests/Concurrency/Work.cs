using Projection.Comparison;
using Projection.Consistency;
using Projection.Consistency.Certificates;
using Projection.Files.Scenarios;
using Projection.GoalSeeking;
using Projection.Reconciliation;
using Projection.Scenarios;
using Projection.Sensitivity;
using Projection.Simulation;

namespace Projection.Files.Tests.Concurrency;

/// <summary>What can be asked of one compiled scenario, each with a token that stops it.</summary>
internal sealed record Work(string Name, Func<ScenarioProgram, CancellationToken, object> Do)
{
    /// <summary>Everything that takes time.</summary>
    public static IReadOnlyList<Work> All { get; } =
    [
        new("check", (program, token) => ConsistencyChecker.Check(program, null, token)),
        new("check plausible", (program, token) => ConsistencyChecker.Check(program, new ConsistencyOptions { Level = ConsistencyLevel.Plausible }, token)),
        new("certificate", (program, token) => Certificate.Of(program, ConsistencyChecker.Check(program, null, token), token)),
        new("simulate", (program, token) => Simulator.Run(program, new SimulationOptions { Trials = 20_000, Seed = 7, Threads = 2 }, cancellationToken: token)),
        new("simulate sobol", (program, token) => Simulator.Run(program, new SimulationOptions { Trials = 4_096, Seed = 7, Plan = SamplingPlan.Sobol, Replicates = 4 }, cancellationToken: token)),
        new("reconcile", (program, token) => Reconciler.Reconcile(program, null, token)),
        new("solve", (program, token) => GoalSeeker.Solve(program, Request(program), token)),
        new("remaining", (program, token) => RemainingYears.Of(program, new RemainingRequest { Targets = [Linked(program).Id] }, token).ValueOrThrow()),
        new("compare", (program, token) => ScenarioComparer.Compare(Cases(program), new ComparisonOptions { ExactChanges = 0 }, token).ValueOrThrow()),
        new("swings", (program, token) => Swings.Of(program, Linked(program), cancellationToken: token)),
    ];

    /// <summary>What takes a moment, so that there is nothing to stop.</summary>
    public static Work Path { get; } = new("project", (program, _) =>
    {
        PathProjection path = PathProjection.Central(program);
        return (path.Targets, program.Numbers.Keys.OrderBy(key => key.ToString(), StringComparer.Ordinal).Select(key => path[key.Item1, key.Item2]).ToArray());
    });

    public static async Task<ScenarioProgram> Compile(string scenario) =>
        ScenarioProgram.Compile((await ScenarioFile.ReadAsync(System.IO.Path.Combine(Root(AppContext.BaseDirectory), "scenarios", scenario)).ConfigureAwait(false)).ValueOrThrow()).ValueOrThrow();

    // The first target that an identity reaches.
    private static Target Linked(ScenarioProgram program) => program.Scenario.Targets[program.TargetNumbers.ToList().FindIndex(number => number >= 0)];

    private static GoalSeekRequest Request(ScenarioProgram program) => new()
    {
        Goals = [new SoughtGoal(Linked(program), GoalAim.Nearest)],
        Levers = [GoalSeekText.ReadLever(program.Scenario, "volume_growth").ValueOrThrow()],
    };

    private static IReadOnlyList<ComparedCase> Cases(ScenarioProgram program) =>
        ComparedCases.Of([program.Scenario], [], ["volume_growth=7%", "price_growth=3%", "natural_increase_rate=0.6%"]).ValueOrThrow();

    private static string Root(string folder) => File.Exists(System.IO.Path.Combine(folder, "Projection.sln"))
        ? folder
        : Root(System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run inside a checkout with Projection.sln."));
}
