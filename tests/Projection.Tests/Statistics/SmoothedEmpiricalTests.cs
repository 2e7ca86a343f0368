using Projection.Statistics;

namespace Projection.Tests.Statistics;

/// <summary>Expected values by mpmath at 40 digits from the sum of normal distributions.</summary>
public class SmoothedEmpiricalTests
{
    private static readonly SmoothedEmpirical Sample = new([7, 1, 2.5, 2], 0.75);

    [Theory]
    [InlineData(-5, 1.5552529866887559893e-16, 0.99999999999999984447)]
    [InlineData(0, 0.023867665156663610724, 0.97613233484333638928)]
    [InlineData(2.25, 0.48805241196178637957, 0.51194758803821362043)]
    [InlineData(5, 0.75084240019488153176, 0.24915759980511846824)]
    [InlineData(12, 0.99999999999672901883, 3.2709811715132562775e-12)]
    public void CumulativeAndUpperTail_Values_ByMpmath(double x, double lower, double upper)
    {
        Assert.True(ReferenceTable.RelativeError(Sample.Cumulative(x), lower) < 2e-15, $"lower {Sample.Cumulative(x):R}");
        Assert.True(ReferenceTable.RelativeError(Sample.UpperTail(x), upper) < 2e-15, $"upper {Sample.UpperTail(x):R}");
    }

    [Theory]
    [InlineData(1e-10, -3.608706957402628778)]
    [InlineData(0.05, 0.32821540957866750884)]
    [InlineData(0.5, 2.2922017845225494319)]
    [InlineData(0.95, 7.6312159251902537086)]
    public void Quantile_Values_ByMpmath(double p, double x)
    {
        Assert.True(ReferenceTable.RelativeError(Sample.Quantile(p), x) < 2e-15, $"found {Sample.Quantile(p):R}");

        // Mirrored about 0.
        Assert.True(ReferenceTable.RelativeError(-new SmoothedEmpirical([-7, -1, -2.5, -2], 0.75).UpperQuantile(p), x) < 2e-15);
    }

    [Fact]
    public void Quantile_FarTails_KeepTheirDigits()
    {
        // Far out only the nearer of two distant values counts, with half of the probability.
        SmoothedEmpirical pair = new([1, 7], 0.75);
        foreach (double p in new[] { 1e-300, 1e-100, 1e-30 })
        {
            Assert.Equal(1 + (0.75 * StandardNormal.Quantile(2 * p)), pair.Quantile(p), 1e-13);
            Assert.Equal(7 - (0.75 * StandardNormal.Quantile(2 * p)), pair.UpperQuantile(p), 1e-13);
        }
    }

    [Fact]
    public void Quantile_GapBetweenFarValues_IsItsMiddle()
    {
        SmoothedEmpirical far = new([0, 1000], 0.01);
        Assert.Equal(500, far.Quantile(0.5));
        Assert.Equal(1000, far.Quantile(0.75), 1e-10);
        Assert.Equal(0, far.Quantile(0.25), 1e-10);
    }

    [Fact]
    public void SilvermanBandwidth_Values_ByHand()
    {
        // Quartiles 1.75 and 3.625: the smaller of 2.657 and 1.399; with quartiles both at 2 the standard deviation alone.
        Assert.Equal(0.95439242760682715073, SmoothedEmpirical.SilvermanBandwidth([7, 1, 2.5, 2]), 1e-15);
        Assert.Equal(1.8657506235510745776, SmoothedEmpirical.SilvermanBandwidth([1, 2, 2, 2, 2, 9]), 1e-15);
        Assert.Equal(0.95439242760682715073, new SmoothedEmpirical([1, 2, 2.5, 7]).Bandwidth, 1e-15);
    }

    [Fact]
    public void Moments_ByMpmath()
    {
        Assert.Equal((3.125, 0.75), (Sample.Mean, Sample.Bandwidth));
        Assert.Equal(2.4206145913796355532, Sample.StandardDeviation, 1e-15);
        Assert.Equal(2.2922017845225494319, Sample.Central, 1e-14);
        Assert.Equal("smoothed(4 values from 1 to 7, bandwidth 0.75)", Sample.ToString());
    }

    [Fact]
    public void Equals_SameValuesAndBandwidth_True()
    {
        Assert.Equal(Sample, new SmoothedEmpirical([1, 2, 2.5, 7], 0.75));
        Assert.Equal(Sample.GetHashCode(), new SmoothedEmpirical([1, 2, 2.5, 7], 0.75).GetHashCode());
        Assert.NotEqual(Sample, new SmoothedEmpirical([1, 2, 2.5, 7], 0.76));
        Assert.NotEqual(Sample, new SmoothedEmpirical([1, 2, 2.6, 7], 0.75));
        Assert.False(Sample.Equals(null));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-1, "-1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void Ctor_BadBandwidth_SaysRuleAndValue(double bandwidth, string found)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new SmoothedEmpirical([1, 2], bandwidth));
        Assert.Equal($"A smoothed distribution needs a finite bandwidth above 0; found {found}. (Parameter 'bandwidth')", error.Message);
    }
}
