using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Tests.Simulation;

public unsafe class MarginalTableTests
{
    private static readonly Dictionary<string, (IDistribution Distribution, bool IsSmooth)> Distributions = new(StringComparer.Ordinal)
    {
        ["uniform"] = (new Uniform(3, 5), true),
        ["uniform across zero"] = (new Uniform(-3, 5), false),
        ["normal"] = (new Normal(0.08, 0.02), true),
        ["lognormal"] = (LogNormal.FromMeanAndStandardDeviation(100, 30), true),
        ["pert"] = (new Pert(0.04, 0.09, 0.12), true),
        ["pert at its low end"] = (new Pert(0, 0, 1), false),
        ["student"] = (new StudentT(5, 0.1, 0.02), true),
        ["constant"] = (new Constant(7), true),
        ["triangular"] = (new Triangular(-0.02, 0.01, 0.10), false),
        ["triangular, mode at its low end"] = (new Triangular(0, 0, 1), false),
        ["two pieces"] = (new TwoPieceNormal(1, 0.2, 0.5), false),
        ["two pieces, kink near a border"] = (new TwoPieceNormal(1, 0.2, 0.21), false),
        ["truncated"] = (new Truncated(new Normal(0, 1), -1, 0.5), true),
        ["truncated triangular"] = (new Truncated(new Triangular(0, 1, 3), 0.5, 2.5), false),
        ["empirical"] = (new Empirical([1, 2, 2, 2, 3.5, 4, 9]), false),
        ["smoothed"] = (new SmoothedEmpirical([11, 11.5, 12.75, 13], 0.5), false),
    };

    public static TheoryData<string> Names => [.. Distributions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void At_AnyNumber_IsTheExactValueToABillionth(string name)
    {
        IDistribution distribution = Distributions[name].Distribution;
        var table = new MarginalTable(distribution);

        // Relative to the largest value of the eighth of a standard deviation around, where values change their sign.
        for (int i = -1300; i <= 1300; i++)
        {
            double z = i / 160.0;
            double exact = Exact(distribution, z);
            double scale = Math.Max(Math.Abs(Exact(distribution, z - 0.125)), Math.Abs(Exact(distribution, z + 0.125)));
            Assert.True(Math.Abs(table.At(z) - exact) <= 1e-9 * scale, $"{z}: {table.At(z):R}, exactly {exact:R}");
            double between = z + 0.003;
            Assert.True(Math.Abs(table.At(between) - Exact(distribution, between)) <= 1e-9 * scale, $"{between}: {table.At(between):R}, exactly {Exact(distribution, between):R}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void IsSmooth_IsSoWithoutKinks(string name) => Assert.Equal(Distributions[name].IsSmooth, new MarginalTable(Distributions[name].Distribution).IsSmooth);

    [Fact]
    public void At_BeyondFiveDeviations_IsExactToTheLastBit()
    {
        IDistribution distribution = LogNormal.FromMeanAndStandardDeviation(100, 30);
        var table = new MarginalTable(distribution);

        foreach (double z in new[] { 5, 5.000001, 6, 8.21, -5.000001, -6, -8.21 })
        {
            Assert.Equal(Exact(distribution, z), table.At(z));
        }

        // Within, the polynomial; it is close, not equal.
        Assert.NotEqual(Exact(distribution, 4.99), table.At(4.99));
        Assert.NotEqual(Exact(distribution, -4.99), table.At(-4.99));
    }

    [Fact]
    public void At_KinkInside_IsExactOnThatSegmentAlone()
    {
        TwoPieceNormal distribution = new TwoPieceNormal(1, 0.2, 0.5);
        double kink = StandardNormal.Quantile(distribution.Cumulative(1));
        var table = new MarginalTable(distribution);

        Assert.Equal(Exact(distribution, kink), table.At(kink));
        Assert.Equal(Exact(distribution, kink + 0.001), table.At(kink + 0.001));
        Assert.NotEqual(Exact(distribution, kink + 0.7501), table.At(kink + 0.7501));
    }

    [Fact]
    public void At_IncreasingNumbers_NeverFalls()
    {
        foreach ((IDistribution distribution, _) in Distributions.Values)
        {
            var table = new MarginalTable(distribution);
            double before = double.NegativeInfinity;
            for (int i = -500; i <= 500; i++)
            {
                double value = table.At(i / 80.0);
                Assert.True(value >= before, $"{distribution}: {value:R} after {before:R}");
                before = value;
            }
        }
    }

    [Fact]
    public void Map_AColumn_IsEachValue_AlsoInPlace()
    {
        var table = new MarginalTable(new Pert(0.04, 0.09, 0.12));
        double[] from = [.. Enumerable.Range(-9, 19).Select(i => i * 0.77)];
        double[] expected = Array.ConvertAll(from, table.At);
        double[] to = new double[from.Length];
        fixed (double* x = from, y = to)
        {
            table.Map(x, y, from.Length);
            Assert.Equal(expected, to);
            table.Map(x, x, from.Length);
            Assert.Equal(expected, from);
        }
    }

    private static double Exact(IDistribution distribution, double z) =>
        z > 0 ? distribution.UpperQuantile(StandardNormal.UpperTail(z)) : distribution.Quantile(StandardNormal.Cumulative(z));
}
