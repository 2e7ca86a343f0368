using System.Numerics;
using System.Runtime.InteropServices;

namespace Projection.Consistency;

/// <summary>Linear conditions on bounded columns: a point that meets them, the reason why there is none, or the largest value of a sum.</summary>
/// <remarks>
/// A dense dictionary with bounds on all variables. Without an objective every basis is dual feasible, so a basic variable outside its
/// bounds is driven onto the bound it violates until none is left, or until its row shows that no point can bring it back; rows can be
/// added after a point was found. With an objective the primal method goes on from there. Columns enter the dictionary with the first
/// row that has them. Rounding can make an answer wrong either way: it is a proposal, to be checked by its multipliers.
/// </remarks>
internal sealed class BoundedSimplex
{
    // Relative to the scaled rows and columns, which are about 1.
    private const double Tolerance = 1e-9;
    private const double SmallestPivot = 1e-9;
    private const int MostPivots = 4000;

    // Values are carried along from pivot to pivot and worked out anew after so many.
    private const int PivotsBetweenRefreshes = 50;

    private readonly double[] _columnLow;
    private readonly double[] _columnHigh;
    private readonly double[] _start;

    // Variables are columns in the order in which they entered and rows in the order in which they were added.
    private readonly List<double> _low = [];
    private readonly List<double> _high = [];
    private readonly List<double> _value = [];
    private readonly List<int> _rowOf = [];
    private readonly List<int> _columnOf = [];

    // basic[i] = sum over j of dictionary[i][j] * nonbasic[j].
    private readonly List<double[]> _dictionary = [];
    private readonly List<int> _basic = [];
    private readonly List<int> _nonbasic = [];

    // Of a column, its variable; -1 before it enters. Of a variable, its place among the nonbasic ones, or -1 - its row.
    private readonly int[] _variableOf;
    private readonly List<int> _placeOf = [];
    private int _rows;
    private int _capacity = 32;

    /// <param name="low">Lower bounds of the columns, finite.</param>
    /// <param name="high">Upper bounds of the columns, finite.</param>
    /// <param name="start">Values from which the columns start, moved inside their bounds; without one, at the bound nearest zero.</param>
    public BoundedSimplex(double[] low, double[] high, double[]? start = null)
    {
        _columnLow = low;
        _columnHigh = high;
        _start = [.. low.Select((l, c) => start is not null && double.IsFinite(start[c]) ? Math.Clamp(start[c], l, high[c]) : Math.Abs(l) <= Math.Abs(high[c]) ? l : high[c])];
        _variableOf = new int[low.Length];
        Array.Fill(_variableOf, -1);
    }

    /// <summary>Number of pivots so far.</summary>
    public int Pivots { get; private set; }

    /// <summary>A multiplier for each row; after <see cref="Solve"/> they show the contradiction, after <see cref="Maximise"/> the limit.</summary>
    public double[]? Multipliers { get; private set; }

    /// <summary>The point found; <see langword="null"/> unless the last search ended with one.</summary>
    public double[]? Point { get; private set; }

    /// <summary>Adds a condition.</summary>
    /// <param name="terms">Columns and their coefficients, each column once.</param>
    /// <param name="low">Lower bound of the sum; may be infinite.</param>
    /// <param name="high">Upper bound of the sum; may be infinite.</param>
    public void Add(IEnumerable<(int Column, double Coefficient)> terms, double low, double high)
    {
        double[] row = Expressed(terms);
        _placeOf.Add(-1 - _basic.Count);
        _basic.Add(_low.Count);
        _rowOf.Add(_rows++);
        _columnOf.Add(-1);
        _low.Add(low);
        _high.Add(high);
        _value.Add(0);
        _dictionary.Add(row);
        Recompute(_dictionary.Count - 1);
    }

    /// <summary>Looks for a point.</summary>
    /// <returns>True with a point, false with multipliers, <see langword="null"/> where it was cut short.</returns>
    public bool? Solve(CancellationToken cancellationToken)
    {
        (Point, Multipliers) = (null, null);
        for (int end = Pivots + MostPivots; Pivots < end; Pivots++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int leaving = MostViolated();
            if (leaving < 0)
            {
                Point = CurrentPoint();
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

    /// <summary>Goes on from a point to where a sum of columns is largest.</summary>
    /// <param name="terms">Columns and their coefficients, each column once.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The largest value found; the multipliers bound it from above. <see langword="null"/> where there is no point or it was cut short.</returns>
    public double? Maximise(IReadOnlyCollection<(int Column, double Coefficient)> terms, CancellationToken cancellationToken)
    {
        if (Solve(cancellationToken) != true)
        {
            return null;
        }

        double[] slopes = Expressed(terms);
        for (int end = Pivots + MostPivots; Pivots < end; Pivots++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int entering = Improving(slopes);
            if (entering < 0)
            {
                Point = CurrentPoint();
                Multipliers = MultipliersOf(slopes);
                return terms.Sum(t => t.Coefficient * Point[t.Column]);
            }

            int variable = _nonbasic[entering];
            bool rise = slopes[entering] > 0;
            (int leaving, double step) = Limit(entering, rise);
            if (leaving < 0)
            {
                Move(entering, (rise ? _high[variable] : _low[variable]) - _value[variable]);
                _value[variable] = rise ? _high[variable] : _low[variable];
                continue;
            }

            double target = rise == _dictionary[leaving][entering] > 0 ? _high[_basic[leaving]] : _low[_basic[leaving]];
            Pivot(leaving, entering, target);
            double factor = slopes[entering];
            slopes[entering] = 0;
            AddTo(slopes, _dictionary[leaving], factor);
        }

        return null;
    }

    private double[] CurrentPoint() => [.. _variableOf.Select((variable, column) => variable < 0 ? _start[column] : _value[variable])];

    // A sum of columns over the nonbasic variables.
    private double[] Expressed(IEnumerable<(int Column, double Coefficient)> terms)
    {
        foreach ((int column, _) in terms)
        {
            Enter(column);
        }

        var row = new double[_capacity];
        foreach ((int column, double coefficient) in terms)
        {
            int place = _placeOf[_variableOf[column]];
            if (place >= 0)
            {
                row[place] += coefficient;
            }
            else
            {
                AddTo(row, _dictionary[-1 - place], coefficient);
            }
        }

        return row;
    }

    private void Enter(int column)
    {
        if (_variableOf[column] >= 0)
        {
            return;
        }

        _variableOf[column] = _low.Count;
        _placeOf.Add(_nonbasic.Count);
        _nonbasic.Add(_low.Count);
        _rowOf.Add(-1);
        _columnOf.Add(column);
        _low.Add(_columnLow[column]);
        _high.Add(_columnHigh[column]);
        _value.Add(_start[column]);
        if (_nonbasic.Count <= _capacity)
        {
            return;
        }

        _capacity *= 2;
        for (int i = 0; i < _dictionary.Count; i++)
        {
            double[] wider = new double[_capacity];
            _dictionary[i].CopyTo(wider, 0);
            _dictionary[i] = wider;
        }
    }

    private int MostViolated()
    {
        int worst = -1;
        double most = Tolerance;
        for (int i = 0; i < _basic.Count; i++)
        {
            int variable = _basic[i];
            double violation = Math.Max(_low[variable] - _value[variable], _value[variable] - _high[variable]);
            if (violation > most && (violation /= SizeOf(variable)) > most)
            {
                (worst, most) = (i, violation);
            }
        }

        return worst;
    }

    private double SizeOf(int variable) => Math.Max(1, Math.Max(Finite(_low[variable]), Finite(_high[variable])));

    private static double Finite(double value) => double.IsFinite(value) ? Math.Abs(value) : 0;

    // The variable with the largest slope that can still move the right way.
    private int Entering(double[] row, bool raise)
    {
        int best = -1;
        double steepest = SmallestPivot;
        for (int j = 0; j < _nonbasic.Count; j++)
        {
            double size = Math.Abs(row[j]);
            if (size > steepest && CanMove(_nonbasic[j], row[j] > 0 == raise))
            {
                (best, steepest) = (j, size);
            }
        }

        return best;
    }

    private bool CanMove(int variable, bool up) => up ? _value[variable] < _high[variable] : _value[variable] > _low[variable];

    private int Improving(double[] slopes)
    {
        int best = -1;
        double steepest = Tolerance;
        for (int j = 0; j < _nonbasic.Count; j++)
        {
            double size = Math.Abs(slopes[j]);
            if (size > steepest && CanMove(_nonbasic[j], slopes[j] > 0))
            {
                (best, steepest) = (j, size);
            }
        }

        return best;
    }

    // How far a nonbasic variable can go before a basic one reaches a bound; no row where its own bound comes first.
    private (int Row, double Step) Limit(int entering, bool rise)
    {
        int variable = _nonbasic[entering];
        double furthest = rise ? _high[variable] - _value[variable] : _value[variable] - _low[variable];
        int row = -1;
        double pivot = 0;
        for (int i = 0; i < _basic.Count; i++)
        {
            double slope = _dictionary[i][entering];
            double size = Math.Abs(slope);
            if (size <= SmallestPivot)
            {
                continue;
            }

            int basic = _basic[i];
            double room = rise == slope > 0 ? _high[basic] - _value[basic] : _value[basic] - _low[basic];
            double step = Math.Max(0, room) / size;
            if (step < furthest - Tolerance || (row >= 0 && step <= furthest + Tolerance && size > pivot))
            {
                (row, furthest, pivot) = (i, Math.Min(step, furthest), size);
            }
        }

        return (row, furthest);
    }

    private void Pivot(int leaving, int entering, double target)
    {
        double[] row = _dictionary[leaving];
        double pivot = row[entering];
        int outgoing = _basic[leaving];
        int incoming = _nonbasic[entering];
        Move(entering, (target - _value[outgoing]) / pivot);

        // incoming = (outgoing - sum of the others) / pivot
        for (int j = 0; j < _nonbasic.Count; j++)
        {
            row[j] = -row[j] / pivot;
        }

        row[entering] = 1 / pivot;
        for (int i = 0; i < _dictionary.Count; i++)
        {
            double[] other = _dictionary[i];
            double factor = other[entering];
            if (i != leaving && factor != 0)
            {
                other[entering] = 0;
                AddTo(other, row, factor);
            }
        }

        (_basic[leaving], _nonbasic[entering]) = (incoming, outgoing);
        (_placeOf[incoming], _placeOf[outgoing]) = (-1 - leaving, entering);
        _value[outgoing] = target;
        if (Pivots % PivotsBetweenRefreshes == PivotsBetweenRefreshes - 1)
        {
            for (int i = 0; i < _basic.Count; i++)
            {
                Recompute(i);
            }
        }
    }

    // A nonbasic variable moves, and the basic ones with it.
    private void Move(int entering, double step)
    {
        _value[_nonbasic[entering]] += step;
        for (int i = 0; i < _basic.Count; i++)
        {
            _value[_basic[i]] += _dictionary[i][entering] * step;
        }
    }

    // Element by element, without fused operations: the same digits at every vector width.
    private void AddTo(double[] sum, double[] row, double factor)
    {
        Span<Vector<double>> sums = MemoryMarshal.Cast<double, Vector<double>>(sum.AsSpan());
        ReadOnlySpan<Vector<double>> rows = MemoryMarshal.Cast<double, Vector<double>>(row.AsSpan());
        int used = (_nonbasic.Count + Vector<double>.Count - 1) / Vector<double>.Count;
        var factors = new Vector<double>(factor);
        for (int v = 0; v < used; v++)
        {
            sums[v] += factors * rows[v];
        }
    }

    private void Recompute(int row)
    {
        double sum = 0;
        double[] coefficients = _dictionary[row];
        for (int j = 0; j < _nonbasic.Count; j++)
        {
            sum += coefficients[j] * _value[_nonbasic[j]];
        }

        _value[_basic[row]] = sum;
    }

    // The stuck row is a combination of the original ones; its coefficients on their values are the multipliers.
    private double[] MultipliersOf(int stuck)
    {
        double[] multipliers = MultipliersOf(_dictionary[stuck]);
        if (_rowOf[_basic[stuck]] >= 0)
        {
            multipliers[_rowOf[_basic[stuck]]] = 1;
        }

        return multipliers;
    }

    private double[] MultipliersOf(double[] slopes)
    {
        var multipliers = new double[_rows];
        for (int j = 0; j < _nonbasic.Count; j++)
        {
            if (_rowOf[_nonbasic[j]] >= 0)
            {
                multipliers[_rowOf[_nonbasic[j]]] = -slopes[j];
            }
        }

        return multipliers;
    }
}
