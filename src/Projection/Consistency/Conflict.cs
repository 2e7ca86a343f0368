using Projection.Arithmetic;
using System.Collections.Immutable;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>Targets that cannot hold together, none of which can be left out of the proof.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Targets">The targets, in the order of the plan.</param>
/// <param name="Given">The base-year observations that the proof needs beside them.</param>
/// <param name="IsMinimal">Whether without any one target the rest was shown to hold; otherwise the smallest set that could be proved.</param>
/// <param name="Proof">How it was proved.</param>
/// <param name="Hinge">The member on which the others force the narrowest range, to tell the conflict by; <see langword="null"/> where none has one.</param>
/// <param name="Implied">What the other members force on the hinge, in its printed unit.</param>
public sealed record Conflict(
    ImmutableArray<Target> Targets,
    ImmutableArray<Observation> Given,
    bool IsMinimal,
    Proof Proof,
    Target? Hinge,
    ValueRange Implied)
{
    /// <summary>The level at which it was found: one that is not even possible needs no plausible range.</summary>
    public ConsistencyLevel Level { get; init; }

    /// <summary>The plausible ranges that the proof needs beside the targets and observations; empty for one that is not even possible.</summary>
    public ImmutableArray<PlausibilityRange> Ranges { get; init; } = [];

    /// <summary>Conflicts with the same number tell one story in variants; counted from 1.</summary>
    public int Story { get; init; } = 1;

    /// <summary>The smallest sets of other readings with which the targets were shown to hold together: plausible ones first, then the more usual ones; empty where none of those tried does.</summary>
    public ImmutableArray<ReadingSet> ReadingSets { get; init; } = [];

    /// <summary>Number of sets of other readings that were tried.</summary>
    public int ReadingsTried { get; init; }

    /// <summary>Slips of the pen that would explain a figure: with the figure that was perhaps meant the targets were shown to hold together.</summary>
    public ImmutableArray<Slip> Slips { get; init; } = [];
}
