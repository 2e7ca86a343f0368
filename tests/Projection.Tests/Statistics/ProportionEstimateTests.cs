using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class ProportionEstimateTests
{
    [Fact]
    public void Of_EightOfTen_ByHand()
    {
        ProportionEstimate estimate = ProportionEstimate.Of(8, 10);

        // The ends solve |p - x| = 1.96 sqrt(x (1 - x) / n), the equation that Wilson's interval inverts.
        Assert.Equal(0.8, estimate.Probability);
        Assert.Equal(Math.Sqrt(0.016), estimate.StandardError, 1e-15);
        Assert.Equal(0.8 - estimate.Lower, 1.96 * Math.Sqrt(estimate.Lower * (1 - estimate.Lower) / 10), 1e-14);
        Assert.Equal(estimate.Upper - 0.8, 1.96 * Math.Sqrt(estimate.Upper * (1 - estimate.Upper) / 10), 1e-14);
        Assert.InRange(estimate.Lower, 0.4901, 0.4902);
        Assert.InRange(estimate.Upper, 0.9433, 0.9434);
    }

    [Fact]
    public void Of_NoneOrAll_DoesNotClaimCertainty()
    {
        ProportionEstimate none = ProportionEstimate.Of(0, 1000);
        ProportionEstimate all = ProportionEstimate.Of(1000, 1000);

        // z^2 / (n + z^2) is the other end of the interval.
        Assert.Equal(0, none.Lower);
        Assert.Equal(1.96 * 1.96 / (1000 + (1.96 * 1.96)), none.Upper, 1e-15);
        Assert.Equal(none.Upper / 3.92, none.StandardError, 1e-15);
        Assert.Equal(1, all.Upper);
        Assert.Equal(1 - none.Upper, all.Lower, 1e-15);
        Assert.Equal(none.StandardError, all.StandardError, 1e-15);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 10)]
    [InlineData(11, 10)]
    public void Of_ImpossibleCounts_Throws(long successes, long trials) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProportionEstimate.Of(successes, trials));
}
