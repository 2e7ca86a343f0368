using System.Collections.Immutable;

namespace Projection.Reconciliation;

/// <summary>A linear condition on figures: an identity where both ends are equal, otherwise an inequality.</summary>
/// <remarks>Immutable. Ends are in the unit of the figures times that of the coefficients.</remarks>
/// <param name="Coefficients">One for each figure.</param>
/// <param name="Low">Lower end of what the sum of coefficients times figures may be; minus infinity for none.</param>
/// <param name="High">Upper end; plus infinity for none.</param>
public sealed record BalancingCondition(ImmutableArray<double> Coefficients, double Low, double High)
{
    /// <summary>An identity: the sum equals a value.</summary>
    /// <param name="coefficients">One for each figure.</param>
    /// <param name="value">What they add up to.</param>
    /// <returns>The condition.</returns>
    public static BalancingCondition Equal(IEnumerable<double> coefficients, double value) => new([.. coefficients], value, value);

    /// <summary>The sum is at most a value.</summary>
    /// <param name="coefficients">One for each figure.</param>
    /// <param name="value">The most that they may add up to.</param>
    /// <returns>The condition.</returns>
    public static BalancingCondition AtMost(IEnumerable<double> coefficients, double value) => new([.. coefficients], double.NegativeInfinity, value);

    /// <summary>The sum is at least a value.</summary>
    /// <param name="coefficients">One for each figure.</param>
    /// <param name="value">The least that they may add up to.</param>
    /// <returns>The condition.</returns>
    public static BalancingCondition AtLeast(IEnumerable<double> coefficients, double value) => new([.. coefficients], value, double.PositiveInfinity);

    /// <summary>Whether both ends are equal.</summary>
    public bool IsIdentity => Low == High;
}
