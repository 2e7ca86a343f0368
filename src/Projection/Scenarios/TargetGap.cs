using Projection.Arithmetic;
using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>A target beside the value that a path gives it.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Target">The target.</param>
/// <param name="Value">The path's value in base units; NaN where it has none.</param>
public sealed record TargetGap(Target Target, double Value)
{
    /// <summary>The value in the target's printed unit.</summary>
    public double PrintedValue => Value / Target.Figure.Unit.Scale.ToDouble();

    /// <summary>Distance from the nearest value that would print as the figure, in printed units: 0 inside, negative below, positive above; NaN without a value.</summary>
    public double PrintedGap
    {
        get
        {
            ValueRange range = Target.Figure.PrintedRange;
            double low = range.Low?.ToDouble() ?? double.NegativeInfinity;
            double high = range.High?.ToDouble() ?? double.PositiveInfinity;
            return PrintedValue < low ? PrintedValue - low : PrintedValue > high ? PrintedValue - high : PrintedValue * 0;
        }
    }

    /// <summary>Whether the value would print as the figure; <see langword="null"/> without a value.</summary>
    public bool? IsMet => double.IsNaN(Value) ? null : PrintedGap == 0;
}
