using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Evaluation;

namespace Projection.Tests.Consistency;

public class ContractorTests
{
    [Fact]
    public void Contract_SumWithBounds_NarrowsBothTerms()
    {
        var tape = new Tape();
        (int x, int y) = (tape.Input("x", 0, 10), tape.Input("y", 4, 20));
        int sum = tape.Builder.Add(x, y);
        Interval[] values = Start(tape, out Contractor contractor);
        values[sum] = new Interval(5, 6);

        Assert.True(contractor.Contract(values));

        AssertAround(0, 2, values[x]);
        AssertAround(4, 6, values[y]);
        AssertAround(5, 6, values[sum]);
    }

    [Fact]
    public void Contract_BoundsThatExclude_AreRefuted()
    {
        var tape = new Tape();
        int product = tape.Builder.Multiply(tape.Input("x", 0, 10), tape.Input("y", 0, 20));
        Interval[] values = Start(tape, out Contractor contractor);
        values[product] = new Interval(200.001, 300);

        Assert.False(contractor.Contract(values));
    }

    [Fact]
    public void Contract_BoundsThatTouch_AreNotRefuted()
    {
        var tape = new Tape();
        int product = tape.Builder.Multiply(tape.Input("x", 0, 10), tape.Input("y", 0, 20));
        Interval[] values = Start(tape, out Contractor contractor);
        values[product] = new Interval(200, 300);

        Assert.True(contractor.Contract(values));
    }

    [Fact]
    public void Contract_EmptyFromTheBeginning_IsRefuted()
    {
        var tape = new Tape();
        int x = tape.Input("x", 0, 1);
        Interval[] values = Start(tape, out Contractor contractor);
        values[x] = Interval.Empty;

        Assert.False(contractor.Contract(values));
    }

    [Fact]
    public void Contract_NothingButAnInnerResultMoves_GoesOn()
    {
        // The quotient m is bounded by its use in `twice`, which stands before `sum`: a second pass is needed although no input moved in the first.
        var tape = new Tape();
        (int x, int y, int q) = (tape.Input("x", 0), tape.Input("y", 0), tape.Input("q", 0));
        int m = tape.Builder.Divide(x, y);
        int exp = tape.Builder.Apply(Operation.Exp, m);
        int sum = tape.Builder.Add(m, q);
        Interval[] values = Start(tape, out Contractor contractor);
        values[exp] = new Interval(1, Math.E);
        values[sum] = new Interval(5, 5);

        Assert.True(contractor.Contract(values));

        AssertAround(4, 5, values[q]);
    }

    [Fact]
    public void Contract_SlowConvergence_EndsAtTheLimitOfPasses()
    {
        // x = y / 2 and y = x + tiny: each pass halves the box.
        var tape = new Tape();
        (int x, int y) = (tape.Input("x", 0, 1), tape.Input("y", 0, 1));
        int first = tape.Builder.Subtract(tape.Builder.Multiply(tape.Builder.Constant(2), x), y);
        int second = tape.Builder.Subtract(y, x);
        Interval[] few = Start(tape, out Contractor contractor);
        few[first] = few[second] = Interval.Point(0);
        var many = (Interval[])few.Clone();

        Assert.True(contractor.Contract(few, maximumPasses: 2));
        Assert.True(contractor.Contract(many));

        Assert.True(many[x].High < few[x].High);
        Assert.True(few[x].Contains(0) && many[x].Contains(0));
    }

    [Fact]
    public void Contract_Link_JoinsBothSides()
    {
        var tape = new Tape();
        (int x, int y) = (tape.Input("x", 1, 10), tape.Input("y", 1, 1000));
        int exp = tape.Builder.Apply(Operation.Exp, x);
        int log = tape.Builder.Apply(Operation.Log, y);
        (Program program, int[] order) = tape.Build();
        Interval[] values = IntervalEvaluator.Start(program);
        values[exp] = new Interval(1, 8);

        Assert.True(new Contractor(program, order, [(exp, log)]).Contract(values));
        AssertAround(Math.E, Math.Log(1000), values[exp]);
        AssertAround(Math.E, Math.Log(1000), values[log]);
        AssertAround(1, Math.Log(Math.Log(1000)), values[x]);
        Assert.InRange(values[y].Low, Math.Exp(Math.E) - 1e-9, Math.Exp(Math.E));
    }

    [Fact]
    public void Contract_LinkOfValuesApart_IsRefuted()
    {
        var tape = new Tape();
        (int x, int y) = (tape.Input("x", 1, 2), tape.Input("y", 3, 4));
        (Program program, int[] order) = tape.Build();
        Interval[] values = IntervalEvaluator.Start(program);

        Assert.False(new Contractor(program, order, [(x, y)]).Contract(values));
    }

    private static Interval[] Start(Tape tape, out Contractor contractor)
    {
        (Program program, int[] order) = tape.Build();
        contractor = new Contractor(program, order, []);
        return IntervalEvaluator.Start(program);
    }

    // Outward, and by rounding only.
    private static void AssertAround(double low, double high, Interval found)
    {
        Assert.InRange(found.Low, low - 1e-12, low);
        Assert.InRange(found.High, high, high + 1e-12);
    }
}
