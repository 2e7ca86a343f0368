using Projection.Arithmetic;

namespace Projection.Consistency.Certificates;

/// <summary>One narrowing on the tape: by a condition or by an instruction.</summary>
/// <param name="Number">Number of the instruction whose interval is narrowed.</param>
/// <param name="By">Number of the instruction that narrows it; its own for a condition.</param>
/// <param name="Kind">In which way.</param>
/// <param name="Condition">The condition; <see langword="null"/> for a narrowing by an instruction.</param>
/// <param name="Bound">What the condition says.</param>
internal readonly record struct Move(int Number, int By, NarrowingKind Kind, Condition? Condition, Interval Bound)
{
    public static Move Of(Condition condition) => new(condition.Number, condition.Number, NarrowingKind.Same, condition, condition.Range.Outward());

    public static Move Along(int number, int by, NarrowingKind kind) => new(number, by, kind, null, Interval.Entire);
}
