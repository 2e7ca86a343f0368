using Projection.Simulation;

namespace Projection.Cli;

/// <summary>The sampling plans as they are named on the command line and in results.</summary>
internal static class PlanName
{
    private static readonly (string Name, SamplingPlan Plan)[] Names =
    [
        ("random", SamplingPlan.Random),
        ("antithetic", SamplingPlan.Antithetic),
        ("lhs", SamplingPlan.LatinHypercube),
        ("sobol", SamplingPlan.Sobol),
    ];

    /// <summary>All names.</summary>
    public static IEnumerable<string> All => Names.Select(n => n.Name);

    public static string Of(SamplingPlan plan) => Array.Find(Names, n => n.Plan == plan).Name;

    /// <summary>The plan of that name; <see langword="null"/> where there is none.</summary>
    public static SamplingPlan? Find(string name) => Array.Find(Names, n => n.Name == name) is { Name: not null } found ? found.Plan : null;
}
