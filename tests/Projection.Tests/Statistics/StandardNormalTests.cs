using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class StandardNormalTests
{
    private static readonly (double P, double X)[] Table =
        [.. ReferenceTable.Rows("distributions/normal_quantile.csv", "p,p_hex,x_30,x_17")
            .Select(row => (ReferenceTable.HexNumber(row[1]), ReferenceTable.Number(row[2])))];

    [Fact]
    public void Quantile_Table_WithinTwoUnitsInTheLastPlace()
    {
        // The table asks for four; the documentation promises two.
        Assert.Equal(81, Table.Length);
        foreach ((double p, double x) in Table)
        {
            double found = StandardNormal.Quantile(p);
            Assert.True(ReferenceTable.UnitsApart(found, x) <= 2, $"p = {p:R}: found {found:R}, expected {x:R}");
        }
    }

    [Fact]
    public void UpperQuantile_Table_WithinTwoUnitsInTheLastPlace()
    {
        foreach (string[] row in ReferenceTable.Rows("distributions/normal_upper_quantile.csv", "q,q_hex,x_30"))
        {
            double found = StandardNormal.UpperQuantile(ReferenceTable.HexNumber(row[1]));
            Assert.True(ReferenceTable.UnitsApart(found, ReferenceTable.Number(row[2])) <= 2, $"q = {row[0]}: found {found:R}, expected {row[2]}");
        }
    }

    [Fact]
    public void Quantile_MirroredProbability_IsExactlyOdd()
    {
        foreach ((double p, _) in Table)
        {
            // Where 1 - p is exact: that of every p from 1/2 on.
            double upper = Math.Max(p, 1 - p);
            Assert.Equal(StandardNormal.Quantile(upper), -StandardNormal.Quantile(1 - upper));
        }

        RandomSource source = new(11);
        for (ulong trial = 0; trial < 10_000; trial++)
        {
            double u = source.Uniform(0, trial);
            Assert.Equal(StandardNormal.Quantile(u), -StandardNormal.Quantile(1 - u));
        }
    }

    [Fact]
    public void Quantile_Table_Increases()
    {
        double[] quantiles = [.. Table.Select(row => row.P).Distinct().Order().Select(StandardNormal.Quantile)];

        for (int i = 1; i < quantiles.Length; i++)
        {
            Assert.True(quantiles[i] > quantiles[i - 1], $"found {quantiles[i]:R} after {quantiles[i - 1]:R}");
        }
    }

    [Fact]
    public void Quantile_NeighbouringRandomNumbers_StrictlyIncreases()
    {
        // The numbers of RandomSource are 2^-52 apart; the joins of the pieces and the two ends are tried as well as places taken at random.
        const double Step = 1.0 / (1L << 52);
        double[] joins = [0.075, 0.925, Math.Exp(-0.5 * 6.5 * 6.5), 0.25, 0.5, 10 * Step, 1 - (30 * Step)];
        RandomSource source = new(12);
        IEnumerable<double> places = joins.Concat(Enumerable.Range(0, 5_000).Select(i => source.Uniform(0, (ulong)i)));
        foreach (double place in places)
        {
            double first = Math.Max(0, Math.Floor(place / Step) - 8);
            double before = double.NegativeInfinity;
            for (int i = 0; i < 16; i++)
            {
                double quantile = StandardNormal.Quantile((first + i + 0.5) * Step);
                Assert.True(quantile > before, $"near p = {place:R}");
                before = quantile;
            }
        }
    }

    [Fact]
    public void Quantile_AcrossItsJoins_IsContinuous()
    {
        // The third join lies at sqrt(-2 ln p) = 6.5, the last at 16.
        foreach (double p in new[] { 0.075, Math.Exp(-0.5 * 6.5 * 6.5), Math.Exp(-0.5 * 16 * 16) })
        {
            double before = StandardNormal.Quantile(p * (1 - 1e-13));
            double after = StandardNormal.Quantile(p * (1 + 1e-13));
            double step = 2e-13 * p / Density(before);
            Assert.InRange(after - before, step - (4 * Math.ScaleB(1, -53) * Math.Abs(before)), step + (4 * Math.ScaleB(1, -53) * Math.Abs(before)));
        }
    }

    [Theory]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(1.0, double.PositiveInfinity)]
    [InlineData(0.5, 0.0)]
    [InlineData(-1e-300, double.NaN)]
    [InlineData(1.0000000000000002, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.NaN)]
    public void Quantile_EndsAndOutside_AsDocumented(double p, double expected) => Assert.Equal(expected, StandardNormal.Quantile(p));

    [Fact]
    public void Quantile_PinnedBits_SameOnEveryMachine()
    {
        // A checksum over all pieces; a machine that computes otherwise, or a change of the numbers, shows here.
        RandomSource source = new(2030);
        ulong sum = 0;
        for (ulong trial = 0; trial < 20_000; trial++)
        {
            double u = source.Uniform(0, trial);
            double tiny = u * Math.ScaleB(1, -(int)(trial % 1000));
            sum = unchecked((sum * 31) + BitConverter.DoubleToUInt64Bits(StandardNormal.Quantile(u)) + BitConverter.DoubleToUInt64Bits(StandardNormal.Quantile(tiny)));
        }

        Assert.Equal(8271474786645985934UL, sum);
    }

    [Fact]
    public void CumulativeAndUpperTail_Table_RelativeErrorBelow1e15()
    {
        foreach (string[] row in ReferenceTable.Rows("distributions/normal_cdf.csv", "x,cdf,survival,pdf"))
        {
            double x = ReferenceTable.Number(row[0]);
            AssertProbability(row[1], StandardNormal.Cumulative(x));
            AssertProbability(row[2], StandardNormal.UpperTail(x));
        }
    }

    [Fact]
    public void Cumulative_OfQuantile_GivesTheProbabilityBack()
    {
        // An error of 2 units in x moves p by 2 x^2 units, relatively; 1e-15 is the function's own.
        foreach ((double p, double x) in Table.Where(row => row.P > 1e-305 && row.P <= 0.5))
        {
            double error = ReferenceTable.RelativeError(StandardNormal.Cumulative(StandardNormal.Quantile(p)), p);
            Assert.True(error <= 1e-15 + (2 * 2.2e-16 * x * x), $"p = {p:R}: relative error {error:R}");
        }
    }

    [Theory]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.PositiveInfinity, 1.0)]
    [InlineData(-41.0, 0.0)]
    [InlineData(0.0, 0.5)]
    [InlineData(double.NaN, double.NaN)]
    public void Cumulative_Ends_AsDocumented(double x, double expected) => Assert.Equal(expected, StandardNormal.Cumulative(x));

    private static void AssertProbability(string text, double found)
    {
        double expected = ReferenceTable.Number(text);
        if (expected < 2.2250738585072014e-308)
        {
            // Subnormal numbers are multiples of 5e-324.
            Assert.InRange(found, Math.Max(0, expected - 5e-324), expected + 5e-324);
        }
        else
        {
            Assert.True(ReferenceTable.RelativeError(found, expected) < 1e-15, $"found {found:R}, expected {text}");
        }
    }

    private static double Density(double x) => Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI);
}
