using Projection.Arithmetic;

namespace Projection.Consistency.Certificates;

/// <summary>Bounds that a quantity of a refutation is given, with the reason.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Number">Number of the definition.</param>
/// <param name="Range">The bounds in base units, exact; of a target that is not linked, in printed units.</param>
/// <param name="Source">Who says so.</param>
public sealed record Condition(int Number, ValueRange Range, ConditionSource Source);
