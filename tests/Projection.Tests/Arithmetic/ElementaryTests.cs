using Projection.Arithmetic;
using Projection.Tests.Statistics;

namespace Projection.Tests.Arithmetic;

public class ElementaryTests
{
    [Theory]
    [InlineData(1e-20, 9.9999999999999994516e-21)]
    [InlineData(0.001, 0.0010005001667083416889)]
    [InlineData(0.2, 0.22140275816016984748)]
    [InlineData(0.24999, 0.28401257649777565065)]
    [InlineData(-0.2, -0.18126924692201815042)]
    [InlineData(0.3, 0.349858807576003089)]
    [InlineData(5, 147.41315910257660342)]
    public void ExpMinusOne_Values_ByMpmath(double x, double expected) =>
        Assert.True(ReferenceTable.UnitsApart(Elementary.ExpMinusOne(x), expected) <= 3, $"found {Elementary.ExpMinusOne(x):R}");

    [Fact]
    public void LogOnePlus_IsTheInverseOfExpMinusOne()
    {
        foreach (double x in new[] { -0.69, -0.3, -0.2, -1e-3, 1e-18, 1e-3, 0.2, 0.222, 0.25, 0.4, 3, 40 })
        {
            Assert.True(ReferenceTable.RelativeError(Elementary.LogOnePlusInTwoParts(Elementary.ExpMinusOne(x)).High, x) < 8e-16, $"x = {x}");
        }

        // What was rounded away counts by the slope 1 / (1 + f).
        Assert.Equal(Math.Log(1.125) + (1e-13 / 1.125), Sum(Elementary.LogOnePlusInTwoParts(0.125, 1e-13)), 1e-16);
        Assert.Equal(Math.Log(4) + (1e-13 / 4), Sum(Elementary.LogOnePlusInTwoParts(3, 1e-13)), 5e-16);
    }

    [Fact]
    public void ExpAndLog_SystemFunctions_AgreeToTheLastPlaces()
    {
        for (int i = -1400; i <= 1400; i++)
        {
            double x = i * 0.5;
            Assert.True(ReferenceTable.UnitsApart(Elementary.Exp(x), Math.Exp(x)) <= 2, $"exp {x}");
            Assert.True(ReferenceTable.UnitsApart(Elementary.Log(Math.Exp(x)), Math.Log(Math.Exp(x))) <= 2, $"ln exp {x}");
        }

        Assert.Equal((0, double.PositiveInfinity, double.NaN), (Elementary.Exp(-746), Elementary.Exp(709.8), Elementary.Exp(double.NaN)));
        Assert.Equal((0, double.PositiveInfinity), (Elementary.Exp(double.NegativeInfinity), Elementary.Exp(double.PositiveInfinity)));
        Assert.Equal(Math.Exp(1) * (1 + 1e-12), Elementary.Exp(1, 1e-12), 1e-15);
        Assert.Equal(5e-324, Elementary.Exp(-745), 5e-324);
    }

    [Fact]
    public void TwoParts_ProductsSumsAndQuotients_KeepWhatRoundingLoses()
    {
        (double High, double Low) third = Elementary.Over((1, 0), 3);
        Assert.Equal((1.0 / 3, Math.ScaleB(1, -54) / 3), third);
        Assert.Equal((1, 0), Elementary.Times(third, 3));
        Assert.Equal((1, Math.ScaleB(1, -80)), Elementary.Plus((1 - Math.ScaleB(1, -53), Math.ScaleB(1, -80)), (Math.ScaleB(1, -53), 0)));
        Assert.Equal((0.5, 1e-20 / 4), Elementary.Over((2, 1e-20), 4));
    }

    private static double Sum((double High, double Low) value) => value.High + value.Low;
}
