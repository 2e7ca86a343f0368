using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class DistributionTests
{
    // With finite moments that the midpoint rule can find.
    public static TheoryData<IDistribution> All =>
    [
        new Normal(6.5, 1.2), new Triangular(5, 6, 8), new Uniform(-1, 3), new Constant(4.5), LogNormal.FromMeanAndStandardDeviation(1, 0.1), new StudentT(30, 2, 0.1),
        new Pert(-3, -1, 4), new Pert(1, 1, 9, 2.5), new TwoPieceNormal(2, 0.8, 0.3), new Empirical([1, 2, 2, 2.5, 7]), new SmoothedEmpirical([1, 2, 2.5, 7]),
        new Truncated(new Normal(0, 1), -30, -20), new Truncated(new Normal(0, 1), 5, 6), new Truncated(new Triangular(5, 6, 8), 5.5, 20),
        new Truncated(new StudentT(1), -3, 2), new Truncated(new Empirical([1, 2, 2, 2.5, 7]), 2, 6), new Truncated(LogNormal.FromMedianAndSpread(3, 0.5), -1, 4),
        LocationScale.Of(new Triangular(5, 6, 8), -6.5, 0.3), LocationScale.Of(new Empirical([1, 2, 2, 2.5, 7]), 0.5), LocationScale.Of(LogNormal.FromMedianAndSpread(3, 0.2), 0, 0.4),
    ];

    public static TheoryData<IDistribution> WithDensity =>
    [
        new Normal(6.5, 1.2), new Triangular(5, 6, 8), new Triangular(0, 0, 1), new Uniform(-1, 3), LogNormal.FromMeanAndStandardDeviation(5, 1.5), new StudentT(0.5, 2, 0.5), new StudentT(1),
        new StudentT(30, 2, 0.5), new StudentT(1e30), new Pert(-3, -1, 4), new Pert(1, 1, 9, 2.5), new Pert(0, 3, 10, 5000), new TwoPieceNormal(2, 2, 0.5), new Empirical([1, 2, 2.5, 7]),
        new SmoothedEmpirical([1, 2, 2.5, 7]), new SmoothedEmpirical([0, 1], 0.001), new Truncated(new Normal(0, 1), -30, -20), new Truncated(new Normal(0, 1), 5, 6),
        new Truncated(new StudentT(1), -3, double.PositiveInfinity), new Truncated(new Triangular(5, 6, 8), 5.5, 20),
        LocationScale.Of(new Pert(-3, -1, 4), 2, 0.25), LocationScale.Of(new StudentT(6, 2, 0.5), -1.5, 3),
    ];

    [Theory]
    [MemberData(nameof(WithDensity))]
    public void CumulativeAndUpperTail_OfQuantiles_GiveTheProbabilityBack(IDistribution distribution)
    {
        for (int i = 1; i < 1000; i++)
        {
            double p = i / 1000.0;
            Assert.Equal(p, distribution.Cumulative(distribution.Quantile(p)), 1e-12);
            Assert.Equal(p, distribution.UpperTail(distribution.UpperQuantile(p)), 1e-12);
            Assert.Equal(1, distribution.Cumulative(distribution.Quantile(p)) + distribution.UpperTail(distribution.Quantile(p)), 1e-15);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Quantile_Increasing_AndUpperQuantileItsMirrorImage(IDistribution distribution)
    {
        // 1 - p is exact at multiples of 2^-12, so that both ways count the same probability.
        double before = distribution.Low;
        for (int i = 0; i <= 4096; i++)
        {
            double p = i / 4096.0;
            double x = distribution.Quantile(p);
            Assert.InRange(x, before, distribution.High);
            Assert.Equal(x, distribution.UpperQuantile(1 - p));
            before = x;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Tails_OutsideTheRange_AreCertain(IDistribution distribution)
    {
        double far = double.IsFinite(distribution.Low) ? distribution.Low - 1 : double.NegativeInfinity;
        double beyond = double.IsFinite(distribution.High) ? distribution.High + 1 : double.PositiveInfinity;
        Assert.Equal((0, 1), (distribution.Cumulative(far), distribution.UpperTail(far)));
        Assert.Equal((1, 0), (distribution.Cumulative(beyond), distribution.UpperTail(beyond)));
        Assert.Equal(double.NaN, distribution.UpperTail(double.NaN));
        Assert.Equal((distribution.High, distribution.Low), (distribution.UpperQuantile(0), distribution.UpperQuantile(1)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Quantile_OneMiddleOfEachThousandth_HasTheStatedMoments(IDistribution distribution)
    {
        // The midpoint rule over p: with 100,000 cells the mean is good to 1e-6 and the standard deviation to 1e-4 of itself.
        const int Cells = 100_000;
        double[] values = [.. Enumerable.Range(0, Cells).Select(i => distribution.Quantile((i + 0.5) / Cells))];
        Moments moments = Moments.Of(values);

        Assert.Equal(distribution.Mean, moments.Mean, 1e-6);
        Assert.InRange(moments.StandardDeviation, distribution.StandardDeviation * (1 - 1e-4), distribution.StandardDeviation * (1 + 1e-4));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Quantile_Ends_AreLowAndHigh(IDistribution distribution)
    {
        Assert.Equal(distribution.Low, distribution.Quantile(0));
        Assert.Equal(distribution.High, distribution.Quantile(1));
        Assert.Equal(1, distribution.Cumulative(distribution.High));
        Assert.InRange(distribution.Central, distribution.Low, distribution.High);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Quantile_NotAProbability_Throws(IDistribution distribution)
    {
        foreach (double p in new[] { -1e-9, 1.0000001, double.NaN })
        {
            ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => distribution.Quantile(p));
            Assert.StartsWith("A probability lies in [0, 1]; found ", error.Message, StringComparison.Ordinal);
            error = Assert.Throws<ArgumentOutOfRangeException>(() => distribution.UpperQuantile(p));
            Assert.StartsWith("A probability lies in [0, 1]; found ", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Cumulative_NaN_NaN(IDistribution distribution) => Assert.Equal(double.NaN, distribution.Cumulative(double.NaN));

    [Fact]
    public void Normal_TableScaled_RelativeErrorBelow1e13()
    {
        // mean 6.5, standard deviation 1.2: the sum rounds once more, and near its zero the relative error is that of the mean.
        Normal normal = new(6.5, 1.2);
        foreach (string[] row in ReferenceTable.Rows("distributions/normal_quantile.csv", "p,p_hex,x_30,x_17"))
        {
            double expected = 6.5 + (1.2 * ReferenceTable.Number(row[2]));
            Assert.True(ReferenceTable.RelativeError(normal.Quantile(ReferenceTable.HexNumber(row[1])), expected) < 1e-13, row[0]);
        }

        Assert.Equal(0.841344746068542948, normal.Cumulative(6.5 + 1.2), 1e-15);
        Assert.Equal(6.5, normal.Central);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    [InlineData(0, double.NaN)]
    [InlineData(0, double.PositiveInfinity)]
    [InlineData(double.NaN, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    public void Normal_BadParameters_Throws(double mean, double standardDeviation)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Normal(mean, standardDeviation));
        Assert.StartsWith(
            "A normal distribution needs a finite mean and a finite standard deviation above 0; found mean ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.PositiveInfinity)]
    public void Uniform_BadParameters_Throws(double low, double high)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Uniform(low, high));
        Assert.StartsWith("A uniform distribution needs low < high, both finite; found low ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Uniform_UpperHalf_ByHand()
    {
        Uniform uniform = new(-1, 3);

        Assert.Equal((2, 0, 1), (uniform.UpperQuantile(0.25), uniform.UpperQuantile(0.75), uniform.UpperQuantile(0.5)));
        Assert.Equal((0.75, 1, 0), (uniform.UpperTail(0), uniform.UpperTail(-1), uniform.UpperTail(3)));
    }

    [Fact]
    public void Normal_UpperTail_KeepsItsDigits()
    {
        Normal normal = new(6.5, 1.2);

        Assert.Equal(7.6198530241605260659733432516e-24, normal.UpperTail(6.5 + 12), 1e-36);
        Assert.Equal(6.5 + (1.2 * 14.9333375347884889806582114809), normal.UpperQuantile(1e-50), 1e-14);
    }

    [Fact]
    public void Uniform_Values_ByHand()
    {
        Uniform uniform = new(-1, 3);

        Assert.Equal(0, uniform.Quantile(0.25));
        Assert.Equal(2, uniform.Quantile(0.75));
        Assert.Equal(0.25, uniform.Cumulative(0));
        Assert.Equal(0, uniform.Cumulative(-2));
        Assert.Equal(1, uniform.Cumulative(4));
        Assert.Equal(1, uniform.Central);
    }

    [Fact]
    public void Constant_Values_ByHand()
    {
        Constant constant = new(4.5);

        Assert.Equal(4.5, constant.Quantile(0.3));
        Assert.Equal(0, constant.Cumulative(4.4999));
        Assert.Equal(1, constant.Cumulative(4.5));
        Assert.Equal(0, constant.StandardDeviation);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Constant(double.NaN));
    }
}
