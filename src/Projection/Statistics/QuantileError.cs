namespace Projection.Statistics;

/// <summary>A sample quantile and how far chance may have moved it.</summary>
/// <remarks>
/// Distribution-free: the number of n values below the true quantile is binomial (n, p), so two order statistics enclose that quantile
/// in 95 of 100 samples, whatever the values' distribution. The values must be independent, as trials of a pseudo-random plan are.
/// </remarks>
/// <param name="Estimate">The sample quantile, type 7.</param>
/// <param name="Lower">Lower end of the 95 % interval; minus infinity where the sample is too small to bound the quantile from below.</param>
/// <param name="Upper">Upper end; plus infinity where the sample is too small to bound the quantile from above.</param>
/// <param name="StandardError"><c>(Upper - Lower) / (2 * 1.96)</c>; infinite where an end is. Of independent repetitions: the error in probability times the quantile's slope.</param>
/// <param name="RankError">By which part of the sample the estimate's rank may be off; 0 for an exact order statistic.</param>
public readonly record struct QuantileError(double Estimate, double Lower, double Upper, double StandardError, double RankError = 0)
{
    /// <summary>Normal quantile of a two-sided 95 % interval.</summary>
    internal const double Z = 1.96;

    /// <summary>The sample quantile with its 95 % interval.</summary>
    /// <remarks>
    /// The ranks are <c>floor(n p - 1.96 s)</c> and <c>ceiling(n p + 1.96 s) + 1</c> with <c>s = sqrt(n p (1 - p))</c>: outward, and mirrored when
    /// the sample is. The exact binomial coverage is 95 % or more wherever both ends are finite.
    /// </remarks>
    /// <param name="sorted">The sample in ascending order, at least one value. The order is taken on trust.</param>
    /// <param name="p">Probability in [0, 1].</param>
    /// <returns>The estimate and its error, in the values' unit.</returns>
    /// <exception cref="ArgumentException">The sample is empty or holds NaN.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is outside [0, 1].</exception>
    /// <seealso href="https://doi.org/10.1002/9781118594841">Hahn, Meeker and Escobar (2017), Statistical Intervals, chapter 5</seealso>
    public static QuantileError Of(ReadOnlySpan<double> sorted, double p)
    {
        SampleQuantile.CheckSample(sorted);
        Probability.Check(p);
        double[] values = sorted.ToArray();
        return Of(values.Length, p, rank => (values[rank - 1], 0));
    }

    /// <summary>The same from order statistics that are looked up.</summary>
    /// <param name="n">Number of values, at least 1.</param>
    /// <param name="p">Probability in [0, 1].</param>
    /// <param name="atRank">The value of a rank, from 1, and by how many ranks it may be off.</param>
    internal static QuantileError Of(long n, double p, Func<long, (double Value, long Off)> atRank)
    {
        // The outer ranks come first: they bound where the inner ones are looked for.
        (long lowerRank, long upperRank) = Ranks(n, p);
        double lower = lowerRank < 1 ? double.NegativeInfinity : atRank(lowerRank).Value;
        double upper = upperRank > n ? double.PositiveInfinity : atRank(upperRank).Value;
        (double estimate, long off) = At(n, p, atRank);

        // Equal ends first: infinite values of the sample itself would otherwise give NaN.
        return new(estimate, lower, upper, lower == upper ? 0 : (upper - lower) / (2 * Z), off / (double)n);
    }

    /// <summary>The quantile of all values of independent repetitions.</summary>
    /// <remarks>
    /// The shares of the repetitions' values up to the estimate tell the error in probability, the order statistics that far to both sides the interval.
    /// The repetitions' own quantiles would not do: those of n values are off by some 1 / n in probability, the same way in all of them.
    /// </remarks>
    /// <param name="n">Number of all values.</param>
    /// <param name="p">Probability in (0, 1).</param>
    /// <param name="atRank">The value of a rank among all, from 1, and by how many ranks it may be off.</param>
    /// <param name="shares">For each repetition the share of its values up to a given one; at least 2.</param>
    /// <returns><see langword="null"/> where a rank needed is not exact.</returns>
    /// <seealso href="https://doi.org/10.1007/978-0-387-69033-9">Asmussen and Glynn (2007), Stochastic Simulation, chapter III, section 5 (sectioning)</seealso>
    internal static QuantileError? OfReplicates(long n, double p, Func<long, (double Value, long Off)> atRank, Func<double, double[]> shares)
    {
        (double estimate, long off) = At(n, p, atRank);
        double[] upTo = shares(estimate);
        double error = Replication.StandardError(upTo);
        double reach = Replication.Reach(upTo.Length) * error;
        (double lower, long offLower) = Below(p - reach);
        (double upper, long offUpper) = Above(p + reach);

        // How steep the quantile is shows over as many order statistics as independent values would need; fewer would add noise of their own.
        double window = Math.Max(reach, Z * Math.Sqrt(p * (1 - p) / n));
        (double low, long offLow) = Below(p - window);
        (double high, long offHigh) = Above(p + window);
        return off + offLower + offUpper + offLow + offHigh > 0 ? null : new(estimate, lower, upper, low == high ? 0 : (high - low) / (2 * window) * error);

        (double Value, long Off) Below(double at) => at > 0 ? At(n, at, atRank) : (double.NegativeInfinity, 0);

        (double Value, long Off) Above(double at) => at < 1 ? At(n, at, atRank) : (double.PositiveInfinity, 0);
    }

    /// <summary>The mean of independent repetitions' quantiles, with the error of that mean.</summary>
    /// <param name="quantiles">Of the same probability; at least 2.</param>
    internal static QuantileError OfReplicates(ReadOnlySpan<QuantileError> quantiles)
    {
        double[] estimates = new double[quantiles.Length];
        double rankError = 0;
        for (int i = 0; i < estimates.Length; i++)
        {
            estimates[i] = quantiles[i].Estimate;
            rankError = Math.Max(rankError, quantiles[i].RankError);
        }

        double mean = Moments.Of(estimates).Mean;
        double error = Replication.StandardError(estimates);
        double reach = Replication.Reach(estimates.Length) * error;
        return new(mean, mean - reach, mean + reach, error, rankError);
    }

    // The sample quantile of type 7.
    private static (double Value, long Off) At(long n, double p, Func<long, (double Value, long Off)> atRank)
    {
        (long rank, double weight) = SampleQuantile.Position(n, p, QuantileType.Linear);
        (double below, long off) = atRank(Math.Clamp(rank, 1, n));
        (double above, long offAbove) = weight == 0 ? (below, off) : atRank(Math.Clamp(rank + 1, 1, n));
        return (SampleQuantile.Between(below, above, weight), Math.Max(off, offAbove));
    }

    /// <summary>Ranks of the two order statistics, counted from 1; below 1 or above n there is none.</summary>
    internal static (long Lower, long Upper) Ranks(long n, double p)
    {
        double middle = n * p;
        double reach = Z * Math.Sqrt(middle * (1 - p));
        return ((long)Math.Floor(middle - reach), (long)Math.Ceiling(middle + reach) + 1);
    }
}
