namespace Projection.Consistency;

/// <summary>Looks for a point with A x inside given row bounds and x inside given column bounds; gives the reason where there is none.</summary>
/// <remarks>
/// Bounded dual simplex on a dense dictionary, without an objective: every basis is dual feasible, so a basic variable outside its
/// bounds is driven onto the bound it violates until none is left, or until its row shows that no point can bring it back. Rounding
/// can make the answer wrong either way; a refutation is therefore only a proposal, to be checked by its multipliers.
/// </remarks>
internal sealed class FeasibilitySimplex
{
    // Relative to the scaled rows and columns, which are about 1.
    private const double Tolerance = 1e-9;
    private const double SmallestPivot = 1e-9;
    private const int MostPivots = 4000;

    private readonly int _rows;
    private readonly int _columns;

    // basic[i] = sum over j of dictionary[i][j] * nonbasic[j]; variables 0.._columns-1 are columns, the rest the rows' values.
    private readonly double[][] _dictionary;
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly double[] _value;
    private readonly int[] _basic;
    private readonly int[] _nonbasic;

    /// <param name="rows">Coefficients, one array for each row.</param>
    /// <param name="low">Lower bounds: of the columns, then of the rows; finite for columns.</param>
    /// <param name="high">Upper bounds in the same order.</param>
    public FeasibilitySimplex(double[][] rows, double[] low, double[] high)
    {
        _rows = rows.Length;
        _columns = low.Length - rows.Length;
        _dictionary = [.. rows.Select(row => (double[])row.Clone())];
        _low = low;
        _high = high;
        _value = new double[low.Length];
        _nonbasic = [.. Enumerable.Range(0, _columns)];
        _basic = [.. Enumerable.Range(_columns, _rows)];
        for (int j = 0; j < _columns; j++)
        {
            _value[j] = Math.Abs(_low[j]) <= Math.Abs(_high[j]) ? _low[j] : _high[j];
        }

        for (int i = 0; i < _rows; i++)
        {
            Recompute(i);
        }
    }

    /// <summary>A multiplier for each row that shows the contradiction; <see langword="null"/> where there is none or the search was cut short.</summary>
    public double[]? Multipliers { get; private set; }

    /// <summary>The point found; <see langword="null"/> unless <see cref="Solve"/> returned true.</summary>
    public double[]? Point { get; private set; }

    /// <summary>Runs the search.</summary>
    /// <returns>True with a point, false with multipliers, <see langword="null"/> where it was cut short.</returns>
    public bool? Solve(CancellationToken cancellationToken)
    {
        for (int pivot = 0; pivot < MostPivots; pivot++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int leaving = MostViolated();
            if (leaving < 0)
            {
                Point = _value[.._columns];
                return true;
            }

            int variable = _basic[leaving];
            bool raise = _value[variable] < _low[variable];
            int entering = Entering(_dictionary[leaving], raise);
            if (entering < 0)
            {
                Multipliers = MultipliersOf(leaving);
                return false;
            }

            Pivot(leaving, entering, raise ? _low[variable] : _high[variable]);
        }

        return null;
    }

    private int MostViolated()
    {
        int worst = -1;
        double most = Tolerance;
        for (int i = 0; i < _rows; i++)
        {
            int variable = _basic[i];
            double size = Math.Max(1, Math.Max(Finite(_low[variable]), Finite(_high[variable])));
            double violation = Math.Max(_low[variable] - _value[variable], _value[variable] - _high[variable]) / size;
            if (violation > most)
            {
                (worst, most) = (i, violation);
            }
        }

        return worst;
    }

    private static double Finite(double value) => double.IsFinite(value) ? Math.Abs(value) : 0;

    // The variable with the largest slope that can still move the right way.
    private int Entering(double[] row, bool raise)
    {
        int best = -1;
        double steepest = SmallestPivot;
        for (int j = 0; j < _columns; j++)
        {
            double slope = raise ? row[j] : -row[j];
            int variable = _nonbasic[j];
            bool canMove = slope > 0 ? _value[variable] < _high[variable] : _value[variable] > _low[variable];
            if (canMove && Math.Abs(slope) > steepest)
            {
                (best, steepest) = (j, Math.Abs(slope));
            }
        }

        return best;
    }

    private void Pivot(int leaving, int entering, double target)
    {
        double[] row = _dictionary[leaving];
        double pivot = row[entering];
        int outgoing = _basic[leaving];
        int incoming = _nonbasic[entering];
        double step = (target - _value[outgoing]) / pivot;

        // incoming = (outgoing - sum of the others) / pivot
        for (int j = 0; j < _columns; j++)
        {
            row[j] = j == entering ? 1 / pivot : -row[j] / pivot;
        }

        for (int i = 0; i < _rows; i++)
        {
            double factor = _dictionary[i][entering];
            if (i == leaving || factor == 0)
            {
                continue;
            }

            double[] other = _dictionary[i];
            for (int j = 0; j < _columns; j++)
            {
                other[j] = j == entering ? factor * row[j] : other[j] + (factor * row[j]);
            }
        }

        (_basic[leaving], _nonbasic[entering]) = (incoming, outgoing);
        _value[outgoing] = target;
        _value[incoming] += step;
        for (int i = 0; i < _rows; i++)
        {
            Recompute(i);
        }
    }

    private void Recompute(int row)
    {
        double sum = 0;
        double[] coefficients = _dictionary[row];
        for (int j = 0; j < _columns; j++)
        {
            sum += coefficients[j] * _value[_nonbasic[j]];
        }

        _value[_basic[row]] = sum;
    }

    // The stuck row is a combination of the original ones; its coefficients on their values are the multipliers.
    private double[] MultipliersOf(int stuck)
    {
        var multipliers = new double[_rows];
        if (_basic[stuck] >= _columns)
        {
            multipliers[_basic[stuck] - _columns] = 1;
        }

        for (int j = 0; j < _columns; j++)
        {
            if (_nonbasic[j] >= _columns)
            {
                multipliers[_nonbasic[j] - _columns] = -_dictionary[stuck][j];
            }
        }

        return multipliers;
    }
}
