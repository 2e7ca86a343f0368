using System.Collections.Immutable;
using Projection.Scenarios;

namespace Projection.Comparison;

/// <summary>What a linked target is about, in all cases, with the figure that each of them prints.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Id">The target's short name in the first case that has it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Unit">The printed unit in that case.</param>
/// <param name="Values">One a case, in their order; NaN where a case does not give the quantity a value.</param>
/// <param name="Gaps">One a case: its target with the distance from the printed figure; <see langword="null"/> where the case has no such target.</param>
public sealed record ComparedTarget(string Id, Subject Subject, Unit Unit, ImmutableArray<ComparedValue> Values, ImmutableArray<TargetGap?> Gaps)
{
    /// <summary>Whether differences are percentage points: the printed figure is a percentage.</summary>
    public bool IsInPoints => Unit.IsPercent;
}
