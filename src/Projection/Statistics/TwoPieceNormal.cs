namespace Projection.Statistics;

/// <summary>The two-piece normal distribution: two halves of normal ones with different standard deviations, joined at the mode.</summary>
/// <remarks>
/// Density <c>2 / (sqrt(2 pi) (s1 + s2)) exp(-(x - mode)^2 / (2 s^2))</c> with s = s1 below and s2 above the mode: continuous there, as in the fan charts
/// of central banks. The quantity is below the mode with probability <c>s1 / (s1 + s2)</c>.
///  Mean, standard deviation, central value, ends and quantiles are in the quantity's unit.</remarks>
/// <seealso href="https://www.bankofengland.co.uk/quarterly-bulletin/1998/q1/the-inflation-report-projections-understanding-the-fan-chart">Britton, Fisher and Whitley (1998),
/// Bank of England Quarterly Bulletin 38(1), 30-37</seealso>
public sealed record TwoPieceNormal : IDistribution
{
    private const double RootOfTwoOverPi = 0.7978845608028654;
    private const double OneMinusTwoOverPi = 0.3633802276324187;

    /// <summary>A two-piece normal distribution.</summary>
    /// <param name="mode">Most likely value, finite.</param>
    /// <param name="below">Standard deviation of the normal distribution whose lower half is taken, finite and above 0.</param>
    /// <param name="above">Standard deviation of that whose upper half is taken, finite and above 0; with a finite sum.</param>
    /// <exception cref="ArgumentException">A number is outside its range.</exception>
    public TwoPieceNormal(double mode, double below, double above)
    {
        if (!(double.IsFinite(mode) && below > 0 && above > 0 && double.IsFinite(below + above)))
        {
            throw new ArgumentException(
                "A two-piece normal distribution needs a finite mode and finite standard deviations above 0; found mode "
                + $"{Probability.Text(mode)}, below {Probability.Text(below)}, above {Probability.Text(above)}.",
                !double.IsFinite(mode) ? nameof(mode) : double.IsFinite(below) && below > 0 ? nameof(above) : nameof(below));
        }

        Mode = mode;
        Below = below;
        Above = above;
    }

    /// <summary>Most likely value, in the quantity's unit.</summary>
    public double Mode { get; }

    /// <summary>Standard deviation below the mode, in the unit of the mode.</summary>
    public double Below { get; }

    /// <summary>Standard deviation above the mode, in the unit of the mode.</summary>
    public double Above { get; }

    /// <summary><c>mode + sqrt(2 / pi) (s2 - s1)</c>.</summary>
    public double Mean => Mode + (RootOfTwoOverPi * (Above - Below));

    /// <summary>Root of <c>(1 - 2 / pi) (s2 - s1)^2 + s1 s2</c>.</summary>
    public double StandardDeviation
    {
        get
        {
            double share = (Above - Below) / (Above + Below);
            return (Above + Below) * Math.Sqrt((OneMinusTwoOverPi * share * share) + (Below / (Above + Below) * (Above / (Above + Below))));
        }
    }

    /// <summary>The mode.</summary>
    public double Central => Mode;

    /// <summary>Minus infinity.</summary>
    public double Low => double.NegativeInfinity;

    /// <summary>Plus infinity.</summary>
    public double High => double.PositiveInfinity;

    /// <inheritdoc/>
    public double Quantile(double p)
    {
        Probability.Check(p);
        return At(p, 1 - p);
    }

    /// <inheritdoc/>
    public double Cumulative(double x) => x < Mode ? LowerTail(x) : 1 - HigherTail(x);

    /// <inheritdoc/>
    public double UpperQuantile(double q)
    {
        Probability.Check(q);
        return At(1 - q, q);
    }

    /// <inheritdoc/>
    public double UpperTail(double x) => x < Mode ? 1 - LowerTail(x) : HigherTail(x);

    /// <summary>The distribution and its parameters.</summary>
    /// <returns>For example <c>two-piece-normal(mode 0.065, below 0.02, above 0.01)</c>.</returns>
    public override string ToString() =>
        $"two-piece-normal(mode {Probability.Text(Mode)}, below {Probability.Text(Below)}, above {Probability.Text(Above)})";

    private double At(double p, double q)
    {
        // Both halves are scaled to a half of the standard one.
        double lower = p / (Below / (Below + Above)) / 2;
        double upper = q / (Above / (Below + Above)) / 2;
        return lower < 0.5 ? Mode + (Below * StandardNormal.Quantile(lower)) : Mode + (Above * StandardNormal.UpperQuantile(Math.Min(upper, 0.5)));
    }

    private double LowerTail(double x) => 2 * (Below / (Below + Above)) * StandardNormal.Cumulative((x - Mode) / Below);

    private double HigherTail(double x) => 2 * (Above / (Below + Above)) * StandardNormal.UpperTail((x - Mode) / Above);
}
