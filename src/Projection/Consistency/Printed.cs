using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>Intervals of a check as ranges for the report.</summary>
internal static class Printed
{
    /// <summary>An interval of base units in the printed unit of a figure.</summary>
    public static ValueRange Of(Interval interval, Figure figure) => RangeOf(interval).Scale(Rational.One / figure.Unit.Scale);

    /// <summary>An interval as a range; infinite ends are missing ones.</summary>
    public static ValueRange RangeOf(Interval interval) => new(
        double.IsFinite(interval.Low) ? Rational.FromDouble(interval.Low) : null,
        double.IsFinite(interval.High) ? Rational.FromDouble(interval.High) : null);
}
