namespace Projection.Reconciliation;

/// <summary>Linear equations r u = c brought to orthonormal rows that say the same, by Gram and Schmidt's method with the longest row first.</summary>
/// <remarks>The point of least length that meets them is the sum of the rows times their values. Rows that follow from others drop out.</remarks>
internal sealed class OrthonormalRows
{
    // What is left of a row of length 1 after taking away the others: below this it follows from them.
    private const double Dependent = 1e-10;

    // By how much an equation that follows from the others may miss, relative to the largest distance.
    private const double Miss = 1e-9;

    private readonly List<double[]> _rows = [];
    private readonly List<double> _values = [];

    /// <param name="rows">Coefficients; all rows have one length.</param>
    /// <param name="values">One right-hand side for each row.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public OrthonormalRows(IEnumerable<double[]> rows, IEnumerable<double> values, CancellationToken cancellationToken = default)
    {
        List<(double[] Row, double Value)> open = [];
        foreach ((double[] row, double value) in rows.Zip(values))
        {
            double length = Vectors.Length(row);
            if (length > 0)
            {
                open.Add((Vectors.Scaled(row, 1 / length), value / length));
            }
            else
            {
                IsContradictory |= value != 0;
            }
        }

        double scale = Math.Max(1, open.Select(o => Math.Abs(o.Value)).DefaultIfEmpty(0).Max());
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (int longest, double length) = Longest(open);
            (double[] row, double value) = open[longest];
            if (length <= Dependent)
            {
                IsContradictory |= open.Exists(o => Math.Abs(o.Value) > Miss * scale);
                break;
            }

            open.RemoveAt(longest);
            Add(row, value);
            for (int i = 0; i < open.Count; i++)
            {
                open[i] = WithoutLast(open[i].Row, open[i].Value);
            }
        }
    }

    /// <summary>Whether equations that follow from others have another right-hand side.</summary>
    public bool IsContradictory { get; }

    /// <summary>Number of independent equations.</summary>
    public int Rank => _rows.Count;

    /// <summary>The point of least length that meets the equations.</summary>
    public double[] Nearest(int length)
    {
        var point = new double[length];
        for (int i = 0; i < _rows.Count; i++)
        {
            Vectors.AddTo(point, _rows[i], _values[i]);
        }

        return point;
    }

    /// <summary>What is left of a row after the equations are taken away.</summary>
    public double[] Remainder(double[] row)
    {
        var rest = (double[])row.Clone();

        // Twice is enough: the second pass takes away what rounding left in the first.
        for (int pass = 0; pass < 2; pass++)
        {
            foreach (double[] direction in _rows)
            {
                Vectors.AddTo(rest, direction, -Vectors.Dot(direction, rest));
            }
        }

        return rest;
    }

    /// <summary>Inner product of two columns: with the whole space as measure, how two components are bound by the equations.</summary>
    public double Product(int i, int j)
    {
        double sum = 0;
        foreach (double[] row in _rows)
        {
            sum += row[i] * row[j];
        }

        return sum;
    }

    /// <summary>The part of a point that the equations determine.</summary>
    public double[] Projection(double[] point)
    {
        var projected = new double[point.Length];
        foreach (double[] row in _rows)
        {
            Vectors.AddTo(projected, row, Vectors.Dot(row, point));
        }

        return projected;
    }

    private void Add(double[] row, double value)
    {
        for (int i = 0; i < _rows.Count; i++)
        {
            double along = Vectors.Dot(_rows[i], row);
            Vectors.AddTo(row, _rows[i], -along);
            value -= along * _values[i];
        }

        double length = Vectors.Length(row);
        _rows.Add(Vectors.Scaled(row, 1 / length));
        _values.Add(value / length);
    }

    private (double[] Row, double Value) WithoutLast(double[] row, double value)
    {
        double along = Vectors.Dot(_rows[^1], row);
        Vectors.AddTo(row, _rows[^1], -along);
        return (row, value - (along * _values[^1]));
    }

    private static (int Index, double Length) Longest(List<(double[] Row, double Value)> open)
    {
        int longest = 0;
        double length = -1;
        for (int i = 0; i < open.Count; i++)
        {
            if (Vectors.Length(open[i].Row) is var other && other > length)
            {
                (longest, length) = (i, other);
            }
        }

        return (longest, length);
    }
}
