using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Reconciliation;

/// <summary>What the identities bind the figures to near a path, with the inputs as quantities that nobody measured.</summary>
/// <remarks>Whatever combination of figures no change of the inputs can move is an identity among them (Crowe 1983, projection).</remarks>
internal static class PathIdentities
{
    // Slopes by standardised inputs, relative to the largest, below which an input does not move a figure.
    private const double Negligible = 1e-8;

    /// <summary>The tests of the adjustments on a path.</summary>
    /// <param name="program">The program.</param>
    /// <param name="order">The instructions that matter.</param>
    /// <param name="path">A value for each input.</param>
    /// <param name="inputs">The free inputs.</param>
    /// <param name="figures">All figures; bounds and ranges that are kept take no part.</param>
    /// <param name="conditions">What has to hold.</param>
    public static AdjustmentTests Test(Program program, int[] order, double[] path, FreeInput[] inputs, MeasuredFigure[] figures, IReadOnlyList<(int Number, Interval Bounds)> conditions)
    {
        var values = new double[program.Instructions.Length];
        var adjoints = new double[program.Instructions.Length];
        PointEvaluator.Evaluate(program, order, path, values);
        double[] Slopes(int number, double factor)
        {
            GradientEvaluator.Evaluate(program, order, values, number, adjoints);
            return [.. inputs.Select(i => IsAtBound(i, path) || !double.IsFinite(adjoints[i.Number]) ? 0 : adjoints[i.Number] * i.Deviation * factor)];
        }

        double[][] inForce = [.. conditions.Where(c => IsAtBound(c.Bounds, values[c.Number])).Select(c => Slopes(c.Number, 1))];
        var held = new OrthonormalRows(inForce, inForce.Select(_ => 0.0));
        int[] measured = [.. Enumerable.Range(0, figures.Length).Where(f => IsMeasured(figures[f], values))];
        double[][] moves = [.. measured.Select(f => held.Remainder(Slopes(figures[f].Number, figures[f].Slope(values[figures[f].Number]) / figures[f].Deviation)))];
        double[] deviations = [.. measured.Select(f => figures[f].Deviation)];
        double[] adjustments = [.. measured.Select(f => figures[f].Adjustment(values[figures[f].Number]))];
        OrthonormalRows identities = Complement(Columns(moves, inputs.Length), measured.Length);
        return AdjustmentTests.Of(identities, identities.Projection(adjustments), measured, deviations, figures.Length);
    }

    // A bound that the path keeps by a margin measures nothing.
    private static bool IsMeasured(MeasuredFigure figure, double[] values) =>
        figure.Aim.IsPoint || figure.Adjustment(values[figure.Number]) != 0;

    private static bool IsAtBound(FreeInput input, double[] path) => IsAtBound(input.Box, path[input.Place], input.Deviation);

    private static bool IsAtBound(Interval bounds, double value) => IsAtBound(bounds, value, Math.Max(Math.Abs(value), double.Epsilon));

    private static bool IsAtBound(Interval bounds, double value, double size) =>
        value <= bounds.Low + (1e-9 * size) || value >= bounds.High - (1e-9 * size);

    // Directions in which inputs move the figures, those that hardly move any left out.
    private static double[][] Columns(double[][] moves, int inputs)
    {
        double[][] columns = [.. Enumerable.Range(0, inputs).Select(v => moves.Select(row => row[v]).ToArray())];
        double largest = columns.Select(Vectors.Length).DefaultIfEmpty(0).Max();
        return [.. columns.Where(c => Vectors.Length(c) > Negligible * largest)];
    }

    private static OrthonormalRows Complement(double[][] directions, int length)
    {
        var moved = new OrthonormalRows(directions, directions.Select(_ => 0.0));
        double[][] rest = [.. Enumerable.Range(0, length).Select(i => moved.Remainder([.. Enumerable.Range(0, length).Select(k => k == i ? 1.0 : 0)])).Where(r => Vectors.Length(r) > Negligible)];
        return new OrthonormalRows(rest, rest.Select(_ => 0.0));
    }
}
