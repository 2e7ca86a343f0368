namespace Projection.Consistency;

/// <summary>The step d of least length for J d = r, where J = [A, -I]: inputs first, then one slack for each condition.</summary>
/// <remarks>Components can be decided one by one; the rest is then solved without them.</remarks>
internal sealed class NormalEquations
{
    // For each column of A the conditions that it is in: most conditions have few inputs.
    private readonly List<(int Condition, double Slope)>[] _columns;
    private readonly double[] _residual;
    private readonly int _inputs;

    // J J' over the components that are still free, lower triangle.
    private readonly double[][] _gram;

    /// <param name="rows">A: one row for each condition.</param>
    /// <param name="inputs">Number of columns of A.</param>
    /// <param name="residual">r: one number for each condition.</param>
    public NormalEquations(double[][] rows, int inputs, double[] residual)
    {
        _inputs = inputs;
        _residual = (double[])residual.Clone();
        _gram = new double[rows.Length][];
        _columns = new List<(int, double)>[inputs];
        for (int k = 0; k < inputs; k++)
        {
            _columns[k] = [];
        }

        for (int i = 0; i < rows.Length; i++)
        {
            _gram[i] = new double[i + 1];
            _gram[i][i] = 1;
            for (int k = 0; k < inputs; k++)
            {
                if (rows[i][k] != 0)
                {
                    _columns[k].Add((i, rows[i][k]));
                }
            }
        }

        foreach (List<(int Condition, double Slope)> column in _columns)
        {
            AddProducts(column, 1);
        }
    }

    /// <summary>Solves (J J' + damping) y = r over the free components by Cholesky's method.</summary>
    /// <param name="damping">Added to the diagonal, relative to it.</param>
    /// <returns>One multiplier for each condition, or <see langword="null"/> where the equations are singular.</returns>
    public double[]? Solve(double damping)
    {
        var factor = new double[_gram.Length][];
        for (int i = 0; i < factor.Length; i++)
        {
            factor[i] = (double[])_gram[i].Clone();
            factor[i][i] += damping * Math.Max(1, factor[i][i]);
        }

        return Factorise(factor) ? Substitute(factor, _residual) : null;
    }

    /// <summary>One component of the step J' y.</summary>
    public double Component(double[] multipliers, int column)
    {
        if (column >= _inputs)
        {
            return -multipliers[column - _inputs];
        }

        double sum = 0;
        foreach ((int condition, double slope) in _columns[column])
        {
            sum += slope * multipliers[condition];
        }

        return sum;
    }

    /// <summary>Sets a component and takes it out of what is left to be solved.</summary>
    public void Decide(int column, double value)
    {
        if (column >= _inputs)
        {
            int condition = column - _inputs;
            _residual[condition] += value;
            _gram[condition][condition] -= 1;
            return;
        }

        foreach ((int condition, double slope) in _columns[column])
        {
            _residual[condition] -= slope * value;
        }

        AddProducts(_columns[column], -1);
    }

    private void AddProducts(List<(int Condition, double Slope)> column, double sign)
    {
        foreach ((int i, double slope) in column)
        {
            double[] row = _gram[i];
            foreach ((int j, double other) in column)
            {
                if (j > i)
                {
                    break;
                }

                row[j] += sign * slope * other;
            }
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
