namespace Projection.Statistics;

/// <summary>A distribution of another location and scale: that of <c>shift + factor X</c> where <c>X</c> has the whole one.</summary>
/// <remarks><c>Quantile(p) = factor Q(p) + shift</c>, a product and a sum: the same bits on every machine. Its shape is that of the whole distribution.</remarks>
public sealed record LocationScale : IDistribution
{
    private LocationScale(IDistribution whole, double shift, double factor)
    {
        Whole = whole;
        Shift = shift;
        Factor = factor;
    }

    /// <summary>The distribution of <c>X</c>; no constant.</summary>
    public IDistribution Whole { get; }

    /// <summary>What is added, in the quantity's unit.</summary>
    public double Shift { get; }

    /// <summary>What is multiplied by before, above 0; dimensionless.</summary>
    public double Factor { get; }

    /// <inheritdoc/>
    public double Mean => Image(Whole.Mean);

    /// <inheritdoc/>
    public double StandardDeviation => Factor * Whole.StandardDeviation;

    /// <inheritdoc/>
    public double Central => Image(Whole.Central);

    /// <inheritdoc/>
    public double Low => Image(Whole.Low);

    /// <inheritdoc/>
    public double High => Image(Whole.High);

    /// <summary>Stretches a distribution by a factor and then moves it.</summary>
    /// <param name="whole">The distribution.</param>
    /// <param name="shift">What is added, finite; in the quantity's unit.</param>
    /// <param name="factor">What is multiplied by, finite and not below 0.</param>
    /// <returns>The distribution itself where nothing changes; a constant or a normal one for such a one, a constant for a factor of 0; else one that is stretched and moved once.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The shift is not finite, the factor not finite or below 0, or a constant leaves the range of numbers.</exception>
    public static IDistribution Of(IDistribution whole, double shift, double factor = 1)
    {
        ArgumentNullException.ThrowIfNull(whole);
        if (!double.IsFinite(shift))
        {
            throw new ArgumentOutOfRangeException(nameof(shift), shift, $"A distribution is moved by a finite number; found {Probability.Text(shift)}.");
        }

        if (!double.IsFinite(factor) || factor < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(factor), factor, $"A distribution is stretched by a finite factor not below 0; found {Probability.Text(factor)}.");
        }

        return (whole, shift, factor) switch
        {
            (_, 0, 1) => whole,
            (Constant constant, _, _) => new Constant((factor * constant.Value) + shift),
            (_, _, 0) => new Constant(shift),
            (Normal normal, _, _) when IsPositive(factor * normal.StandardDeviation) && double.IsFinite((factor * normal.Mean) + shift) =>
                new Normal((factor * normal.Mean) + shift, factor * normal.StandardDeviation),
            (LocationScale inner, _, _) when IsPositive(factor * inner.Factor) && double.IsFinite((factor * inner.Shift) + shift) =>
                Of(inner.Whole, (factor * inner.Shift) + shift, factor * inner.Factor),
            _ => new LocationScale(whole, shift, factor),
        };
    }

    /// <inheritdoc/>
    public double Quantile(double p) => Image(Whole.Quantile(p));

    /// <summary>Probability that the quantity is at most <paramref name="x"/>, that is <c>X</c> at most <c>(x - shift) / factor</c>, rounded.</summary>
    /// <param name="x">A value in the quantity's unit; infinities too.</param>
    /// <returns>In [0, 1]; NaN for NaN.</returns>
    public double Cumulative(double x) => double.IsNaN(x) ? double.NaN : x < Low ? 0 : x >= High ? 1 : Whole.Cumulative((x - Shift) / Factor);

    /// <inheritdoc/>
    public double UpperQuantile(double q) => Image(Whole.UpperQuantile(q));

    /// <summary>Probability that the quantity is greater than <paramref name="x"/>, see <see cref="Cumulative"/>.</summary>
    /// <param name="x">A value in the quantity's unit; infinities too.</param>
    /// <returns>In [0, 1]; NaN for NaN.</returns>
    public double UpperTail(double x) => double.IsNaN(x) ? double.NaN : x < Low ? 1 : x >= High ? 0 : Whole.UpperTail((x - Shift) / Factor);

    /// <summary>The whole distribution, factor and shift.</summary>
    /// <returns>For example <c>normal(mean 0.025, standard deviation 0.01) times 1 plus 0.005</c>.</returns>
    public override string ToString() => $"{Whole} times {Probability.Text(Factor)} plus {Probability.Text(Shift)}";

    private static bool IsPositive(double value) => value > 0 && double.IsFinite(value);

    private double Image(double value) => (Factor * value) + Shift;
}
