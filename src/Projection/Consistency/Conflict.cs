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
}
