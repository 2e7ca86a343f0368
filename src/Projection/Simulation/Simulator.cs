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
        CompiledSimulation simulation = CompiledSimulation.Of(program, options, cancellationToken);
        return options.Plan == SamplingPlan.Random
            ? RunRandom(program, simulation, options, width, progress, interim, cancellationToken)
            : RunReplicates(program, simulation, options, width, progress, interim, cancellationToken);
    }

    private static SimulationResult RunRandom(
        ScenarioProgram program,
        CompiledSimulation simulation,
        SimulationOptions options,
        LaneWidth width,
        IProgress<double>? progress,
        IProgress<SimulationResult>? interim,
        CancellationToken cancellationToken)
    {
        var run = new TrialRun(simulation, options, new RandomWords(new RandomSource(options.Seed)), width, NewSamples(simulation, options, options.Trials));
        var told = new FinishedPart(progress, options.Trials);
        while (true)
        {
            // With an error to come to, stops are closer: the number of trials that it needs is known once some have been run.
            long stop = Math.Min(options.Trials, run.NextStop);
            if (options.UntilError is { } wanted && run.Trials >= TrialRun.PilotSize)
            {
                double ratio = LargestError(run.Attainment, run.Trials) / wanted;
                if (ratio <= 1)
                {
                    break;
                }

                long needed = (long)Math.Min(options.Trials, Math.Ceiling(run.Trials * ratio * ratio));
                stop = Math.Min(stop, Math.Max(run.Trials + TrialWorker.UnitSize, WholeUnits(needed)));
            }

            run.RunTo(Math.Min(stop, options.Trials), told.Add, cancellationToken);
            if (run.Trials == options.Trials)
            {
                break;
            }

            if (run.Trials == run.LastPower)
            {
                interim?.Report(Results.Of(program, simulation, options, [run]));
            }
        }

        told.End();
        return Results.Of(program, simulation, options, [run]);
    }

    private static SimulationResult RunReplicates(
        ScenarioProgram program,
        CompiledSimulation simulation,
        SimulationOptions options,
        LaneWidth width,
        IProgress<double>? progress,
        IProgress<SimulationResult>? interim,
        CancellationToken cancellationToken)
    {
        long trials = TrialsOfReplicate(options);

        // Each repetition keeps the values around its quantiles to the end: their memory is shared.
        SimulationOptions each = options with { QuantileMemory = options.QuantileMemory / options.Replicates };
        var told = new FinishedPart(progress, trials * options.Replicates);
        List<TrialRun> runs = [];
        for (int replicate = 0; replicate < options.Replicates; replicate++)
        {
            WordSource words = WordsOf(options.Plan, SeedOf(options.Seed, replicate), trials, simulation.Inputs.Count);
            var run = new TrialRun(simulation, each, words, width, NewSamples(simulation, options, trials));
            if (runs.Count > 0 && options.HistogramBars > 0)
            {
                run.TakeBars(runs[0]);
            }

            run.RunTo(trials, told.Add, cancellationToken);
            run.Release();
            runs.Add(run);
            if (options.UntilError is { } wanted && runs.Count >= FewestReplicates && Results.LargestError(runs) <= wanted)
            {
                break;
            }

            if (interim is not null && runs.Count > 1 && runs.Count < options.Replicates)
            {
                interim.Report(Results.Of(program, simulation, options, runs));
            }
        }

        told.End();
        return Results.Of(program, simulation, options, runs);
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

    private static double LargestError(AttainmentTally tally, long trials)
    {
        double largest = tally.Each.Length == 0 ? 0 : ProportionEstimate.Of(tally.All, trials).StandardError;
        foreach (long attained in tally.Each)
        {
            largest = Math.Max(largest, ProportionEstimate.Of(attained, trials).StandardError);
        }

        return largest;
    }

    private static long WholeUnits(long trials) => (trials + TrialWorker.UnitSize - 1) / TrialWorker.UnitSize * TrialWorker.UnitSize;

    // A block past the end is written too, and cut off by the reader.
    private static double[][]? NewSamples(CompiledSimulation simulation, SimulationOptions options, long trials) =>
        options.KeepSamples ? Array.ConvertAll(simulation.Shifts, _ => new double[trials]) : null;

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
