using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class QuantileErrorTests
{
    [Fact]
    public void Of_MedianOfTenThousand_ByHand()
    {
        // n p = 5000, s = 50: ranks 4902 and 5099.
        double[] sample = [.. Enumerable.Range(1, 10_000).Select(i => (double)i)];

        Assert.Equal(new QuantileError(5000.5, 4902, 5099, (5099 - 4902) / 3.92), QuantileError.Of(sample, 0.5));
    }

    [Fact]
    public void Ranks_AnySampleSize_CoverAtLeast95Percent()
    {
        // P(X(l) <= x_p <= X(u)) = P(l <= B <= u - 1) for B binomial (n, p), summed exactly.
        foreach (int n in new[] { 10, 20, 50, 100, 300, 1000, 5000 })
        {
            foreach (double p in new[] { 0.01, 0.05, 0.1, 0.25, 0.4, 0.5, 0.75, 0.9, 0.975, 0.99 })
            {
                (long lower, long upper) = QuantileError.Ranks(n, p);
                double coverage = 0;
                for (long k = Math.Max(0, lower); k <= Math.Min(n, upper - 1); k++)
                {
                    coverage += Binomial(n, (int)k, p);
                }

                Assert.True(coverage >= 0.95, $"n = {n}, p = {p}: {coverage}");
            }
        }
    }

    [Fact]
    public void Of_MirroredSample_IsMirrored()
    {
        double[] sample = [.. Enumerable.Range(0, 1000).Select(i => Math.Sqrt(i))];
        double[] mirrored = [.. sample.Select(value => -value).Order()];
        QuantileError error = QuantileError.Of(sample, 0.125);
        QuantileError other = QuantileError.Of(mirrored, 0.875);

        Assert.Equal(error.Lower, -other.Upper);
        Assert.Equal(error.Upper, -other.Lower);
    }

    [Fact]
    public void Of_TooFewForTheTail_IsUnbounded()
    {
        QuantileError error = QuantileError.Of([1, 2, 3, 4, 5], 0.99);

        Assert.Equal(double.PositiveInfinity, error.Upper);
        Assert.Equal(double.PositiveInfinity, error.StandardError);
    }

    [Fact]
    public void Of_UniformSample_StandardErrorNearTheory()
    {
        // The standard error of a quantile is sqrt(p (1 - p) / n) / density. Mean over 400 samples: the interval's own noise is
        // about 5 % a sample at n = 4000, 0.3 % of the mean; outward ranks add 1.5 / (3.92 s), here up to 2 %.
        const int Size = 4000;
        const int Samples = 400;
        RandomSource source = new(5);
        double[] sample = new double[Size];
        double sum = 0;
        for (int i = 0; i < Samples; i++)
        {
            source.FillUniform((uint)i, 0, sample);
            Array.Sort(sample);
            sum += QuantileError.Of(sample, 0.25).StandardError;
        }

        Assert.InRange(sum / Samples / Math.Sqrt(0.25 * 0.75 / Size), 0.98, 1.05);
    }

    private static double Binomial(int n, int k, double p)
    {
        double log = 0;
        for (int i = 1; i <= k; i++)
        {
            log += Math.Log((double)(n - k + i) / i);
        }

        return Math.Exp(log + (k * Math.Log(p)) + ((n - k) * Math.Log(1 - p)));
    }
}
