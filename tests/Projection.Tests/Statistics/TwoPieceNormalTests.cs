using Projection.Statistics;

namespace Projection.Tests.Statistics;

/// <summary>Expected values by mpmath at 40 digits from the two halves of the normal distribution.</summary>
public class TwoPieceNormalTests
{
    private static readonly TwoPieceNormal Skewed = new(2, 2, 0.5);

    [Theory]
    [InlineData(-10, 1.5785402320603170251e-9, 0.99999999842145976794)]
    [InlineData(0, 0.25384840629033128226, 0.74615159370966871774)]
    [InlineData(1.5, 0.64206987890732204121, 0.35793012109267795879)]
    [InlineData(2, 0.8, 0.2)]
    [InlineData(2.5, 0.93653789842741717943, 0.063462101572582820566)]
    [InlineData(4, 0.99998733150326675203, 0.000012668496733247968502)]
    public void CumulativeAndUpperTail_Values_ByMpmath(double x, double lower, double upper)
    {
        Assert.True(ReferenceTable.RelativeError(Skewed.Cumulative(x), lower) < 1e-15, $"lower {Skewed.Cumulative(x):R}");
        Assert.True(ReferenceTable.RelativeError(Skewed.UpperTail(x), upper) < 1e-15, $"upper {Skewed.UpperTail(x):R}");
    }

    [Theory]
    [InlineData(1e-10, -10.866266440216478142)]
    [InlineData(0.05, -1.7254637348433028617)]
    [InlineData(0.5, 1.0224471777706610022)]
    [InlineData(0.8, 2)]
    [InlineData(0.95, 2.5751746901880038195)]
    public void Quantile_Values_ByMpmath(double p, double x)
    {
        Assert.True(ReferenceTable.RelativeError(Skewed.Quantile(p), x) < 2e-15, $"found {Skewed.Quantile(p):R}");

        // Mirrored: the standard deviations change places.
        Assert.True(ReferenceTable.RelativeError(4 - new TwoPieceNormal(2, 0.5, 2).UpperQuantile(p), x) < 2e-15);
    }

    [Fact]
    public void Quantile_EqualHalves_IsNormal()
    {
        TwoPieceNormal symmetric = new(6.5, 1.2, 1.2);
        foreach (double p in new[] { 1e-9, 0.1, 0.5, 0.9 })
        {
            Assert.Equal(new Normal(6.5, 1.2).Quantile(p), symmetric.Quantile(p), 1e-14);
        }

        Assert.Equal((6.5, 1.2), (symmetric.Mean, symmetric.StandardDeviation));
    }

    [Fact]
    public void Moments_ByHand()
    {
        // mean = 2 - 1.5 sqrt(2 / pi), variance = (1 - 2 / pi) 2.25 + 1
        Assert.Equal(2 - (1.5 * Math.Sqrt(2 / Math.PI)), Skewed.Mean, 1e-15);
        Assert.Equal(Math.Sqrt(((1 - (2 / Math.PI)) * 2.25) + 1), Skewed.StandardDeviation, 1e-15);
        Assert.Equal((2, 2, 0.5, 2), (Skewed.Mode, Skewed.Below, Skewed.Above, Skewed.Central));
        Assert.Equal("two-piece-normal(mode 2, below 2, above 0.5)", Skewed.ToString());
    }

    [Theory]
    [InlineData(double.NaN, 1, 1, "mode NaN, below 1, above 1", "mode")]
    [InlineData(0, 0, 1, "mode 0, below 0, above 1", "below")]
    [InlineData(0, double.PositiveInfinity, 1, "mode 0, below Infinity, above 1", "below")]
    [InlineData(0, 1, 0, "mode 0, below 1, above 0", "above")]
    [InlineData(0, 1, -2, "mode 0, below 1, above -2", "above")]
    [InlineData(0, 1e308, 1e308, "mode 0, below 1E+308, above 1E+308", "above")]
    public void Ctor_BadNumbers_SaysRuleAndValues(double mode, double below, double above, string found, string parameter)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new TwoPieceNormal(mode, below, above));
        Assert.Equal($"A two-piece normal distribution needs a finite mode and finite standard deviations above 0; found {found}. (Parameter '{parameter}')", error.Message);
    }
}
