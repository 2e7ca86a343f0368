namespace Projection.Consistency;

/// <summary>The step of least length for J d = r, where J = [A, -I]: inputs first, then one slack for each condition.</summary>
internal static class NormalEquations
{
    /// <summary>Solves (J J' + damping) y = r over the free columns by Cholesky's method.</summary>
    /// <returns>One multiplier for each condition, or <see langword="null"/> where the equations are singular.</returns>
    public static double[]? Solve(double[][] rows, bool[] isFree, int inputs, double[] residual, double damping)
    {
        int n = rows.Length;
        var factor = new double[n][];
        for (int i = 0; i < n; i++)
        {
            factor[i] = new double[i + 1];
            for (int j = 0; j <= i; j++)
            {
                double sum = 0;
                for (int k = 0; k < inputs; k++)
                {
                    sum += isFree[k] ? rows[i][k] * rows[j][k] : 0;
                }

                factor[i][j] = sum;
            }

            double slack = isFree[inputs + i] ? 1 : 0;
            factor[i][i] += slack + (damping * Math.Max(1, factor[i][i]));
        }

        return Factorise(factor) ? Substitute(factor, residual) : null;
    }

    /// <summary>One component of the step J' y.</summary>
    public static double Component(double[][] rows, int inputs, double[] multipliers, int column)
    {
        if (column >= inputs)
        {
            return -multipliers[column - inputs];
        }

        double sum = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            sum += rows[i][column] * multipliers[i];
        }

        return sum;
    }

    /// <summary>Takes a component that has been decided out of what is left to be solved.</summary>
    public static void Subtract(double[][] rows, int inputs, double[] residual, int column, double value)
    {
        if (column >= inputs)
        {
            residual[column - inputs] += value;
            return;
        }

        for (int i = 0; i < rows.Length; i++)
        {
            residual[i] -= rows[i][column] * value;
        }
    }

    private static bool Factorise(double[][] a)
    {
        for (int i = 0; i < a.Length; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = a[i][j];
                for (int k = 0; k < j; k++)
                {
                    sum -= a[i][k] * a[j][k];
                }

                if (i == j)
                {
                    if (!(sum > 0))
                    {
                        return false;
                    }

                    a[i][i] = Math.Sqrt(sum);
                }
                else
                {
                    a[i][j] = sum / a[j][j];
                }
            }
        }

        return true;
    }

    private static double[] Substitute(double[][] factor, double[] right)
    {
        var y = (double[])right.Clone();
        for (int i = 0; i < y.Length; i++)
        {
            for (int k = 0; k < i; k++)
            {
                y[i] -= factor[i][k] * y[k];
            }

            y[i] /= factor[i][i];
        }

        for (int i = y.Length - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < y.Length; k++)
            {
                y[i] -= factor[k][i] * y[k];
            }

            y[i] /= factor[i][i];
        }

        return y;
    }
}
