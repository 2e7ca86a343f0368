using System.Collections.Immutable;
using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>A plan and what is taken to be known around it: base data, targets, assumptions, variants.</summary>
/// <remarks>Immutable. <see cref="ScenarioChecks"/> tells whether it makes sense.</remarks>
public sealed record Scenario
{
    /// <summary>Short name.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people.</summary>
    public Labels Title { get; init; } = Labels.None;

    /// <summary>The documents whose figures were put together; empty for a single one.</summary>
    public ImmutableArray<PlanDocument> Documents { get; init; } = [];

    /// <summary>The model with the scenario's own additions.</summary>
    public required ModelDefinition Model { get; init; }

    /// <summary>The files it was read from, with the hash of what was read; empty for a scenario made in code.</summary>
    public ImmutableArray<HashedText> Files { get; init; } = [];

    /// <summary>The built-in model with the hash of its text; <see langword="null"/> for a scenario made in code.</summary>
    public HashedText? ModelText { get; init; }

    /// <summary>The last year that is known.</summary>
    public required Year BaseYear { get; init; }

    /// <summary>The last year of the plan.</summary>
    public required Year Horizon { get; init; }

    /// <summary>Documents by key.</summary>
    public ImmutableSortedDictionary<string, SourceDocument> Sources { get; init; } = ImmutableSortedDictionary<string, SourceDocument>.Empty;

    /// <summary>Published past figures.</summary>
    public ImmutableArray<Observation> Observations { get; init; } = [];

    /// <summary>Published figures for the future, in the order of the plan.</summary>
    public ImmutableArray<Target> Targets { get; init; } = [];

    /// <summary>What inputs are taken to be.</summary>
    public ImmutableArray<Assumption> Assumptions { get; init; } = [];

    /// <summary>How uncertain inputs move together.</summary>
    public Dependence Dependence { get; init; } = Dependence.None;

    /// <summary>Rare events. The central path knows none of them.</summary>
    public ImmutableArray<Shock> Shocks { get; init; } = [];

    /// <summary>What a simulation reports beside the targets; where empty, the uncertain indicators of the last year.</summary>
    public ImmutableArray<OutputQuantity> Outputs { get; init; } = [];

    /// <summary>Named what-ifs.</summary>
    public ImmutableSortedDictionary<string, Variant> Variants { get; init; } = ImmutableSortedDictionary<string, Variant>.Empty;

    /// <summary>What-ifs in force, later ones over earlier ones.</summary>
    public ImmutableArray<Override> Overrides { get; init; } = [];

    /// <summary>The years after the base year, to the horizon.</summary>
    public YearRange PlanYears => new(BaseYear + 1, Horizon);
}
