namespace Projection.Comparison;

/// <summary>The part of a difference that one changed assumption accounts for.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Change">The changed assumption.</param>
/// <param name="Share">Its Shapley value, in base units of the quantity; the shares of all changes add up to the difference.</param>
/// <param name="StandardError">Standard error of the share; 0 where all combinations were evaluated.</param>
/// <param name="Alone">What the change does when it is the only one, in base units; NaN where that has no value.</param>
public sealed record ChangeEffect(AssumptionChange Change, double Share, double StandardError, double Alone);
