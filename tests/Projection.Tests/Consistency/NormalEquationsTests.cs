using Projection.Consistency;

namespace Projection.Tests.Consistency;

public class NormalEquationsTests
{
    // Two conditions on three inputs, slacks -1 on the diagonal: J = [A, -I].
    private static readonly double[][] Rows = [[1, 2, 0], [0, 1, 3]];

    [Fact]
    public void Solve_AllFree_GivesTheLeastStep()
    {
        // J J' = [[1 + 4 + 1, 2], [2, 1 + 9 + 1]] = [[6, 2], [2, 11]], r = [10, 23]: y = (10*11 - 2*23, 6*23 - 2*10) / 62.
        double[] y = NormalEquations.Solve(Rows, [true, true, true, true, true], 3, [10, 23], damping: 0)!;

        AssertClose([64.0 / 62, 118.0 / 62], y);
        double[] step = [.. Enumerable.Range(0, 5).Select(j => NormalEquations.Component(Rows, 3, y, j))];
        AssertClose([64.0 / 62, (128 + 118) / 62.0, 354.0 / 62, -64.0 / 62, -118.0 / 62], step);

        // The step solves J d = r.
        AssertClose([10, 23], [step[0] + (2 * step[1]) - step[3], step[1] + (3 * step[2]) - step[4]]);
    }

    [Fact]
    public void Solve_FixedColumns_TakeNoPart()
    {
        // Without the second input and both slacks: J J' = [[1, 0], [0, 9]].
        double[] y = NormalEquations.Solve(Rows, [true, false, true, false, false], 3, [10, 18], damping: 0)!;

        AssertClose([10, 2], y);
        AssertClose([10, 6], [NormalEquations.Component(Rows, 3, y, 0), NormalEquations.Component(Rows, 3, y, 2)]);
    }

    [Fact]
    public void Solve_Damped_AddsItsPartOfTheDiagonal()
    {
        // One condition x = 8 with no slack: (4 + 0.5 * 4) y = 8; a diagonal below 1 counts as 1: (0.25 + 0.5) y = 8.
        Assert.Equal(8 / 6.0, NormalEquations.Solve([[2]], [true, false], 1, [8], damping: 0.5)![0], 1e-15);
        Assert.Equal(8 / 0.75, NormalEquations.Solve([[0.5]], [true, false], 1, [8], damping: 0.5)![0], 1e-13);
    }

    [Fact]
    public void Solve_NothingFreeToMove_HasNoSolution()
    {
        Assert.Null(NormalEquations.Solve(Rows, [false, false, false, false, true], 3, [1, 1], damping: 0));
        Assert.Null(NormalEquations.Solve([[double.NaN]], [true, true], 1, [1], damping: 0));
    }

    [Fact]
    public void Subtract_InputOrSlack_TakesTheDecidedPartOut()
    {
        double[] residual = [10, 23];

        NormalEquations.Subtract(Rows, 3, residual, 1, 2);
        Assert.Equal([6, 21], residual);

        NormalEquations.Subtract(Rows, 3, residual, 4, -5);
        Assert.Equal([6, 16], residual);
    }

    private static void AssertClose(double[] expected, double[] found)
    {
        Assert.Equal(expected.Length, found.Length);
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-13));
    }
}
