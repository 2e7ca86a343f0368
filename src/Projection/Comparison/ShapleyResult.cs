using System.Collections.Immutable;

namespace Projection.Comparison;

/// <summary>The Shapley values of a game.</summary>
/// <remarks>Immutable. All numbers are in the unit of the game's values.</remarks>
/// <param name="Nothing">The value of the empty coalition.</param>
/// <param name="All">The value of all players together.</param>
/// <param name="Shares">One share a player; together <c>All - Nothing</c>. Empty where a coalition has no value.</param>
/// <param name="StandardErrors">The standard error of each share; 0 where the shares are exact.</param>
/// <param name="Pairs">Number of permutations that were sampled together with their reverses; 0 where all coalitions were valued.</param>
/// <param name="Undefined">The members of a coalition without a value: where all were valued, a smallest one; empty where each has a value.</param>
public sealed record ShapleyResult(
    double Nothing,
    double All,
    ImmutableArray<double> Shares,
    ImmutableArray<double> StandardErrors,
    int Pairs,
    ImmutableArray<bool> Undefined)
{
    /// <summary>Whether every coalition that was valued has a value, so that there are shares.</summary>
    public bool IsDefined => Undefined.IsEmpty;

    /// <summary>Whether the shares come from all coalitions.</summary>
    public bool IsExact => Pairs == 0;

    internal static ShapleyResult Without(double nothing, double all, int pairs, ReadOnlySpan<bool> undefined) =>
        new(nothing, all, [], [], pairs, [.. undefined]);
}
