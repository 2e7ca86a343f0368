using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>Whether the options of a simulation make sense.</summary>
internal static class OptionChecks
{
    /// <summary>Throws what is wrong.</summary>
    /// <exception cref="ArgumentException">An option is out of range; the message tells which.</exception>
    public static void Check(SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Require(options.Trials >= 1, options.Trials, "A simulation has at least 1 trial");
        Require(options.Threads >= 0, options.Threads, "The number of threads is 0, for all processors, or more");
        Require(options.HistogramBars >= 0, options.HistogramBars, "A histogram has 0 bars, for none, or more");
        Require(options.QuantileMemory >= 0, options.QuantileMemory, "The memory for quantiles is 0 bytes or more");
        Require(Enum.IsDefined(options.Plan), options.Plan, "There is no such sampling plan");
        Require(options.Plan == SamplingPlan.Random || options.Replicates >= 2, options.Replicates, "Errors of a plan other than the random one come from at least 2 repetitions");
        Require(
            options.Plan != SamplingPlan.Sobol || options.Trials / options.Replicates < (long)SobolWords.MostTrials,
            options.Trials,
            $"A repetition of Sobol' points has at most {SobolWords.MostTrials} trials; take more repetitions");
        Require(options.UntilError is not { } error || (error > 0 && error < 1), options.UntilError, "The error to come to is a part of the trials between 0 and 1, such as 0.001");
        Require(!options.KeepSamples || options.Trials <= Array.MaxLength, options.Trials, $"At most {Array.MaxLength} trials can be kept");
        CheckProbabilities(options);
    }

    private static void CheckProbabilities(SimulationOptions options)
    {
        double last = 0;
        foreach (double p in options.Probabilities)
        {
            string found = string.Join(", ", options.Probabilities.Select(Probability.Text));
            Require(p > last && p < 1, found, "Probabilities of quantiles rise between 0 and 1, such as 0.05, 0.5, 0.95");
            last = p;
        }
    }

    private static void Require(bool holds, object? found, string rule)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(nameof(found), found, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rule}; found {found}."));
        }
    }
}
