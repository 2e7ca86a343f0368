namespace Projection.Statistics;

/// <summary>The normal distribution.</summary>
/// <remarks>Mean, standard deviation, central value, ends and quantiles are in the quantity's unit.</remarks>
public sealed record Normal : IDistribution
{
    /// <summary>A normal distribution.</summary>
    /// <param name="mean">Expected value, finite.</param>
    /// <param name="standardDeviation">Standard deviation, finite and above 0; in the unit of the mean.</param>
    /// <exception cref="ArgumentException">The mean is not finite, or the standard deviation not finite and above 0.</exception>
    public Normal(double mean, double standardDeviation)
    {
        if (!double.IsFinite(mean) || !double.IsFinite(standardDeviation) || standardDeviation <= 0)
        {
            throw new ArgumentException(
                "A normal distribution needs a finite mean and a finite standard deviation above 0; found mean "
                + $"{Probability.Text(mean)}, standard deviation {Probability.Text(standardDeviation)}. A quantity without uncertainty is a constant.",
                double.IsFinite(mean) ? nameof(standardDeviation) : nameof(mean));
        }

        Mean = mean;
        StandardDeviation = standardDeviation;
    }

    /// <inheritdoc/>
    public double Mean { get; }

    /// <inheritdoc/>
    public double StandardDeviation { get; }

    /// <summary>The mean.</summary>
    public double Central => Mean;

    /// <summary>Minus infinity.</summary>
    public double Low => double.NegativeInfinity;

    /// <summary>Plus infinity.</summary>
    public double High => double.PositiveInfinity;

    /// <inheritdoc/>
    public double Quantile(double p)
    {
        Probability.Check(p);
        return Mean + (StandardDeviation * StandardNormal.Quantile(p));
    }

    /// <inheritdoc/>
    public double Cumulative(double x) => StandardNormal.Cumulative((x - Mean) / StandardDeviation);

    /// <inheritdoc/>
    public double UpperQuantile(double q)
    {
        Probability.Check(q);
        return Mean + (StandardDeviation * StandardNormal.UpperQuantile(q));
    }

    /// <inheritdoc/>
    public double UpperTail(double x) => StandardNormal.UpperTail((x - Mean) / StandardDeviation);

    /// <summary>The distribution and its parameters.</summary>
    /// <returns>For example <c>normal(mean 0.065, standard deviation 0.01)</c>.</returns>
    public override string ToString() => $"normal(mean {Probability.Text(Mean)}, standard deviation {Probability.Text(StandardDeviation)})";
}
