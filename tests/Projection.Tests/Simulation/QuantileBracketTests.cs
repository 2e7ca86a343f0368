using System.Runtime.Intrinsics;
using Projection.Arithmetic.Lanes;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Tests.Simulation;

public unsafe class QuantileBracketTests
{
    private static readonly RandomSource Source = new(77);

    public static TheoryData<string> Kinds => ["uniform", "ties", "atoms", "equal", "rising", "falling"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AtRank_InsideTheRange_IsThatOfTheSortedSample(string kind)
    {
        double[] values = Stream(kind, 3000);
        double[] sorted = [.. values.Order()];
        foreach ((double low, double high) in Ranges(sorted))
        {
            foreach (QuantileBracket bracket in Filled(values, low, high))
            {
                long below = sorted.Count(x => x < low);
                long within = sorted.Count(x => x >= low && x <= high);
                Assert.Equal(below, bracket.Below);
                Assert.Equal(sorted.Count(x => x == low), bracket.AtLow);
                Assert.Equal(low == high ? 0 : sorted.Count(x => x == high), bracket.AtHigh);
                Assert.Equal(sorted.Count(x => x > low && x < high), bracket.Inside);
                Assert.Equal(bracket.Inside, bracket.InsideValues.Length);
                foreach (long rank in new[] { below + 1, below + 2, below + (within / 2), below + within - 1, below + within }.Where(r => r > below && r <= below + within))
                {
                    Assert.Equal((sorted[rank - 1], 0), bracket.AtRank(rank));
                }

                // Outside, the ends, and by how many ranks they are off.
                Assert.Equal((low, 1), bracket.AtRank(below));
                Assert.Equal((low, 11), bracket.AtRank(below - 10));
                Assert.Equal((high, 1), bracket.AtRank(below + within + 1));
                Assert.Equal((high, 10), bracket.AtRank(below + within + 10));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Narrowed_StepByStep_StaysExact(string kind)
    {
        // As a run does it: everything first, then around the middle, with more values in between.
        double[] values = Stream(kind, 4000);
        var bracket = new QuantileBracket(double.NegativeInfinity, double.PositiveInfinity);
        AddAll(bracket, values.AsSpan(0, 1000));
        bracket = bracket.Narrowed(400, 600, 1000);
        double[] first = [.. values[..1000].Order()];
        Assert.Equal((first[399], first[599]), (bracket.Low, bracket.High));
        AssertExact(bracket, values[..1000]);
        AddAll(bracket, values.AsSpan(1000, 1000));
        AssertExact(bracket, values[..2000]);
        bracket = bracket.Narrowed(950, 1050, 2000);
        AssertExact(bracket, values[..2000]);
        AddAll(bracket, values.AsSpan(2000));
        AssertExact(bracket, values);
    }

    [Fact]
    public void Narrowed_RanksBeyondTheSample_KeepsTheEnds()
    {
        var bracket = new QuantileBracket(double.NegativeInfinity, double.PositiveInfinity);
        AddAll(bracket, [3, 1, 2, 5, 4]);

        QuantileBracket lower = bracket.Narrowed(0, 3, 5);
        QuantileBracket upper = bracket.Narrowed(1, 6, 5);
        QuantileBracket whole = bracket.Narrowed(1, 5, 5);

        Assert.Equal((double.NegativeInfinity, 3, 0, 0, 1, 2), (lower.Low, lower.High, lower.Below, lower.AtLow, lower.AtHigh, lower.Inside));
        Assert.Equal((1, double.PositiveInfinity, 0, 1, 0, 4), (upper.Low, upper.High, upper.Below, upper.AtLow, upper.AtHigh, upper.Inside));
        Assert.Equal((1, 5, 0, 1, 1, 3), (whole.Low, whole.High, whole.Below, whole.AtLow, whole.AtHigh, whole.Inside));
    }

    [Fact]
    public void Narrowed_AgainToOneValue_CountsAllOfThem()
    {
        QuantileBracket bracket = new(1, 3);
        AddAll(bracket, [0, 1, 1, 2, 2, 2, 3, 4]);

        QuantileBracket narrow = bracket.Narrowed(5, 6, 8);

        Assert.Equal((2, 2, 3, 3, 0, 0), (narrow.Low, narrow.High, narrow.Below, narrow.AtLow, narrow.AtHigh, narrow.Inside));
        Assert.Equal((2, 0), narrow.AtRank(4));
    }

    [Fact]
    public void Narrowed_EndsMoveInside_TakesTheirCounts()
    {
        // 1 and 3 are the ends; the wider bracket's end lies strictly inside the other one only when it keeps it.
        QuantileBracket bracket = new(1, 3);
        AddAll(bracket, [1, 1, 2, 3, 3, 3]);

        QuantileBracket upper = bracket.Narrowed(3, 7, 6);
        QuantileBracket lower = bracket.Narrowed(0, 3, 6);

        Assert.Equal((2, 3, 2, 1, 3, 0), (upper.Low, upper.High, upper.Below, upper.AtLow, upper.AtHigh, upper.Inside));
        Assert.Equal((1, 2, 0, 2, 1, 0), (lower.Low, lower.High, lower.Below, lower.AtLow, lower.AtHigh, lower.Inside));
    }

    [Fact]
    public void Class_Uniform_IsOffByNoMoreThanItSays()
    {
        double[] values = Stream("uniform", 20_000);
        double[] sorted = [.. values.Order()];
        var bracket = new QuantileBracket(0.25, 0.75);
        AddAll(bracket, values.AsSpan(0, 5000));
        bracket.Class();
        Assert.True(bracket.IsClassed);
        Assert.Empty(bracket.InsideValues.ToArray());
        AddAll(bracket, values.AsSpan(5000));
        bracket.Class();

        Assert.Equal(sorted.Count(x => x > 0.25 && x < 0.75), bracket.Inside);
        for (long rank = bracket.Below + 1; rank <= bracket.Below + bracket.Inside; rank += 97)
        {
            (double value, long off) = bracket.AtRank(rank);
            Assert.InRange(off, 1, 80); // about 40 values in each of 256 classes
            long least = sorted.Count(x => x < value);
            Assert.InRange(least, rank - 1 - off, rank + off);
            Assert.Equal(sorted[rank - 1], value, 0.5 / 256);
        }
    }

    [Fact]
    public void Class_ByHand_PlacesRanksEvenlyInTheirClass()
    {
        // Classes of width 1: four values in that from 3 to 4, one in the next.
        var bracket = new QuantileBracket(0, 256);
        AddAll(bracket, [3.1, 3.1, 3.9, 3, 4, -1, 0, 256, 2000]);
        bracket.Class();

        Assert.Equal((0, 0), bracket.AtRank(2));
        Assert.Equal((3.125, 4), bracket.AtRank(3));
        Assert.Equal((3.875, 4), bracket.AtRank(6));
        Assert.Equal((4.5, 1), bracket.AtRank(7));
        Assert.Equal((256, 0), bracket.AtRank(8));
        Assert.Equal((256, 1), bracket.AtRank(9));
    }

    [Fact]
    public void Common_OfSeveralRanges_HasTheValuesOfAll()
    {
        double[][] parts = [Stream("atoms", 900), [.. Stream("uniform", 1500)[900..]], [0.3, 0.3, 0.35, 0.6, 0.61, 0.7]];
        QuantileBracket[] brackets = [new(0.2, 0.7), new(double.NegativeInfinity, 0.6), new(0.3, 0.9)];
        for (int i = 0; i < 3; i++)
        {
            AddAll(brackets[i], parts[i]);
        }

        double[] sorted = [.. parts.SelectMany(part => part).Order()];
        foreach ((double low, double high, double commonLow, double commonHigh) in new[]
        {
            (double.NegativeInfinity, double.PositiveInfinity, 0.3, 0.6), (0.4, 0.5, 0.4, 0.5), (0.1, 0.45, 0.3, 0.45), (0.6, 2, 0.6, 0.6),
        })
        {
            QuantileBracket common = QuantileBracket.Common(brackets, low, high)!;
            Assert.Equal((commonLow, commonHigh), (common.Low, common.High));
            AssertExact(common, sorted);
        }

        Assert.Null(QuantileBracket.Common(brackets, 0.65, 1));
        brackets[0].Class();
        Assert.Null(QuantileBracket.Common(brackets, 0, 1));
    }

    [Fact]
    public void CountUpTo_InTheRange_IsThatOfTheSample()
    {
        double[] values = Stream("atoms", 2000);
        var bracket = new QuantileBracket(0.3, 0.75);
        AddAll(bracket, [.. values, 0.75, 0.75]);
        foreach (double value in new[] { 0.3, 0.30001, 0.5, 0.7499, 0.75 })
        {
            Assert.Equal(values.Count(x => x <= value) + (value == 0.75 ? 2 : 0), bracket.CountUpTo(value));
        }
    }

    [Fact]
    public void Class_InfiniteEnd_KeepsItsValues()
    {
        var bracket = new QuantileBracket(double.NegativeInfinity, 3);
        AddAll(bracket, [1, 2, 4]);
        bracket.Class();

        Assert.False(bracket.IsClassed);
        Assert.Equal((2, 0), bracket.AtRank(2));
    }

    [Fact]
    public void Add_OtherBrackets_InAnyOrder_IsTheSameWhole()
    {
        foreach (bool isClassed in new[] { false, true })
        {
            double[] values = Stream("atoms", 3000);
            double[] sorted = [.. values.Order()];
            var all = new QuantileBracket(sorted[1000], sorted[2500]);
            var first = new QuantileBracket(sorted[1000], sorted[2500]);
            if (isClassed)
            {
                all.Class();
                first.Class();
            }

            QuantileBracket second = first.Empty();
            QuantileBracket third = first.Empty();
            Assert.Equal((0, 0, 0, 0, isClassed), (third.Below, third.AtLow, third.AtHigh, third.Inside, third.IsClassed));
            AddAll(all, values);
            AddAll(third, values.AsSpan(0, 100));
            AddAll(first, values.AsSpan(100, 2000));
            AddAll(second, values.AsSpan(2100));
            second.Add(first);
            third.Add(second);

            Assert.Equal((all.Below, all.AtLow, all.AtHigh, all.Inside), (third.Below, third.AtLow, third.AtHigh, third.Inside));
            for (long rank = 990; rank < 2520; rank += 3)
            {
                Assert.Equal(all.AtRank(rank), third.AtRank(rank));
            }
        }
    }

    private static void AssertExact(QuantileBracket bracket, double[] values)
    {
        double[] sorted = [.. values.Order()];
        long last = bracket.Below + bracket.AtLow + bracket.Inside + bracket.AtHigh;
        Assert.Equal(sorted.Count(x => x < bracket.Low), bracket.Below);
        Assert.Equal(sorted.Count(x => x <= bracket.High), last);
        for (long rank = bracket.Below + 1; rank <= last; rank++)
        {
            Assert.Equal((sorted[rank - 1], 0), bracket.AtRank(rank));
        }
    }

    private static IEnumerable<(double Low, double High)> Ranges(double[] sorted) =>
    [
        (double.NegativeInfinity, double.PositiveInfinity), (sorted[300], sorted[900]), (sorted[1400], sorted[1600]), (sorted[0], sorted[^1]),
        (sorted[1500], sorted[1500]), (sorted[0] - 2, sorted[0] - 1), (sorted[^1] + 1, sorted[^1] + 2), (double.NegativeInfinity, sorted[40]),
    ];

    // One by one, and by blocks at every width.
    private static IEnumerable<QuantileBracket> Filled(double[] values, double low, double high)
    {
        var each = new QuantileBracket(low, high);
        AddAll(each, values);
        return [each, .. Blocks<Lanes128, Vector128<double>, Vector128<ulong>>(values, low, high), .. Blocks<Lanes256, Vector256<double>, Vector256<ulong>>(values, low, high), .. Blocks<Lanes512, Vector512<double>, Vector512<ulong>>(values, low, high)];
    }

    private static QuantileBracket[] Blocks<TLanes, TDouble, TWord>(double[] values, double low, double high)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        var bracket = new QuantileBracket(low, high);
        int blocks = values.Length / 128 * 128;
        fixed (double* first = values)
        {
            for (int i = 0; i < blocks; i += 128)
            {
                bracket.AddBlock<TLanes, TDouble, TWord>(first + i);
            }
        }

        AddAll(bracket, values.AsSpan(blocks));
        return [bracket];
    }

    private static void AddAll(QuantileBracket bracket, ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            bracket.Add(value);
        }
    }

    private static double[] Stream(string kind, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => (u: Source.Uniform(0, (ulong)i), i)).Select(x => kind switch
        {
            "uniform" => x.u,
            "ties" => Math.Floor(20 * x.u),
            "atoms" => x.u < 0.4 ? 0.3 : x.u,
            "equal" => 5,
            "rising" => x.i,
            _ => -x.i,
        }),
    ];
}
