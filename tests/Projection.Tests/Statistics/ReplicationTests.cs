using Projection.Statistics;

namespace Projection.Tests.Statistics;

/// <summary>Estimates of independent repetitions, by hand.</summary>
public class ReplicationTests
{
    [Fact]
    public void StandardError_OfFour_ByHand()
    {
        // Squares of the deviations -3, -1, 1, 3 add up to 20; 20/3 over 4.
        Assert.Equal(Math.Sqrt(20.0 / 3 / 4), Replication.StandardError([1, 3, 5, 7]), 1e-15);
        Assert.Equal(0, Replication.StandardError([2, 2]));
    }

    [Theory]
    [InlineData(2, 12.706204736174705)]
    [InlineData(5, 2.7764451051977987)]
    [InlineData(32, 2.0395134463964077)]
    public void Reach_IsStudentsQuantile(int repetitions, double expected) => Assert.Equal(expected, Replication.Reach(repetitions), 1e-12);

    [Fact]
    public void Proportion_OfReplicates_ByHand()
    {
        ProportionEstimate estimate = ProportionEstimate.OfReplicates([20, 30, 25, 25], 100);

        double error = Math.Sqrt((0.05 * 0.05 * 2) / 3 / 4);
        Assert.Equal((100, 400, 0.25), (estimate.Successes, estimate.Trials, estimate.Probability));
        Assert.Equal(error, estimate.StandardError, 1e-15);
        Assert.Equal(0.25 - (3.1824463052842629 * error), estimate.Lower, 1e-12);
        Assert.Equal(0.25 + (3.1824463052842629 * error), estimate.Upper, 1e-12);
    }

    [Fact]
    public void Proportion_OfReplicates_StaysBetweenZeroAndOne()
    {
        ProportionEstimate low = ProportionEstimate.OfReplicates([0, 2], 100);
        ProportionEstimate high = ProportionEstimate.OfReplicates([100, 98], 100);

        Assert.Equal(0, low.Lower);
        Assert.Equal(0.01 + (12.706204736174705 * 0.01), low.Upper, 1e-12);
        Assert.Equal(1, high.Upper);
        Assert.Equal(1 - low.Upper, high.Lower, 1e-12);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(50, 100)]
    public void Proportion_OfReplicates_NoneOrAll_IsThatOfIndependentTrials(long each, long all) =>
        Assert.Equal(ProportionEstimate.Of(all, 100), ProportionEstimate.OfReplicates([each, each], 50));

    [Fact]
    public void Quantile_OfReplicates_ByHand()
    {
        QuantileError error = QuantileError.OfReplicates([new(1, 0, 9, 5, 0.001), new(3, 2, 4, 1, 0.004), new(5, 0, 0, 0, 0)]);

        // Standard deviation 2 over the root of 3; Student's t with 2 degrees of freedom.
        double spread = 2 / Math.Sqrt(3);
        Assert.Equal(3, error.Estimate);
        Assert.Equal(spread, error.StandardError, 1e-15);
        Assert.Equal(3 - (4.3026527297494638 * spread), error.Lower, 1e-12);
        Assert.Equal(3 + (4.3026527297494638 * spread), error.Upper, 1e-12);
        Assert.Equal(0.004, error.RankError);
    }

    [Fact]
    public void Quantile_OfAllValues_ByHand()
    {
        // 1000 values 1 to 1000, p = 1/2: rank 500.5. Shares 0.4 and 0.6: error 0.1; independent values would need 1.96 sqrt(0.25 / 1000) only.
        List<double> asked = [];
        QuantileError? found = QuantileError.OfReplicates(1000, 0.5, rank => (rank, 0), value =>
        {
            asked.Add(value);
            return [0.49, 0.51, 0.5, 0.5, 0.51, 0.49];
        });

        double error = Math.Sqrt(4e-4 / 5 / 6);
        double reach = 2.5705818356363146 * error;
        const double Window = 0.030990321069650117;
        Assert.Equal([500.5], asked);
        Assert.Equal(500.5, found!.Value.Estimate);
        Assert.Equal(1 + (999 * (0.5 - reach)), found.Value.Lower, 1e-9);
        Assert.Equal(1 + (999 * (0.5 + reach)), found.Value.Upper, 1e-9);
        Assert.InRange(reach, 0, Window);
        Assert.Equal(999 * error, found.Value.StandardError, 1e-9);
        Assert.Equal(0, found.Value.RankError);
    }

    [Fact]
    public void Quantile_OfAllValues_SlopeOverTheWidestWindow()
    {
        // A step of 100 from rank 700 on is out of the interval's reach, and in it with more widely spread shares.
        Func<long, (double, long)> atRank = rank => (rank <= 700 ? rank : rank + 100, 0);
        QuantileError close = QuantileError.OfReplicates(1000, 0.5, atRank, _ => [0.49, 0.51])!.Value;
        QuantileError wide = QuantileError.OfReplicates(1000, 0.5, atRank, _ => [0.48, 0.52])!.Value;

        Assert.Equal(999 * 0.01, close.StandardError, 1e-9);
        Assert.Equal((999 * 0.02) + (100 / (2 * 12.706204736174705)), wide.StandardError, 1e-9);
        Assert.Equal((1 + (999 * (0.5 + (12.706204736174705 * 0.02)))) + 100, wide.Upper, 1e-9);
    }

    [Fact]
    public void Quantile_OfAllValues_BeyondTheSample_IsUnbounded_AndInexactRanksGiveNone()
    {
        QuantileError low = QuantileError.OfReplicates(100, 0.1, rank => (rank, 0), _ => [0.08, 0.12])!.Value;
        QuantileError high = QuantileError.OfReplicates(100, 0.9, rank => (rank, 0), _ => [0.88, 0.92])!.Value;

        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), (low.Lower, low.StandardError));
        Assert.Equal((double.PositiveInfinity, double.PositiveInfinity), (high.Upper, high.StandardError));
        Assert.True(double.IsFinite(low.Upper) && double.IsFinite(high.Lower));
        Assert.Equal(0, QuantileError.OfReplicates(100, 0.5, _ => (7, 0), _ => [0.49, 0.51])!.Value.StandardError);
        foreach (long wrong in new[] { 50, 51, 44, 57, 60, 41 })
        {
            Assert.Null(QuantileError.OfReplicates(100, 0.5, rank => (rank, rank == wrong ? 1 : 0), _ => [0.495, 0.505]));
        }
    }

    [Fact]
    public void Moments_Together_AreThoseOfAllValues()
    {
        double[][] parts = [[1, 2, 4], [10], [], [3, 3, 3.5, -8]];
        Moments[] moments = [Moments.Of(parts[0]), Moments.Of(parts[1]), new(0, double.NaN, double.NaN), Moments.Of(parts[3])];
        Moments expected = Moments.Of(parts.SelectMany(part => part).ToArray());

        Moments together = Moments.Together(moments);

        Assert.Equal(8, together.Count);
        Assert.Equal(expected.Mean, together.Mean, 1e-14);
        Assert.Equal(expected.StandardDeviation, together.StandardDeviation, 1e-14);
    }

    [Fact]
    public void Moments_Together_OfFew()
    {
        Assert.Equal(new Moments(3, 0.1, 7), Moments.Together([new Moments(3, 0.1, 7)]));
        Assert.Equal(new Moments(1, 5, double.NaN), Moments.Together([new Moments(0, double.NaN, double.NaN), new Moments(1, 5, double.NaN)]));
        Assert.Equal(new Moments(2, 5, Math.Sqrt(2)), Moments.Together([new Moments(1, 4, double.NaN), new Moments(1, 6, double.NaN)]));
        Moments none = Moments.Together([new Moments(0, double.NaN, double.NaN), new Moments(0, double.NaN, double.NaN)]);
        Assert.Equal((0, double.NaN, double.NaN), (none.Count, none.Mean, none.StandardDeviation));
    }

    [Theory]
    [InlineData(1, 0.5, 1, 0)]
    [InlineData(5, 0, 1, 0)]
    [InlineData(5, 1, 5, 0)]
    [InlineData(5, 0.5, 3, 0)]
    [InlineData(4, 0.5, 2, 0.5)]
    [InlineData(101, 0.29, 30, 0)] // 100 * 0.29 is 28.999999999999996 in doubles
    [InlineData(1_000_001, 0.29, 290_001, 0)]
    [InlineData(11, 0.025, 1, 0.25)]
    public void Position_Type7_ByHand(long n, double p, long rank, double weight)
    {
        (long foundRank, double foundWeight) = SampleQuantile.Position(n, p, QuantileType.Linear);

        Assert.Equal(rank, foundRank);
        Assert.Equal(weight, foundWeight, 1e-12);
    }

    [Fact]
    public void Between_Neighbours_ByHand()
    {
        Assert.Equal(2.5, SampleQuantile.Between(2, 4, 0.25));
        Assert.Equal(2, SampleQuantile.Between(2, double.PositiveInfinity, 0));
        Assert.Equal(4, SampleQuantile.Between(double.NegativeInfinity, 4, 1));
        Assert.Equal(double.PositiveInfinity, SampleQuantile.Between(double.PositiveInfinity, double.PositiveInfinity, 0.5));
    }

    [Fact]
    public void Quantile_FromRanks_AsksForTheRanksOfTheSample()
    {
        // Of 100 values and p = 1/4: rank 25.75; n p -+ 1.96 sqrt(18.75) = 16.51 and 33.49, outward 16 and 35.
        List<long> asked = [];
        QuantileError error = QuantileError.Of(100, 0.25, rank =>
        {
            asked.Add(rank);
            return (rank * 10, rank == 26 ? 3 : rank == 25 ? 2 : 50);
        });

        Assert.Equal([16, 35, 25, 26], asked);
        Assert.Equal(new QuantileError(257.5, 160, 350, 190 / 3.92, 0.03), error);
    }

    [Fact]
    public void Quantile_AtAnAtom_HasNoError()
    {
        QuantileError error = QuantileError.Of(100, 0.5, _ => (double.PositiveInfinity, 0));

        Assert.Equal(new QuantileError(double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity, 0), error);
    }

    [Fact]
    public void Quantile_OfTheLastRank_DoesNotAskBeyondIt()
    {
        List<long> asked = [];
        QuantileError.Of(3, 0.999, rank =>
        {
            asked.Add(rank);
            return (rank, 0);
        });

        Assert.All(asked, rank => Assert.InRange(rank, 1, 3));
    }
}
