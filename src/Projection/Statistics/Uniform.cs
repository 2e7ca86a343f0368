namespace Projection.Statistics;

/// <summary>The uniform distribution: every value between two ends equally likely.</summary>
/// <remarks>Mean, standard deviation, central value, ends and quantiles are in the quantity's unit.</remarks>
public sealed record Uniform : IDistribution
{
    /// <summary>A uniform distribution.</summary>
    /// <param name="low">Least value, finite.</param>
    /// <param name="high">Greatest value, finite, above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">The values are out of order, or not finite.</exception>
    public Uniform(double low, double high)
    {
        if (!(low < high) || !double.IsFinite(high - low))
        {
            throw new ArgumentException(
                $"A uniform distribution needs low < high, both finite; found low {Probability.Text(low)}, high {Probability.Text(high)}. "
                + "A quantity without uncertainty is a constant.",
                nameof(high));
        }

        Low = low;
        High = high;
    }

    /// <inheritdoc/>
    public double Low { get; }

    /// <inheritdoc/>
    public double High { get; }

    /// <summary><c>(low + high) / 2</c>.</summary>
    public double Mean => Low + (0.5 * (High - Low));

    /// <summary><c>(high - low) / sqrt 12</c>.</summary>
    public double StandardDeviation => (High - Low) / Math.Sqrt(12);

    /// <summary>The middle.</summary>
    public double Central => Mean;

    /// <inheritdoc/>
    public double Quantile(double p)
    {
        Probability.Check(p);

        // Counted from the nearer end, so that both ends are met exactly.
        return p < 0.5 ? Low + (p * (High - Low)) : High - ((1 - p) * (High - Low));
    }

    /// <inheritdoc/>
    public double Cumulative(double x) => x <= Low ? 0 : x >= High ? 1 : (x - Low) / (High - Low);

    /// <inheritdoc/>
    public double UpperQuantile(double q)
    {
        Probability.Check(q);
        return q < 0.5 ? High - (q * (High - Low)) : Low + ((1 - q) * (High - Low));
    }

    /// <inheritdoc/>
    public double UpperTail(double x) => x <= Low ? 1 : x >= High ? 0 : (High - x) / (High - Low);

    /// <summary>The distribution and its parameters.</summary>
    /// <returns>For example <c>uniform(low 0.05, high 0.08)</c>.</returns>
    public override string ToString() => $"uniform(low {Probability.Text(Low)}, high {Probability.Text(High)})";
}
