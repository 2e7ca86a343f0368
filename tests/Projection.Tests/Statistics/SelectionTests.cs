using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class SelectionTests
{
    [Fact]
    public void Place_AnyOrder_FindsTheRankAndParts()
    {
        var source = new RandomSource(1);
        uint dimension = 0;
        foreach (int size in new[] { 1, 2, 3, 15, 16, 17, 18, 33, 100, 1000, 5000 })
        {
            foreach (Func<int, double> kind in Kinds(source, dimension++, size))
            {
                double[] values = [.. Enumerable.Range(0, size).Select(kind)];
                double[] sorted = [.. values.Order()];
                foreach (int place in new[] { 0, 1, size / 3, size / 2, size - 2, size - 1 }.Where(place => place >= 0 && place < size).Distinct())
                {
                    double[] moved = [.. values];
                    Assert.Equal(sorted[place], Selection.Place(moved, place));
                    Assert.Equal(sorted[place], moved[place]);
                    Assert.All(moved[..place], value => Assert.True(value <= sorted[place]));
                    Assert.All(moved[place..], value => Assert.True(value >= sorted[place]));
                    Array.Sort(moved);
                    Assert.Equal(sorted, moved);
                }
            }
        }
    }

    [Fact]
    public void Place_OneRankAfterTheOther_KeepsFindingThem()
    {
        // As quantiles are asked for: in the same memory, in any order.
        var source = new RandomSource(2);
        double[] values = new double[2000];
        source.FillUniform(0, 0, values);
        double[] sorted = [.. values.Order()];
        foreach (int place in new[] { 1000, 0, 1999, 999, 1001, 17, 1500, 1000 })
        {
            Assert.Equal(sorted[place], Selection.Place(values, place));
        }
    }

    [Fact]
    public void Place_Infinite_AreValuesLikeOthers()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? double.NegativeInfinity : i % 3 == 1 ? double.PositiveInfinity : i)];

        Assert.Equal(double.NegativeInfinity, Selection.Place(values, 13));
        Assert.Equal(2, Selection.Place(values, 14));
        Assert.Equal(38, Selection.Place(values, 26));
        Assert.Equal(double.PositiveInfinity, Selection.Place(values, 27));
    }

    private static IEnumerable<Func<int, double>> Kinds(RandomSource source, uint dimension, int size) =>
    [
        i => source.Uniform(dimension, (ulong)i),
        i => Math.Floor(4 * source.Uniform(dimension, (ulong)i)),
        i => i,
        i => size - i,
        _ => 7,
        i => i < size / 2 ? i : size - i,
    ];
}
