namespace Projection.Statistics;

/// <summary>Makes independent standard normals correlated across elements and persistent over years. Immutable.</summary>
/// <remarks>
/// <para>Across elements: <c>e(t) = L x(t)</c> with L the Cholesky factor of the correlation matrix. Over years: <c>z(1) = e(1)</c> and
/// <c>z(t) = rho z(t-1) + sqrt(1 - rho^2) e(t)</c>. The first year is not scaled, so every z is standard normal, every year has the same
/// correlations, and years k apart are correlated by rho^k.</para>
/// <para>A quantity with another distribution takes <c>Quantile(Cumulative(z))</c> of its own distribution and the standard normal one.</para>
/// </remarks>
public sealed class GaussianCopula
{
    private readonly double[,] _factor;
    private readonly double _innovation;

    /// <summary>A copula for one group of elements.</summary>
    /// <param name="correlation">Correlations across elements within a year, between the normals, not between the quantities made from them.</param>
    /// <param name="persistence">Correlation rho of an element with itself a year before, in [-1, 1]; 0 for independent years.</param>
    /// <exception cref="ArgumentOutOfRangeException">The persistence is outside [-1, 1].</exception>
    public GaussianCopula(CorrelationMatrix correlation, double persistence)
    {
        ArgumentNullException.ThrowIfNull(correlation);
        if (!(persistence >= -1 && persistence <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(persistence), persistence, $"A persistence from year to year lies in [-1, 1]; found {Probability.Text(persistence)}.");
        }

        Correlation = correlation;
        Persistence = persistence;
        _factor = correlation.CholeskyFactor();
        _innovation = Math.Sqrt((1 - persistence) * (1 + persistence));
    }

    /// <summary>Correlations across elements within a year.</summary>
    public CorrelationMatrix Correlation { get; }

    /// <summary>Correlation of an element with itself a year before.</summary>
    public double Persistence { get; }

    /// <summary>Turns the independent normals of one trial into correlated ones.</summary>
    /// <param name="independent">Standard normals, year after year, within a year element by element: <c>[year * elements + element]</c>.</param>
    /// <param name="correlated">Takes the result in the same order; may be the same memory as <paramref name="independent"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ, are not whole years, or the two share memory without being the same.</exception>
    public void Correlate(ReadOnlySpan<double> independent, Span<double> correlated)
    {
        int elements = Correlation.Size;
        if (independent.Length != correlated.Length || independent.Length % elements != 0)
        {
            throw new ArgumentException(
                $"Both need the same whole number of years of {elements} elements; found {independent.Length} and {correlated.Length} values.",
                nameof(correlated));
        }

        if (independent.Overlaps(correlated, out int offset) && offset != 0)
        {
            throw new ArgumentException("The result may take the place of the input, but not overlap it otherwise.", nameof(correlated));
        }

        for (int start = 0; start < independent.Length; start += elements)
        {
            // The last element first: its row needs all inputs of the year, which are then free to be overwritten.
            for (int i = elements - 1; i >= 0; i--)
            {
                double sum = 0;
                for (int k = 0; k <= i; k++)
                {
                    sum += _factor[i, k] * independent[start + k];
                }

                correlated[start + i] = start == 0 ? sum : (Persistence * correlated[start + i - elements]) + (_innovation * sum);
            }
        }
    }
}
