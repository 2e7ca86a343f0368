namespace Projection.Statistics;

/// <summary>Eigenvalues of a symmetric matrix by cyclic Jacobi rotations: + - * / and square roots only, so that the verdict
/// "positive semidefinite" is the same on every machine, which a tuned linear algebra library does not promise.</summary>
/// <seealso href="https://doi.org/10.1137/1.9781421407944">Golub and Van Loan, Matrix Computations, section 8.5</seealso>
internal static class SymmetricEigenvalues
{
    private const int MostSweeps = 60; // convergence is quadratic: 6 to 10 are usual

    /// <summary>The least eigenvalue.</summary>
    /// <param name="n">Rows.</param>
    /// <param name="matrix">Row by row, symmetric, finite; left as it is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal static double Least(int n, ReadOnlySpan<double> matrix, CancellationToken cancellationToken = default)
    {
        double[] a = matrix.ToArray();
        Diagonalize(a, n, null, cancellationToken);
        double least = a[0];
        for (int i = 1; i < n; i++)
        {
            least = Math.Min(least, a[(i * n) + i]);
        }

        return least;
    }

    /// <summary>All eigenvalues and their vectors: <c>A = V Diag(values) V'</c>.</summary>
    /// <param name="n">Rows.</param>
    /// <param name="matrix">Row by row, symmetric, finite; left as it is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The values in no order, and orthonormal vectors: row by row, vector k in column k.</returns>
    internal static (double[] Values, double[] Vectors) Decompose(int n, ReadOnlySpan<double> matrix, CancellationToken cancellationToken = default)
    {
        double[] a = matrix.ToArray();
        double[] vectors = new double[n * n];
        double[] values = new double[n];
        for (int i = 0; i < n; i++)
        {
            vectors[(i * n) + i] = 1;
        }

        Diagonalize(a, n, vectors, cancellationToken);
        for (int i = 0; i < n; i++)
        {
            values[i] = a[(i * n) + i];
        }

        return (values, vectors);
    }

    private static void Diagonalize(double[] a, int n, double[]? vectors, CancellationToken cancellationToken)
    {
        for (int sweep = 0; sweep < MostSweeps; sweep++)
        {
            bool rotated = false;
            for (int p = 0; p < n - 1; p++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (int q = p + 1; q < n; q++)
                {
                    rotated |= Rotate(a, n, p, q, vectors);
                }
            }

            if (!rotated)
            {
                break;
            }
        }
    }

    /// <summary>Turns rows and columns p and q so that their common entry becomes 0; false where it is already too small to matter.</summary>
    private static bool Rotate(double[] a, int n, int p, int q, double[]? vectors)
    {
        double off = a[(p * n) + q];
        if (Math.Abs(off) < 1e-18)
        {
            return false; // entries are of size 1: this moves no eigenvalue by a bit
        }

        double theta = (a[(q * n) + q] - a[(p * n) + p]) / (2 * off);
        double tangent = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        double cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        double sine = tangent * cosine;
        a[(p * n) + p] -= tangent * off;
        a[(q * n) + q] += tangent * off;
        a[(p * n) + q] = a[(q * n) + p] = 0;
        for (int k = 0; k < n; k++)
        {
            if (k != p && k != q)
            {
                double inP = a[(k * n) + p];
                double inQ = a[(k * n) + q];
                a[(k * n) + p] = a[(p * n) + k] = (cosine * inP) - (sine * inQ);
                a[(k * n) + q] = a[(q * n) + k] = (sine * inP) + (cosine * inQ);
            }

            if (vectors is not null)
            {
                double inP = vectors[(k * n) + p];
                double inQ = vectors[(k * n) + q];
                vectors[(k * n) + p] = (cosine * inP) - (sine * inQ);
                vectors[(k * n) + q] = (sine * inP) + (cosine * inQ);
            }
        }

        return true;
    }
}
