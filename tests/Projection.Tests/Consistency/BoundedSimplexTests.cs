using Projection.Arithmetic;
using Projection.Consistency;

namespace Projection.Tests.Consistency;

public class BoundedSimplexTests
{
    [Fact]
    public void Solve_PointExists_MeetsAllRows()
    {
        var simplex = new BoundedSimplex([0, 0, 0], [10, 10, 10]);
        simplex.Add([(0, 1), (1, 1), (2, 1)], 12, 12);
        simplex.Add([(0, 1), (1, -2)], 0, double.PositiveInfinity);
        simplex.Add([(2, 1), (1, -1)], double.NegativeInfinity, -1);

        Assert.True(simplex.Solve(default));

        double[] x = simplex.Point!;
        Assert.Equal(12, x.Sum(), 9);
        Assert.True(x[0] >= (2 * x[1]) - 1e-9 && x[2] <= x[1] - 1 + 1e-9);
        Assert.All(x, value => Assert.InRange(value, -1e-9, 10 + 1e-9));
    }

    [Fact]
    public void Solve_NoPoint_MultipliersShowIt()
    {
        // x + y >= 15 with x <= 2 y and y <= 4: at most 12.
        var simplex = new BoundedSimplex([0, 0], [10, 4]);
        simplex.Add([(0, 1), (1, 1)], 15, double.PositiveInfinity);
        simplex.Add([(0, 1), (1, -2)], double.NegativeInfinity, 0);

        Assert.False(simplex.Solve(default));

        // The sum of multiplier * (row - its value) is zero everywhere; within the bounds it must not be.
        double[] m = simplex.Multipliers!;
        Interval columns = (Interval.Point(m[0] + m[1]) * new Interval(0, 10)) + (Interval.Point(m[0] - (2 * m[1])) * new Interval(0, 4));
        Interval values = (Interval.Point(m[0]) * new Interval(15, double.PositiveInfinity)) + (Interval.Point(m[1]) * new Interval(double.NegativeInfinity, 0));
        Assert.False((columns - values).Contains(0));
    }

    [Fact]
    public void Add_AfterAPoint_GoesOnFromThere()
    {
        var simplex = new BoundedSimplex([0, 0], [10, 10]);
        simplex.Add([(0, 1), (1, 1)], 10, 10);
        Assert.True(simplex.Solve(default));
        simplex.Add([(0, 1), (1, -1)], 4, 4);

        Assert.True(simplex.Solve(default));
        Assert.Equal([7, 3], simplex.Point!.Select(x => Math.Round(x, 9)));

        simplex.Add([(0, 1)], 8, double.PositiveInfinity);
        Assert.False(simplex.Solve(default));
    }
}
