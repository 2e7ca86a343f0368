using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Modelling;

namespace Projection.Tests.Evaluation;

public class IntervalEvaluatorTests
{
    private const double Infinity = double.PositiveInfinity;

    private readonly ProgramBuilder _builder = new();

    [Fact]
    public void Start_InputsAtTheirBounds_EverythingElseOpen()
    {
        int x = Input(new ValueRange(new Rational(1, 10), null));
        int third = _builder.Constant(new Rational(1, 3));
        int sum = _builder.Add(x, third);
        Interval[] values = IntervalEvaluator.Start(_builder.Build());
        Assert.Equal(new Interval(Math.BitDecrement(0.1), Infinity), values[x]);
        Assert.Equal(new Interval(1.0 / 3, Math.BitIncrement(1.0 / 3)), values[third]);
        Assert.Equal(Interval.Entire, values[sum]);
    }

    [Fact]
    public void Forward_XTimesX_IsASquare()
    {
        int x = Input();
        int square = _builder.Multiply(x, x);
        Interval[] values = Run([(x, new Interval(-3, 2))], out int stop);
        Assert.Equal((-1, new Interval(0, 9)), (stop, values[square]));
    }

    [Fact]
    public void Backward_XTimesX_HasTwoRoots()
    {
        int x = Input();
        int square = _builder.Multiply(x, x);
        Assert.Equal(new Interval(-3, 3), Run([(x, new Interval(-9, 9)), (square, new Interval(4, 9))], out _)[x]);
        Assert.Equal(new Interval(2, 3), Run([(x, new Interval(-1, 9)), (square, new Interval(4, 9))], out _)[x]);
        Run([(x, new Interval(-1, 1)), (square, new Interval(4, 9))], out int stop);
        Assert.Equal(square, stop);
    }

    [Fact]
    public void Backward_Sum_NarrowsBothSides()
    {
        (int x, int y) = (Input(), Input());
        int sum = _builder.Add(x, y);
        Interval[] values = Run([(x, new Interval(0, 10)), (y, new Interval(0, 3)), (sum, new Interval(9, 20))], out int stop);
        Assert.Equal((-1, new Interval(6, 10), new Interval(0, 3)), (stop, values[x], values[y]));
    }

    [Fact]
    public void Backward_Difference_NarrowsBothSides()
    {
        (int x, int y) = (Input(), Input());
        int difference = _builder.Subtract(x, y);
        Interval[] values = Run([(x, new Interval(0, 10)), (y, new Interval(0, 30)), (difference, new Interval(4, 5))], out int stop);
        Assert.Equal((-1, new Interval(4, 10), new Interval(0, 6)), (stop, values[x], values[y]));
    }

    [Fact]
    public void Backward_Product_KeepsAFactorFreeWhereTheOtherMayBeZero()
    {
        (int x, int y) = (Input(), Input());
        int product = _builder.Multiply(x, y);
        Interval[] open = Run([(x, new Interval(-5, 5)), (y, new Interval(-1, 1)), (product, new Interval(0, 8))], out _);
        Assert.Equal((new Interval(-5, 5), new Interval(-1, 1)), (open[x], open[y]));
        Interval[] narrowed = Run([(x, new Interval(0, 5)), (y, new Interval(0, 10)), (product, new Interval(10, 20))], out _);
        Assert.Equal((new Interval(1, 5), new Interval(2, 10)), (narrowed[x], narrowed[y]));
    }

    [Fact]
    public void Quotient_ByZero_HasNoValue()
    {
        (int x, int y) = (Input(), Input());
        int quotient = _builder.Divide(x, y);
        Run([(x, new Interval(1, 2)), (y, default)], out int stop);
        Assert.Equal(quotient, stop);
        Interval[] values = Run([(x, new Interval(1, 2)), (y, new Interval(-4, 4)), (quotient, new Interval(1, 2))], out stop);
        Assert.Equal((-1, new Interval(0.5, 2)), (stop, values[y]));
    }

    [Fact]
    public void Backward_Quotient_NarrowsBothSides()
    {
        (int x, int y) = (Input(), Input());
        int quotient = _builder.Divide(x, y);
        Interval[] values = Run([(x, new Interval(0, 100)), (y, new Interval(2, 4)), (quotient, new Interval(30, 60))], out _);
        Assert.Equal((new Interval(60, 100), new Interval(2, 100.0 / 30)), (values[x], new Interval(values[y].Low, 100.0 / 30)));
        Assert.InRange(values[y].High, 100.0 / 30, Math.BitIncrement(100.0 / 30));
    }

    [Fact]
    public void Root_OfNegative_HasNoValue_AndNarrowsItsBase()
    {
        int x = Input();
        int root = _builder.Power(x, new Rational(1, 2));
        Run([(x, new Interval(-2, -1))], out int stop);
        Assert.Equal(root, stop);
        Assert.Equal(new Interval(4, 9), Run([(x, new Interval(-100, 100)), (root, new Interval(2, 3))], out _)[x]);
    }

    [Fact]
    public void ExpAndLog_InvertEachOther()
    {
        (int x, int y) = (Input(), Input());
        int exp = _builder.Apply(Operation.Exp, x);
        int log = _builder.Apply(Operation.Log, y);
        Interval[] values = Run([(exp, new Interval(0.5, 1)), (y, new Interval(-3, 10)), (log, new Interval(0, 1))], out int stop);
        Assert.Equal(-1, stop);
        Assert.InRange(values[x].Low, -0.693147180559947, -0.693147180559945);
        Assert.Equal(0, values[x].High);
        Assert.Equal(1, values[y].Low);
        Assert.InRange(values[y].High, 2.71828182845904, 2.71828182845905);
        Run([(exp, new Interval(-2, 0))], out stop);
        Assert.Equal(x, stop);
    }

    [Fact]
    public void Backward_Minimum_BoundsBothAndForcesTheOnlyCandidate()
    {
        (int x, int y) = (Input(), Input());
        int least = _builder.Extreme(Operation.Minimum, x, y);
        Interval[] both = Run([(x, new Interval(0, 9)), (y, new Interval(0, 9)), (least, new Interval(2, 3))], out _);
        Assert.Equal((new Interval(2, 9), new Interval(2, 9)), (both[x], both[y]));
        Interval[] right = Run([(x, new Interval(5, 9)), (y, new Interval(0, 9)), (least, new Interval(2, 3))], out _);
        Assert.Equal((new Interval(5, 9), new Interval(2, 3)), (right[x], right[y]));
        Interval[] left = Run([(x, new Interval(0, 9)), (y, new Interval(5, 9)), (least, new Interval(2, 3))], out _);
        Assert.Equal((new Interval(2, 3), new Interval(5, 9)), (left[x], left[y]));
    }

    [Fact]
    public void Backward_Maximum_BoundsBothAndForcesTheOnlyCandidate()
    {
        (int x, int y) = (Input(), Input());
        int most = _builder.Extreme(Operation.Maximum, x, y);
        Interval[] both = Run([(x, new Interval(0, 9)), (y, new Interval(0, 9)), (most, new Interval(2, 3))], out _);
        Assert.Equal((new Interval(0, 3), new Interval(0, 3)), (both[x], both[y]));
        Interval[] right = Run([(x, new Interval(0, 1)), (y, new Interval(0, 9)), (most, new Interval(2, 3))], out _);
        Assert.Equal((new Interval(0, 1), new Interval(2, 3)), (right[x], right[y]));
        Interval[] left = Run([(x, new Interval(0, 9)), (y, new Interval(0, 1)), (most, new Interval(2, 3))], out _);
        Assert.Equal((new Interval(2, 3), new Interval(0, 1)), (left[x], left[y]));
    }

    [Fact]
    public void Backward_OperandLeftWithoutValue_IsNamed()
    {
        (int x, int y) = (Input(), Input());
        int least = _builder.Extreme(Operation.Minimum, x, y);
        Program program = _builder.Build();
        Interval[] values = IntervalEvaluator.Start(program);
        (values[x], values[y], values[least]) = (new Interval(5, 9), new Interval(-5, 1), new Interval(2, 3));
        Assert.Equal(y, IntervalEvaluator.Backward(program, [x, y, least], values));
        (values[x], values[y], values[least]) = (new Interval(-5, 1), new Interval(5, 9), new Interval(2, 3));
        Assert.Equal(x, IntervalEvaluator.Backward(program, [x, y, least], values));
    }

    [Fact]
    public void Forward_EmptyInput_IsNamed()
    {
        int x = Input(new ValueRange(2, 1));
        _builder.Multiply(_builder.Constant(2), x);
        Run([], out int stop);
        Assert.Equal(x, stop);
    }

    [Fact]
    public void Forward_OnlyTheInstructionsAskedFor()
    {
        int x = Input(new ValueRange(1, 2));
        int twice = _builder.Multiply(_builder.Constant(2), x);
        int thrice = _builder.Multiply(_builder.Constant(3), x);
        Program program = _builder.Build();
        Interval[] values = IntervalEvaluator.Start(program);
        Assert.Equal(-1, IntervalEvaluator.Forward(program, program.NeededBy([twice]), values));
        Assert.Equal((new Interval(2, 4), Interval.Entire), (values[twice], values[thrice]));
    }

    private Interval[] Run((int Number, Interval Value)[] conditions, out int stop)
    {
        Program program = _builder.Build();
        int[] order = [.. Enumerable.Range(0, program.Instructions.Length)];
        Interval[] values = IntervalEvaluator.Start(program);
        foreach ((int number, Interval value) in conditions)
        {
            values[number] = values[number].Intersect(value);
        }

        stop = IntervalEvaluator.Forward(program, order, values);
        stop = stop >= 0 ? stop : IntervalEvaluator.Backward(program, order, values);
        return values;
    }

    private int Input(ValueRange range = default) => _builder.Input(new InputVariable(new IndicatorId("x"), new Year(2025), range));
}
