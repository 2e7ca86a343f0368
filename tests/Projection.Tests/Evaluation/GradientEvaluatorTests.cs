using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Tests.Evaluation;

public class GradientEvaluatorTests
{
    private readonly ProgramBuilder _builder = new();

    [Theory]
    [InlineData(Operation.Add, 1, 1)]
    [InlineData(Operation.Subtract, 1, -1)]
    [InlineData(Operation.Multiply, 4, 2)]
    [InlineData(Operation.Divide, 0.25, -0.125)]
    [InlineData(Operation.Minimum, 1, 0)]
    [InlineData(Operation.Maximum, 0, 1)]
    public void Evaluate_TwoOperands_GivesBothSlopes(Operation operation, double left, double right)
    {
        (int x, int y) = (Input(), Input());
        int result = operation switch
        {
            Operation.Add => _builder.Add(x, y),
            Operation.Subtract => _builder.Subtract(x, y),
            Operation.Multiply => _builder.Multiply(x, y),
            Operation.Divide => _builder.Divide(x, y),
            _ => _builder.Extreme(operation, x, y),
        };
        double[] slopes = Slopes(result, 2, 4);
        Assert.Equal((left, right), (slopes[x], slopes[y]));
    }

    [Fact]
    public void Evaluate_Functions_GiveTheirSlopes()
    {
        int x = Input();
        int exp = _builder.Apply(Operation.Exp, x);
        int log = _builder.Apply(Operation.Log, x);
        int cube = _builder.Power(x, 3);
        int root = _builder.Power(x, new Rational(1, 2));
        int square = _builder.Multiply(x, x);
        Assert.Equal(Math.Exp(4), Slopes(exp, 4)[x], 1e-12);
        Assert.Equal((0.25, 48, 0.25, 8.0), (Slopes(log, 4)[x], Slopes(cube, 4)[x], Slopes(root, 4)[x], Slopes(square, 4)[x]));
        Assert.Equal(0, Slopes(cube, 0)[x]);
    }

    [Fact]
    public void Evaluate_AtAKink_TheLeftOperandCounts()
    {
        (int x, int y) = (Input(), Input());
        Assert.Equal((1.0, 0.0), (Slopes(_builder.Extreme(Operation.Minimum, x, y), 3, 3)[x], Slopes(_builder.Extreme(Operation.Maximum, x, y), 3, 3)[y]));
    }

    [Fact]
    public void Evaluate_OthersInTheOrder_DoNotCount()
    {
        (int x, int y) = (Input(), Input());
        int sum = _builder.Add(x, y);
        int product = _builder.Multiply(x, y);
        Program program = _builder.Build();
        double[] values = PointEvaluator.Evaluate(program, [2, 5]);
        double[] slopes = [7, 7, 7, 7];
        GradientEvaluator.Evaluate(program, [x, y, sum, product], values, sum, slopes);
        Assert.Equal([1, 1, 1, 0], slopes);
        slopes = [7, 7, 7, 7];
        GradientEvaluator.Evaluate(program, [x, y, product], values, product, slopes);
        Assert.Equal([5, 2, 7, 1], slopes);
    }

    private double[] Slopes(int result, params double[] inputs)
    {
        Program program = _builder.Build();
        double[] values = PointEvaluator.Evaluate(program, inputs);
        var slopes = new double[values.Length];
        GradientEvaluator.Evaluate(program, program.NeededBy([result]), values, result, slopes);
        return slopes;
    }

    private int Input() => _builder.Input(new InputVariable(new IndicatorId("x"), new Year(2025), default));
}
