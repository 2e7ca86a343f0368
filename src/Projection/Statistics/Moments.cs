using Projection.Arithmetic;

namespace Projection.Statistics;

/// <summary>Mean and standard deviation of a sample.</summary>
/// <remarks>The default value is the empty sample, which no method returns.</remarks>
/// <param name="Count">Number of values.</param>
/// <param name="Mean">Arithmetic mean, in the values' unit.</param>
/// <param name="StandardDeviation">Sample standard deviation, divisor n - 1, in the values' unit; NaN for a single value.</param>
public readonly record struct Moments(long Count, double Mean, double StandardDeviation)
{
    /// <summary>Mean and standard deviation of the values, in two passes.</summary>
    /// <remarks>
    /// The mean is a compensated sum over n, corrected by the mean of the deviations from it; the standard deviation is the root of
    /// <c>(sum of d^2 - (sum of d)^2 / n) / (n - 1)</c> with d those deviations, so that neither a large mean nor many values cost digits.
    /// The order of the values matters in the last bit only.
    /// </remarks>
    /// <param name="values">At least one value, in any order; all finite, or the result is NaN.</param>
    /// <returns>The moments.</returns>
    /// <exception cref="ArgumentException">There are no values.</exception>
    /// <seealso href="https://doi.org/10.1080/00031305.1983.10483115">Chan, Golub and LeVeque (1983), The American Statistician 37(3), 242-247</seealso>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            throw new ArgumentException("A mean needs at least one value; found none.", nameof(values));
        }

        double sum = 0, lost = 0;
        foreach (double value in values)
        {
            (sum, double rest) = Elementary.TwoSum(sum, value);
            lost += rest;
        }

        double mean = (sum + lost) / values.Length;
        double squares = 0, squaresLost = 0, deviations = 0;
        foreach (double value in values)
        {
            double deviation = value - mean;
            (squares, double rest) = Elementary.TwoSum(squares, deviation * deviation);
            squaresLost += rest;
            deviations += deviation;
        }

        double variance = (squares + (squaresLost - (deviations * deviations / values.Length))) / (values.Length - 1);
        return new(values.Length, mean + (deviations / values.Length), values.Length == 1 ? double.NaN : Math.Sqrt(Math.Max(0, variance)));
    }

    /// <summary>Mean and standard deviation of several samples taken as one.</summary>
    /// <remarks>Deviations of the samples' means from the common one are added to the deviations within them.</remarks>
    /// <param name="parts">Their moments.</param>
    /// <returns>The moments; NaN where no part has a value.</returns>
    internal static Moments Together(ReadOnlySpan<Moments> parts)
    {
        if (parts.Length == 1)
        {
            return parts[0];
        }

        // Counted from the mean of a part, so that samples of one and the same value have no deviation.
        long count = 0;
        double shift = double.NaN;
        double sum = 0;
        foreach (Moments part in parts)
        {
            shift = count == 0 ? part.Mean : shift;
            count += part.Count;
            sum += part.Count == 0 ? 0 : part.Count * (part.Mean - shift);
        }

        double mean = shift + (sum / count);
        double squares = 0;
        foreach (Moments part in parts)
        {
            double deviation = part.Mean - mean;
            squares += part.Count == 0 ? 0 : (part.Count * deviation * deviation) + (part.Count == 1 ? 0 : (part.Count - 1) * part.StandardDeviation * part.StandardDeviation);
        }

        return new(count, mean, count < 2 ? double.NaN : Math.Sqrt(squares / (count - 1)));
    }
}
