using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class StudentTTests
{
    [Fact]
    public void Quantile_Table_RelativeErrorBelow1e14()
    {
        // The table asks for 1e-12, and 1e-10 below p = 1e-15.
        List<string[]> rows = ReferenceTable.Rows("distributions/student_t_quantile.csv", "nu,p,p_hex,x_25");
        Assert.Equal(247, rows.Count);
        foreach (string[] row in rows)
        {
            double p = ReferenceTable.HexNumber(row[2]);
            double found = new StudentT(ReferenceTable.Number(row[0])).Quantile(p);
            Assert.True(ReferenceTable.RelativeError(found, ReferenceTable.Number(row[3])) < 1e-14, $"degrees {row[0]}, p = {row[1]}: found {found:R}, expected {row[3]}");
            Assert.Equal(-found, new StudentT(ReferenceTable.Number(row[0])).UpperQuantile(p));
        }
    }

    [Fact]
    public void CumulativeAndUpperTail_Table_RelativeErrorBelow3e14()
    {
        List<string[]> rows = ReferenceTable.Rows("distributions/student_t_cdf.csv", "nu,x,cdf,pdf");
        Assert.Equal(91, rows.Count);
        foreach (string[] row in rows)
        {
            StudentT distribution = new(ReferenceTable.Number(row[0]));
            double found = distribution.Cumulative(ReferenceTable.Number(row[1]));
            Assert.True(ReferenceTable.RelativeError(found, ReferenceTable.Number(row[2])) < 3e-14, $"degrees {row[0]}, x = {row[1]}: found {found:R}, expected {row[2]}");
            Assert.Equal(found, distribution.UpperTail(-ReferenceTable.Number(row[1])));
        }
    }

    [Fact]
    public void StandardDeviation_Table_RelativeErrorBelow1e15()
    {
        foreach (string[] row in ReferenceTable.Rows("distributions/student_t_moments.csv", "nu,variance,excess_kurtosis,scale_for_unit_sd"))
        {
            double degrees = ReferenceTable.Number(row[0]);
            if (row[1] == "inf")
            {
                Assert.Equal(double.PositiveInfinity, new StudentT(degrees).StandardDeviation);
            }
            else
            {
                Assert.Equal(Math.Sqrt(ReferenceTable.Number(row[1])), new StudentT(degrees).StandardDeviation, 1e-15);
                Assert.Equal(1, new StudentT(degrees, 7, ReferenceTable.Number(row[3])).StandardDeviation, 1e-15);
            }
        }
    }

    [Fact]
    public void Mean_OneDegree_IsUndefined()
    {
        Assert.Equal((double.NaN, double.NaN, 7), (new StudentT(0.5, 7).Mean, new StudentT(1, 7).Mean, new StudentT(1.01, 7).Mean));
        Assert.Equal((7, double.PositiveInfinity, 7), (new StudentT(0.5, 7).Central, new StudentT(2, 7).StandardDeviation, new StudentT(0.5, 7).Quantile(0.5)));
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(1.7)]
    [InlineData(8)]
    [InlineData(400)]
    [InlineData(1e12)]
    [InlineData(1e200)]
    public void Quantile_EveryProbability_ConvergesToTheSameProbability(double degrees)
    {
        // From the least normal number up; where t is beyond every double it is infinite.
        StudentT distribution = new(degrees);
        double before = double.NegativeInfinity;
        for (int exponent = -1022; exponent < 0; exponent++)
        {
            double p = Math.ScaleB(0.83, exponent);
            double t = distribution.Quantile(p);
            Assert.True(t > before || (t == before && double.IsInfinity(t)), $"p = {p:R}");
            if (double.IsFinite(t) && p > 1e-290)
            {
                Assert.True(ReferenceTable.RelativeError(distribution.Cumulative(t), p) < 4e-13, $"p = {p:R}, t = {t:R}");
            }

            before = t;
        }
    }

    [Fact]
    public void Quantile_ManyDegrees_IsNormal()
    {
        foreach (double p in new[] { 1e-300, 1e-20, 0.01, 0.3, 0.499, 0.75 })
        {
            double normal = StandardNormal.Quantile(p);
            Assert.True(ReferenceTable.RelativeError(new StudentT(1e25).Quantile(p), normal) < 2e-15, $"p = {p}");
            Assert.True(ReferenceTable.RelativeError(new StudentT(1e25).Cumulative(normal), p) < 1e-12, $"p = {p}");
        }
    }

    [Fact]
    public void Quantile_NearTheMiddle_KeepsItsDigits()
    {
        // One degree: t = tan(pi (p - 1/2)), so the slope is pi.
        double step = Math.ScaleB(1, -54);
        Assert.Equal(-Math.PI * step, new StudentT(1).Quantile(0.5 - step), 1e-31);
        Assert.Equal(0.5 + (1e-10 / Math.PI), new StudentT(1).Cumulative(1e-10), 1e-16);
        Assert.Equal(1 / Math.PI * 1e-12, new StudentT(1).Cumulative(-1e12), 1e-27);
        Assert.Equal(0, new StudentT(1).Cumulative(-double.MaxValue), 1e-300);
    }

    [Fact]
    public void Quantile_LocationAndScale_MoveAndStretch()
    {
        StudentT distribution = new(5, 10, 2);
        Assert.Equal(10 - (2 * 2.015048373333023), distribution.Quantile(0.05), 1e-13);
        Assert.Equal(0.05, distribution.Cumulative(10 - (2 * 2.015048373333023)), 1e-14);
        Assert.Equal(0.05, distribution.UpperTail(10 + (2 * 2.015048373333023)), 1e-14);
        Assert.Equal((5, 10, 2, 10), (distribution.Degrees, distribution.Location, distribution.Scale, distribution.Mean));
        Assert.Equal("student-t(degrees 5, location 10, scale 2)", distribution.ToString());
        Assert.NotEqual(distribution, new StudentT(5, 10, 3));
        Assert.Equal(distribution, new StudentT(5, 10, 2));
    }

    [Theory]
    [InlineData(0, 0, 1, "degrees 0, location 0, scale 1", "degrees")]
    [InlineData(-1, 0, 1, "degrees -1, location 0, scale 1", "degrees")]
    [InlineData(double.PositiveInfinity, 0, 1, "degrees Infinity, location 0, scale 1", "degrees")]
    [InlineData(3, double.NaN, 1, "degrees 3, location NaN, scale 1", "location")]
    [InlineData(3, 0, 0, "degrees 3, location 0, scale 0", "scale")]
    [InlineData(3, 0, double.PositiveInfinity, "degrees 3, location 0, scale Infinity", "scale")]
    public void Ctor_BadNumbers_SaysRuleAndValues(double degrees, double location, double scale, string found, string parameter)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new StudentT(degrees, location, scale));
        Assert.Equal(
            $"A Student t distribution needs finite degrees of freedom above 0, a finite location and a finite scale above 0; found {found}. (Parameter '{parameter}')",
            error.Message);
    }
}
