using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class ChiSquaredTests
{
    // Degrees of freedom, upper 5 % point: the chi2_95 of the reference file flow_networks_wls.json.
    [Theory]
    [InlineData(1, 3.841458820694124)]
    [InlineData(3, 7.814727903251179)]
    [InlineData(11, 19.67513757268249)]
    public void UpperQuantile_FivePerCent_IsThatOfTheTables(int degrees, double expected) =>
        Assert.Equal(expected, ChiSquared.UpperQuantile(0.05, degrees), 1e-13 * expected);

    [Fact]
    public void UpperTail_TwoDegrees_IsExponential()
    {
        foreach (double x in new[] { 1e-300, 1e-8, 0.5, 1, 10, 100, 1400 })
        {
            Assert.Equal(1, ChiSquared.UpperTail(x, 2) / Math.Exp(-x / 2), 1e-12);
        }
    }

    [Fact]
    public void UpperTail_OneDegree_IsTwoNormalTails()
    {
        foreach (double z in new[] { 1e-5, 0.3, 1, 1.959963984540054, 5, 20, 37 })
        {
            Assert.Equal(1, ChiSquared.UpperTail(z * z, 1) / (2 * StandardNormal.UpperTail(z)), 1e-11);
        }
    }

    // d/dx of the tail with k + 2 degrees less that with k is the density's recurrence: Q(k + 2) - Q(k) = (x/2)^(k/2) exp(-x/2) / gamma(k/2 + 1).
    [Fact]
    public void UpperTail_TwoMoreDegrees_AddsOneTerm()
    {
        double logGamma = Math.Log(Math.Sqrt(Math.PI) / 2);
        for (int degrees = 1; degrees < 200; degrees += 2)
        {
            foreach (double x in new[] { 0.01, 1, 30, 180, 600 })
            {
                double term = Math.Exp((degrees / 2.0 * Math.Log(x / 2)) - (x / 2) - logGamma);
                Assert.Equal(ChiSquared.UpperTail(x, degrees + 2), ChiSquared.UpperTail(x, degrees) + term, 1e-12);
            }

            logGamma += Math.Log((degrees / 2.0) + 1);
        }
    }

    [Fact]
    public void UpperQuantile_GivesTheProbabilityBack()
    {
        foreach (double q in new[] { 1e-200, 1e-9, 0.05, 0.5, 0.999, 1 })
        {
            foreach (int degrees in new[] { 1, 2, 7, 40, 501 })
            {
                Assert.Equal(1, ChiSquared.UpperTail(ChiSquared.UpperQuantile(q, degrees), degrees) / q, 1e-10);
            }
        }
    }

    [Fact]
    public void EdgesAndWrongArguments()
    {
        Assert.Equal((1, 0, 1), (ChiSquared.UpperTail(0, 3), ChiSquared.UpperTail(double.PositiveInfinity, 3), ChiSquared.UpperTail(-1, 3)));
        Assert.True(double.IsNaN(ChiSquared.UpperTail(double.NaN, 1)));
        Assert.Equal(double.PositiveInfinity, ChiSquared.UpperQuantile(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquared.UpperTail(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquared.UpperQuantile(1.5, 1));
    }
}
