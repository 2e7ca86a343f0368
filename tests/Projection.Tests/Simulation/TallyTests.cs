using System.Runtime.Intrinsics;
using Projection.Arithmetic.Lanes;
using Projection.Simulation;
using Projection.Statistics;
using Projection.Tests.Evaluation.Batch;

namespace Projection.Tests.Simulation;

/// <summary>What threads gather: sums, bars, attained targets, and the tree that adds up units.</summary>
public unsafe class TallyTests
{
    [Fact]
    public void AddBlock_EveryWidth_IsOneByOne()
    {
        double[] values = Uniform(5 * 128);
        double[] expected = Sums(values, 0.25, (tally, x, count) => tally.AddEach(x, count));

        // Strand i holds every sixteenth value; then eight pairs, four, two and one are added.
        Assert.Equal(ByHand(values, 0.25), expected);
        Assert.Equal(expected, Sums(values, 0.25, (tally, x, _) => tally.AddBlock<Lanes128, Vector128<double>, Vector128<ulong>>(x)));
        Assert.Equal(expected, Sums(values, 0.25, (tally, x, _) => tally.AddBlock<Lanes256, Vector256<double>, Vector256<ulong>>(x)));
        Assert.Equal(expected, Sums(values, 0.25, (tally, x, _) => tally.AddBlock<Lanes512, Vector512<double>, Vector512<ulong>>(x)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void AddBlock_ValueThatIsNone_LeavesItOutAndCountsIt(double none)
    {
        foreach (int place in new[] { 0, 1, 17, 63, 127 })
        {
            double[] values = Uniform(128);
            double[] others = [.. values];
            values[place] = none;
            OutputTally tally = Tally(0.5);
            fixed (double* x = values)
            {
                tally.AddBlock<Lanes256, Vector256<double>, Vector256<ulong>>(x);
            }

            double[] sums = new double[2];
            tally.EndUnit(sums);
            Assert.Equal(1, tally.TakeFailed());
            Assert.Equal(0, tally.TakeFailed());
            others[place] = 0.5; // adds nothing to either sum
            Assert.Equal(ByHand(others, 0.5), sums);
            Assert.Equal(127, tally.Brackets[0].Inside);
            Assert.Equal(127, tally.Bars!.Counts.Sum());
        }
    }

    [Fact]
    public void AddBlock_SquareOverflows_IsStillAValue()
    {
        double[] values = Uniform(128);
        values[5] = 1e200;
        OutputTally tally = Tally(0);
        fixed (double* x = values)
        {
            tally.AddBlock<Lanes128, Vector128<double>, Vector128<ulong>>(x);
        }

        double[] sums = new double[2];
        tally.EndUnit(sums);
        Assert.Equal(0, tally.TakeFailed());
        Assert.Equal((1e200, double.PositiveInfinity), (sums[0], sums[1]));
        Assert.Equal(128, tally.Brackets[0].Inside);
        Assert.Equal(1, tally.Bars!.Counts[^1]);
    }

    [Fact]
    public void EndUnit_BeginsAnew()
    {
        OutputTally tally = Tally(1);
        double[] sums = [9, 9];
        double value = 4;
        tally.AddEach(&value, 1);
        tally.EndUnit(sums);
        Assert.Equal([3, 9], sums);
        tally.EndUnit(sums);
        Assert.Equal([0, 0], sums);
    }

    [Fact]
    public void AddEach_PartOfABlock_TakesThatPart()
    {
        double[] values = Uniform(128);
        OutputTally tally = Tally(0);
        fixed (double* x = values)
        {
            tally.AddEach(x, 37);
        }

        double[] sums = new double[2];
        tally.EndUnit(sums);
        Assert.Equal(ByHand(values[..37], 0), sums);
        Assert.Equal(37, tally.Brackets[0].Inside);
        Assert.Equal(37, tally.Bars!.Counts.Sum());
    }

    [Fact]
    public void Bars_ByHand()
    {
        var bars = new BarCount(-1, 3, 4);
        bars.Add([-1.0000001, -50, -1, -0.5, 0, 0.999, 1, 2, 2.9999999999999996, 3, 7]);

        Assert.Equal([2, 2, 2, 1, 2, 2], bars.Counts);
        Assert.Equal((-1, 3), (bars.Low, bars.High));
        BarCount other = bars.Empty();
        Assert.Equal((-1, 3, 6, 0), (other.Low, other.High, other.Counts.Length, other.Counts.Sum()));
        other.Add([0.5]);
        bars.Add(other);
        Assert.Equal([2, 2, 3, 1, 2, 2], bars.Counts);

        // Just below an end the product may round up to the number of bars.
        var thirds = new BarCount(0, 0.3, 3);
        thirds.Add([Math.BitDecrement(0.3)]);
        Assert.Equal([0, 0, 0, 1, 0], thirds.Counts);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(13)]
    public void MomentTree_AddsPairsOfPairs(int units)
    {
        double[][] sums = [.. Enumerable.Range(0, units).Select(i => new[] { 1.0 / (i + 3), Math.Sqrt(i + 0.1) })];
        var tree = new MomentTree(2);
        Assert.Equal([0, 0], tree.Total());
        foreach (double[] unit in sums)
        {
            tree.Add(unit);
        }

        Assert.Equal([Tree(0), Tree(1)], tree.Total());
        Assert.Equal([Tree(0), Tree(1)], tree.Total());

        // Whole powers of two from the left, each added as a balanced tree; what is left over is added from the right.
        double Tree(int sum)
        {
            List<double> parts = [];
            int done = 0;
            for (int size = 1 << 10; size > 0; size /= 2)
            {
                if ((units & size) != 0)
                {
                    parts.Add(Balanced(done, size, sum));
                    done += size;
                }
            }

            double total = 0;
            for (int i = parts.Count - 1; i >= 0; i--)
            {
                total = parts[i] + total;
            }

            return total;
        }

        double Balanced(int first, int size, int sum) => size == 1 ? sums[first][sum] : Balanced(first, size / 2, sum) + Balanced(first + (size / 2), size / 2, sum);
    }

    [Fact]
    public void MomentTree_CopiesItsUnits()
    {
        double[] unit = [1];
        var tree = new MomentTree(1);
        tree.Add(unit);
        unit[0] = 100;
        tree.Add(unit);

        Assert.Equal([101], tree.Total());
    }

    [Theory]
    [InlineData(128)]
    [InlineData(127)]
    [InlineData(65)]
    [InlineData(64)]
    [InlineData(63)]
    [InlineData(1)]
    [InlineData(0)]
    public void Attainment_EveryWidthAndPart_IsCountedByHand(int count)
    {
        GoalRange[] goals = [new(0, 0.2, 0.9), new(1, double.NegativeInfinity, 0.7), new(0, 0.5, double.PositiveInfinity), new(2, 0.25, 0.25)];
        int[][] subsets = [[0, 1], [3], [], [2, 3, 0]];
        double[][] columns = [Uniform(128), [.. Uniform(256)[128..]], BatchRun.Column(0.25, 0.2, 0.25)];
        bool[][] attained = [.. goals.Select(goal => columns[goal.Output].Select(x => x >= goal.Low && x <= goal.High).Take(count).ToArray())];
        foreach (LaneWidth width in BatchRun.Widths)
        {
            var tally = new AttainmentTally(goals, subsets);
            Add(tally, width, count, columns);

            Assert.Equal(attained.Select(a => a.LongCount(x => x)), tally.Each);
            Assert.Equal(Count(attained, [0, 1, 2, 3], count), tally.All);
            Assert.Equal([Count(attained, [1, 2, 3], count), Count(attained, [0, 2, 3], count), Count(attained, [0, 1, 3], count), Count(attained, [0, 1, 2], count)], tally.AllBut);
            Assert.Equal(subsets.Select(subset => Count(attained, subset, count)), tally.Subsets);
            Assert.Equal(Enumerable.Range(0, 16).Select(pair => Count(attained, [pair / 4, pair % 4], count)), tally.Pairs);
        }
    }

    [Fact]
    public void Attainment_EndsOfARange_BelongToIt_AndWhatIsNoNumberAttainsNothing()
    {
        double[] values = [0.1, 0.3, Math.BitDecrement(0.1), Math.BitIncrement(0.3), 0.2, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        foreach (LaneWidth width in BatchRun.Widths)
        {
            var tally = new AttainmentTally(
                [
                    new(0, 0.1, 0.3), new(0, double.NegativeInfinity, double.PositiveInfinity), new(0, double.NegativeInfinity, 0.1), new(0, 0.3, double.PositiveInfinity),
                    new(0, -double.MaxValue, double.MaxValue),
                ],
                []);
            Add(tally, width, 8, BatchRun.Column(values));
            Assert.Equal([3, 5, 2, 2, 5], tally.Each);
            Assert.Equal(0, tally.All);
        }
    }

    [Fact]
    public void Attainment_OfParts_AddsUpAndIsForgotten()
    {
        GoalRange[] goals = [new(0, 0.5, 1), new(1, 0.25, 1)];
        double[][] columns = [Uniform(128), [.. Uniform(256)[128..]]];
        var one = new AttainmentTally(goals, [[1]]);
        var two = new AttainmentTally(goals, [[1]]);
        Add(one, LaneWidth.Bits256, 128, columns);
        Add(two, LaneWidth.Bits128, 128, columns);
        long[] before = [one.All, .. one.Each, .. one.AllBut, .. one.Subsets, .. one.Pairs];
        two.Add(one);
        Assert.Equal(before.Select(x => 2 * x), [two.All, .. two.Each, .. two.AllBut, .. two.Subsets, .. two.Pairs]);
        Add(one, LaneWidth.Bits512, 128, columns);
        Assert.Equal(before.Select(x => 2 * x), [one.All, .. one.Each, .. one.AllBut, .. one.Subsets, .. one.Pairs]);
        one.Clear();
        Assert.All(new[] { one.All }.Concat(one.Each).Concat(one.AllBut).Concat(one.Subsets).Concat(one.Pairs), x => Assert.Equal(0, x));
    }

    [Theory]
    [InlineData(128, 128 * 128)]
    [InlineData(129, 0)]
    public void Attainment_OfManyTargets_LeavesOutPairs(int targets, int pairs)
    {
        var tally = new AttainmentTally([.. Enumerable.Range(0, targets).Select(i => new GoalRange(0, i / 100.0, 2))], []);
        Add(tally, LaneWidth.Bits128, 128, Uniform(128));

        Assert.Equal(pairs, tally.Pairs.Length);
        Assert.Equal(128, tally.Each[0]);
        Assert.Equal(0, tally.All);
    }

    private static long Count(bool[][] attained, int[] goals, int count) => Enumerable.Range(0, count).LongCount(trial => goals.All(goal => attained[goal][trial]));

    private static void Add(AttainmentTally tally, LaneWidth width, int count, params double[][] columns)
    {
        Projection.Evaluation.Batch.BatchEvaluator evaluator = BatchRun.Ran(width, columns);
        switch (width)
        {
            case LaneWidth.Bits512:
                tally.Add<Lanes512, Vector512<double>, Vector512<ulong>>(evaluator, count);
                break;
            case LaneWidth.Bits256:
                tally.Add<Lanes256, Vector256<double>, Vector256<ulong>>(evaluator, count);
                break;
            default:
                tally.Add<Lanes128, Vector128<double>, Vector128<ulong>>(evaluator, count);
                break;
        }
    }

    private static OutputTally Tally(double shift) => new(shift)
    {
        Brackets = [new QuantileBracket(double.NegativeInfinity, double.PositiveInfinity)],
        Bars = new BarCount(0, 1, 10),
    };

    private delegate void Adder(OutputTally tally, double* values, int count);

    private static double[] Sums(double[] values, double shift, Adder add)
    {
        OutputTally tally = Tally(shift);
        fixed (double* x = values)
        {
            for (int i = 0; i < values.Length; i += 128)
            {
                add(tally, x + i, 128);
            }
        }

        double[] sums = new double[2];
        tally.EndUnit(sums);
        Assert.Equal(values.Length, tally.Brackets[0].Inside);
        Assert.Equal(values.Length, tally.Bars!.Counts.Sum());
        return sums;
    }

    private static double[] ByHand(double[] values, double shift)
    {
        double[] sums = new double[16];
        double[] squares = new double[16];
        for (int i = 0; i < values.Length; i++)
        {
            double d = values[i] - shift;
            sums[i % 16] += d;
            squares[i % 16] = Math.FusedMultiplyAdd(d, d, squares[i % 16]);
        }

        return [Fold(sums), Fold(squares)];

        static double Fold(double[] x) => x.Length == 1 ? x[0] : Fold([.. Enumerable.Range(0, x.Length / 2).Select(i => x[i] + x[i + (x.Length / 2)])]);
    }

    private static double[] Uniform(int count)
    {
        double[] values = new double[count];
        new RandomSource(55).FillUniform(0, 0, values);
        return values;
    }
}
