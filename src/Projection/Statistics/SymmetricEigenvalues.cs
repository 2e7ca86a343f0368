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
    internal static double Least(int n, ReadOnlySpan<double> matrix)
    {
        double[] a = matrix.ToArray();
        for (int sweep = 0; sweep < MostSweeps; sweep++)
        {
            bool rotated = false;
            for (int p = 0; p < n - 1; p++)
            {
                for (int q = p + 1; q < n; q++)
                {
                    rotated |= Rotate(a, n, p, q);
                }
            }

            if (!rotated)
            {
                break;
            }
        }

        double least = a[0];
        for (int i = 1; i < n; i++)
        {
            least = Math.Min(least, a[(i * n) + i]);
        }

        return least;
    }

    /// <summary>Turns rows and columns p and q so that their common entry becomes 0; false where it is already too small to matter.</summary>
    private static bool Rotate(double[] a, int n, int p, int q)
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
        }

        return true;
    }
}
