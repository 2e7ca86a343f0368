using System.Collections.Immutable;
using Projection.Arithmetic;

namespace Projection.Statistics;

/// <summary>The distribution of a sample, smoothed: the mean of normal distributions around its values.</summary>
/// <remarks>Density <c>1/n sum of phi((x - v(i)) / h) / h</c> with the bandwidth h. It reaches beyond the sample and has no gaps. Mean, standard deviation, central value, ends and quantiles are in the quantity's unit.</remarks>
/// <seealso href="https://doi.org/10.1201/9781315140919">Silverman (1986), Density Estimation for Statistics and Data Analysis, equation 3.31</seealso>
public sealed record SmoothedEmpirical : IDistribution
{
    private const double RootOfTwoPi = 2.5066282746310007;

    // The last step is of second order, so that this part of a bandwidth before it leaves 1e-16.
    private const double LastStep = 1e-8;

    /// <summary>A smoothed sample.</summary>
    /// <param name="values">At least 2 finite values in any order, not all the same; in the quantity's unit.</param>
    /// <param name="bandwidth">Standard deviation around each value, finite and above 0; without one that of <see cref="SilvermanBandwidth"/>.</param>
    /// <exception cref="ArgumentException">There are too few values, a value is not finite, or all are the same; or the bandwidth is not finite and above 0.</exception>
    public SmoothedEmpirical(IEnumerable<double> values, double? bandwidth = null)
    {
        Values = Empirical.Sorted(values, "A smoothed distribution");
        Bandwidth = bandwidth ?? SilvermanBandwidth(Values);
        if (!(double.IsFinite(Bandwidth) && Bandwidth > 0))
        {
            throw new ArgumentException($"A smoothed distribution needs a finite bandwidth above 0; found {Probability.Text(Bandwidth)}.", nameof(bandwidth));
        }

        Moments moments = Moments.Of(Values.AsSpan());
        Mean = moments.Mean;
        StandardDeviation = Math.Sqrt((moments.StandardDeviation * moments.StandardDeviation * (Values.Length - 1) / Values.Length) + (Bandwidth * Bandwidth));
    }

    /// <summary>The values in ascending order.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>Standard deviation around each value, in the unit of the values.</summary>
    public double Bandwidth { get; }

    /// <summary>The sample's mean.</summary>
    public double Mean { get; }

    /// <summary>Root of the sample's variance with divisor n and the bandwidth's square.</summary>
    public double StandardDeviation { get; }

    /// <summary>The median of the smoothed distribution.</summary>
    public double Central => Quantile(0.5);

    /// <summary>Minus infinity.</summary>
    public double Low => double.NegativeInfinity;

    /// <summary>Plus infinity.</summary>
    public double High => double.PositiveInfinity;

    /// <summary>Silverman's rule of thumb: <c>0.9 min(s, IQR / 1.34) n^(-1/5)</c>.</summary>
    /// <remarks>s is the sample standard deviation (divisor n - 1), IQR the distance between the quartiles of type 7; where that is 0, s alone counts.</remarks>
    /// <param name="values">At least 2 finite values, not all the same.</param>
    /// <returns>A bandwidth, in the unit of the values.</returns>
    /// <exception cref="ArgumentException">There are too few values, a value is not finite, or all are the same.</exception>
    public static double SilvermanBandwidth(IEnumerable<double> values)
    {
        ImmutableArray<double> sorted = Empirical.Sorted(values, "A bandwidth");
        double deviation = Moments.Of(sorted.AsSpan()).StandardDeviation;
        double quartiles = (SampleQuantile.Of(sorted.AsSpan(), 0.75) - SampleQuantile.Of(sorted.AsSpan(), 0.25)) / 1.34;
        double spread = quartiles > 0 ? Math.Min(deviation, quartiles) : deviation;
        return 0.9 * spread * Elementary.Exp(-0.2 * Elementary.Log(sorted.Length));
    }

    /// <inheritdoc/>
    public double Quantile(double p)
    {
        Probability.Check(p);
        return p <= 0.5 ? Solve(p, isLower: true) : Solve(1 - p, isLower: false);
    }

    /// <inheritdoc/>
    public double Cumulative(double x) => Tail(x, isLower: true);

    /// <inheritdoc/>
    public double UpperQuantile(double q)
    {
        Probability.Check(q);
        return q <= 0.5 ? Solve(q, isLower: false) : Solve(1 - q, isLower: true);
    }

    /// <inheritdoc/>
    public double UpperTail(double x) => Tail(x, isLower: false);

    /// <summary>Whether the other is made of the same values with the same bandwidth.</summary>
    /// <param name="other">Another distribution.</param>
    /// <returns>True for equal values, in whatever order they were given, and equal bandwidths.</returns>
    public bool Equals(SmoothedEmpirical? other) =>
        other is not null && Bandwidth == other.Bandwidth && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Values.Length, Mean, Bandwidth);

    /// <summary>The distribution, its size and bandwidth.</summary>
    /// <returns>For example <c>smoothed(5 values from 0.05 to 0.08, bandwidth 0.007)</c>.</returns>
    public override string ToString() =>
        $"smoothed({Values.Length} values from {Probability.Text(Values[0])} to {Probability.Text(Values[^1])}, bandwidth {Probability.Text(Bandwidth)})";

    private double Tail(double x, bool isLower)
    {
        double sum = 0;
        foreach (double value in Values)
        {
            double z = (x - value) / Bandwidth;
            sum += isLower ? StandardNormal.Cumulative(z) : StandardNormal.UpperTail(z);
        }

        return sum / Values.Length;
    }

    /// <summary>Density times bandwidth.</summary>
    private double Density(double x)
    {
        double sum = 0;
        foreach (double value in Values)
        {
            double z = (x - value) / Bandwidth;
            sum += Elementary.Exp(-0.5 * z * z);
        }

        return sum / (RootOfTwoPi * Values.Length);
    }

    /// <summary>Newton's method on the logarithm of the smaller tail, in bandwidths, halving where it would leave the ends.</summary>
    private double Solve(double tail, bool isLower)
    {
        if (tail == 0)
        {
            return isLower ? Low : High;
        }

        // All values at the least would put the quantile at the first end, all at the greatest at the second.
        double z = isLower ? StandardNormal.Quantile(tail) : StandardNormal.UpperQuantile(tail);
        double below = Values[0] + (Bandwidth * z);
        double above = Values[^1] + (Bandwidth * z);
        double x = below + (0.5 * (above - below));
        while (true)
        {
            double found = Tail(x, isLower);
            if (found == tail)
            {
                return x; // also where the density between two values is 0
            }

            double step = Elementary.Log(tail / found) * found / Density(x) * (isLower ? 1 : -1);
            if (found > 0 && Math.Abs(step) < LastStep)
            {
                return x + (Bandwidth * step);
            }

            (below, above) = found < tail == isLower ? (x, above) : (below, x);
            double next = x + (Bandwidth * step);
            next = next > below && next < above ? next : below + (0.5 * (above - below));
            if (next == x)
            {
                return x; // no double lies between
            }

            x = next;
        }
    }
}
