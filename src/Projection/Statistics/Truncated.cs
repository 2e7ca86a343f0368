namespace Projection.Statistics;

/// <summary>A distribution cut to a range: what is outside cannot happen, what is inside becomes more likely in proportion.</summary>
/// <remarks>
/// <c>Quantile(p) = Q(F(low) + p (F(high) - F(low)))</c>, counted from whichever end of the whole distribution is nearer, so that a range far out in
/// either tail keeps its digits. The range counts with its ends.
///  Mean, standard deviation, central value, ends and quantiles are in the quantity's unit.</remarks>
public sealed record Truncated : IDistribution
{
    // Of less than this, differences of two tails are rounded coarsely, or nothing at all.
    private const double LeastProbability = 1e-300;

    private readonly double _before;
    private readonly double _after;

    /// <summary>A distribution cut to a range.</summary>
    /// <param name="whole">The distribution to cut; no constant.</param>
    /// <param name="low">Least value; minus infinity to cut above only.</param>
    /// <param name="high">Greatest value, above <paramref name="low"/>; plus infinity to cut below only.</param>
    /// <exception cref="ArgumentException">The ends are out of order, the distribution is a constant, or it has no probability between the ends.</exception>
    public Truncated(IDistribution whole, double low, double high)
    {
        ArgumentNullException.ThrowIfNull(whole);
        if (whole is Constant)
        {
            throw new ArgumentException($"A constant has no distribution to cut; found {whole}.", nameof(whole));
        }

        if (!(low < high))
        {
            throw new ArgumentException(
                $"A distribution is cut to a range with low < high; found low {Probability.Text(low)}, high {Probability.Text(high)}.", nameof(high));
        }

        // A value that a sample repeats has a probability of its own, and belongs to the range where it is its low end.
        double beforeLow = whole is Empirical ? Math.BitDecrement(low) : low;
        Whole = whole;
        Low = Math.Max(low, whole.Low);
        High = Math.Min(high, whole.High);
        _before = whole.Cumulative(beforeLow);
        _after = whole.UpperTail(high);
        Inside = whole.Cumulative(high) < 0.5 ? whole.Cumulative(high) - _before
            : whole.UpperTail(beforeLow) < 0.5 ? whole.UpperTail(beforeLow) - _after
            : 1 - (_before + _after);
        if (!(Inside > LeastProbability))
        {
            throw new ArgumentException(
                $"A distribution is cut to a range that leaves some of it; found nothing of {whole} from {Probability.Text(low)} to {Probability.Text(high)}.",
                nameof(low));
        }
    }

    /// <summary>The distribution that is cut.</summary>
    public IDistribution Whole { get; }

    /// <inheritdoc/>
    public double Low { get; }

    /// <inheritdoc/>
    public double High { get; }

    /// <summary>Probability that the whole distribution has inside the range, in (0, 1].</summary>
    public double Inside { get; }

    /// <summary>Expected value, the integral of the quantile over the probability, to about 1e-9 of the standard deviation; NaN where an end is open on a tail without a mean.</summary>
    public double Mean => IsOpen && !double.IsFinite(Whole.Mean) ? double.NaN : QuantileIntegral.Of(this, x => x);

    /// <summary>Standard deviation, likewise integrated; plus infinity where an end is open on a tail without one.</summary>
    public double StandardDeviation
    {
        get
        {
            if (IsOpen && !double.IsFinite(Whole.StandardDeviation))
            {
                return double.PositiveInfinity;
            }

            double mean = Mean;
            return Math.Sqrt(QuantileIntegral.Of(this, x => (x - mean) * (x - mean)));
        }
    }

    /// <summary>The central value of the whole distribution, or the end that is nearer to it.</summary>
    public double Central => Math.Clamp(Whole.Central, Low, High);

    private bool IsOpen => double.IsInfinity(Low) || double.IsInfinity(High);

    /// <inheritdoc/>
    public double Quantile(double p)
    {
        Probability.Check(p);
        return At(p, 1 - p);
    }

    /// <inheritdoc/>
    public double Cumulative(double x) =>
        double.IsNaN(x) ? double.NaN : x < Low ? 0 : x >= High ? 1 : Share(Whole.Cumulative(x), _before, Whole.UpperTail(x), _after);

    /// <inheritdoc/>
    public double UpperQuantile(double q)
    {
        Probability.Check(q);
        return At(1 - q, q);
    }

    /// <inheritdoc/>
    public double UpperTail(double x) =>
        double.IsNaN(x) ? double.NaN : x < Low ? 1 : x >= High ? 0 : Share(Whole.UpperTail(x), _after, Whole.Cumulative(x), _before);

    /// <summary>The distribution and the range.</summary>
    /// <returns>For example <c>normal(mean 0.115, standard deviation 0.03) within [0, 0.2]</c>.</returns>
    public override string ToString() => $"{Whole} within [{Probability.Text(Low)}, {Probability.Text(High)}]";

    private double At(double p, double q)
    {
        if (p == 0 || q == 0)
        {
            return p == 0 ? Low : High;
        }

        double lower = _before + (p * Inside);
        double upper = _after + (q * Inside);
        return Math.Clamp(lower < upper ? Whole.Quantile(lower) : Whole.UpperQuantile(upper), Low, High);
    }

    /// <summary>The part of the range on one side of a place, from the tail on that side or from the other, whichever is smaller.</summary>
    private double Share(double tail, double cut, double otherTail, double otherCut) =>
        tail < otherTail ? Math.Max(0, (tail - cut) / Inside) : Math.Min(1, 1 - ((otherTail - otherCut) / Inside));
}
