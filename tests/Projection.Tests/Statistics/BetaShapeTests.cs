using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class BetaShapeTests
{
    [Fact]
    public void QuantileOdds_Table_RelativeErrorBelow2e14()
    {
        // At exponents of 0.1 an error in the tail comes back tenfold.
        List<string[]> rows = ReferenceTable.Rows("distributions/beta_quantile.csv", "alpha,beta,p,x_25");
        Assert.Equal(116, rows.Count);
        foreach (string[] row in rows)
        {
            BetaShape shape = new(ReferenceTable.Number(row[0]), ReferenceTable.Number(row[1]));
            double p = ReferenceTable.Number(row[2]);
            double odds = shape.QuantileOdds(p, 1 - p);
            double found = odds / (1 + odds);
            Assert.True(
                ReferenceTable.RelativeError(found, ReferenceTable.Number(row[3])) < 2e-14, $"{row[0]}, {row[1]}, p = {row[2]}: found {found:R}, expected {row[3]}");
        }
    }

    [Theory]
    [InlineData(2, 3, 0.25, 0.26171875, 0.73828125)] // power series
    [InlineData(300, 700, 0.25, 0.00017989197772738935208, 0.99982010802227261065)]
    [InlineData(700, 300, 0.625, 3.0949491529514736283e-7, 0.99999969050508470485)]
    [InlineData(40, 2, 0.875, 0.02873911374616841512, 0.97126088625383158488)] // continued fraction
    [InlineData(700, 300, 0.75, 0.99982010802227261065, 0.00017989197772738935208)]
    public void At_BothTails_ByMpmath(double a, double b, double x, double lower, double upper)
    {
        BetaTails tails = new BetaShape(a, b).At(BetaPlace.OfOdds(x / (1 - x)));
        Assert.True(ReferenceTable.RelativeError(tails.Lower, lower) < 5e-14, $"lower {tails.Lower:R}");
        Assert.True(ReferenceTable.RelativeError(tails.Upper, upper) < 5e-14, $"upper {tails.Upper:R}");

        BetaTails mirrored = new BetaShape(b, a).At(BetaPlace.OfOdds((1 - x) / x));
        Assert.True(ReferenceTable.RelativeError(mirrored.Upper, lower) < 5e-14, $"mirrored {mirrored.Upper:R}");
    }

    [Theory]
    [InlineData(2.5, 0.5, 0.8488263631567751241)]
    [InlineData(0.125, 0.25, 0.086781058603629416847)]
    [InlineData(300, 700, 1.1399325097452895361e+266)]
    [InlineData(500000, 0.5, 398.94218066587504454)]
    public void OneOverBeta_Values_ByMpmath(double a, double b, double expected)
    {
        Assert.True(ReferenceTable.RelativeError(new BetaShape(a, b).OneOverBeta, expected) < 2e-15, $"found {new BetaShape(a, b).OneOverBeta:R}");
        Assert.Equal(new BetaShape(a, b).OneOverBeta, new BetaShape(b, a).OneOverBeta, expected * 1e-15);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1e-9)]
    [InlineData(1e9)]
    public void QuantileOdds_FarGuess_ConvergesToTheSame(double guess)
    {
        foreach ((double a, double b) in new[] { (0.25, 0.5), (3.0, 2.0), (5000.0, 0.5), (300.0, 700.0) })
        {
            foreach (double p in new[] { 1e-12, 0.2, 0.5, 0.97 })
            {
                BetaShape shape = new(a, b);
                double expected = shape.QuantileOdds(p, 1 - p);
                Assert.True(ReferenceTable.RelativeError(shape.QuantileOdds(p, 1 - p, guess), expected) < 1e-14, $"{a}, {b}, p = {p}, guess = {guess}");
            }
        }
    }

    [Fact]
    public void Place_OneMinusX_KeepsItsDigits()
    {
        // ln(1 - x) = -x - x^2/2 for small x, and with the rest of x as well.
        Assert.Equal(-1e-20, BetaPlace.OfX(1e-20).LogY.High);
        Assert.Equal(-1e-20, BetaPlace.OfY(1e-20).LogX.High);
        Assert.Equal(-2e-20, BetaPlace.OfX(1e-20, 1e-20).LogY.High, 1e-34);
        Assert.Equal(Math.Log(0.375), BetaPlace.OfX(0.375).LogX.High, 1e-15);
        Assert.Equal(Math.Log(0.625), BetaPlace.OfX(0.375).LogY.High, 1e-15);
        Assert.Equal((0.25, 0.75), (BetaPlace.OfOdds(1.0 / 3).X, BetaPlace.OfOdds(1.0 / 3).Y));
        Assert.Equal((0.75, 0.25), (BetaPlace.OfOdds(3).X, BetaPlace.OfOdds(3).Y));
    }
}
