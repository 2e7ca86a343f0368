namespace Projection.Comparison;

/// <summary>A value of one case beside that of the first case.</summary>
/// <remarks>The default value is zero without a difference, which no comparison returns for what has no value.</remarks>
/// <param name="Value">The case's value in base units; NaN where it has none.</param>
/// <param name="Difference">That value less the first case's, in base units: for rates and shares a difference of fractions, shown as percentage points; NaN where either is missing, 0 where they differ by rounding only.</param>
/// <param name="RelativeDifference">
/// The difference over the size of the first case's value, as a fraction; NaN where that is 0 or missing, and for rates and shares, whose difference is one of points already.
/// </param>
public readonly record struct ComparedValue(double Value, double Difference, double RelativeDifference)
{
    // Differences below this part of the values are rounding of other formulas, not differences of the cases.
    private const double Rounding = 1e-12;

    internal static bool Differ(double first, double other) =>
        double.IsFinite(first) && double.IsFinite(other) && Math.Abs(other - first) > Rounding * Math.Max(Math.Abs(first), Math.Abs(other));

    internal static ComparedValue Of(double value, double first, bool isInPoints)
    {
        double difference = double.IsFinite(value - first) && !Differ(first, value) ? 0 : value - first;
        return new ComparedValue(value, difference, isInPoints || first == 0 ? double.NaN : difference / Math.Abs(first));
    }
}
