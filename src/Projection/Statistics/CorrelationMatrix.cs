namespace Projection.Statistics;

/// <summary>Correlations between the elements of a group, such as the sectors of a region. Immutable.</summary>
public sealed partial class CorrelationMatrix
{
    private readonly double[] _values; // row by row

    private CorrelationMatrix(int size, double[] values)
    {
        Size = size;
        _values = values;
    }

    /// <summary>Number of elements, at least 1.</summary>
    public int Size { get; }

    /// <summary>Correlation of two elements, in [-1, 1]; 1 on the diagonal.</summary>
    /// <param name="row">Element, from 0.</param>
    /// <param name="column">Element, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    public double this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Size);
            ArgumentOutOfRangeException.ThrowIfNegative(column);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Size);
            return _values[(row * Size) + column];
        }
    }

    /// <summary>The same correlation between any two elements.</summary>
    /// <remarks>Eigenvalues <c>1 - r</c> and <c>1 + (n - 1) r</c>, so r may not be below <c>-1 / (n - 1)</c>: many elements cannot all move against each other.</remarks>
    /// <param name="size">Number of elements n, at least 1.</param>
    /// <param name="correlation">Correlation r, from -1 / (n - 1) to 1.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 1.</exception>
    /// <exception cref="ArgumentException">The correlation is outside its range.</exception>
    public static CorrelationMatrix Equicorrelation(int size, double correlation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        double least = size == 1 ? 1 : Math.Min(1 - correlation, 1 + ((size - 1.0) * correlation));
        if (!(correlation >= -1 && correlation <= 1) || least < -Tolerance(size))
        {
            string range = size <= 2 ? "-1" : $"-1/{size - 1} = {Probability.Text(-1.0 / (size - 1))}";
            throw new ArgumentException(
                $"A common correlation r of n = {size} elements needs -1/(n - 1) <= r <= 1, here from {range} to 1; found r = {Probability.Text(correlation)}, "
                + $"which gives the least eigenvalue {Probability.Text(least)}.",
                nameof(correlation));
        }

        double[] values = new double[size * size];
        Array.Fill(values, correlation);
        for (int i = 0; i < size; i++)
        {
            values[(i * size) + i] = 1;
        }

        return new(size, values);
    }

    /// <summary>A matrix given in full.</summary>
    /// <remarks>Positive semidefinite means that the least eigenvalue is at least <c>-n^2 2^-50</c>, what rounding can do to 0.</remarks>
    /// <param name="values">Square, symmetric, 1 on the diagonal, entries in [-1, 1], positive semidefinite.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The matrix; a copy.</returns>
    /// <exception cref="ArgumentException">One of these does not hold; the message shows which, where and by how much.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <seealso cref="Nearest"/>
    public static CorrelationMatrix FromValues(double[,] values, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        int size = values.GetLength(0);
        if (size < 1 || values.GetLength(1) != size)
        {
            throw new ArgumentException($"A correlation matrix is square; found {size} rows and {values.GetLength(1)} columns.", nameof(values));
        }

        double[] copy = new double[size * size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                copy[(i * size) + j] = Entry(values, i, j);
            }
        }

        double least = SymmetricEigenvalues.Least(size, copy, cancellationToken);
        if (least < -Tolerance(size))
        {
            throw new ArgumentException(
                $"A correlation matrix has no negative eigenvalue; found the least eigenvalue {Probability.Text(least)}. "
                + "These correlations cannot all hold at once: bring the strongest of them nearer to 0.",
                nameof(values));
        }

        return new(size, copy);
    }

    /// <summary>The lower triangular L with <c>L L' = C</c>: it turns independent standard normals into correlated ones.</summary>
    /// <remarks>A semidefinite matrix has one too: where the rest of a pivot is 0, up to <c>n^2 2^-50</c>, its column is 0 and the element
    /// follows from those before it.</remarks>
    /// <returns>Square, dimensionless; 0 above the diagonal; each row's squares add up to 1.</returns>
    public double[,] CholeskyFactor()
    {
        double[,] factor = new double[Size, Size];
        for (int j = 0; j < Size; j++)
        {
            for (int i = j; i < Size; i++)
            {
                double rest = _values[(i * Size) + j];
                for (int k = 0; k < j; k++)
                {
                    rest -= factor[i, k] * factor[j, k];
                }

                double pivot = i == j ? (rest > Tolerance(Size) ? Math.Sqrt(rest) : 0) : factor[j, j];
                factor[i, j] = i == j ? pivot : pivot == 0 ? 0 : rest / pivot;
            }
        }

        return factor;
    }

    private static double Tolerance(int size) => size * (double)size / (1L << 50);

    private static double Entry(double[,] values, int i, int j)
    {
        double value = values[i, j];
        if (i == j && value != 1)
        {
            throw new ArgumentException(
                $"A correlation matrix has 1 on its diagonal; found {Probability.Text(value)} in row and column {i + 1}.", nameof(values));
        }

        if (!(value >= -1 && value <= 1))
        {
            throw new ArgumentException(
                $"A correlation lies in [-1, 1]; found {Probability.Text(value)} in row {i + 1}, column {j + 1}.", nameof(values));
        }

        if (value != values[j, i])
        {
            throw new ArgumentException(
                $"A correlation matrix is symmetric; found {Probability.Text(value)} in row {i + 1}, column {j + 1}, but "
                + $"{Probability.Text(values[j, i])} in row {j + 1}, column {i + 1}.",
                nameof(values));
        }

        return value;
    }
}
