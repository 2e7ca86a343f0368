using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class LogNormalTests
{
    [Fact]
    public void Quantile_Table_RelativeErrorBelow1e14()
    {
        List<string[]> rows = ReferenceTable.Rows("distributions/lognormal_quantile.csv", "mu,sigma,p,x_25");
        Assert.Equal(60, rows.Count);
        foreach (string[] row in rows)
        {
            LogNormal distribution = LogNormal.FromLogarithm(ReferenceTable.Number(row[0]), ReferenceTable.Number(row[1]));
            double p = ReferenceTable.Number(row[2]);
            double x = ReferenceTable.Number(row[3]);
            AssertClose(x, distribution.Quantile(p), 1e-14);

            // The table's x is rounded to a double, which moves z by 1e-16 / sigma, and z itself: both count |z| times, which is up to 8.2.
            AssertClose(p, distribution.Cumulative(x), 2e-16 * 8.3 * (8.3 + (1 / distribution.Spread)));
        }
    }

    [Fact]
    public void Moments_Table_RelativeErrorBelow1e14()
    {
        List<string[]> rows = ReferenceTable.Rows(
            "distributions/lognormal_moments.csv", "mu,sigma,mean,median,mode,variance,cv,skewness,excess_kurtosis");
        Assert.Equal(6, rows.Count);
        foreach (string[] row in rows)
        {
            LogNormal distribution = LogNormal.FromLogarithm(ReferenceTable.Number(row[0]), ReferenceTable.Number(row[1]));
            AssertClose(ReferenceTable.Number(row[2]), distribution.Mean, 1e-14);
            AssertClose(ReferenceTable.Number(row[3]), distribution.Median, 1e-14);
            AssertClose(ReferenceTable.Number(row[4]), distribution.Mode, 1e-14);
            AssertClose(ReferenceTable.Number(row[5]), distribution.StandardDeviation * distribution.StandardDeviation, 1e-14);
            AssertClose(ReferenceTable.Number(row[6]), distribution.StandardDeviation / distribution.Mean, 1e-14);
            Assert.Equal(distribution.Median, distribution.Central);
        }
    }

    [Fact]
    public void FromMeanAndStandardDeviation_Table_RelativeErrorBelow1e14()
    {
        List<string[]> rows = ReferenceTable.Rows("distributions/lognormal_from_mean_sd.csv", "mean,sd,mu,sigma");
        Assert.Equal(5, rows.Count);
        foreach (string[] row in rows)
        {
            LogNormal distribution = LogNormal.FromMeanAndStandardDeviation(ReferenceTable.Number(row[0]), ReferenceTable.Number(row[1]));
            AssertClose(ReferenceTable.Number(row[2]), distribution.MeanOfLogarithm, 1e-14);
            AssertClose(ReferenceTable.Number(row[3]), distribution.Spread, 1e-14);
            AssertClose(ReferenceTable.Number(row[0]), distribution.Mean, 1e-14);
            AssertClose(ReferenceTable.Number(row[1]), distribution.StandardDeviation, 1e-14);
        }
    }

    [Fact]
    public void FromMedianAndSpread_Values_ByMpmath()
    {
        LogNormal distribution = LogNormal.FromMedianAndSpread(100, 0.25);

        AssertClose(55.901053015928630115, distribution.Quantile(0.01), 1e-15);
        AssertClose(178.8875067729147474, distribution.UpperQuantile(0.01), 1e-15);
        Assert.Equal((100, 0.25, 100, 100, 0), (distribution.Median, distribution.Spread, distribution.Quantile(0.5), distribution.Central, distribution.Low));
        AssertClose(4.605170185988091368, distribution.MeanOfLogarithm, 1e-15);
        Assert.Equal("lognormal(median 100, spread 0.25)", distribution.ToString());
    }

    [Fact]
    public void Tails_NotPositive_AreCertain()
    {
        LogNormal distribution = LogNormal.FromMedianAndSpread(2, 1);

        Assert.Equal((0, 1), (distribution.Cumulative(0), distribution.UpperTail(0)));
        Assert.Equal((0, 1), (distribution.Cumulative(-5), distribution.UpperTail(-5)));
        Assert.Equal((0.5, 0.5), (distribution.Cumulative(2), distribution.UpperTail(2)));
        AssertClose(1.27981254388583500438e-12, distribution.UpperTail(2 * Math.Exp(7)), 1e-13);
    }

    [Theory]
    [InlineData(0, 1, "mean 0, standard deviation 1", "mean")]
    [InlineData(-1, 1, "mean -1, standard deviation 1", "mean")]
    [InlineData(double.PositiveInfinity, 1, "mean Infinity, standard deviation 1", "mean")]
    [InlineData(1, 0, "mean 1, standard deviation 0", "standardDeviation")]
    [InlineData(1, -1, "mean 1, standard deviation -1", "standardDeviation")]
    [InlineData(1, double.NaN, "mean 1, standard deviation NaN", "standardDeviation")]
    [InlineData(1, 1e200, "mean 1, standard deviation 1E+200", "standardDeviation")]
    [InlineData(1, 1e-200, "mean 1, standard deviation 1E-200", "standardDeviation")]
    public void FromMeanAndStandardDeviation_BadNumbers_SaysRuleAndValues(double mean, double deviation, string found, string parameter)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => LogNormal.FromMeanAndStandardDeviation(mean, deviation));
        Assert.Equal(
            $"A lognormal distribution needs a finite mean above 0 and a finite standard deviation above 0; found {found}. A quantity without uncertainty is a constant. (Parameter '{parameter}')",
            error.Message);
    }

    [Theory]
    [InlineData(0, 1, "median 0, spread 1", "median")]
    [InlineData(double.NaN, 1, "median NaN, spread 1", "median")]
    [InlineData(double.PositiveInfinity, 1, "median Infinity, spread 1", "median")]
    [InlineData(1, 0, "median 1, spread 0", "spread")]
    [InlineData(1, double.PositiveInfinity, "median 1, spread Infinity", "spread")]
    public void FromMedianAndSpread_BadNumbers_SaysRuleAndValues(double median, double spread, string found, string parameter)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => LogNormal.FromMedianAndSpread(median, spread));
        Assert.Equal(
            $"A lognormal distribution needs a finite median above 0 and a finite spread above 0; found {found}. A quantity without uncertainty is a constant. (Parameter '{parameter}')",
            error.Message);
    }

    [Theory]
    [InlineData(701, 1, "mean 701, standard deviation 1", "mean")]
    [InlineData(double.NaN, 1, "mean NaN, standard deviation 1", "mean")]
    [InlineData(-700, 0, "mean -700, standard deviation 0", "standardDeviation")]
    [InlineData(700, double.PositiveInfinity, "mean 700, standard deviation Infinity", "standardDeviation")]
    public void FromLogarithm_BadNumbers_SaysRuleAndValues(double mean, double deviation, string found, string parameter)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => LogNormal.FromLogarithm(mean, deviation));
        Assert.Equal(
            $"The logarithm of a lognormal quantity needs a mean from -700 to 700 and a finite standard deviation above 0; found {found}. (Parameter '{parameter}')",
            error.Message);
    }

    private static void AssertClose(double expected, double found, double tolerance) =>
        Assert.True(ReferenceTable.RelativeError(found, expected) <= tolerance, $"found {found:R}, expected {expected:R}");
}
