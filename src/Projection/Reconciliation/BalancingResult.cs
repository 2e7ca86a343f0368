using System.Collections.Immutable;

namespace Projection.Reconciliation;

/// <summary>Balanced figures and what the adjustments say about the original ones.</summary>
/// <remarks>Immutable. Figures are in their own unit, variances in its square; standardised numbers are in standard deviations.</remarks>
/// <param name="IsFeasible">Whether any figures meet the conditions; if not, everything else is empty.</param>
/// <param name="Figures">The balanced figures.</param>
/// <param name="Variances">Of the balanced figures' errors, by the identities alone; an inequality in force makes the true ones smaller.</param>
/// <param name="Tests">Whether the adjustments are of the size that the variances lead one to expect, by the identities alone; <see langword="null"/> where nothing is balanced.</param>
public sealed record BalancingResult(bool IsFeasible, ImmutableArray<double> Figures, ImmutableArray<double> Variances, AdjustmentTests? Tests)
{
    /// <summary>For each identity of the problem that can be missed, what the original figures miss it by over the standard deviation of that; NaN where it cannot or a figure in it is not measured.</summary>
    public ImmutableArray<double> StandardisedDiscrepancies { get; init; } = [];

    internal static BalancingResult Infeasible { get; } = new(false, [], [], null);
}
