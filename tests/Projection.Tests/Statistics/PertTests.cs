using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class PertTests
{
    [Fact]
    public void Quantile_Table_RelativeErrorBelow1e14()
    {
        List<string[]> rows = ReferenceTable.Rows("distributions/pert_quantile.csv", "min,mode,max,lambda,p,x_25");
        Assert.Equal(88, rows.Count);
        foreach (string[] row in rows)
        {
            Pert pert = Of(row);
            double p = ReferenceTable.Number(row[4]);
            double x = ReferenceTable.Number(row[5]);
            double found = pert.Quantile(p);
            Assert.True(ReferenceTable.RelativeError(found, x) < 1e-14, $"{pert}, p = {p}: found {found:R}, expected {row[5]}");

            // The rounding of the table's x to a double is up to 2e-9 of the distance to the end at p = 1e-6.
            Assert.Equal(p, pert.Cumulative(x), 1e-14);
            Assert.Equal(1 - p, pert.UpperTail(x), 1e-14);
        }
    }

    [Fact]
    public void Moments_Table_RelativeErrorBelow1e15()
    {
        List<string[]> rows = ReferenceTable.Rows("distributions/pert_moments.csv", "min,mode,max,lambda,alpha,beta,mean,variance,sd,skewness,excess_kurtosis");
        Assert.Equal(8, rows.Count);
        foreach (string[] row in rows)
        {
            Pert pert = Of(row);
            Assert.True(ReferenceTable.RelativeError(pert.Mean, ReferenceTable.Number(row[6])) < 1e-15, row[6]);
            Assert.True(ReferenceTable.RelativeError(pert.StandardDeviation, ReferenceTable.Number(row[8])) < 1e-15, row[8]);
            Assert.Equal(ReferenceTable.Number(row[1]), pert.Central);
        }
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.7)]
    [InlineData(4)]
    [InlineData(200)]
    [InlineData(1e4)]
    [InlineData(1e6)]
    public void Quantile_EveryProbability_ConvergesToTheSameProbability(double lambda)
    {
        foreach (double mode in new[] { 0, 0.01, 0.3, 0.5, 1 })
        {
            Pert pert = new(0, mode, 1, lambda);
            for (int exponent = -960; exponent < 0; exponent += 3)
            {
                double p = Math.ScaleB(0.83, exponent);
                double x = pert.Quantile(p);

                // Tails go with the power lambda of x and 1 - x, so that the rounding of x counts up to lambda times, once here and once in the odds.
                Assert.True(ReferenceTable.RelativeError(pert.Cumulative(x), p) < 1e-14 + (4e-16 * lambda), $"{pert}, p = {p:R}, x = {x:R}");
                Assert.Equal(1 - x, new Pert(0, 1 - mode, 1, lambda).UpperQuantile(p), 1e-13);
            }
        }
    }

    [Fact]
    public void Ctor_WithoutLambda_IsClassical()
    {
        Assert.Equal(new Pert(0.05, 0.065, 0.08, 4), new Pert(0.05, 0.065, 0.08));
        Assert.NotEqual(new Pert(0.05, 0.065, 0.08, 3), new Pert(0.05, 0.065, 0.08));
        Assert.Equal("pert(low 0.05, mode 0.065, high 0.08, lambda 4)", new Pert(0.05, 0.065, 0.08).ToString());
    }

    [Theory]
    [InlineData(1, 0, 2, "low 1, mode 0, high 2")]
    [InlineData(0, 3, 2, "low 0, mode 3, high 2")]
    [InlineData(2, 2, 2, "low 2, mode 2, high 2")]
    [InlineData(0, double.NaN, 2, "low 0, mode NaN, high 2")]
    [InlineData(double.NegativeInfinity, 0, 2, "low -Infinity, mode 0, high 2")]
    public void Ctor_OutOfOrder_SaysRuleAndValues(double low, double mode, double high, string found)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Pert(low, mode, high));
        Assert.Equal($"A PERT distribution needs low <= mode <= high and low < high, all finite; found {found}. (Parameter 'mode')", error.Message);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-4, "-4")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(1000001, "1000001")]
    public void Ctor_BadLambda_SaysRuleAndValue(double lambda, string found)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Pert(0, 1, 2, lambda));
        Assert.Equal($"A PERT distribution needs a lambda above 0 and at most 1000000; found {found}. (Parameter 'lambda')", error.Message);
    }

    private static Pert Of(string[] row) =>
        new(ReferenceTable.Number(row[0]), ReferenceTable.Number(row[1]), ReferenceTable.Number(row[2]), ReferenceTable.Number(row[3]));
}
