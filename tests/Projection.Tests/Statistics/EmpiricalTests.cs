using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class EmpiricalTests
{
    [Fact]
    public void Quantile_RTable_IsTypeSeven()
    {
        foreach (string[] row in ReferenceTable.Rows("statistics/sample_quantile_types.csv", "dataset,type,p,quantile").Where(row => row[0] == "ties" && row[1] == "7"))
        {
            Empirical ties = new([10, 1, 1, 2, 9, 2, 2, 7, 10, 7]);
            Assert.Equal(ReferenceTable.Number(row[3]), ties.Quantile(ReferenceTable.Number(row[2])), 1e-14);
        }
    }

    [Fact]
    public void Cumulative_Ties_HaveAProbabilityOfTheirOwn()
    {
        // Ranks 0 to 4: 1, 2, 2, 2.5, 7.
        Empirical empirical = new([2, 7, 1, 2.5, 2]);

        Assert.Equal([0, 0, 0.125, 0.5, 0.625, 0.75, 0.875, 1, 1], new[] { 0.9, 1, 1.5, 2, 2.25, 2.5, 4.75, 7, 8 }.Select(empirical.Cumulative));
        Assert.Equal([1, 1, 0.875, 0.5, 0.375, 0.25, 0.125, 0, 0], new[] { 0.9, 1, 1.5, 2, 2.25, 2.5, 4.75, 7, 8 }.Select(empirical.UpperTail));
        Assert.Equal([1, 1.5, 2, 2, 2, 2.25, 2.5, 4.75, 7], new[] { 0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1 }.Select(empirical.Quantile));
        Assert.Equal([7, 4.75, 2.25, 1], new[] { 0, 0.125, 0.375, 1 }.Select(empirical.UpperQuantile));
        Assert.Equal((2, 1, 7), (empirical.Central, empirical.Low, empirical.High));
    }

    [Fact]
    public void Moments_ByHand()
    {
        // Gaps 0 to 1 and 1 to 4, each with probability 1/2: means 1/2 and 5/2; second moments 1/3 and 21/3.
        Empirical empirical = new([0, 1, 4]);

        Assert.Equal(1.5, empirical.Mean, 1e-15);
        Assert.Equal(Math.Sqrt((11.0 / 3) - 2.25), empirical.StandardDeviation, 1e-15);
        Assert.Equal("empirical(3 values from 0 to 4)", empirical.ToString());
    }

    [Fact]
    public void Equals_SameValuesInAnyOrder_True()
    {
        Assert.Equal(new Empirical([1, 2, 4]), new Empirical([4, 1, 2]));
        Assert.Equal(new Empirical([1, 2, 4]).GetHashCode(), new Empirical([4, 1, 2]).GetHashCode());
        Assert.NotEqual(new Empirical([1, 2, 4]), new Empirical([1, 3, 4]));
        Assert.False(new Empirical([1, 2, 4]).Equals(null));
    }

    public static TheoryData<string, double[]> BadSamples => new()
    {
        { "0 of them", [] },
        { "1 of them", [3] },
        { "3 times 5", [5, 5, 5] },
        { "the value NaN", [1, double.NaN, 2] },
        { "the value Infinity", [1, double.PositiveInfinity, 2] },
        { "values from -1E+308 to 1E+308", [1e308, -1e308] },
    };

    [Theory]
    [MemberData(nameof(BadSamples))]
    public void Ctor_BadSample_SaysRuleAndValues(string found, double[] values)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Empirical(values));
        Assert.Equal($"An empirical distribution needs at least 2 values, all finite and not all the same; found {found}. (Parameter 'values')", error.Message);
        error = Assert.Throws<ArgumentException>(() => new SmoothedEmpirical(values));
        Assert.Equal($"A smoothed distribution needs at least 2 values, all finite and not all the same; found {found}. (Parameter 'values')", error.Message);
        error = Assert.Throws<ArgumentException>(() => SmoothedEmpirical.SilvermanBandwidth(values));
        Assert.Equal($"A bandwidth needs at least 2 values, all finite and not all the same; found {found}. (Parameter 'values')", error.Message);
    }
}
