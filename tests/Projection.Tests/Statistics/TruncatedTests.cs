using Projection.Statistics;

namespace Projection.Tests.Statistics;

/// <summary>Expected values by mpmath at 40 digits from the closed forms of the cut normal and Student t distributions.</summary>
public class TruncatedTests
{
    [Theory]
    [InlineData(0, 1, 5, 6, 0.001, 5.0001922368634474843)]
    [InlineData(0, 1, 5, 6, 0.5, 5.1313717632839191851)]
    [InlineData(0, 1, 5, 6, 0.999, 5.9585726503872361456)]
    [InlineData(0, 1, -30, -20, 0.001, -20.341627290984001818)]
    [InlineData(0, 1, -30, -20, 0.5, -20.03454167651402209)]
    [InlineData(0, 1, -30, -20, 0.999, -20.000049900818637764)]
    [InlineData(0.115, 0.03, 0, 0.2, 0.001, 0.022820558193128395593)]
    [InlineData(0.115, 0.03, 0, 0.2, 0.5, 0.11491577503992758116)]
    [InlineData(0.115, 0.03, 0, 0.2, 0.999, 0.19648871040539452953)]
    public void Quantile_Normal_ByMpmath(double mean, double deviation, double low, double high, double p, double x)
    {
        Truncated cut = new(new Normal(mean, deviation), low, high);
        Assert.True(ReferenceTable.RelativeError(cut.Quantile(p), x) < 1e-14, $"found {cut.Quantile(p):R}");
        Assert.Equal(p, cut.Cumulative(x), 1e-13);
        Assert.Equal(1 - p, cut.UpperTail(x), 1e-13);

        Truncated mirrored = new(new Normal(-mean, deviation), -high, -low);
        Assert.True(ReferenceTable.RelativeError(-mirrored.UpperQuantile(p), x) < 1e-14, $"mirrored {mirrored.UpperQuantile(p):R}");
    }

    [Theory]
    [InlineData(0, 1, 5, 6, 2.8566498423415621353e-7, 5.1831470904771735185, 0.17161710511625307458)]
    [InlineData(0, 1, -30, -20, 2.7536241186062336951e-89, -20.049753068527850542, 0.049631256432334690591)]
    [InlineData(0.115, 0.03, 0, 0.2, 0.99763352463643571387, 0.11479103460625746839, 0.029675717246654474396)]
    public void Moments_Normal_ByMpmath(double mean, double deviation, double low, double high, double inside, double expected, double expectedDeviation)
    {
        Truncated cut = new(new Normal(mean, deviation), low, high);
        Assert.True(ReferenceTable.RelativeError(cut.Inside, inside) < 1e-13, $"inside {cut.Inside:R}");
        Assert.True(ReferenceTable.RelativeError(cut.Mean, expected) < 1e-13, $"mean {cut.Mean:R}");
        Assert.True(ReferenceTable.RelativeError(cut.StandardDeviation, expectedDeviation) < 1e-11, $"standard deviation {cut.StandardDeviation:R}");
    }

    [Fact]
    public void Moments_OpenEnd_ExistWhereThoseOfTheWholeDo()
    {
        // With 2.2 degrees the mean's integrand falls slowly: (n + 9) / (n - 1) f(3) / P(T > -3).
        Assert.Equal(0.25763520398329528091, new Truncated(new StudentT(2.2), -3, double.PositiveInfinity).Mean, 1e-11);
        Assert.Equal(-0.25763520398329528091, new Truncated(new StudentT(2.2), double.NegativeInfinity, 3).Mean, 1e-11);
        Assert.Equal(double.NaN, new Truncated(new StudentT(1), -3, double.PositiveInfinity).Mean);
        Assert.Equal(double.PositiveInfinity, new Truncated(new StudentT(2), double.NegativeInfinity, 1).StandardDeviation);

        // One degree between -1 and 1: mean 0, variance 4 / pi - 1.
        Assert.Equal(0, new Truncated(new StudentT(1), -1, 1).Mean, 1e-13);
        Assert.Equal(Math.Sqrt((4 / Math.PI) - 1), new Truncated(new StudentT(1), -1, 1).StandardDeviation, 1e-11);
    }

    [Fact]
    public void Moments_Kinks_AreIntegratedToo()
    {
        // By hand: the triangle (0, 1, 3) has the densities 2x/3 and (3 - x)/3.
        // Cut to [0.5, 2] its mass is 1/4 + 1/2, its first moment 7/36 + 13/18, its second 5/32 + 13/12.
        Truncated cut = new(new Triangular(0, 1, 3), 0.5, 2);
        double mean = ((7.0 / 36) + (13.0 / 18)) / 0.75;
        Assert.Equal(0.75, cut.Inside, 1e-15);
        Assert.Equal(mean, cut.Mean, 1e-12);
        Assert.Equal(Math.Sqrt((((5.0 / 32) + (13.0 / 12)) / 0.75) - (mean * mean)), cut.StandardDeviation, 1e-11);
    }

    [Fact]
    public void Ends_BeyondTheWhole_AreThoseOfTheWhole()
    {
        Truncated cut = new(new Uniform(1, 3), 2, 10);
        Assert.Equal((2, 3, 0.5, 2.5, 2), (cut.Low, cut.High, cut.Inside, cut.Quantile(0.5), cut.Central));
        Assert.Equal((0.5, 0.25), (cut.Cumulative(2.5), cut.UpperTail(2.75)));
        Assert.Equal((0, 1, 1, 0), (cut.Cumulative(1.9), cut.Cumulative(3), cut.UpperTail(1.9), cut.UpperTail(3)));
        Assert.Equal("uniform(low 1, high 3) within [2, 3]", cut.ToString());
        Assert.Equal(cut, new Truncated(new Uniform(1, 3), 2, 10));
        Assert.NotEqual(cut, new Truncated(new Uniform(1, 3), 2.1, 10));
    }

    [Fact]
    public void Central_OutsideTheRange_IsTheNearerEnd()
    {
        Assert.Equal(5, new Truncated(new Normal(0, 1), 5, 6).Central);
        Assert.Equal(-20, new Truncated(new Normal(0, 1), -30, -20).Central);
        Assert.Equal(0.5, new Truncated(new Normal(0.5, 1), -3, 2).Central);
    }

    [Fact]
    public void Quantile_OpenEnds_ReachInfinity()
    {
        Truncated cut = new(new Normal(0, 1), 1, double.PositiveInfinity);
        Assert.Equal((1, double.PositiveInfinity), (cut.Quantile(0), cut.Quantile(1)));
        Assert.Equal(-StandardNormal.Quantile(1e-30 * 0.158655253931457051414767454368), cut.UpperQuantile(1e-30), 1e-13);
    }

    [Fact]
    public void Ctor_RepeatedValueAtTheLowEnd_KeepsItsProbability()
    {
        // Of the ranks 0 to 4 of 1, 2, 2, 2.5, 7 the gap between the twos is a value of its own; from 2 to 2.5 there are two gaps of four.
        Truncated cut = new(new Empirical([1, 2, 2, 2.5, 7]), 2, 2.5);
        Assert.Equal(0.5, cut.Inside, 1e-12);
        Assert.Equal((2, 2.25), (cut.Quantile(0.25), cut.Quantile(0.75)));
    }

    [Theory]
    [InlineData(2, 1, "low 2, high 1")]
    [InlineData(1, 1, "low 1, high 1")]
    [InlineData(double.NaN, 1, "low NaN, high 1")]
    public void Ctor_EndsOutOfOrder_SaysRuleAndValues(double low, double high, string found)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Truncated(new Normal(0, 1), low, high));
        Assert.Equal($"A distribution is cut to a range with low < high; found {found}. (Parameter 'high')", error.Message);
    }

    [Theory]
    [InlineData(39, 40)]
    [InlineData(-40, -39)]
    public void Ctor_NothingInside_SaysRuleAndValues(double low, double high)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Truncated(new Normal(0, 1), low, high));
        Assert.Equal(
            $"A distribution is cut to a range that leaves some of it; found nothing of normal(mean 0, standard deviation 1) from {low} to {high}. (Parameter 'low')", error.Message);
    }

    [Fact]
    public void Ctor_Constant_SaysRule()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Truncated(new Constant(5), 0, 10));
        Assert.Equal("A constant has no distribution to cut; found constant(5). (Parameter 'whole')", error.Message);
        Assert.Throws<ArgumentNullException>(() => new Truncated(null!, 0, 1));
    }
}
