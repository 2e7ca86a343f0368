namespace Projection.Statistics;

public sealed partial class CorrelationMatrix
{
    private const double LargestEntry = 1e6;

    /// <summary>The correlation matrix nearest to a symmetric one, such as one put together from several sources, pair by pair.</summary>
    /// <remarks>
    /// <para>Nearest in the Frobenius norm; there is exactly one. A matrix that is one already stays as it is, bit for bit.</para>
    /// <para>Found by Newton's method on the dual problem, see <see cref="NearestCorrelationDual"/>. What rounding leaves of the least eigenvalue
    /// is taken away by bringing all entries nearer to 0 by some <c>n^2 2^-50</c> of themselves, so that the result passes <see cref="FromValues"/>.</para>
    /// </remarks>
    /// <param name="symmetric">Square and symmetric; entries finite, from -1e6 to 1e6. The diagonal need not be 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The matrix, and how far it lies from the given one.</returns>
    /// <exception cref="ArgumentException">The shape, an entry or the symmetry is not as described; the message shows where.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <seealso href="https://doi.org/10.1093/imanum/22.3.329">Higham (2002), Computing the nearest correlation matrix, IMA Journal of Numerical Analysis 22(3), 329-343</seealso>
    public static NearestCorrelation Nearest(double[,] symmetric, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(symmetric);
        int size = symmetric.GetLength(0);
        if (size < 1 || symmetric.GetLength(1) != size)
        {
            throw new ArgumentException($"Only a square matrix has a nearest correlation matrix; found {size} rows and {symmetric.GetLength(1)} columns.", nameof(symmetric));
        }

        double[] given = new double[size * size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                given[(i * size) + j] = FiniteEntry(symmetric, i, j);
            }
        }

        if (IsCorrelation(size, given, cancellationToken))
        {
            return new NearestCorrelation(new(size, given), 0, new CorrelationChange(0, 0, 1, 1));
        }

        double[] nearest = NearestCorrelationDual.Solve(size, given, cancellationToken);
        double shrink = Tolerance(size);
        while (!IsCorrelation(size, nearest, cancellationToken))
        {
            for (int k = 0; k < nearest.Length; k++)
            {
                nearest[k] *= k % (size + 1) == 0 ? 1 : Math.Max(0, 1 - shrink);
            }

            shrink *= 2;
        }

        return Compare(size, given, nearest);
    }

    private static bool IsCorrelation(int size, double[] values, CancellationToken cancellationToken)
    {
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double value = values[(i * size) + j];
                if (i == j ? value != 1 : Math.Abs(value) > 1)
                {
                    return false;
                }
            }
        }

        return SymmetricEigenvalues.Least(size, values, cancellationToken) >= -Tolerance(size);
    }

    private static NearestCorrelation Compare(int size, double[] given, double[] nearest)
    {
        double sum = 0;
        var largest = new CorrelationChange(0, 0, given[0], nearest[0]);
        for (int i = 0; i < size; i++)
        {
            for (int j = i; j < size; j++)
            {
                var change = new CorrelationChange(i, j, given[(i * size) + j], nearest[(i * size) + j]);
                sum += (i == j ? 1 : 2) * change.Size * change.Size;
                largest = change.Size > largest.Size ? change : largest;
            }
        }

        return new NearestCorrelation(new(size, nearest), Math.Sqrt(sum), largest);
    }

    private static double FiniteEntry(double[,] symmetric, int i, int j)
    {
        double value = symmetric[i, j];
        if (!(Math.Abs(value) <= LargestEntry))
        {
            throw new ArgumentException(
                $"A matrix to be brought to correlations has entries from -1e6 to 1e6; found {Probability.Text(value)} in row {i + 1}, column {j + 1}.", nameof(symmetric));
        }

        if (value != symmetric[j, i])
        {
            throw new ArgumentException(
                $"A matrix to be brought to correlations is symmetric; found {Probability.Text(value)} in row {i + 1}, column {j + 1}, but "
                + $"{Probability.Text(symmetric[j, i])} in row {j + 1}, column {i + 1}.",
                nameof(symmetric));
        }

        return value;
    }
}
