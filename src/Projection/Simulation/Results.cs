using System.Collections.Immutable;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>Makes a result of what one run, or several repetitions, have gathered.</summary>
internal static class Results
{
    // With so many repetitions the error of all is a small part of that of one.
    private const int Many = 16;

    /// <summary>The result so far.</summary>
    public static SimulationResult Of(ScenarioProgram program, CompiledSimulation simulation, SimulationOptions options, IReadOnlyList<TrialRun> runs)
    {
        long trials = runs.Sum(run => run.Trials);
        var known = new OutputResult[simulation.Shifts.Length];
        for (int output = 0; output < known.Length; output++)
        {
            known[output] = OutputResult.Of([.. runs.Select(run => run.Summary(output))], options.Probabilities);
        }

        TargetAttainment[] targets =
        [
            .. simulation.Targets.Select((target, place) => new TargetAttainment(
                target,
                TargetGoal.Of(target, program.Scenario.Model),
                Share(runs, run => run.Attainment.Each[place]),
                Share(runs, run => run.Attainment.AllBut[place]),
                known[simulation.OutputOfTarget[place]].Named(target.Subject))),
        ];
        long all = runs.Sum(run => run.Attainment.All);
        ReadOnlyMemory<double>[] samples = runs[0].Samples is null ? [] : [.. Enumerable.Range(0, known.Length).Select(output => SamplesOf(runs, output))];
        int[] outputs = [.. simulation.OutputOfReported, .. simulation.OutputOfTarget];
        return new SimulationResult
        {
            Scenario = program.Scenario,
            Options = options,
            Trials = trials,
            Replicates = runs.Count,
            Dimensions = simulation.Inputs.Dimensions,
            Indicators = [.. simulation.Reported.Select((reported, place) => known[simulation.OutputOfReported[place]].Named(reported.Subject))],
            OutputsWithoutValue = simulation.OutputsWithoutValue,
            Targets = [.. targets],
            WithoutValue = simulation.WithoutValue,
            Joint = targets.Length == 0 ? null : Share(runs, run => run.Attainment.All),
            Binding = BindingOf(targets, all),
            Subsets = [.. options.Subsets.Select((subset, place) => new SubsetAttainment(
                subset.Key, [.. simulation.Subsets[place].Select(target => simulation.Targets[target])], Share(runs, run => run.Attainment.Subsets[place])))],
            Pairs = [.. Enumerable.Range(0, runs[0].Attainment.Pairs.Length).Select(pair => Share(runs, run => run.Attainment.Pairs[pair]))],
            Samples = [.. samples.Length == 0 ? [] : outputs.Select(output => samples[output])],
        };
    }

    /// <summary>The largest standard error of a target's share, or of that of all together.</summary>
    public static double LargestError(IReadOnlyList<TrialRun> runs)
    {
        int targets = runs[0].Attainment.Each.Length;
        double largest = targets == 0 ? 0 : Share(runs, run => run.Attainment.All).StandardError;
        for (int target = 0; target < targets; target++)
        {
            largest = Math.Max(largest, Share(runs, run => run.Attainment.Each[target]).StandardError);
        }

        return largest;
    }

    private static ProportionEstimate Share(IReadOnlyList<TrialRun> runs, Func<TrialRun, long> successes)
    {
        if (runs.Count == 1)
        {
            return ProportionEstimate.Of(successes(runs[0]), runs[0].Trials);
        }

        long[] counts = [.. runs.Select(successes)];
        return ProportionEstimate.OfReplicates(counts, runs[0].Trials);
    }

    private static ReadOnlyMemory<double> SamplesOf(IReadOnlyList<TrialRun> runs, int output)
    {
        if (runs.Count == 1)
        {
            return runs[0].Samples![output].AsMemory(0, (int)runs[0].Trials);
        }

        double[] all = new double[runs.Sum(run => run.Samples![output].Length)];
        int first = 0;
        foreach (TrialRun run in runs)
        {
            run.Samples![output].CopyTo(all, first);
            first += run.Samples[output].Length;
        }

        return all;
    }

    private static Target? BindingOf(TargetAttainment[] attainments, long all)
    {
        // Where leaving out one target changes nothing, no single one binds.
        TargetAttainment? best = attainments.Where(a => a.JointWithout.Successes > all).MaxBy(a => a.JointWithout.Successes);
        return best?.Target;
    }

    /// <summary>What is known of one output, before it is named.</summary>
    private sealed record OutputResult(Moments Moments, double MeanError, ImmutableSortedDictionary<double, QuantileError> Quantiles, Histogram? Histogram, long Failed)
    {
        public static OutputResult Of(OutputSummary[] summaries, ImmutableArray<double> probabilities)
        {
            var quantiles = ImmutableSortedDictionary.CreateBuilder<double, QuantileError>();
            bool hasAll = Array.TrueForAll(summaries, summary => summary.Quantiles.Length > 0);
            for (int k = 0; k < (hasAll ? probabilities.Length : 0); k++)
            {
                quantiles[probabilities[k]] = summaries.Length == 1
                    ? summaries[0].Quantiles[k]
                    : Together(summaries, k, probabilities[k]) ?? QuantileError.OfReplicates([.. summaries.Select(summary => summary.Quantiles[k])]);
            }

            Moments moments = Moments.Together([.. summaries.Select(summary => summary.Moments)]);
            double meanError = summaries.Length == 1
                ? moments.StandardDeviation / Math.Sqrt(moments.Count)
                : Replication.StandardError([.. summaries.Select(summary => summary.Moments.Mean)]);
            return new OutputResult(moments, meanError, quantiles.ToImmutable(), HistogramOf(summaries), summaries.Sum(summary => summary.Failed));
        }

        public SimulatedQuantity Named(Subject subject) => new(subject, Moments, MeanError, Quantiles, Histogram, Failed);

        // What is asked for lies within the intervals of the repetitions' own quantiles, unless there are few; null where brackets have not kept it.
        private static QuantileError? Together(OutputSummary[] summaries, int place, double p)
        {
            QuantileBracket[] brackets = Array.ConvertAll(summaries, summary => summary.Brackets[Math.Min(place, summary.Brackets.Length - 1)]);
            bool areMany = summaries.Length >= Many;
            QuantileBracket? common = QuantileBracket.Common(
                brackets,
                areMany ? summaries.Min(summary => summary.Quantiles[place].Lower) : double.NegativeInfinity,
                areMany ? summaries.Max(summary => summary.Quantiles[place].Upper) : double.PositiveInfinity);
            return common is null ? null : QuantileError.OfReplicates(summaries.Sum(summary => summary.Moments.Count), p, common.AtRank, SharesUpTo);

            double[] SharesUpTo(double value) => [.. brackets.Select((bracket, i) => bracket.CountUpTo(value) / (double)summaries[i].Moments.Count)];
        }

        // Repetitions have the bars of the first one.
        private static Histogram? HistogramOf(OutputSummary[] summaries)
        {
            if (summaries[0].Bars is not { } bars)
            {
                return null;
            }

            long[] counts = new long[bars.Counts.Length];
            for (int i = 0; i < counts.Length; i++)
            {
                counts[i] = summaries.Sum(summary => summary.Bars!.Counts[i]);
            }

            return new Histogram(bars.Low, bars.High, [.. counts[1..^1]], counts[0], counts[^1]);
        }
    }
}
