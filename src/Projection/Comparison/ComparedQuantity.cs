using System.Collections.Immutable;

namespace Projection.Comparison;

/// <summary>A quantity in one year, in all cases.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Id">The quantity.</param>
/// <param name="Year">The year.</param>
/// <param name="Unit">The unit that it is shown in.</param>
/// <param name="Values">One a case, in their order; NaN where a case has no such quantity, has it in another unit or at other prices, or gives it no value.</param>
public sealed record ComparedQuantity(IndicatorId Id, Year Year, Unit Unit, ImmutableArray<ComparedValue> Values)
{
    /// <summary>Whether differences are percentage points: the quantity is a rate or a share.</summary>
    public bool IsInPoints => Unit.IsPercent;
}
