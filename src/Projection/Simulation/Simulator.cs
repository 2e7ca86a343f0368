using System.Collections.Immutable;
using Projection.Arithmetic.Lanes;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>Runs a scenario many times under its uncertain inputs.</summary>
public static class Simulator
{
    // Before so many repetitions their spread is too poorly known to stop by.
    private const int FewestReplicates = 16;

    /// <summary>Simulates a scenario.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="options">How to run; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Told the finished part, from 0 to 1.</param>
    /// <param name="interim">Told what is known after the first 4,096 trials, and whenever their number has doubled; under other plans
    /// than the random one after each repetition from the second on.</param>
    /// <param name="cancellationToken">Stops within a millisecond, whatever has been run.</param>
    /// <returns>The result; the same bits for the same seed, whatever the number of threads and the vector width.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or a subset names a target that has no value; the message tells which.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static SimulationResult Run(
        ScenarioProgram program,
        SimulationOptions? options = null,
        IProgress<double>? progress = null,
        IProgress<SimulationResult>? interim = null,
        CancellationToken cancellationToken = default) =>
        Run(program, options ?? new SimulationOptions(), MachineLanes.Width, progress, interim, cancellationToken);

    /// <summary>The number of trials that a run comes to at most: plans with repetitions take whole ones, so that it may be more than was asked for.</summary>
    /// <param name="options">How to run.</param>
    /// <returns>At least <see cref="SimulationOptions.Trials"/>.</returns>
    public static long MostTrials(SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Plan == SamplingPlan.Random ? options.Trials : TrialsOfReplicate(options) * options.Replicates;
    }

    /// <summary>The same at a given vector width, for tests.</summary>
    internal static SimulationResult Run(
        ScenarioProgram program,
        SimulationOptions options,
        LaneWidth width,
        IProgress<double>? progress = null,
        IProgress<SimulationResult>? interim = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        OptionChecks.Check(options);
        var job = new Job(program, CompiledSimulation.Of(program, options, cancellationToken), options, width, progress, interim, cancellationToken);
        return options.Plan == SamplingPlan.Random ? RunRandom(job) : RunReplicates(job);
    }

    private static SimulationResult RunRandom(Job job)
    {
        SimulationOptions options = job.Options;
        var run = job.NewRun(options, new RandomWords(new RandomSource(options.Seed)), options.Trials);
        var told = new FinishedPart(job.Progress, options.Trials);
        while (true)
        {
            // With an error to come to, stops are closer: the number of trials that it needs is known once some have been run.
            long stop = Math.Min(options.Trials, run.NextStop);
            if (options.UntilError is { } wanted && run.Trials >= TrialRun.PilotSize)
            {
                double ratio = Results.LargestError([run]) / wanted;
                if (ratio <= 1)
                {
                    break;
                }

                long needed = (long)Math.Min(options.Trials, Math.Ceiling(run.Trials * ratio * ratio));
                stop = Math.Min(stop, Math.Max(run.Trials + TrialWorker.UnitSize, WholeUnits(needed)));
            }

            run.RunTo(Math.Min(stop, options.Trials), told.Add, job.CancellationToken);
            if (run.Trials == options.Trials)
            {
                break;
            }

            if (run.Trials == run.LastPower)
            {
                job.Interim?.Report(job.ResultOf([run]));
            }
        }

        told.End();
        return job.ResultOf([run]);
    }

    private static SimulationResult RunReplicates(Job job)
    {
        SimulationOptions options = job.Options;
        long trials = TrialsOfReplicate(options);

        // Each repetition keeps the values around its quantiles to the end: their memory is shared.
        SimulationOptions each = options with { QuantileMemory = options.QuantileMemory / options.Replicates };
        var told = new FinishedPart(job.Progress, trials * options.Replicates);
        List<TrialRun> runs = [];
        for (int replicate = 0; replicate < options.Replicates; replicate++)
        {
            WordSource words = WordsOf(options.Plan, SeedOf(options.Seed, replicate), trials, job.Simulation.Inputs.Count);
            var run = job.NewRun(each, words, trials);
            if (runs.Count > 0 && options.HistogramBars > 0)
            {
                run.TakeBars(runs[0]);
            }

            run.RunTo(trials, told.Add, job.CancellationToken);
            run.Release();
            runs.Add(run);
            if (options.UntilError is { } wanted && runs.Count >= FewestReplicates && Results.LargestError(runs) <= wanted)
            {
                break;
            }

            if (job.Interim is not null && runs.Count > 1 && runs.Count < options.Replicates)
            {
                job.Interim.Report(job.ResultOf(runs));
            }
        }

        told.End();
        return job.ResultOf(runs);
    }

    private static long TrialsOfReplicate(SimulationOptions options)
    {
        long share = Math.Max(1, (options.Trials + options.Replicates - 1) / options.Replicates);
        return options.Plan switch
        {
            SamplingPlan.Sobol => (long)System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)share),
            SamplingPlan.Antithetic => share + (share % 2),
            _ => share,
        };
    }

    private static WordSource WordsOf(SamplingPlan plan, ulong seed, long trials, int inputs) => plan switch
    {
        SamplingPlan.Antithetic => new AntitheticWords(new RandomSource(seed)),
        SamplingPlan.LatinHypercube => new LatinHypercubeWords(seed, (ulong)trials),
        _ => new SobolWords(seed, Math.Max(1, inputs)),
    };

    // A number that no simulation draws: the last word of its counter is not 0.
    private static ulong SeedOf(ulong seed, int replicate)
    {
        (uint word0, uint word1, _, _) = Philox4x32.Block(((uint)replicate, 0, 0, uint.MaxValue), (unchecked((uint)seed), (uint)(seed >> 32)));
        return word0 | ((ulong)word1 << 32);
    }

    private static long WholeUnits(long trials) => (trials + TrialWorker.UnitSize - 1) / TrialWorker.UnitSize * TrialWorker.UnitSize;

    /// <summary>What is to be run, and who listens.</summary>
    private sealed record Job(
        ScenarioProgram Program,
        CompiledSimulation Simulation,
        SimulationOptions Options,
        LaneWidth Width,
        IProgress<double>? Progress,
        IProgress<SimulationResult>? Interim,
        CancellationToken CancellationToken)
    {
        public TrialRun NewRun(SimulationOptions options, WordSource words, long trials) => new(
            Simulation, options, words, Width, options.KeepSamples ? Array.ConvertAll(Simulation.Shifts, _ => new double[trials]) : null);

        public SimulationResult ResultOf(IReadOnlyList<TrialRun> runs) => Results.Of(Program, Simulation, Options, runs);
    }

    /// <summary>Tells the finished part, one at a time, so that it only grows.</summary>
    private sealed class FinishedPart(IProgress<double>? progress, long trials)
    {
        private readonly Lock _lock = new();
        private long _finished;

        public void Add(long count)
        {
            if (progress is null)
            {
                return;
            }

            lock (_lock)
            {
                _finished += count;
                progress.Report(Math.Min(1, (double)_finished / trials));
            }
        }

        // A run that stops by itself is finished too.
        public void End()
        {
            if (progress is not null && _finished < trials)
            {
                progress.Report(1);
            }
        }
    }
}
