using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Tests.Consistency;

namespace Projection.Tests.Evaluation;

public class ExactEvaluatorTests
{
    [Fact]
    public void IsIn_SumThatBinaryMisses_IsDecidedExactly()
    {
        // 0.1 + 0.2 = 0.3, which no doubles do.
        var tape = new Tape();
        int sum = tape.Builder.Add(tape.Input("x"), tape.Input("y"));

        ExactEvaluator exact = Evaluate(tape, "0.1", "0.2");

        Assert.True(exact.IsIn(sum, Point("0.3")));
        Assert.False(exact.IsIn(sum, Point("0.3000000000000001")));
    }

    [Fact]
    public void IsIn_EachOperation_HasItsExactValue()
    {
        var tape = new Tape();
        (int x, int y) = (tape.Input("x"), tape.Input("y"));
        int difference = tape.Builder.Subtract(x, y);
        int quotient = tape.Builder.Divide(x, y);
        int product = tape.Builder.Multiply(x, y);
        int power = tape.Builder.Power(x, -2);
        int least = tape.Builder.Extreme(Operation.Minimum, x, y);
        int greatest = tape.Builder.Extreme(Operation.Maximum, x, y);

        ExactEvaluator exact = Evaluate(tape, "0.7", "0.3");

        Assert.True(exact.IsIn(difference, Point("0.4")));
        Assert.True(exact.IsIn(quotient, new ValueRange(new Rational(7, 3), new Rational(7, 3))));
        Assert.True(exact.IsIn(product, Point("0.21")));
        Assert.True(exact.IsIn(power, new ValueRange(new Rational(100, 49), new Rational(100, 49))));
        Assert.True(exact.IsIn(least, Point("0.3")) && exact.IsIn(greatest, Point("0.7")));
    }

    [Theory]
    [InlineData("0.05", "0.05", true)]
    [InlineData("0.0500000000000000001", "0.06", false)]
    [InlineData("0.04", "0.0499999999999999999", false)]
    [InlineData("-2", "0.06", true)]
    public void IsIn_AverageGrowth_ComparesPowers(string low, string high, bool isIn)
    {
        // (1.05^5)^(1/5) - 1 is 0.05 exactly.
        var tape = new Tape();
        int growth = tape.Builder.Subtract(tape.Builder.Power(tape.Input("x", 0, 10), new Rational(1, 5)), tape.Builder.Constant(1));

        ExactEvaluator exact = Evaluate(tape, "1.2762815625");

        Assert.Equal(isIn, exact.IsIn(growth, new ValueRange(Rational.Parse(low), Rational.Parse(high))));
    }

    [Fact]
    public void IsIn_DivisionByZero_IsNowhere()
    {
        var tape = new Tape();
        int quotient = tape.Builder.Divide(tape.Input("x"), tape.Input("y"));

        Assert.False(Evaluate(tape, "1", "0").IsIn(quotient, ValueRange.Unbounded));
    }

    [Fact]
    public void IsIn_NoExactValue_IsDecidedByTheInterval()
    {
        var tape = new Tape();
        int log = tape.Builder.Apply(Operation.Log, tape.Input("x", 0, 10));
        int twice = tape.Builder.Add(log, log);

        ExactEvaluator exact = Evaluate(tape, "2");

        Assert.True(exact.IsIn(log, new ValueRange(Rational.Parse("0.69"), Rational.Parse("0.70"))));
        Assert.False(exact.IsIn(log, new ValueRange(Rational.Parse("0.70"), 1)));
        Assert.True(exact.IsIn(twice, new ValueRange(Rational.Parse("1.38"), Rational.Parse("1.39"))));
    }

    private static ValueRange Point(string value) => new(Rational.Parse(value), Rational.Parse(value));

    private static ExactEvaluator Evaluate(Tape tape, params string[] inputs)
    {
        (Program program, int[] order) = tape.Build();
        return new ExactEvaluator(program, order, i => Rational.Parse(inputs[i]));
    }
}
