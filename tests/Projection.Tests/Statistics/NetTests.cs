using System.Text.Json;
using Projection.Statistics;

namespace Projection.Tests.Statistics;

/// <summary>How many points of a net fall into each elementary interval: an interval of k(i) digits in each coordinate i.</summary>
public class NetTests
{
    [Fact]
    public void QualityParameter_FirstPoints_MatchesTableWithAndWithoutScrambling()
    {
        using JsonDocument table = ReferenceTable.Json("sobol/net_properties.json");
        int checkedRows = 0;
        foreach (JsonElement row in table.RootElement.GetProperty("t_values").EnumerateArray())
        {
            (int inputs, int digits) = (row.GetProperty("d").GetInt32(), row.GetProperty("m").GetInt32());
            Assert.Equal(row.GetProperty("t").GetInt32(), QualityParameter(PlanPoints.Sobol(inputs, 1 << digits), digits));
            Assert.Equal(row.GetProperty("t").GetInt32(), QualityParameter(PlanPoints.Digits(new SobolWords((ulong)digits, inputs), inputs, 1 << digits), digits));
            checkedRows++;
        }

        Assert.Equal(23, checkedRows);
    }

    [Fact]
    public void Scrambling_EveryKindOfElementaryInterval_KeepsItsCounts()
    {
        const int Inputs = 5;
        const int Digits = 9;
        uint[][] plain = PlanPoints.Sobol(Inputs, 1 << Digits);
        uint[][] scrambled = PlanPoints.Digits(new SobolWords(20260725, Inputs), Inputs, 1 << Digits);
        Assert.NotEqual(plain[0], scrambled[0]);
        int kinds = 0;
        foreach (int[] kind in Kinds(Inputs, Digits))
        {
            // Scrambling moves the intervals of a kind about, with all that is in them.
            Assert.Equal(Counts(plain, kind).Order(), Counts(scrambled, kind).Order());
            kinds++;
        }

        Assert.Equal(715, kinds);
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(1, 3, 7)]
    [InlineData(2, 17, 5)]
    public void Scrambling_AnyAlignedRun_HasOnePointInEachStratum(ulong seed, int index, int run)
    {
        var words = new ulong[1024];
        new SobolWords(seed, index + 1).Fill(index, 0, (ulong)run * 1024, words);

        Assert.Equal(Enumerable.Range(0, 1024), words.Select(word => (int)(word >> 54)).Order());
    }

    private static int QualityParameter(uint[][] points, int digits) =>
        Enumerable.Range(0, digits + 1).First(t => Kinds(points.Length, digits - t).All(kind => Counts(points, kind).All(count => count == 1 << t)));

    private static int[] Counts(uint[][] points, int[] kind)
    {
        var counts = new int[1 << kind.Sum()];
        for (int n = 0; n < points[0].Length; n++)
        {
            int interval = 0;
            for (int i = 0; i < kind.Length; i++)
            {
                interval = (interval << kind[i]) | (int)((ulong)points[i][n] >> (32 - kind[i]));
            }

            counts[interval]++;
        }

        return counts;
    }

    // All ways to share out a number of digits over coordinates.
    private static IEnumerable<int[]> Kinds(int inputs, int digits) => inputs == 1
        ? [[digits]]
        : Enumerable.Range(0, digits + 1).SelectMany(own => Kinds(inputs - 1, digits - own).Select(rest => (int[])[own, .. rest]));
}
