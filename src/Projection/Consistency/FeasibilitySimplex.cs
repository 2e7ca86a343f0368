namespace Projection.Consistency;

/// <summary>Looks for a point with A x inside given row bounds and x inside given column bounds; gives the reason where there is none.</summary>
/// <remarks>
/// Bounded dual simplex on a dense dictionary, without an objective: every basis is dual feasible, so a basic variable outside its
/// bounds is driven onto the bound it violates until none is left, or until its row shows that no point can bring it back. Rows can be
/// added after a point was found. Rounding can make the answer wrong either way; a refutation is therefore only a proposal, to be
/// checked by its multipliers.
/// </remarks>
internal sealed class FeasibilitySimplex
{
    // Relative to the scaled rows and columns, which are about 1.
    private const double Tolerance = 1e-9;
    private const double SmallestPivot = 1e-9;
    private const int MostPivots = 4000;

    private readonly int _columns;

    // basic[i] = sum over j of dictionary[i][j] * nonbasic[j]; variables 0.._columns-1 are columns, the rest the rows' values.
    private readonly List<double[]> _dictionary = [];
    private readonly List<double> _low;
    private readonly List<double> _high;
    private readonly List<double> _value;
    private readonly List<int> _basic = [];
    private readonly int[] _nonbasic;

    // Where a column is now: its place among the nonbasic ones, or -1 - its row.
    private readonly int[] _placeOf;

    /// <param name="low">Lower bounds of the columns, finite.</param>
    /// <param name="high">Upper bounds of the columns, finite.</param>
    public FeasibilitySimplex(double[] low, double[] high)
    {
        _columns = low.Length;
        _low = [.. low];
        _high = [.. high];
        _value = [.. low.Select((l, j) => Math.Abs(l) <= Math.Abs(high[j]) ? l : high[j])];
        _nonbasic = [.. Enumerable.Range(0, _columns)];
        _placeOf = [.. Enumerable.Range(0, _columns)];
    }

    /// <summary>Number of pivots so far.</summary>
    public int Pivots { get; private set; }

    /// <summary>Adds a condition.</summary>
    /// <param name="terms">Columns and their coefficients, each column once.</param>
    /// <param name="low">Lower bound of the sum; may be infinite.</param>
    /// <param name="high">Upper bound of the sum; may be infinite.</param>
    public void Add(IEnumerable<(int Column, double Coefficient)> terms, double low, double high)
    {
        var row = new double[_columns];
        foreach ((int column, double coefficient) in terms)
        {
            int place = _placeOf[column];
            if (place >= 0)
            {
                row[place] += coefficient;
                continue;
            }

            double[] definition = _dictionary[-1 - place];
            for (int j = 0; j < _columns; j++)
            {
                row[j] += coefficient * definition[j];
            }
        }

        _basic.Add(_low.Count);
        _low.Add(low);
        _high.Add(high);
        _value.Add(0);
        _dictionary.Add(row);
        Recompute(_dictionary.Count - 1);
    }

    /// <summary>A multiplier for each row that shows the contradiction; <see langword="null"/> where there is none or the search was cut short.</summary>
    public double[]? Multipliers { get; private set; }

    /// <summary>The point found; <see langword="null"/> unless <see cref="Solve"/> returned true.</summary>
    public double[]? Point { get; private set; }

    /// <summary>Runs the search.</summary>
    /// <returns>True with a point, false with multipliers, <see langword="null"/> where it was cut short.</returns>
    public bool? Solve(CancellationToken cancellationToken)
    {
        for (; Pivots < MostPivots; Pivots++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int leaving = MostViolated();
            if (leaving < 0)
            {
                Point = [.. _value.Take(_columns)];
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
        for (int i = 0; i < _basic.Count; i++)
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

        for (int i = 0; i < _basic.Count; i++)
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
        if (incoming < _columns)
        {
            _placeOf[incoming] = -1 - leaving;
        }

        if (outgoing < _columns)
        {
            _placeOf[outgoing] = entering;
        }

        _value[outgoing] = target;
        _value[incoming] += step;
        for (int i = 0; i < _basic.Count; i++)
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
        var multipliers = new double[_basic.Count];
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
