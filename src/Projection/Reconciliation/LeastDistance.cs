namespace Projection.Reconciliation;

/// <summary>The point of least length that meets equations and inequalities: the dual active-set method of Goldfarb and Idnani (1983).</summary>
/// <remarks>
/// It starts from the nearest point of the equations and takes up the most violated inequality, one after the other. A point that no inequality
/// blocks is the solution; an inequality that no move can meet shows that there is none, which needs no iteration limit to be told.
/// </remarks>
/// <seealso href="https://doi.org/10.1007/BF02591962">Goldfarb and Idnani (1983), Mathematical Programming 27, 1-33</seealso>
internal sealed class LeastDistance
{
    // A direction of length 1 of which less is left by the conditions in force cannot be followed.
    private const double Blocked = 1e-10;

    // By how much an inequality may miss, relative to the size of the point and of its own distance.
    private const double Miss = 1e-12;

    private readonly int _length;
    private readonly CancellationToken _cancellationToken;
    private readonly double[][] _normals;
    private readonly double[] _offsets;
    private readonly double[] _lengths;
    private readonly List<int> _active = [];
    private readonly List<double> _multipliers = [];

    // Orthonormal directions of the active inequalities and the triangle that makes them from their normals, column by column.
    private readonly List<double[]> _directions = [];
    private readonly List<double[]> _triangle = [];

    private double[] _point;

    private LeastDistance(int length, OrthonormalRows equations, IReadOnlyList<(double[] Row, double Low)> inequalities, CancellationToken cancellationToken)
    {
        _length = length;
        _cancellationToken = cancellationToken;
        double[] start = equations.Nearest(length);
        _normals = new double[inequalities.Count][];
        _offsets = new double[inequalities.Count];
        _lengths = new double[inequalities.Count];
        _point = new double[length];
        for (int i = 0; i < inequalities.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (double[] row, double low) = inequalities[i];
            double size = Vectors.Length(row);
            double[] rest = equations.Remainder(row);
            double left = Vectors.Length(rest);
            double offset = low - Vectors.Dot(row, start);
            if (left <= Blocked * size)
            {
                // The equations decide it: it holds or it never will.
                IsFeasible &= offset <= 1e-9 * Math.Max(Math.Max(Math.Abs(low), size), double.Epsilon);
                (_normals[i], _offsets[i], _lengths[i]) = (new double[length], double.NegativeInfinity, 1);
                continue;
            }

            (_normals[i], _offsets[i], _lengths[i]) = (Vectors.Scaled(rest, 1 / left), offset / left, left);
        }

        IsFeasible = IsFeasible && Run();
        if (IsFeasible)
        {
            Polish();
            Vectors.AddTo(_point, start, 1);
        }
    }

    private bool IsFeasible { get; set; } = true;

    /// <param name="length">Number of coordinates.</param>
    /// <param name="equations">Equations.</param>
    /// <param name="inequalities">Rows r and lower limits l of <c>r u >= l</c>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The point and one multiplier for each inequality, or <see langword="null"/> where no point meets them all.</returns>
    public static (double[] Point, double[] Multipliers)? Solve(
        int length, OrthonormalRows equations, IReadOnlyList<(double[] Row, double Low)> inequalities, CancellationToken cancellationToken = default)
    {
        if (equations.IsContradictory)
        {
            return null;
        }

        var search = new LeastDistance(length, equations, inequalities, cancellationToken);
        return search.IsFeasible ? (search._point, search.Multipliers()) : null;
    }

    private bool Run()
    {
        // Each inequality taken up raises the distance, so the method ends; the limit only guards against rounding.
        for (int most = 100 * (_length + _normals.Length + 1); most > 0; most--)
        {
            int violated = MostViolated();
            if (violated < 0)
            {
                return true;
            }

            if (!TakeUp(violated))
            {
                return false;
            }
        }

        return false;
    }

    private int MostViolated()
    {
        double tolerance = Miss * (1 + Vectors.Length(_point));
        int worst = -1;
        double most = 0;
        for (int i = 0; i < _normals.Length; i++)
        {
            double missing = _offsets[i] - Vectors.Dot(_normals[i], _point);
            if (missing > most && missing > tolerance + (Miss * Math.Abs(_offsets[i])) && !_active.Contains(i))
            {
                (worst, most) = (i, missing);
            }
        }

        return worst;
    }

    // Moves until the inequality holds; others in force are let go where they would push the wrong way.
    private bool TakeUp(int violated)
    {
        double multiplier = 0;
        while (true)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            (double[] direction, double[] weights) = Direction(_normals[violated]);
            double free = Vectors.Dot(direction, direction);
            double[] change = Changes(weights);
            int leaving = -1;
            double dualStep = double.PositiveInfinity;
            for (int j = 0; j < change.Length; j++)
            {
                if (change[j] > 0 && _multipliers[j] / change[j] is var limit && limit < dualStep)
                {
                    (leaving, dualStep) = (j, limit);
                }
            }

            bool isBlocked = free <= Blocked * Blocked;
            double fullStep = isBlocked ? double.PositiveInfinity : (_offsets[violated] - Vectors.Dot(_normals[violated], _point)) / free;
            double step = Math.Min(dualStep, fullStep);
            if (double.IsInfinity(step))
            {
                return false;
            }

            for (int j = 0; j < change.Length; j++)
            {
                _multipliers[j] -= step * change[j];
            }

            multiplier += step;
            if (!isBlocked)
            {
                Vectors.AddTo(_point, direction, step);
            }

            if (step == fullStep)
            {
                _active.Add(violated);
                _multipliers.Add(multiplier);
                double length = Math.Sqrt(free);
                _directions.Add(Vectors.Scaled(direction, 1 / length));
                _triangle.Add([.. weights, length]);
                return true;
            }

            _active.RemoveAt(leaving);
            _multipliers.RemoveAt(leaving);
            Rebuild();
        }
    }

    private (double[] Direction, double[] Weights) Direction(double[] normal)
    {
        var direction = (double[])normal.Clone();
        var weights = new double[_directions.Count];
        for (int pass = 0; pass < 2; pass++)
        {
            for (int j = 0; j < _directions.Count; j++)
            {
                double along = Vectors.Dot(_directions[j], direction);
                weights[j] += along;
                Vectors.AddTo(direction, _directions[j], -along);
            }
        }

        return (direction, weights);
    }

    // How the multipliers in force change with the new one: back substitution in the triangle.
    private double[] Changes(double[] weights)
    {
        var changes = (double[])weights.Clone();
        for (int j = changes.Length - 1; j >= 0; j--)
        {
            changes[j] /= _triangle[j][j];
            for (int k = 0; k < j; k++)
            {
                changes[k] -= _triangle[j][k] * changes[j];
            }
        }

        return changes;
    }

    private void Rebuild()
    {
        _directions.Clear();
        _triangle.Clear();
        foreach (int i in _active)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            (double[] direction, double[] weights) = Direction(_normals[i]);
            double length = Vectors.Length(direction);
            _directions.Add(Vectors.Scaled(direction, 1 / length));
            _triangle.Add([.. weights, length]);
        }
    }

    // The same point straight from the inequalities in force, without the rounding of the steps that led there.
    private void Polish()
    {
        Rebuild();
        _point = new double[_length];
        var values = new double[_active.Count];
        for (int j = 0; j < values.Length; j++)
        {
            double value = _offsets[_active[j]];
            for (int k = 0; k < j; k++)
            {
                value -= _triangle[j][k] * values[k];
            }

            values[j] = value / _triangle[j][j];
            Vectors.AddTo(_point, _directions[j], values[j]);
        }
    }

    private double[] Multipliers()
    {
        var multipliers = new double[_normals.Length];
        for (int j = 0; j < _active.Count; j++)
        {
            multipliers[_active[j]] = _multipliers[j] / _lengths[_active[j]];
        }

        return multipliers;
    }
}
