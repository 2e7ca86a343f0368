using System.Collections.Immutable;
using Projection.Arithmetic;

namespace Projection.Consistency.Certificates;

/// <summary>One narrowing of an interval by the definition of one quantity.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Number">The quantity that is narrowed.</param>
/// <param name="By">The definition that is used: the quantity's own, or one that has it as an operand; or the quantity that has the same value.</param>
/// <param name="Kind">In which way it is used.</param>
/// <param name="From">The intervals it is worked out from.</param>
/// <param name="To">What follows; the members of the interval known before that lie in it are left. Empty where no value is left.</param>
public sealed record NarrowingStep(
    int Number,
    int By,
    NarrowingKind Kind,
    ImmutableArray<(int Number, Interval Interval)> From,
    Interval To);
