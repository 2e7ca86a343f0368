using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Reconciliation;

/// <summary>Finds the figures that add up whatever the path: from what no change of the inputs can move.</summary>
internal static class AdditiveGroups
{
    private const double Tolerance = 1e-7;

    /// <param name="program">The program.</param>
    /// <param name="order">The instructions that matter.</param>
    /// <param name="path">A path.</param>
    /// <param name="inputs">The free inputs.</param>
    /// <param name="figures">All figures.</param>
    /// <returns>The groups; whether they add up in print is still open.</returns>
    public static IEnumerable<AdditiveGroup> Find(Program program, int[] order, double[] path, FreeInput[] inputs, MeasuredFigure[] figures)
    {
        var values = new double[program.Instructions.Length];
        var elsewhere = new double[program.Instructions.Length];
        PointEvaluator.Evaluate(program, order, path, values);
        PointEvaluator.Evaluate(program, order, Elsewhere(path, inputs), elsewhere);
        var byUnit = Enumerable.Range(0, figures.Length)
            .Where(f => figures[f].Figure.Published is { Kind: FigureKind.Value, IsApproximate: false })
            .GroupBy(f => figures[f].Figure.Unit.Dimension);
        foreach (IGrouping<Dimension, int> unit in byUnit)
        {
            int[] members = [.. unit];
            foreach (double[] relation in Relations(program, order, values, inputs, [.. members.Select(f => figures[f].Number)]))
            {
                int[] places = [.. Enumerable.Range(0, members.Length).Where(k => Math.Abs(relation[k]) > Tolerance)];
                if (places.Length < 2 || !Array.TrueForAll(places, k => Math.Abs(Math.Abs(relation[k]) - 1) <= Tolerance))
                {
                    continue;
                }

                int[] signs = [.. places.Select(k => Math.Sign(relation[k]))];
                int[] numbers = [.. places.Select(k => figures[members[k]].Number)];
                if (TotalOf(numbers, signs, values, elsewhere) is { } total)
                {
                    yield return new AdditiveGroup([.. places.Select(k => members[k])], [.. signs], total, false);
                }
            }
        }
    }

    // Reduced rows of the combinations of quantities that no input moves.
    private static List<double[]> Relations(Program program, int[] order, double[] values, FreeInput[] inputs, int[] numbers)
    {
        var adjoints = new double[program.Instructions.Length];
        double[][] slopes = [.. numbers.Select(number =>
        {
            GradientEvaluator.Evaluate(program, order, values, number, adjoints);
            return inputs.Select(i => double.IsFinite(adjoints[i.Number]) ? adjoints[i.Number] * i.Deviation : 0).ToArray();
        })];
        List<double[]> rows = [.. numbers.Select((_, k) => (double[])[.. slopes[k], .. Enumerable.Range(0, numbers.Length).Select(j => j == k ? 1.0 : 0)])];
        double scale = slopes.SelectMany(s => s).Select(Math.Abs).DefaultIfEmpty(0).Max();
        int used = Reduce(rows, inputs.Length, 1e-9 * scale);
        rows.RemoveRange(0, used);
        List<double[]> relations = [.. rows.Select(r => r[inputs.Length..])];
        Reduce(relations, numbers.Length, 1e-9);
        return relations;
    }

    // Gauss and Jordan on some columns; returns how many rows have a leading one there.
    private static int Reduce(List<double[]> rows, int columns, double negligible)
    {
        int done = 0;
        for (int column = 0; column < columns && done < rows.Count; column++)
        {
            int best = done;
            for (int i = done; i < rows.Count; i++)
            {
                best = Math.Abs(rows[i][column]) > Math.Abs(rows[best][column]) ? i : best;
            }

            if (Math.Abs(rows[best][column]) <= negligible)
            {
                continue;
            }

            (rows[done], rows[best]) = (rows[best], rows[done]);
            rows[done] = Vectors.Scaled(rows[done], 1 / rows[done][column]);
            for (int i = 0; i < rows.Count; i++)
            {
                if (i != done)
                {
                    Vectors.AddTo(rows[i], rows[done], -rows[i][column]);
                }
            }

            done++;
        }

        return done;
    }

    private static Rational? TotalOf(int[] numbers, int[] signs, double[] values, double[] elsewhere)
    {
        (double total, double size) = Sum(numbers, signs, values);
        (double other, double otherSize) = Sum(numbers, signs, elsewhere);
        double rounding = 1e-9 * Math.Max(size, otherSize);
        return !(Math.Abs(total - other) <= rounding) ? null
            : Math.Abs(total) <= rounding ? Rational.Zero
            : Math.Abs(total - 1) <= rounding ? Rational.One
            : null;
    }

    private static (double Total, double Size) Sum(int[] numbers, int[] signs, double[] values)
    {
        (double total, double size) = (0, 0);
        for (int k = 0; k < numbers.Length; k++)
        {
            total += signs[k] * values[numbers[k]];
            size += Math.Abs(values[numbers[k]]);
        }

        return (total, size);
    }

    // Another path some way off: what adds up there too adds up by nature.
    private static double[] Elsewhere(double[] path, FreeInput[] inputs)
    {
        var other = (double[])path.Clone();
        for (int v = 0; v < inputs.Length; v++)
        {
            double step = inputs[v].Deviation * (0.1 + (v % 7 * 0.05)) * (v % 2 == 0 ? 1 : -1);
            other[inputs[v].Place] = Math.Clamp(other[inputs[v].Place] + step, inputs[v].Box.Low, inputs[v].Box.High);
        }

        return other;
    }
}
