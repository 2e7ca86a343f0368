namespace Projection.Statistics;

/// <summary>The PERT distribution: a least, a most likely and a greatest value with a smooth hump, a beta distribution between the ends.</summary>
/// <remarks>
/// With <c>a = 1 + lambda (mode - low) / (high - low)</c> and <c>b = 1 + lambda (high - mode) / (high - low)</c> the density is
/// <c>u^(a-1) (1-u)^(b-1) / (B(a, b) (high - low))</c>, <c>u = (x - low) / (high - low)</c>. Lambda is 4 in the classical form; larger means a narrower hump.
/// The classical rule "standard deviation = (high - low) / 6" is not that of this distribution.
///  Mean, standard deviation, central value, ends and quantiles are in the quantity's unit.</remarks>
/// <seealso href="https://doi.org/10.1287/opre.7.5.646">Malcolm, Roseboom, Clark and Fazar (1959), Operations Research 7(5), 646-669</seealso>
public sealed record Pert : IDistribution
{
    /// <summary>Weight of the mode in the classical form.</summary>
    public const double ClassicalLambda = 4;

    private const double LargestLambda = 1e6;

    private readonly BetaShape _shape;

    /// <summary>A PERT distribution. The mode may lie at either end.</summary>
    /// <param name="low">Least value, finite.</param>
    /// <param name="mode">Most likely value, from <paramref name="low"/> to <paramref name="high"/>.</param>
    /// <param name="high">Greatest value, finite, above <paramref name="low"/>.</param>
    /// <param name="lambda">Weight of the mode, above 0 and at most 1,000,000; a pure number.</param>
    /// <exception cref="ArgumentException">The values are out of order or not finite, or lambda is outside its range.</exception>
    public Pert(double low, double mode, double high, double lambda = ClassicalLambda)
    {
        if (!(low <= mode && mode <= high && low < high) || !double.IsFinite(high - low))
        {
            throw new ArgumentException(
                "A PERT distribution needs low <= mode <= high and low < high, all finite; found low "
                + $"{Probability.Text(low)}, mode {Probability.Text(mode)}, high {Probability.Text(high)}.",
                nameof(mode));
        }

        if (!(lambda > 0 && lambda <= LargestLambda))
        {
            throw new ArgumentException($"A PERT distribution needs a lambda above 0 and at most 1000000; found {Probability.Text(lambda)}.", nameof(lambda));
        }

        Low = low;
        Mode = mode;
        High = high;
        Lambda = lambda;
        _shape = new BetaShape(1 + (lambda * ((mode - low) / (high - low))), 1 + (lambda * ((high - mode) / (high - low))));
    }

    /// <inheritdoc/>
    public double Low { get; }

    /// <summary>Most likely value, in the quantity's unit.</summary>
    public double Mode { get; }

    /// <inheritdoc/>
    public double High { get; }

    /// <summary>Weight of the mode, a pure number.</summary>
    public double Lambda { get; }

    /// <summary><c>(low + lambda mode + high) / (lambda + 2)</c>.</summary>
    public double Mean => Low + (((Lambda * (Mode - Low)) + (High - Low)) / (Lambda + 2));

    /// <summary><c>(high - low) sqrt(a b / (a + b + 1)) / (a + b)</c>.</summary>
    public double StandardDeviation => (High - Low) * Math.Sqrt(_shape.A * _shape.B / (Lambda + 3)) / (Lambda + 2);

    /// <summary>The mode.</summary>
    public double Central => Mode;

    /// <inheritdoc/>
    public double Quantile(double p)
    {
        Probability.Check(p);
        return At(p, 1 - p);
    }

    /// <inheritdoc/>
    public double Cumulative(double x) => double.IsNaN(x) ? double.NaN : x <= Low ? 0 : x >= High ? 1 : _shape.At(PlaceOf(x)).Lower;

    /// <inheritdoc/>
    public double UpperQuantile(double q)
    {
        Probability.Check(q);
        return At(1 - q, q);
    }

    /// <inheritdoc/>
    public double UpperTail(double x) => double.IsNaN(x) ? double.NaN : x <= Low ? 1 : x >= High ? 0 : _shape.At(PlaceOf(x)).Upper;

    /// <summary>The distribution and its parameters.</summary>
    /// <returns>For example <c>pert(low 0.05, mode 0.065, high 0.08, lambda 4)</c>.</returns>
    public override string ToString() =>
        $"pert(low {Probability.Text(Low)}, mode {Probability.Text(Mode)}, high {Probability.Text(High)}, lambda {Probability.Text(Lambda)})";

    private double At(double p, double q)
    {
        if (p == 0 || q == 0)
        {
            return p == 0 ? Low : High;
        }

        // Counted from the nearer end, so that both ends are met exactly.
        double odds = _shape.QuantileOdds(p, q);
        return odds < 1 ? Low + ((High - Low) * (odds / (1 + odds))) : High - ((High - Low) / (1 + odds));
    }

    private BetaPlace PlaceOf(double x) =>
        x - Low < High - x ? BetaPlace.OfX((x - Low) / (High - Low)) : BetaPlace.OfY((High - x) / (High - Low));
}
