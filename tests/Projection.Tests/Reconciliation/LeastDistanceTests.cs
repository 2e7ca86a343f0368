using Projection.Reconciliation;
using Projection.Statistics;

namespace Projection.Tests.Reconciliation;

public class LeastDistanceTests
{
    // Small problems with whole coefficients, so that degenerate corners and dependent rows are common; the answer by trying every set of rows as equations.
    [Fact]
    public void Solve_SmallProblems_IsWhatAllActiveSetsGive()
    {
        RandomSource source = new(20);
        int infeasible = 0;
        for (ulong trial = 0; trial < 2000; trial++)
        {
            uint dimension = 0;
            int Whole(int size) => (int)Math.Floor(source.Uniform(dimension++, trial) * ((2 * size) + 1)) - size;
            (double[] Row, double Value)[] equations = [.. Enumerable.Range(0, (int)(trial % 2)).Select(_ => (new double[] { Whole(2), Whole(2), Whole(2) }, (double)Whole(3)))];
            (double[] Row, double Low)[] inequalities = [.. Enumerable.Range(0, 5).Select(_ => (new double[] { Whole(2), Whole(2), Whole(2) }, (double)Whole(3)))];

            double[]? expected = BruteForce(equations, inequalities);
            (double[] Point, double[] Multipliers)? found = LeastDistance.Solve(3, new OrthonormalRows(equations.Select(e => e.Row), equations.Select(e => e.Value)), inequalities);

            Assert.Equal(expected is null, found is null);
            infeasible += expected is null ? 1 : 0;
            if (found is { } solution)
            {
                Assert.All(expected!.Zip(solution.Point), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
                Assert.All(solution.Multipliers, m => Assert.True(m >= -1e-12));
                Assert.All(inequalities, i => Assert.True(Dot(i.Row, solution.Point) >= i.Low - 1e-9));
            }
        }

        Assert.InRange(infeasible, 100, 1900);
    }

    private static double[]? BruteForce((double[] Row, double Value)[] equations, (double[] Row, double Low)[] inequalities)
    {
        double[]? best = null;
        for (int set = 0; set < 1 << inequalities.Length; set++)
        {
            var active = inequalities.Where((_, i) => (set >> i & 1) == 1).ToArray();
            var rows = new OrthonormalRows(equations.Select(e => e.Row).Concat(active.Select(a => a.Row)), equations.Select(e => e.Value).Concat(active.Select(a => a.Low)));
            if (rows.IsContradictory)
            {
                continue;
            }

            double[] point = rows.Nearest(3);
            if (inequalities.All(i => Dot(i.Row, point) >= i.Low - 1e-9) && (best is null || Dot(point, point) < Dot(best, best)))
            {
                best = point;
            }
        }

        return best;
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
