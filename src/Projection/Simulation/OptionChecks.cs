using System.Collections.Immutable;
using System.Globalization;
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
        foreach ((bool holds, object? found, string rule) in RulesOf(options))
        {
            if (!holds)
            {
                throw new ArgumentOutOfRangeException(nameof(options), found, string.Create(CultureInfo.InvariantCulture, $"{rule}; found {found}."));
            }
        }
    }

    private static IEnumerable<(bool Holds, object? Found, string Rule)> RulesOf(SimulationOptions options)
    {
        yield return (options.Trials >= 1, options.Trials, "A simulation has at least 1 trial");
        yield return (options.Threads >= 0, options.Threads, "The number of threads is 0, for all processors, or more");
        yield return (options.HistogramBars >= 0, options.HistogramBars, "A histogram has 0 bars, for none, or more");
        yield return (options.QuantileMemory >= 0, options.QuantileMemory, "The memory for quantiles is 0 bytes or more");
        yield return (Enum.IsDefined(options.Plan), options.Plan, "There is no such sampling plan");
        yield return (options.Plan == SamplingPlan.Random || options.Replicates >= 2, options.Replicates, "Errors of a plan other than the random one come from at least 2 repetitions");
        yield return (
            options.Plan != SamplingPlan.Sobol || options.Trials / options.Replicates < (long)SobolWords.MostTrials,
            options.Trials,
            $"A repetition of Sobol' points has at most {SobolWords.MostTrials} trials; take more repetitions");
        yield return (options.UntilError is not { } error || (error > 0 && error < 1), options.UntilError, "The error to come to is a part of the trials between 0 and 1, such as 0.001");
        yield return (!options.KeepSamples || options.Trials <= Array.MaxLength, options.Trials, $"At most {Array.MaxLength} trials can be kept");
        yield return (!options.Probabilities.IsDefault, "no list", "Probabilities of quantiles are a list, which may be empty");
        yield return (AreRising(options.Probabilities), string.Join(", ", options.Probabilities.Select(Probability.Text)), "Probabilities of quantiles rise between 0 and 1, such as 0.05, 0.5, 0.95");
    }

    private static bool AreRising(ImmutableArray<double> probabilities)
    {
        double last = 0;
        foreach (double p in probabilities)
        {
            if (!(p > last && p < 1))
            {
                return false;
            }

            last = p;
        }

        return true;
    }
}
