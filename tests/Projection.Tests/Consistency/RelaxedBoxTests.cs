using FsCheck;
using FsCheck.Fluent;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Evaluation;
using Projection.Tests.Properties;
using Interval = Projection.Arithmetic.Interval;

namespace Projection.Tests.Consistency;

public class RelaxedBoxTests
{
    [Fact]
    public void Bound_PartOfATotal_IsWhatTheOtherPartsLeave()
    {
        // a + b + c in [100, 110], b = 30 % to 40 % of it, c at least 50: a between 100 - 44... and 110 - 33 - 50.
        var tape = new Tape();
        (int a, int b, int c) = (tape.Input("a", 0, 1000), tape.Input("b", 0, 1000), tape.Input("c", 50, 1000));
        int total = tape.Builder.Sum([a, b, c]);
        int share = tape.Builder.Divide(b, total);

        RelaxedBox relaxed = Relaxed(tape, (total, 100, 110), (share, Rational.Parse("0.3"), Rational.Parse("0.4")));

        Assert.False(relaxed.IsRefuted());
        Interval bound = relaxed.Bound(tape.Builder.Build(), a);
        Assert.Equal(0, bound.Low, 1e-6);
        Assert.Equal(110 - 33 - 50, bound.High, 1e-6);
    }

    [Fact]
    public void Bound_QuotientOfSums_IsBoundedByBothAtOnce()
    {
        // x + y = 10, x - y between 2 and 4: x/y between 6/4 and 7/3.
        var tape = new Tape();
        (int x, int y) = (tape.Input("x", 1, 9), tape.Input("y", 1, 9));
        int sum = tape.Builder.Add(x, y);
        int difference = tape.Builder.Subtract(x, y);
        int quotient = tape.Builder.Divide(x, y);

        RelaxedBox relaxed = Relaxed(tape, (sum, 10, 10), (difference, 2, 4), (quotient, Rational.Parse("0.1"), 9));

        Assert.False(relaxed.IsRefuted());
        Interval bound = relaxed.Bound(tape.Builder.Build(), quotient);
        Assert.Equal(1.5, bound.Low, 1e-6);
        Assert.Equal(7.0 / 3, bound.High, 1e-6);
    }

    [Fact]
    public void Bound_RootOfAQuotient_IsAsNarrowAsTheQuotient()
    {
        var tape = new Tape();
        (int x, int y) = (tape.Input("x", 1, 9), tape.Input("y", 1, 9));
        int sum = tape.Builder.Add(x, y);
        int difference = tape.Builder.Subtract(x, y);
        int root = tape.Builder.Subtract(tape.Builder.Power(tape.Builder.Divide(x, y), new Rational(1, 2)), tape.Builder.Constant(1));

        RelaxedBox relaxed = Relaxed(tape, (sum, 10, 10), (difference, 2, 4), (root, Rational.Parse("-0.9"), 5));

        Assert.False(relaxed.IsRefuted());
        Interval bound = relaxed.Bound(tape.Builder.Build(), root);
        Assert.Equal(Math.Sqrt(1.5) - 1, bound.Low, 1e-6);
        Assert.Equal(Math.Sqrt(7.0 / 3) - 1, bound.High, 1e-6);
    }

    [Fact]
    public void Bound_AnyPath_StaysInside() => Law.Holds(
        from numbers in Gen.ArrayOf(Gen.Choose(1, 100), 4)
        from reach in Gen.Choose(0, 20)
        select (numbers, reach),
        one =>
        {
            double[] inputs = [.. one.numbers.Select(n => (double)n)];
            var tape = new Tape();
            int[] parts = [.. inputs.Select((_, i) => tape.Input($"x{i}", 0, 1000))];
            int total = tape.Builder.Sum(parts);
            int share = tape.Builder.Divide(parts[0], total);
            int ratio = tape.Builder.Divide(tape.Builder.Add(parts[0], parts[1]), tape.Builder.Add(parts[2], parts[3]));
            Program program = tape.Builder.Build();
            double[] values = PointEvaluator.Evaluate(program, inputs);
            Rational Near(double value, int sign) => Rational.FromDouble(value * (1 + (sign * one.reach / 100.0)) + (sign * 1e-9));

            RelaxedBox relaxed = Relaxed(tape, [.. ((int[])[total, share]).Select(i => (i, (Rational?)Near(values[i], -1), (Rational?)Near(values[i], 1)))]);

            Assert.False(relaxed.IsRefuted());
            Assert.All((int[])[.. parts, total, share, ratio], i => Assert.True(relaxed.Bound(program, i).Contains(values[i]), $"{values[i]:R} outside {relaxed.Bound(program, i)}"));
        });

    [Fact]
    public void IsRefuted_ProductOfColumns_UsesThePlanesAroundIt()
    {
        // z = x y with x, y in [1, 2] is at most x + 2 (y - 1) wherever x is at most 2; z - x - 2 y >= -1.9 is out of reach. Intervals do not see it.
        var tape = new Tape();
        (int x, int y) = (tape.Input("x", 1, 2), tape.Input("y", 1, 2));
        int product = tape.Builder.Multiply(x, y);
        int sum = tape.Builder.Sum([product, tape.Builder.Multiply(tape.Builder.Constant(-1), x), tape.Builder.Multiply(tape.Builder.Constant(-2), y)]);

        RelaxedBox relaxed = Relaxed(tape, (sum, Rational.Parse("-1.9"), 10));

        Assert.True(relaxed.IsRefuted());
        Assert.Contains(relaxed.Refutation!.Terms, t => t.Condition is LinearCondition.Plane);
    }

    private static RelaxedBox Relaxed(Tape tape, params (int Number, Rational? Low, Rational? High)[] conditions)
    {
        (Program program, int[] order) = tape.Build();
        Interval[] box = IntervalEvaluator.Start(program);
        foreach ((int number, Rational? low, Rational? high) in conditions)
        {
            box[number] = new ValueRange(low, high).Outward();
        }

        // One pass up only: enough for finite intervals, nothing is narrowed downward.
        Assert.Equal(-1, IntervalEvaluator.Forward(program, order, box));
        double[] middle = PointEvaluator.Evaluate(program, [.. program.Inputs.Select(input => input.Range.Outward().Middle)]);
        return new RelaxedBox(new LinearRelaxation(program, order), box, middle, CancellationToken.None);
    }
}
