namespace Projection.Statistics;

/// <summary>Errors from independent repetitions of the same estimate: nothing about the trials inside a repetition is needed.</summary>
internal static class Replication
{
    /// <summary>Standard error of the mean: the repetitions' standard deviation over the root of their number.</summary>
    /// <param name="estimates">At least 2.</param>
    internal static double StandardError(ReadOnlySpan<double> estimates) => Moments.Of(estimates).StandardDeviation / Math.Sqrt(estimates.Length);

    /// <summary>Half of the two-sided 95 % interval in standard errors: the quantile of Student's t with one degree of freedom less than repetitions.</summary>
    /// <param name="repetitions">At least 2.</param>
    internal static double Reach(int repetitions) => new StudentT(repetitions - 1, 0, 1).Quantile(0.975);
}
