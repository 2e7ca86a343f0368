using System.Collections.Immutable;

namespace Projection.Reconciliation;

/// <summary>Figures that should meet linear conditions, and how freely each may move.</summary>
/// <remarks>Immutable. All figures and conditions are in one unit, which is the caller's.</remarks>
/// <param name="Figures">The figures as measured or printed; NaN is allowed for one that is not measured.</param>
/// <param name="Variances">
/// Of each figure's error: 0 for a fixed figure, which stays as it is to the digit; plus infinity for one that is not measured and follows from
/// the identities. Pro-rating as statistical offices do it takes <c>alterability * |figure|</c>.
/// </param>
/// <param name="Conditions">Identities and inequalities; those that say the same twice do no harm.</param>
public sealed record BalancingProblem(ImmutableArray<double> Figures, ImmutableArray<double> Variances, ImmutableArray<BalancingCondition> Conditions)
{
    /// <summary>The least that each figure may be, in the unit of the figures; empty for no bounds, minus infinity for no bound.</summary>
    public ImmutableArray<double> LowerBounds { get; init; } = [];

    /// <summary>The most that each figure may be, in the unit of the figures; empty for no bounds, plus infinity for no bound.</summary>
    public ImmutableArray<double> UpperBounds { get; init; } = [];
}
