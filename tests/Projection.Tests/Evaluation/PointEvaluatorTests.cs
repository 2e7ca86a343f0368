using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Modelling;

namespace Projection.Tests.Evaluation;

public class PointEvaluatorTests
{
    private readonly ProgramBuilder _builder = new();

    [Theory]
    [InlineData(Operation.Add, 3, 4, 7)]
    [InlineData(Operation.Subtract, 3, 4, -1)]
    [InlineData(Operation.Multiply, 3, 4, 12)]
    [InlineData(Operation.Divide, 3, 4, 0.75)]
    [InlineData(Operation.Minimum, 3, 4, 3)]
    [InlineData(Operation.Maximum, 3, 4, 4)]
    [InlineData(Operation.Exp, 0, 4, 1)]
    [InlineData(Operation.Log, 1, 4, 0)]
    [InlineData(Operation.Divide, 3, 0, double.PositiveInfinity)]
    [InlineData(Operation.Divide, 0, 0, double.NaN)]
    [InlineData(Operation.Divide, -3, 0, double.NegativeInfinity)]
    [InlineData(Operation.Log, 0, 1, double.NegativeInfinity)]
    [InlineData(Operation.Log, -1, 1, double.NaN)]
    [InlineData(Operation.Minimum, double.NaN, 4, double.NaN)]
    [InlineData(Operation.Maximum, 3, double.NaN, double.NaN)]
    [InlineData(Operation.Add, double.PositiveInfinity, double.NegativeInfinity, double.NaN)]
    [InlineData(Operation.Multiply, 1e200, 1e200, double.PositiveInfinity)]
    public void Evaluate_TwoOperands(Operation operation, double left, double right, double expected)
    {
        (int x, int y) = (Input(), Input());
        int result = operation switch
        {
            Operation.Add => _builder.Add(x, y),
            Operation.Subtract => _builder.Subtract(x, y),
            Operation.Multiply => _builder.Multiply(x, y),
            Operation.Divide => _builder.Divide(x, y),
            Operation.Exp or Operation.Log => _builder.Apply(operation, x),
            _ => _builder.Extreme(operation, x, y),
        };
        Assert.Equal(expected, PointEvaluator.Evaluate(_builder.Build(), [left, right])[result]);
    }

    [Theory]
    [InlineData(3, 5, 1, 243)]
    [InlineData(-3, 3, 1, -27)]
    [InlineData(-3, 2, 1, 9)]
    [InlineData(2, -2, 1, 0.25)]
    [InlineData(0, -1, 1, double.PositiveInfinity)]
    [InlineData(0, 3, 1, 0)]
    [InlineData(1e-200, -2, 1, double.PositiveInfinity)]
    [InlineData(1e200, 2, 1, double.PositiveInfinity)]
    [InlineData(16, 1, 4, 2)]
    [InlineData(-8, 1, 3, double.NaN)]
    [InlineData(0, 1, 2, 0)]
    [InlineData(0, -1, 2, double.PositiveInfinity)]
    [InlineData(double.NaN, 2, 1, double.NaN)]
    [InlineData(1, 100, 1, 1)]
    public void Evaluate_Power(double value, int above, int below, double expected)
    {
        int power = _builder.Power(Input(), new Rational(above, below));
        Assert.Equal(expected, PointEvaluator.Evaluate(_builder.Build(), [value])[power]);
    }

    [Fact]
    public void Evaluate_Constants_AreTheNearestDoubles()
    {
        int third = _builder.Constant(new Rational(1, 3));
        int huge = _builder.Constant(Rational.PowerOfTen(400));
        double[] values = PointEvaluator.Evaluate(_builder.Build(), []);
        Assert.Equal(1.0 / 3, values[third]);
        Assert.Equal(double.PositiveInfinity, values[huge]);
    }

    [Fact]
    public void Evaluate_UnknownInput_LeavesOnlyWhatNeedsIt()
    {
        (int x, int y) = (Input(), Input());
        int sum = _builder.Add(x, y);
        int twice = _builder.Multiply(_builder.Constant(2), y);
        double[] values = PointEvaluator.Evaluate(_builder.Build(), [double.NaN, 5]);
        Assert.Equal((double.NaN, 10.0), (values[sum], values[twice]));
    }

    [Fact]
    public void Evaluate_WrongCounts_SayBoth()
    {
        Input();
        Program program = _builder.Build();
        string wrongInputs = Assert.Throws<ArgumentException>(() => PointEvaluator.Evaluate(program, [1, 2])).Message;
        string wrongRoom = Assert.Throws<ArgumentException>(() => PointEvaluator.Evaluate(program, [1], new double[3])).Message;
        Assert.StartsWith("The program has 1 inputs and 1 instructions; found 2 and 1.", wrongInputs, StringComparison.Ordinal);
        Assert.StartsWith("The program has 1 inputs and 1 instructions; found 1 and 3.", wrongRoom, StringComparison.Ordinal);
    }

    private int Input() => _builder.Input(new InputVariable(new IndicatorId("x"), new Year(2025), ValueRange.Unbounded));
}
