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

    [Fact]
    public void Maximise_PointsExist_FindsTheLargestSumAndItsLimit()
    {
        // max 3x + 2y with x + y <= 4, x + 3y <= 6, x <= 3: at (3, 1).
        var simplex = new BoundedSimplex([0, 0], [3, 10], [1, 1]);
        simplex.Add([(0, 1), (1, 1)], double.NegativeInfinity, 4);
        simplex.Add([(0, 1), (1, 3)], double.NegativeInfinity, 6);

        Assert.Equal(11, simplex.Maximise([(0, 3), (1, 2)], default)!.Value, 9);
        Assert.Equal([3, 1], simplex.Point!.Select(x => Math.Round(x, 9)));

        // 3x + 2y = sum of -multiplier * row + rest, each at its largest.
        double[] m = simplex.Multipliers!;
        double limit = -(m[0] * 4) - (m[1] * 6) + Math.Max(0, 3 + m[0] + m[1]) * 3 + Math.Max(0, 2 + m[0] + (3 * m[1])) * 10;
        Assert.Equal(11, limit, 9);
    }

    [Fact]
    public void Maximise_AfterAnotherSum_GoesOnFromThere()
    {
        var simplex = new BoundedSimplex([0, 0], [10, 10], [5, 5]);
        simplex.Add([(0, 1), (1, 1)], 6, 8);

        Assert.Equal(8, simplex.Maximise([(0, 1)], default)!.Value, 9);
        Assert.Equal(-6, simplex.Maximise([(0, -1), (1, -1)], default)!.Value, 9);
        simplex.Add([(0, 1)], double.NegativeInfinity, 2);
        Assert.Equal(2, simplex.Maximise([(0, 1)], default)!.Value, 9);
    }

    [Fact]
    public void Maximise_NoPoint_HasNoValue()
    {
        var simplex = new BoundedSimplex([0], [1]);
        simplex.Add([(0, 1)], 2, 3);

        Assert.Null(simplex.Maximise([(0, 1)], default));
    }
}
