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
        var equations = new NormalEquations(Rows, 3, [10, 23]);

        double[] y = equations.Solve(damping: 0)!;

        AssertClose([64.0 / 62, 118.0 / 62], y);
        double[] step = [.. Enumerable.Range(0, 5).Select(j => equations.Component(y, j))];
        AssertClose([64.0 / 62, (128 + 118) / 62.0, 354.0 / 62, -64.0 / 62, -118.0 / 62], step);

        // The step solves J d = r.
        AssertClose([10, 23], [step[0] + (2 * step[1]) - step[3], step[1] + (3 * step[2]) - step[4]]);
    }

    [Fact]
    public void Solve_DecidedComponents_AreTakenOut()
    {
        // With the second input at 2 and the slacks at 0 and -1: x1 = 10 - 4 and 3 x3 = 23 - 2 - 1.
        double[] residual = [10, 23];
        var equations = new NormalEquations(Rows, 3, residual);
        equations.Decide(1, 2);
        equations.Decide(3, 0);
        equations.Decide(4, -1);

        double[] y = equations.Solve(damping: 0)!;

        AssertClose([6, 20.0 / 9], y);
        AssertClose([6, 20.0 / 3], [equations.Component(y, 0), equations.Component(y, 2)]);
        Assert.Equal([10, 23], residual);
    }

    [Fact]
    public void Solve_Damped_AddsItsPartOfTheDiagonal()
    {
        // One condition 2 x = 8 with no slack: (4 + 0.5 * 4) y = 8; a diagonal below 1 counts as 1: (0.25 + 0.5) y = 8.
        Assert.Equal(8 / 6.0, WithoutSlack(2).Solve(damping: 0.5)![0], 1e-15);
        Assert.Equal(8 / 0.75, WithoutSlack(0.5).Solve(damping: 0.5)![0], 1e-13);
    }

    [Fact]
    public void Solve_NothingLeftToMove_HasNoSolution()
    {
        Assert.Null(WithoutSlack(0).Solve(damping: 0));
        Assert.Null(new NormalEquations([[double.NaN]], 1, [1]).Solve(damping: 0));
    }

    private static NormalEquations WithoutSlack(double slope)
    {
        var equations = new NormalEquations([[slope]], 1, [8]);
        equations.Decide(1, 0);
        return equations;
    }

    private static void AssertClose(double[] expected, double[] found)
    {
        Assert.Equal(expected.Length, found.Length);
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-13));
    }
}
