using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class TriangularTests
{
    [Fact]
    public void Quantile_Table_RelativeErrorBelow1e13()
    {
        List<string[]> rows = ReferenceTable.Rows("distributions/triangular_quantile.csv", "min,mode,max,p,x_25");
        Assert.Equal(78, rows.Count);
        foreach (string[] row in rows)
        {
            double found = Of(row).Quantile(ReferenceTable.Number(row[3]));
            Assert.True(
                ReferenceTable.RelativeError(found, ReferenceTable.Number(row[4])) < 1e-13, $"{Of(row)}, p = {row[3]}: found {found:R}, expected {row[4]}");
        }
    }

    [Fact]
    public void Cumulative_Table_GivesTheProbabilityBack()
    {
        foreach (string[] row in ReferenceTable.Rows("distributions/triangular_quantile.csv", "min,mode,max,p,x_25"))
        {
            Triangular triangular = Of(row);
            double p = ReferenceTable.Number(row[3]);
            double x = ReferenceTable.Number(row[4]);

            // The table's x is rounded to a double; that rounding times the greatest density 2 / (high - low) is what p cannot know.
            double tolerance = 4e-16 + (2 * Math.BitIncrement(Math.Abs(x)) * 1.2e-16 / (triangular.High - triangular.Low));
            Assert.InRange(triangular.Cumulative(x), p - tolerance, p + tolerance);
        }
    }

    [Fact]
    public void Moments_Table_RelativeErrorBelow1e13()
    {
        foreach (string[] row in ReferenceTable.Rows(
            "distributions/triangular_moments.csv", "min,mode,max,mean,median,variance,sd,skewness,excess_kurtosis"))
        {
            Triangular triangular = Of(row);
            Assert.True(ReferenceTable.RelativeError(triangular.Mean, ReferenceTable.Number(row[3])) < 1e-13, row[3]);
            Assert.True(ReferenceTable.RelativeError(triangular.Quantile(0.5), ReferenceTable.Number(row[4])) < 1e-13, row[4]);
            Assert.True(ReferenceTable.RelativeError(triangular.StandardDeviation, ReferenceTable.Number(row[6])) < 1e-13, row[6]);
            Assert.Equal(ReferenceTable.Number(row[1]), triangular.Central);
        }
    }

    [Fact]
    public void Quantile_ModeAtTheUpperEndZero_KeepsSmallDistances()
    {
        // x = -(1 - sqrt p) on [-1, 0]: near p = 1 it is -(1 - p) / 2.
        Assert.Equal(-Math.ScaleB(1, -54), new Triangular(-1, 0, 0).Quantile(1 - Math.ScaleB(1, -53)), Math.ScaleB(1, -100));
    }

    [Theory]
    [InlineData(0, 5, 10)]
    [InlineData(5.5, 7, 8)]
    [InlineData(0, 0, 1)]
    [InlineData(0, 1, 1)]
    [InlineData(-3, -1, 4)]
    public void Quantile_RandomNumbers_StaysInsideAndIncreases(double low, double mode, double high)
    {
        Triangular triangular = new(low, mode, high);
        double before = low;
        for (int i = 0; i <= 10_000; i++)
        {
            double x = triangular.Quantile(i / 10_000.0);
            Assert.InRange(x, before, high);
            before = x;
        }

        Assert.Equal(low, triangular.Quantile(0));
        Assert.Equal(high, triangular.Quantile(1));
    }

    [Theory]
    [InlineData(1, 0, 2, "low 1, mode 0, high 2")]
    [InlineData(0, 3, 2, "low 0, mode 3, high 2")]
    [InlineData(2, 2, 2, "low 2, mode 2, high 2")]
    [InlineData(0, double.NaN, 2, "low 0, mode NaN, high 2")]
    [InlineData(double.NegativeInfinity, 0, 2, "low -Infinity, mode 0, high 2")]
    public void Ctor_OutOfOrder_SaysRuleAndValues(double low, double mode, double high, string found)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Triangular(low, mode, high));

        Assert.StartsWith(
            $"A triangular distribution needs low <= mode <= high and low < high, all finite; found {found}.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Quantile_OutsideTheUnitInterval_Throws(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Triangular(0, 1, 2).Quantile(p));

    [Fact]
    public void Equals_SameParameters_True()
    {
        Assert.Equal(new Triangular(0, 1, 2), new Triangular(0, 1, 2));
        Assert.NotEqual(new Triangular(0, 1, 2), new Triangular(0, 1.5, 2));
        Assert.Equal("triangular(low 0.05, mode 0.065, high 0.08)", new Triangular(0.05, 0.065, 0.08).ToString());
    }

    private static Triangular Of(string[] row) =>
        new(ReferenceTable.Number(row[0]), ReferenceTable.Number(row[1]), ReferenceTable.Number(row[2]));
}
