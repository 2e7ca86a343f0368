using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Evaluation;

namespace Projection.Tests.Consistency;

public class WitnessSearchTests
{
    [Fact]
    public void Find_ProductInRange_GivesAPathThatMeetsIt()
    {
        var tape = new Tape();
        int product = tape.Builder.Multiply(tape.Input("x", 1, 10), tape.Input("y", 1, 10));

        double[] found = Find(tape, [2, 3], (product, new ValueRange(20, 21)))!;

        // The exact product of what was found, in rationals.
        Rational exact = Rational.FromDouble(found[0]) * Rational.FromDouble(found[1]);
        Assert.True(new ValueRange(20, 21).Contains(exact));
    }

    [Fact]
    public void Find_CentralValuesDo_KeepsThem()
    {
        var tape = new Tape();
        int sum = tape.Builder.Add(tape.Input("x", 1, 10), tape.Input("y", 1, 10));

        Assert.Equal([2, 3], Find(tape, [2, 3], (sum, new ValueRange(4, 6)))!);
    }

    [Fact]
    public void Find_NoCentralValues_TakesTheMiddle()
    {
        var tape = new Tape();
        int sum = tape.Builder.Add(tape.Input("x", 1, 10), tape.Input("y", 2, 10));

        Assert.Equal([5.5, 6], Find(tape, [double.NaN, double.NaN], (sum, new ValueRange(4, 16)))!);
    }

    [Fact]
    public void Find_ValueNextToTheBoundButOutside_IsNotTaken()
    {
        // The search ends where conditions hold within rounding; here no double meets the condition, and it must not pretend so.
        // 3 x = 1 has no solution in binary.
        var tape = new Tape();
        int product = tape.Builder.Multiply(tape.Builder.Constant(3), tape.Input("x", 0, 1));

        Assert.Null(Find(tape, [Rational.Parse("0.3").ToDouble()], (product, new ValueRange(1, 1))));
    }

    [Fact]
    public void Find_SumOfTenthsMeetsOnlyInExactArithmetic_IsNotTaken()
    {
        // In doubles 0.1 + 0.2 is 0.30000000000000004: the doubles nearest to 0.1 and 0.2 add up to more than 0.3 exactly.
        var tape = new Tape();
        int sum = tape.Builder.Add(tape.Input("x", Rational.Parse("0.1"), Rational.Parse("0.1")), tape.Input("y", Rational.Parse("0.2"), Rational.Parse("0.2")));
        (Program program, int[] order) = tape.Build();
        Interval[] box = IntervalEvaluator.Start(program);
        box[order[0]] = Interval.Point(0.1);
        box[order[1]] = Interval.Point(0.2);
        var search = new WitnessSearch(program, order, [0.1, 0.2], new HashSet<int>());

        Assert.Null(search.Find(box, [(sum, new ValueRange(0, Rational.Parse("0.3")))]));
        Assert.NotNull(search.Find(box, [(sum, new ValueRange(0, Rational.Parse("0.3000000000000001")))]));
    }

    [Fact]
    public void Find_ConditionOnTheInputItself_IsVerified()
    {
        var tape = new Tape();
        int x = tape.Input("x", 0, 10);
        (Program program, int[] order) = tape.Build();
        var search = new WitnessSearch(program, order, [2], new HashSet<int>());

        Assert.Null(search.Find(IntervalEvaluator.Start(program), [(x, new ValueRange(3, 4))]));
        Assert.Equal([2], search.Find(IntervalEvaluator.Start(program), [(x, new ValueRange(1, 4))])!);
    }

    [Fact]
    public void Find_PathWithoutAValue_IsNotTaken()
    {
        // Nothing asks for the quotient's value, but a path on which it has none is no path.
        var tape = new Tape();
        (int x, int y) = (tape.Input("x", 1, 10), tape.Input("y", 0, 0));
        tape.Builder.Divide(x, y);
        tape.Builder.Apply(Operation.Log, tape.Builder.Subtract(x, tape.Builder.Constant(20)));

        Assert.Null(Find(tape, [2, 0], (x, new ValueRange(1, 10))));
    }

    [Fact]
    public void Find_OnlyFromTheMiddle_TriesThatToo()
    {
        // At the central value 3 the logarithm has no value; from the middle, 10, there is a way.
        var tape = new Tape();
        int log = tape.Builder.Apply(Operation.Log, tape.Builder.Subtract(tape.Input("x", 0, 20), tape.Builder.Constant(5)));

        Assert.Equal([10], Find(tape, [3], (log, new ValueRange(1, 2)))!);
    }

    [Fact]
    public void Find_DoubleJustBeyondABoundThatIsNoDouble_IsNotTaken()
    {
        // 0.3 lies between 0.3 - 1.1e-17 and 0.3 + 4.4e-17, the doubles on both sides.
        var tape = new Tape();
        int x = tape.Input("x", 0, 1);
        (Program program, int[] order) = tape.Build();
        Interval[] box = IntervalEvaluator.Start(program);
        double below = Rational.Parse("0.3").RoundDown();
        double above = Rational.Parse("0.3").RoundUp();
        (int, ValueRange)[] condition = [(x, new ValueRange(0, Rational.Parse("0.3")))];

        box[x] = Interval.Point(above);
        Assert.Null(new WitnessSearch(program, order, [above], new HashSet<int>()).Find(box, condition));

        box[x] = Interval.Point(below);
        Assert.NotNull(new WitnessSearch(program, order, [below], new HashSet<int>()).Find(box, condition));
    }

    [Fact]
    public void Find_AmountsKnownWithinPowersOfTen_StartsBetweenThePowers()
    {
        var tape = new Tape();
        int x = tape.Input("x", 1000, 100_000_000_000);

        Assert.Equal([1e8], Find(tape, [double.NaN], (x, new ValueRange(0, null)))!);
    }

    [Fact]
    public void Find_ConditionOutsideTheOrder_SaysNothing()
    {
        var tape = new Tape();
        int x = tape.Input("x", 0, 10);
        int y = tape.Input("y", 0, 10);
        (Program program, _) = tape.Build();
        var search = new WitnessSearch(program, [x], [2, 7], new HashSet<int>());

        Assert.Equal([2, 7], search.Find(IntervalEvaluator.Start(program), [(x, new ValueRange(1, 3)), (y, new ValueRange(20, 30))])!);
    }

    private static double[]? Find(Tape tape, double[] central, params (int Number, ValueRange Range)[] conditions)
    {
        (Program program, int[] order) = tape.Build();
        return new WitnessSearch(program, order, central, new HashSet<int>()).Find(IntervalEvaluator.Start(program), conditions);
    }
}
