using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>The logical bounds of targets that no identity touches.</summary>
internal static class StandaloneBounds
{
    /// <summary>Bounds in printed units: those of the kind of quantity, and those that the scenario adds.</summary>
    public static ValueRange Of(Target target)
    {
        if (target.Subject is not Subject.Standalone standalone)
        {
            return ValueRange.Unbounded;
        }

        ValueRange natural = standalone.Measure switch
        {
            StandaloneMeasure.Share => new ValueRange(0, Arithmetic.Rational.One / target.Figure.Unit.Scale),
            StandaloneMeasure.Count or StandaloneMeasure.Level => new ValueRange(0, null),
            StandaloneMeasure.Rank => new ValueRange(1, null),
            _ => ValueRange.Unbounded,
        };
        return natural.Intersect(standalone.Within);
    }

    /// <summary>Whether some value that prints as the figure lies inside the bounds.</summary>
    public static bool Admit(Target target) => !target.Figure.IsNumeric || Of(target).Meets(target.Figure.PrintedRange);
}
