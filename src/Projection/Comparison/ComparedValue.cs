namespace Projection.Comparison;

/// <summary>A value of one case beside that of the first case.</summary>
/// <remarks>The default value is zero without a difference, which no comparison returns for what has no value.</remarks>
/// <param name="Value">The case's value in base units; NaN where it has none.</param>
/// <param name="Difference">That value less the first case's, in base units: for rates and shares a difference of fractions, shown as percentage points; NaN where either is missing.</param>
/// <param name="RelativeDifference">
/// The difference over the size of the first case's value, as a fraction; NaN where that is 0 or missing, and for rates and shares, whose difference is one of points already.
/// </param>
public readonly record struct ComparedValue(double Value, double Difference, double RelativeDifference)
{
    internal static ComparedValue Of(double value, double first, bool isInPoints)
    {
        double difference = value - first;
        return new ComparedValue(value, difference, isInPoints || first == 0 ? double.NaN : difference / Math.Abs(first));
    }
}
