using Projection.Arithmetic;
using System.Collections.Immutable;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>What a check says about one target.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Target">The target.</param>
/// <param name="Implied">What the other targets force, in printed units; <see langword="null"/> for a target that is not linked.</param>
/// <param name="Without">Targets left aside for that, because with them nothing holds.</param>
/// <param name="IsPossible">For a target that is not linked, whether its figure lies inside its own logical bounds.</param>
public sealed record TargetFinding(Target Target, ValueRange? Implied, ImmutableArray<Target> Without, bool IsPossible)
{
    /// <summary>The part of the printed interval that the other targets leave, 0 to 1, rounded up; <see langword="null"/> for an open interval or a target that is not linked.</summary>
    /// <remarks>A small part means that the figure holds by a sliver: only for values at one end of what it prints.</remarks>
    public double? ShareLeft { get; init; }
}
