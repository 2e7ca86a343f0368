namespace Projection.Statistics;

/// <summary>Quantiles of a sample.</summary>
public static class SampleQuantile
{
    // A rank within a few units in the last place of a whole number is that number: 100 * 0.29 is meant to be 29, and is 28.999999999999996.
    // Relative to the rank, where R takes it absolute, so that it holds for a million trials as for ten.
    private const double Fuzz = 4 * 2.220446049250313e-16;

    /// <summary>The value below which a given part of the sample lies.</summary>
    /// <remarks>
    /// Types 4 to 9 interpolate at rank <c>a + p (n + 1 - a - b)</c>, with (a, b) = (0, 1), (1/2, 1/2), (0, 0), (1, 1), (1/3, 1/3), (3/8, 3/8);
    /// types 1 to 3 take observations at rank n p, n p averaged, n p - 1/2.
    /// </remarks>
    /// <param name="sorted">The sample in ascending order, at least one value. The order is taken on trust.</param>
    /// <param name="p">Probability in [0, 1].</param>
    /// <param name="type">Definition; the default is type 7, as in R and NumPy.</param>
    /// <returns>Between the least and the greatest value of the sample.</returns>
    /// <exception cref="ArgumentException">The sample is empty or holds NaN.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is outside [0, 1], or there is no such type.</exception>
    public static double Of(ReadOnlySpan<double> sorted, double p, QuantileType type = QuantileType.Linear)
    {
        CheckSample(sorted);
        Probability.Check(p);
        int n = sorted.Length;
        (long whole, double weight) = Position(n, p, type);
        return Between(sorted[(int)Math.Clamp(whole, 1, n) - 1], sorted[(int)Math.Clamp(whole + 1, 1, n) - 1], weight);
    }

    /// <summary>The rank below a quantile, from 1, and the weight of the next rank; ranks outside 1 to n stand for the ends.</summary>
    internal static (long Rank, double Weight) Position(long n, double p, QuantileType type)
    {
        double rank = type switch
        {
            QuantileType.InverseDistribution or QuantileType.InverseDistributionAveraged => n * p,
            QuantileType.NearestObservation => (n * p) - 0.5,
            QuantileType.LinearDistribution => n * p,
            QuantileType.Hazen => 0.5 + (p * n),
            QuantileType.Weibull => p * (n + 1.0),
            QuantileType.Linear => 1 + (p * (n - 1.0)),
            QuantileType.MedianUnbiased => (1.0 / 3) + (p * (n + (1.0 / 3))),
            QuantileType.NormalUnbiased => 0.375 + (p * (n + 0.25)),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, $"Sample quantiles have the types 1 to 9; found {(int)type}."),
        };
        double fuzz = Fuzz * Math.Max(1, rank);
        double whole = Math.Floor(rank + fuzz);
        double part = rank - whole;
        bool exact = Math.Abs(part) < fuzz;
        double weight = type switch
        {
            QuantileType.InverseDistribution => exact ? 0 : 1,
            QuantileType.InverseDistributionAveraged => exact ? 0.5 : 1,
            QuantileType.NearestObservation => exact && (long)whole % 2 == 0 ? 0 : 1,
            _ => exact ? 0 : part,
        };
        return ((long)whole, weight);
    }

    /// <summary>Between two neighbours of the sample. Equal ones are returned as they are; infinite ones would give NaN.</summary>
    internal static double Between(double lower, double upper, double weight) =>
        weight == 0 || lower == upper ? lower : weight == 1 ? upper : ((1 - weight) * lower) + (weight * upper);

    internal static void CheckSample(ReadOnlySpan<double> sorted)
    {
        if (sorted.IsEmpty)
        {
            throw new ArgumentException("A quantile needs at least one value; found none.", nameof(sorted));
        }

        // Sorting puts NaN first.
        if (double.IsNaN(sorted[0]))
        {
            throw new ArgumentException("A quantile needs numbers; the sample holds NaN.", nameof(sorted));
        }
    }
}
