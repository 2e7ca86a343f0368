namespace Projection.Statistics;

/// <summary>The dual of the search for the nearest correlation matrix, at one point.</summary>
/// <remarks>
/// <para>To minimise is <c>theta(y) = 1/2 |X(y)|^2 - sum(y)</c>, with <c>X(y)</c> the positive semidefinite part of <c>A + Diag(y)</c>: convex, with the
/// gradient <c>diag(X(y)) - 1</c>. Where that is 0, X(y) is the nearest correlation matrix. Newton's method with the generalised Hessian converges
/// quadratically; some 10 decompositions reach the last bits, where alternating projections need hundreds.</para>
/// <para>Only + - * / and square roots: the same bits on every machine.</para>
/// </remarks>
/// <seealso href="https://doi.org/10.1137/050624509">Qi and Sun (2006), SIAM Journal on Matrix Analysis and Applications 28(2), 360-385</seealso>
internal sealed class NearestCorrelationDual
{
    private const int MostSteps = 100;
    private const int MostHalvings = 40;
    private const double Armijo = 1e-4; // part of the promised decrease that a step has to bring

    private readonly int _n;
    private readonly double[] _y;
    private readonly double[] _values;
    private readonly double[] _vectors;
    private readonly double[] _gradient;
    private readonly double _theta;
    private readonly double _slope; // largest entry of the gradient by size

    private NearestCorrelationDual(int n, double[] matrix, double[] y, CancellationToken cancellationToken)
    {
        _n = n;
        _y = y;
        double[] shifted = [.. matrix];
        double sum = 0;
        for (int i = 0; i < n; i++)
        {
            shifted[(i * n) + i] += y[i];
            sum += y[i];
        }

        (_values, _vectors) = SymmetricEigenvalues.Decompose(n, shifted, cancellationToken);
        double squares = 0;
        foreach (double value in _values)
        {
            squares += value > 0 ? value * value : 0;
        }

        _theta = (squares / 2) - sum;
        _gradient = new double[n];
        for (int i = 0; i < n; i++)
        {
            _gradient[i] = Entry(i, i) - 1;
            _slope = Math.Max(_slope, Math.Abs(_gradient[i]));
        }
    }

    /// <summary>The nearest correlation matrix, but for rounding of its least eigenvalue.</summary>
    /// <param name="n">Rows.</param>
    /// <param name="matrix">Row by row, symmetric, finite; left as it is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Row by row; exactly symmetric, 1 on the diagonal, entries in [-1, 1].</returns>
    internal static double[] Solve(int n, double[] matrix, CancellationToken cancellationToken = default)
    {
        double[] y = new double[n];
        for (int i = 0; i < n; i++)
        {
            y[i] = 1 - matrix[(i * n) + i];
        }

        var point = new NearestCorrelationDual(n, matrix, y, cancellationToken);
        for (int step = 0; step < MostSteps && point._slope > n / (double)(1L << 50); step++)
        {
            if (point.Next(matrix, cancellationToken) is not { } next)
            {
                break;
            }

            point = next;
        }

        return point.Correlations();
    }

    // Near the end theta no longer shows a decrease, but the gradient does.
    private NearestCorrelationDual? Next(double[] matrix, CancellationToken cancellationToken)
    {
        double[] direction = Direction();
        double promised = 0;
        for (int i = 0; i < _n; i++)
        {
            promised += _gradient[i] * direction[i];
        }

        double length = 1;
        for (int halving = 0; halving < MostHalvings; halving++, length /= 2)
        {
            double[] y = new double[_n];
            for (int i = 0; i < _n; i++)
            {
                y[i] = _y[i] + (length * direction[i]);
            }

            var next = new NearestCorrelationDual(_n, matrix, y, cancellationToken);
            if (next._slope <= _slope / 2 || next._theta < _theta + (Armijo * length * promised))
            {
                return next;
            }
        }

        return null;
    }

    // -(V + mu I)^-1 gradient, by Cholesky; mu keeps the first steps short and vanishes with the gradient.
    private double[] Direction()
    {
        double[,] factor = Hessian();
        double mu = Math.Min(0.01, _slope / 10);
        double[] solution = new double[_n];
        for (int j = 0; j < _n; j++)
        {
            factor[j, j] += mu;
            for (int i = j; i < _n; i++)
            {
                for (int k = 0; k < j; k++)
                {
                    factor[i, j] -= factor[i, k] * factor[j, k];
                }

                factor[i, j] = i == j ? Math.Sqrt(Math.Max(factor[j, j], mu)) : factor[i, j] / factor[j, j];
            }

            solution[j] = -_gradient[j];
            for (int k = 0; k < j; k++)
            {
                solution[j] -= factor[j, k] * solution[k];
            }

            solution[j] /= factor[j, j];
        }

        for (int i = _n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < _n; k++)
            {
                solution[i] -= factor[k, i] * solution[k];
            }

            solution[i] /= factor[i, i];
        }

        return solution;
    }

    // V_ij = sum over k, l of W_kl P_ik P_jk P_il P_jl, with W_kl the slope of the positive part between two eigenvalues.
    private double[,] Hessian()
    {
        double[,] hessian = new double[_n, _n];
        double[] product = new double[_n];
        double[] weights = new double[_n * _n];
        for (int k = 0; k < weights.Length; k++)
        {
            weights[k] = Weight(_values[k / _n], _values[k % _n]);
        }

        for (int i = 0; i < _n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                for (int k = 0; k < _n; k++)
                {
                    product[k] = _vectors[(i * _n) + k] * _vectors[(j * _n) + k];
                }

                double sum = 0;
                for (int k = 0; k < _n; k++)
                {
                    double inner = 0;
                    for (int l = 0; l < _n; l++)
                    {
                        inner += weights[(k * _n) + l] * product[l];
                    }

                    sum += inner * product[k];
                }

                hessian[i, j] = sum;
            }
        }

        return hessian;
    }

    private static double Weight(double one, double other) => one > 0
        ? other > 0 ? 1 : one / (one - other)
        : other > 0 ? other / (other - one) : 0;

    private double[] Correlations()
    {
        double[] correlations = new double[_n * _n];
        for (int i = 0; i < _n; i++)
        {
            correlations[(i * _n) + i] = 1;
            for (int j = 0; j < i; j++)
            {
                double scale = Math.Sqrt(Entry(i, i) * Entry(j, j)); // 1 but for rounding, unless the search broke off
                correlations[(i * _n) + j] = correlations[(j * _n) + i] = scale > 0 ? Math.Clamp(Entry(i, j) / scale, -1, 1) : 0;
            }
        }

        return correlations;
    }

    /// <summary>An entry of X(y).</summary>
    private double Entry(int i, int j)
    {
        double sum = 0;
        for (int k = 0; k < _n; k++)
        {
            sum += _values[k] > 0 ? _values[k] * _vectors[(i * _n) + k] * _vectors[(j * _n) + k] : 0;
        }

        return sum;
    }
}
