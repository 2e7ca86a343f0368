using System.Runtime.Intrinsics;

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

    // The first column of each row of it that is not zero.
    private readonly int[] _first;

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

        _first = [.. _gram.Select(row => Array.FindIndex(row, value => value != 0))];
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

    // What is zero in front of a row stays zero in its factor.
    private bool Factorise(double[][] a)
    {
        for (int i = 0; i < a.Length; i++)
        {
            for (int j = _first[i]; j < i; j++)
            {
                int from = Math.Max(_first[i], _first[j]);
                a[i][j] = (a[i][j] - Product(a[i].AsSpan(from, j - from), a[j].AsSpan(from, j - from))) / a[j][j];
            }

            ReadOnlySpan<double> row = a[i].AsSpan(_first[i], i - _first[i]);
            double rest = a[i][i] - Product(row, row);
            if (!(rest > 0))
            {
                return false;
            }

            a[i][i] = Math.Sqrt(rest);
        }

        return true;
    }

    // Eight lanes whatever the processor has: the same digits everywhere.
    private static double Product(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        Vector512<double> lanes = Vector512<double>.Zero;
        int end = left.Length - (left.Length % Vector512<double>.Count);
        for (int k = 0; k < end; k += Vector512<double>.Count)
        {
            lanes += Vector512.Create(left.Slice(k, Vector512<double>.Count)) * Vector512.Create(right.Slice(k, Vector512<double>.Count));
        }

        double sum = 0;
        for (int lane = 0; lane < Vector512<double>.Count; lane++)
        {
            sum += lanes[lane];
        }

        for (int k = end; k < left.Length; k++)
        {
            sum += left[k] * right[k];
        }

        return sum;
    }

    private double[] Substitute(double[][] factor, double[] right)
    {
        var y = (double[])right.Clone();
        for (int i = 0; i < y.Length; i++)
        {
            for (int k = _first[i]; k < i; k++)
            {
                y[i] -= factor[i][k] * y[k];
            }

            y[i] /= factor[i][i];
        }

        for (int i = y.Length - 1; i >= 0; i--)
        {
            y[i] /= factor[i][i];
            for (int k = _first[i]; k < i; k++)
            {
                y[k] -= factor[i][k] * y[i];
            }
        }

        return y;
    }
}
