namespace Projection.Statistics;

/// <summary>The triangular distribution: a least, a most likely and a greatest value, straight lines between.</summary>
/// <remarks>Mean, standard deviation, central value, ends and quantiles are in the quantity's unit.</remarks>
public sealed record Triangular : IDistribution
{
    // Within this share of a leg's probability the end of the leg is the nearer one to count from.
    private const double NearEnd = 0.25;

    // Probability of staying below the mode, and above it; each from its own leg, so that neither loses digits to 1 - x.
    private readonly double _below;
    private readonly double _above;

    /// <summary>A triangular distribution. The mode may lie at either end.</summary>
    /// <param name="low">Least value, finite.</param>
    /// <param name="mode">Most likely value, from <paramref name="low"/> to <paramref name="high"/>.</param>
    /// <param name="high">Greatest value, finite, above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">The values are out of order, or not finite.</exception>
    public Triangular(double low, double mode, double high)
    {
        if (!(low <= mode && mode <= high && low < high) || !double.IsFinite(high - low))
        {
            throw new ArgumentException(
                "A triangular distribution needs low <= mode <= high and low < high, all finite; found low "
                + $"{Probability.Text(low)}, mode {Probability.Text(mode)}, high {Probability.Text(high)}.",
                nameof(mode));
        }

        Low = low;
        Mode = mode;
        High = high;
        _below = (mode - low) / (high - low);
        _above = (high - mode) / (high - low);
    }

    /// <inheritdoc/>
    public double Low { get; }

    /// <summary>Most likely value, in the quantity's unit.</summary>
    public double Mode { get; }

    /// <inheritdoc/>
    public double High { get; }

    /// <summary><c>(low + mode + high) / 3</c>.</summary>
    public double Mean => Low + (((Mode - Low) + (High - Low)) / 3);

    /// <summary>Root of <c>(u^2 + u v + v^2) / 18</c>, with u and v the legs below and above the mode.</summary>
    public double StandardDeviation => (High - Low) * Math.Sqrt(((_below * _below) + (_below * _above) + (_above * _above)) / 18);

    /// <summary>The mode.</summary>
    public double Central => Mode;

    /// <inheritdoc/>
    public double Quantile(double p)
    {
        Probability.Check(p);
        return At(p, 1 - p);
    }

    /// <inheritdoc/>
    public double Cumulative(double x) => double.IsNaN(x) ? double.NaN : x <= Low ? 0 : x >= High ? 1 : x < Mode ? Tail(x - Low, Mode - Low, _below) : 1 - Tail(High - x, High - Mode, _above);

    /// <inheritdoc/>
    public double UpperQuantile(double q)
    {
        Probability.Check(q);
        return At(1 - q, q);
    }

    /// <inheritdoc/>
    public double UpperTail(double x) => double.IsNaN(x) ? double.NaN : x <= Low ? 1 : x >= High ? 0 : x < Mode ? 1 - Tail(x - Low, Mode - Low, _below) : Tail(High - x, High - Mode, _above);

    private double At(double p, double q)
    {
        if (p < _below || _above == 0)
        {
            double below = p / _below;
            double leg = Mode - Low;
            return below < NearEnd ? Low + (leg * Math.Sqrt(below)) : Mode - (leg * OneMinusRoot(below, (_below - p) / _below));
        }
        else
        {
            double above = q / _above;
            double leg = High - Mode;
            return above < NearEnd ? High - (leg * Math.Sqrt(above)) : Mode + (leg * OneMinusRoot(above, (p - _below) / _above));
        }
    }

    /// <summary>Probability of a distance from an end, of a leg with the given probability.</summary>
    private static double Tail(double distance, double leg, double probability)
    {
        double share = distance / leg;
        return share * share * probability;
    }

    /// <summary>1 - sqrt(share) from 1 - share, without cancellation: with mode = low and p = 1e-16 the plain form gives 0.</summary>
    private static double OneMinusRoot(double share, double oneMinusShare) => oneMinusShare / (1 + Math.Sqrt(share));

    /// <summary>The distribution and its parameters.</summary>
    /// <returns>For example <c>triangular(low 0.05, mode 0.065, high 0.08)</c>.</returns>
    public override string ToString() =>
        $"triangular(low {Probability.Text(Low)}, mode {Probability.Text(Mode)}, high {Probability.Text(High)})";
}
