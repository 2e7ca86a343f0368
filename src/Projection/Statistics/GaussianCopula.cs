using System.Collections.Immutable;

namespace Projection.Statistics;

/// <summary>Makes independent standard normals correlated across elements and persistent over years. Immutable.</summary>
/// <remarks>
/// <para>The first year is <c>z(1) = L x(1)</c> with L the Cholesky factor of the correlation matrix C; it is not scaled. Later years are
/// <c>z_i(t) = rho_i z_i(t-1) + sqrt(1 - rho_i^2) e_i(t)</c> with <c>e(t) = M x(t)</c>. Every z is standard normal, and values of one element k years
/// apart are correlated by rho_i^k.</para>
/// <para>With one persistence for all elements M is L, and every year has the correlations C. Where elements differ the innovations e need the
/// correlations <c>C_ij (1 - rho_i rho_j) / sqrt((1 - rho_i^2) (1 - rho_j^2))</c> for that. No innovations may have these: of two elements that are
/// correlated now, one cannot be forgotten at once and the other last for ever. Then the nearest correlations are taken, M is their factor, and
/// <see cref="Drift"/> tells how far the correlations within a year move in the long run.</para>
/// <para>A quantity with another distribution takes <c>Quantile(Cumulative(z))</c> of its own distribution and the standard normal one.</para>
/// </remarks>
public sealed class GaussianCopula
{
    private readonly double[,] _first;
    private readonly double[,] _later;
    private readonly double[] _innovation;

    /// <summary>A copula for one group of elements with the same persistence.</summary>
    /// <param name="correlation">Correlations across elements within a year, between the normals, not between the quantities made from them.</param>
    /// <param name="persistence">Correlation rho of an element with itself a year before, in [-1, 1]; 0 for independent years.</param>
    /// <exception cref="ArgumentOutOfRangeException">The persistence is outside [-1, 1].</exception>
    public GaussianCopula(CorrelationMatrix correlation, double persistence)
        : this(correlation, [.. Enumerable.Repeat(persistence, correlation?.Size ?? 0)])
    {
    }

    /// <summary>A copula for one group of elements, each with a persistence of its own.</summary>
    /// <param name="correlation">Correlations across elements within a year, between the normals, not between the quantities made from them.</param>
    /// <param name="persistence">Correlation rho_i of each element with itself a year before, in [-1, 1]; 0 for independent years.</param>
    /// <exception cref="ArgumentException">There is not one persistence for each element.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A persistence is outside [-1, 1].</exception>
    public GaussianCopula(CorrelationMatrix correlation, ImmutableArray<double> persistence)
    {
        ArgumentNullException.ThrowIfNull(correlation);
        if (persistence.Length != correlation.Size)
        {
            throw new ArgumentException($"Each of the {correlation.Size} elements needs one persistence; found {persistence.Length}.", nameof(persistence));
        }

        foreach (double rho in persistence)
        {
            if (!(rho >= -1 && rho <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(persistence), rho, $"A persistence from year to year lies in [-1, 1]; found {Probability.Text(rho)}.");
            }
        }

        Correlation = correlation;
        Persistence = persistence;
        _innovation = [.. persistence.Select(rho => Math.Sqrt((1 - rho) * (1 + rho)))];
        (Innovations, Drift) = InnovationsOf(correlation, persistence, _innovation);
        _first = correlation.CholeskyFactor();
        _later = ReferenceEquals(Innovations, correlation) ? _first : Innovations.CholeskyFactor();
    }

    /// <summary>Correlations across elements within a year.</summary>
    public CorrelationMatrix Correlation { get; }

    /// <summary>Correlations across elements of what is new in each year after the first.</summary>
    public CorrelationMatrix Innovations { get; }

    /// <summary>Correlation of each element with itself a year before.</summary>
    public ImmutableArray<double> Persistence { get; }

    /// <summary>The correlation within a year that moves furthest from the first year to the long run; size 0 where all hold in every year.</summary>
    public CorrelationChange Drift { get; }

    /// <summary>L: lower triangular, turns the independent normals of the first year into correlated ones. Not to be changed.</summary>
    internal double[,] FirstFactor => _first;

    /// <summary>M: the same for the innovations of each later year. Not to be changed.</summary>
    internal double[,] LaterFactor => _later;

    /// <summary>Standard deviations <c>sqrt(1 - rho_i^2)</c> of what is new in each year after the first.</summary>
    internal ReadOnlySpan<double> InnovationScale => _innovation;

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
            double[,] factor = start == 0 ? _first : _later;

            // The last element first: its row needs all inputs of the year, which are then free to be overwritten.
            for (int i = elements - 1; i >= 0; i--)
            {
                double sum = 0;
                for (int k = 0; k <= i; k++)
                {
                    sum += factor[i, k] * independent[start + k];
                }

                correlated[start + i] = start == 0 ? sum : (Persistence[i] * correlated[start + i - elements]) + (_innovation[i] * sum);
            }
        }
    }

    private static (CorrelationMatrix Innovations, CorrelationChange Drift) InnovationsOf(CorrelationMatrix correlation, ImmutableArray<double> persistence, double[] innovation)
    {
        int size = correlation.Size;
        var none = new CorrelationChange(0, 0, 1, 1);
        if (persistence.All(rho => rho == persistence[0]))
        {
            return (correlation, none);
        }

        double[,] wanted = new double[size, size];
        bool isWithin = true;
        for (int i = 0; i < size; i++)
        {
            wanted[i, i] = 1;
            for (int j = 0; j < i; j++)
            {
                double covariance = correlation[i, j] * (1 - (persistence[i] * persistence[j]));
                double scale = innovation[i] * innovation[j];
                double ratio = scale > 0 ? covariance / scale : 0;
                isWithin &= scale > 0 ? Math.Abs(ratio) <= 1 : covariance == 0;
                wanted[i, j] = wanted[j, i] = Math.Clamp(ratio, -1, 1);
            }
        }

        NearestCorrelation nearest = CorrelationMatrix.Nearest(wanted);
        return (nearest.Matrix, isWithin && nearest.Distance == 0 ? none : DriftOf(correlation, nearest.Matrix, persistence, innovation));
    }

    // C_ij(t) = rho_i rho_j C_ij(t-1) + s_i s_j E_ij tends to s_i s_j E_ij / (1 - rho_i rho_j); with rho_i rho_j = 1 nothing is ever new.
    private static CorrelationChange DriftOf(CorrelationMatrix correlation, CorrelationMatrix innovations, ImmutableArray<double> persistence, double[] innovation)
    {
        var largest = new CorrelationChange(0, 0, 1, 1);
        for (int i = 0; i < correlation.Size; i++)
        {
            for (int j = i + 1; j < correlation.Size; j++)
            {
                double fading = 1 - (persistence[i] * persistence[j]);
                double limit = fading > 0 ? innovation[i] * innovation[j] * innovations[i, j] / fading : correlation[i, j];
                var change = new CorrelationChange(i, j, correlation[i, j], limit);
                largest = change.Size > largest.Size ? change : largest;
            }
        }

        return largest;
    }
}
