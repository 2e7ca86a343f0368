using System.Text.Json;
using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class SampleQuantileTests
{
    [Fact]
    public void Of_NineTypes_MatchesR()
    {
        using JsonDocument data = ReferenceTable.Json("statistics/sample_quantile_data.json");
        List<string[]> rows = ReferenceTable.Rows("statistics/sample_quantile_types.csv", "dataset,type,p,quantile");
        Assert.Equal(540, rows.Count);
        foreach (string[] row in rows)
        {
            double[] sample = [.. data.RootElement.GetProperty(row[0]).EnumerateArray().Select(value => value.GetDouble()).Order()];
            double found = SampleQuantile.Of(sample, ReferenceTable.Number(row[2]), (QuantileType)(int)ReferenceTable.Number(row[1]));
            Assert.True(
                ReferenceTable.RelativeError(found, ReferenceTable.Number(row[3])) <= 1e-15, $"{string.Join(',', row)}: found {found:R}");
        }
    }

    [Fact]
    public void Of_NoType_IsType7() => Assert.Equal(1.75, SampleQuantile.Of([1, 2, 3, 4], 0.25));

    [Fact]
    public void Of_RankWholeButForRounding_IsTakenAsWhole()
    {
        // 100 * 0.29 = 28.999999999999996, 100,000 * 0.29 = 28,999.999999999996: level steps, which type 2 averages.
        Assert.Equal(29.5, SampleQuantile.Of([.. Enumerable.Range(1, 100).Select(i => (double)i)], 0.29, QuantileType.InverseDistributionAveraged));
        Assert.Equal(
            29_000.5, SampleQuantile.Of([.. Enumerable.Range(1, 100_000).Select(i => (double)i)], 0.29, QuantileType.InverseDistributionAveraged));
    }

    [Fact]
    public void Of_InfiniteNeighbours_StaysInfinite() =>
        Assert.Equal(double.NegativeInfinity, SampleQuantile.Of([double.NegativeInfinity, double.NegativeInfinity, 1], 0.3));

    [Fact]
    public void Of_BadArguments_Throws()
    {
        Assert.Throws<ArgumentException>(() => SampleQuantile.Of([], 0.5));
        Assert.Throws<ArgumentException>(() => SampleQuantile.Of([double.NaN, 1], 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleQuantile.Of([1], 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleQuantile.Of([1], 0.5, (QuantileType)10));
    }
}
