namespace Projection.Consistency;

/// <summary>A combination of linear conditions that no values inside the intervals meet.</summary>
/// <param name="Terms">The conditions and their multipliers: the sum of multiplier * (left side - right side) is zero on every path and nowhere inside the intervals.</param>
internal sealed record LinearRefutation((LinearCondition Condition, double Multiplier)[] Terms);
