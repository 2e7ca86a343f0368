using System.Collections.Immutable;

namespace Projection.Statistics;

/// <summary>The distribution of a sample: straight lines between its values.</summary>
/// <remarks>
/// The quantile is the sample quantile of type 7 (<see cref="QuantileType.Linear"/>): the values in ascending order lie at the probabilities
/// <c>(i - 1) / (n - 1)</c>, so nothing below the least or above the greatest value is drawn. Each of the n - 1 gaps is as likely as any other;
/// a value that occurs more than once has a probability of its own.
///  Mean, standard deviation, central value, ends and quantiles are in the quantity's unit.</remarks>
public sealed record Empirical : IDistribution
{
    /// <summary>The distribution of a sample.</summary>
    /// <param name="values">At least 2 finite values in any order, not all the same; in the quantity's unit.</param>
    /// <exception cref="ArgumentException">There are too few values, a value is not finite, or all are the same.</exception>
    public Empirical(IEnumerable<double> values)
    {
        Values = Sorted(values, "An empirical distribution");
        double total = 0, squares = 0;
        double centre = Moments.Of(Values.AsSpan()).Mean;
        for (int i = 1; i < Values.Length; i++)
        {
            double left = Values[i - 1] - centre;
            double right = Values[i] - centre;
            total += left + right;
            squares += (left * left) + (left * right) + (right * right);
        }

        double shift = total / (2.0 * (Values.Length - 1));
        Mean = centre + shift;
        StandardDeviation = Math.Sqrt((squares / (3.0 * (Values.Length - 1))) - (shift * shift));
    }

    /// <summary>The values in ascending order.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>Mean of the middles of the gaps: <c>sum of (v(i) + v(i+1)) / (2 (n - 1))</c>, which need not be the sample's mean.</summary>
    public double Mean { get; }

    /// <summary>Root of <c>sum of (a^2 + a b + b^2) / (3 (n - 1))</c>, a and b the distances of a gap's ends from the mean.</summary>
    public double StandardDeviation { get; }

    /// <summary>The median of the sample.</summary>
    public double Central => Quantile(0.5);

    /// <summary>The least value.</summary>
    public double Low => Values[0];

    /// <summary>The greatest value.</summary>
    public double High => Values[^1];

    /// <inheritdoc/>
    public double Quantile(double p)
    {
        Probability.Check(p);
        return SampleQuantile.Of(Values.AsSpan(), p);
    }

    /// <inheritdoc/>
    public double Cumulative(double x) => double.IsNaN(x) ? double.NaN : x < Low ? 0 : x >= High ? 1 : Rank(x) / (Values.Length - 1);

    /// <inheritdoc/>
    public double UpperQuantile(double q)
    {
        Probability.Check(q);
        return SampleQuantile.Of(Values.AsSpan(), 1 - q);
    }

    /// <inheritdoc/>
    public double UpperTail(double x) =>
        double.IsNaN(x) ? double.NaN : x < Low ? 1 : x >= High ? 0 : (Values.Length - 1 - Rank(x)) / (Values.Length - 1);

    /// <summary>Whether the other is the distribution of the same values.</summary>
    /// <param name="other">Another distribution.</param>
    /// <returns>True for equal values, in whatever order they were given.</returns>
    public bool Equals(Empirical? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Values.Length, Low, High, Mean);

    /// <summary>The distribution and its size.</summary>
    /// <returns>For example <c>empirical(5 values from 0.05 to 0.08)</c>.</returns>
    public override string ToString() => $"empirical({Values.Length} values from {Probability.Text(Low)} to {Probability.Text(High)})";

    /// <summary>The values in ascending order, or what is wrong with them.</summary>
    internal static ImmutableArray<double> Sorted(IEnumerable<double> values, string subject)
    {
        ArgumentNullException.ThrowIfNull(values);
        ImmutableArray<double> sorted = [.. values.Order()];
        string? found = sorted.Length < 2 ? $"{sorted.Length} of them"
            : sorted.Any(value => !double.IsFinite(value)) ? $"the value {Probability.Text(sorted.First(value => !double.IsFinite(value)))}"
            : sorted[0] == sorted[^1] ? $"{sorted.Length} times {Probability.Text(sorted[0])}"
            : double.IsFinite(sorted[^1] - sorted[0]) ? null : $"values from {Probability.Text(sorted[0])} to {Probability.Text(sorted[^1])}";
        return found is null ? sorted : throw new ArgumentException(
            $"{subject} needs at least 2 values, all finite and not all the same; found {found}.", nameof(values));
    }

    /// <summary>Place of x among the values, from 0 to n - 1, the parts of a gap included.</summary>
    private double Rank(double x)
    {
        // The last value that is not above x: with ties the rank is that of the last of them.
        int low = 0, high = Values.Length - 1;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            (low, high) = Values[middle] <= x ? (middle, high) : (low, middle);
        }

        return low + ((x - Values[low]) / (Values[high] - Values[low]));
    }
}
