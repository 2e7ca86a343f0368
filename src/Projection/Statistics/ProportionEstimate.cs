namespace Projection.Statistics;

/// <summary>A probability estimated as the share of trials in which something happened, and its error.</summary>
/// <param name="Successes">Trials in which it happened, 0 to <paramref name="Trials"/>.</param>
/// <param name="Trials">Number of independent trials, at least 1.</param>
/// <param name="Probability"><c>Successes / Trials</c>, fraction in [0, 1].</param>
/// <param name="StandardError"><c>sqrt(p (1 - p) / n)</c>, a fraction. With 0 or n successes this would claim certainty, so there it is the width of the Wilson
/// interval over 2 * 1.96: about 1 / n.</param>
/// <param name="Lower">Lower end of the 95 % Wilson interval, in [0, 1].</param>
/// <param name="Upper">Upper end of the 95 % Wilson interval, in [0, 1].</param>
/// <seealso href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927), Journal of the American Statistical Association 22, 209-212</seealso>
public readonly record struct ProportionEstimate(
    long Successes, long Trials, double Probability, double StandardError, double Lower, double Upper)
{
    /// <summary>The share, its standard error and its Wilson interval.</summary>
    /// <remarks><c>(p + z^2/(2n) ± z sqrt(p (1 - p)/n + z^2/(4n^2))) / (1 + z^2/n)</c> with z = 1.96.</remarks>
    /// <param name="successes">Trials in which it happened.</param>
    /// <param name="trials">Number of independent trials.</param>
    /// <returns>The estimate; fractions, not percent.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no trials, or the successes are below 0 or above the trials.</exception>
    public static ProportionEstimate Of(long successes, long trials)
    {
        if (trials < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(trials), trials, "A proportion needs at least one trial.");
        }

        if (successes < 0 || successes > trials)
        {
            throw new ArgumentOutOfRangeException(nameof(successes), successes, $"Successes lie between 0 and the {trials} trials.");
        }

        const double Z = QuantileError.Z;
        double n = trials;
        double p = successes / n;
        double share = Z * Z / n;
        double middle = (p + (share / 2)) / (1 + share);
        double reach = Math.Sqrt((p * (1 - p) * share) + (share * share / 4)) / (1 + share);

        // At the ends the interval touches 0 or 1; rounding must not move it off.
        double lower = successes == 0 ? 0 : Math.Max(0, middle - reach);
        double upper = successes == trials ? 1 : Math.Min(1, middle + reach);
        double error = successes == 0 || successes == trials ? (upper - lower) / (2 * Z) : Math.Sqrt(p * (1 - p) / n);
        return new(successes, trials, p, error, lower, upper);
    }

    /// <summary>The share over independent repetitions of equal size, whose trials need not be independent of each other.</summary>
    /// <remarks>The error is that of the mean of the repetitions' shares, the interval reaches as many of them to both sides as Student's t asks for,
    /// cut to [0, 1]. With 0 or all successes both are those of independent trials: repetitions that agree so would claim certainty.</remarks>
    /// <param name="successes">Trials in which it happened, by repetition; at least 2 repetitions.</param>
    /// <param name="trials">Trials of each repetition.</param>
    /// <returns>The estimate.</returns>
    internal static ProportionEstimate OfReplicates(ReadOnlySpan<long> successes, long trials)
    {
        double[] shares = new double[successes.Length];
        long all = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = (double)successes[i] / trials;
            all += successes[i];
        }

        ProportionEstimate independent = Of(all, trials * successes.Length);
        if (all == 0 || all == independent.Trials)
        {
            return independent;
        }

        double error = Replication.StandardError(shares);
        double reach = Replication.Reach(shares.Length) * error;
        return independent with { StandardError = error, Lower = Math.Max(0, independent.Probability - reach), Upper = Math.Min(1, independent.Probability + reach) };
    }
}
