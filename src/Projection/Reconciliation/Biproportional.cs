namespace Projection.Reconciliation;

/// <summary>Brings a table to given row and column totals and keeps its structure: RAS, and GRAS where cells are negative.</summary>
/// <remarks>
/// Positive cells become <c>r(i) a(i,j) s(j)</c>, negative ones <c>a(i,j) / (r(i) s(j))</c>; zeros stay zero and signs stay as they are. The factors are found
/// row by row and column by column; each is the positive root of a quadratic equation, so that no sum of the wrong sign stops it.
/// </remarks>
/// <seealso href="https://doi.org/10.1080/0953531032000056954">Junius and Oosterhaven (2003), Economic Systems Research 15(1), 87-96</seealso>
/// <seealso>Temurshoev, Miller and Bouwmeester (2013), Economic Systems Research 25(3), 361-367</seealso>
public static class Biproportional
{
    private const int MostRounds = 20_000;

    // Largest miss of a total, relative to the sizes in its row or column.
    private const double Miss = 1e-14;

    // What the totals may miss at the end where rounding goes no further.
    private const double Acceptable = 1e-10;

    /// <summary>The adjusted table.</summary>
    /// <param name="table">Finite cells.</param>
    /// <param name="rowTotals">One finite total for each row.</param>
    /// <param name="columnTotals">One finite total for each column.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The table, or <see langword="null"/> where none with these signs and zeros has these totals, or only one at the edge that factors do not reach.</returns>
    /// <exception cref="ArgumentException">Lengths differ or a number is not finite.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static double[,]? Solve(double[,] table, IReadOnlyList<double> rowTotals, IReadOnlyList<double> columnTotals, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(rowTotals);
        ArgumentNullException.ThrowIfNull(columnTotals);
        (int rows, int columns) = (table.GetLength(0), table.GetLength(1));
        if (rowTotals.Count != rows || columnTotals.Count != columns || !table.Cast<double>().Concat(rowTotals).Concat(columnTotals).All(double.IsFinite))
        {
            throw new ArgumentException($"A table of {rows} by {columns} finite cells needs as many finite totals; found {rowTotals.Count} and {columnTotals.Count}.", nameof(table));
        }

        double[] r = [.. Enumerable.Repeat(1.0, rows)];
        double[] s = [.. Enumerable.Repeat(1.0, columns)];
        double best = double.PositiveInfinity;
        int sinceBest = 0;
        for (int round = 0; round < MostRounds && best > Miss && sinceBest < 200; round++)
        {
            for (int i = 0; i < rows; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                r[i] = Factor(Enumerable.Range(0, columns).Select(j => (table[i, j], s[j])), rowTotals[i]);
            }

            for (int j = 0; j < columns; j++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                s[j] = Factor(Enumerable.Range(0, rows).Select(i => (table[i, j], r[i])), columnTotals[j]);
            }

            double missed = Missed(Adjusted(table, r, s), rowTotals, columnTotals);
            (best, sinceBest) = missed < best ? (missed, 0) : (best, sinceBest + 1);
            if (double.IsNaN(missed))
            {
                return null;
            }
        }

        return best <= Acceptable ? Adjusted(table, r, s) : null;
    }

    // The positive root f of p f - n / f = total.
    private static double Factor(IEnumerable<(double Cell, double Other)> cells, double total)
    {
        double positive = 0;
        double negative = 0;
        foreach ((double cell, double other) in cells)
        {
            positive += cell > 0 ? cell * other : 0;
            negative -= cell < 0 ? cell / other : 0;
        }

        if (positive == 0)
        {
            return negative == 0 ? 1 : total < 0 ? -negative / total : double.NaN;
        }

        double root = Math.Sqrt((total * total) + (4 * positive * negative));
        return total >= 0 ? (total + root) / (2 * positive) : 2 * negative / (root - total);
    }

    private static double[,] Adjusted(double[,] table, double[] r, double[] s)
    {
        var adjusted = new double[r.Length, s.Length];
        for (int i = 0; i < r.Length; i++)
        {
            for (int j = 0; j < s.Length; j++)
            {
                adjusted[i, j] = table[i, j] > 0 ? r[i] * table[i, j] * s[j] : table[i, j] < 0 ? table[i, j] / (r[i] * s[j]) : 0;
            }
        }

        return adjusted;
    }

    private static double Missed(double[,] table, IReadOnlyList<double> rowTotals, IReadOnlyList<double> columnTotals)
    {
        double worst = 0;
        for (int i = 0; i < rowTotals.Count; i++)
        {
            worst = Math.Max(worst, Missed(Enumerable.Range(0, columnTotals.Count).Select(j => table[i, j]), rowTotals[i]));
        }

        for (int j = 0; j < columnTotals.Count; j++)
        {
            worst = Math.Max(worst, Missed(Enumerable.Range(0, rowTotals.Count).Select(i => table[i, j]), columnTotals[j]));
        }

        return worst;
    }

    private static double Missed(IEnumerable<double> cells, double total)
    {
        (double sum, double size) = (0, Math.Abs(total));
        foreach (double cell in cells)
        {
            sum += cell;
            size += Math.Abs(cell);
        }

        double missed = size == 0 ? 0 : Math.Abs(sum - total) / size;
        return double.IsFinite(missed) ? missed : double.NaN;
    }
}
