namespace Projection.Reconciliation;

/// <summary>Least squares under linear conditions, in the units of the standard deviations: u as short as can be, v as free as it likes.</summary>
/// <remarks>Conditions are <c>low &lt;= a u + b v &lt;= high</c>. Free quantities are eliminated by the equations, so that only u is searched for.</remarks>
internal sealed class ConstrainedLeastSquares
{
    // A coefficient of a free quantity below this part of the largest one determines nothing.
    private const double Negligible = 1e-11;

    private readonly List<Condition> _equations = [];
    private readonly List<Condition> _inequalities = [];
    private readonly List<(int Free, Condition Condition)> _pivots = [];

    private ConstrainedLeastSquares(IEnumerable<Condition> conditions)
    {
        foreach (Condition condition in conditions)
        {
            (condition.IsEquation ? _equations : _inequalities).Add(condition);
        }
    }

    /// <param name="measured">Number of coordinates of u.</param>
    /// <param name="free">Number of coordinates of v.</param>
    /// <param name="conditions">The conditions.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns><see langword="null"/> where they exclude each other.</returns>
    /// <exception cref="ArgumentException">A free quantity is determined by no equation.</exception>
    public static Solution? Solve(int measured, int free, IEnumerable<Condition> conditions, CancellationToken cancellationToken)
    {
        var problem = new ConstrainedLeastSquares(conditions);
        problem.Eliminate(free, cancellationToken);
        return problem.Solve(measured, cancellationToken);
    }

    private void Eliminate(int free, CancellationToken cancellationToken)
    {
        double scale = _equations.SelectMany(c => c.Free).Select(Math.Abs).DefaultIfEmpty(0).Max();
        for (int done = 0; done < free; done++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (int best, int column, double size) = (-1, -1, Negligible * scale);
            for (int i = 0; i < _equations.Count; i++)
            {
                for (int f = 0; f < free; f++)
                {
                    if (Math.Abs(_equations[i].Free[f]) > size && !_pivots.Exists(p => p.Free == f))
                    {
                        (best, column, size) = (i, f, Math.Abs(_equations[i].Free[f]));
                    }
                }
            }

            if (best < 0)
            {
                int undetermined = Enumerable.Range(0, free).First(f => !_pivots.Exists(p => p.Free == f));
                throw new ArgumentException($"No identity determines free quantity {undetermined}; give it a variance, or leave it out.", nameof(free));
            }

            Condition pivot = _equations[best];
            _equations.RemoveAt(best);
            Substitute(_equations, pivot, column);
            Substitute(_inequalities, pivot, column);
            for (int p = 0; p < _pivots.Count; p++)
            {
                _pivots[p] = (_pivots[p].Free, _pivots[p].Condition.Without(pivot, column));
            }

            _pivots.Add((column, pivot));
        }
    }

    private static void Substitute(List<Condition> conditions, Condition pivot, int column)
    {
        for (int i = 0; i < conditions.Count; i++)
        {
            conditions[i] = conditions[i].Without(pivot, column);
        }
    }

    private Solution? Solve(int measured, CancellationToken cancellationToken)
    {
        var equations = new OrthonormalRows(_equations.Select(c => c.Measured), _equations.Select(c => c.Low), cancellationToken);
        List<(double[] Row, double Low)> sides = [];
        foreach (Condition condition in _inequalities)
        {
            if (condition.Low > double.NegativeInfinity)
            {
                sides.Add((condition.Measured, condition.Low));
            }

            if (condition.High < double.PositiveInfinity)
            {
                sides.Add((Vectors.Scaled(condition.Measured, -1), -condition.High));
            }
        }

        if (LeastDistance.Solve(measured, equations, sides, cancellationToken) is not { } found)
        {
            return null;
        }

        var free = new double[_pivots.Count];
        var weights = new double[_pivots.Count][];
        foreach ((int place, Condition pivot) in _pivots)
        {
            weights[place] = Vectors.Scaled(pivot.Measured, -1 / pivot.Free[place]);
            free[place] = (pivot.Low / pivot.Free[place]) + Vectors.Dot(weights[place], found.Point);
        }

        return new Solution(found.Point, free, weights, equations, found.Multipliers.DefaultIfEmpty(0).Max());
    }

    /// <summary>One condition on u and v.</summary>
    internal sealed record Condition(double[] Measured, double[] Free, double Low, double High)
    {
        public bool IsEquation => Low == High;

        /// <summary>The same with a free quantity replaced by what an equation makes it.</summary>
        public Condition Without(Condition equation, int free)
        {
            double factor = Free[free] / equation.Free[free];
            if (factor == 0)
            {
                return this;
            }

            var measured = (double[])Measured.Clone();
            var others = (double[])Free.Clone();
            Vectors.AddTo(measured, equation.Measured, -factor);
            Vectors.AddTo(others, equation.Free, -factor);
            others[free] = 0;
            return new Condition(measured, others, Low - (factor * equation.Low), High - (factor * equation.Low));
        }
    }

    /// <summary>What was found.</summary>
    /// <param name="Measured">u.</param>
    /// <param name="Free">v.</param>
    /// <param name="FreeWeights">How each free quantity follows u.</param>
    /// <param name="Equations">The equations on u alone, orthonormal.</param>
    /// <param name="LargestMultiplier">Of the inequalities: how dear the dearest one is.</param>
    internal sealed record Solution(double[] Measured, double[] Free, double[][] FreeWeights, OrthonormalRows Equations, double LargestMultiplier);
}
