using Projection.Arithmetic;

namespace Projection.Reporting.Worksheets;

/// <summary>A formula whose value, times the scale, is in base units.</summary>
internal readonly record struct ScaledFormula(Formula Value, Rational Scale)
{
    public Formula In(Rational scale) => Value is Formula.Number number && Scale != scale
        ? Formula.Of(Rational.FromDouble(number.Value) * Scale / scale)
        : Intervals.Scaled(Value, Scale / scale);
}
