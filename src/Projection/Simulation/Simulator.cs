using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>Runs a scenario many times under its uncertain inputs.</summary>
public static class Simulator
{
    // Trials are cut into units of this size whatever the number of threads, so that progress and results are the same for any.
    private const int UnitSize = 1024;

    private static readonly double[] Probabilities = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>Simulates a scenario.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="options">How to run; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Told the finished part, from 0 to 1.</param>
    /// <param name="cancellationToken">Stops between two units of trials.</param>
    /// <returns>The result; the same bits for the same seed, whatever the number of threads.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of trials is below 1, or that of threads below 0.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static SimulationResult Run(ScenarioProgram program, SimulationOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        options ??= new SimulationOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Trials, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Threads, nameof(options));

        Scenario scenario = program.Scenario;
        var sampler = new InputSampler(program, options.Seed);
        bool[] isUnknown = DependOn(program.Program, input => program.DistributionOf(input) is null);
        int[] targets = [.. Enumerable.Range(0, scenario.Targets.Length).Where(i => program.TargetNumbers[i] >= 0)];
        int[] valued = [.. targets.Where(i => !isUnknown[program.TargetNumbers[i]])];
        (Subject Subject, int Number)[] reported = [.. Reported(program, isUnknown)];
        int[] outputs = [.. valued.Select(i => program.TargetNumbers[i]), .. reported.Select(r => r.Number)];

        double[][] samples = Sample(program.Program, sampler, outputs, options, progress, cancellationToken);
        var attained = new AttainmentCount(options.Trials, [.. valued.Select(i => TargetGoal.RangeOf(scenario.Targets[i], scenario.Model).Outward())]);
        attained.Count(samples);
        TargetAttainment[] attainments =
        [
            .. valued.Select((i, place) => new TargetAttainment(
                scenario.Targets[i],
                TargetGoal.Of(scenario.Targets[i], scenario.Model),
                ProportionEstimate.Of(attained.Each[place], options.Trials),
                ProportionEstimate.Of(attained.AllBut[place], options.Trials),
                Summarise(scenario.Targets[i].Subject, samples[place]))),
        ];
        return new SimulationResult
        {
            Scenario = scenario,
            Options = options,
            Dimensions = sampler.Dimensions,
            Indicators = [.. reported.Select((r, k) => Summarise(r.Subject, samples[valued.Length + k]))],
            Targets = [.. attainments],
            WithoutValue = [.. targets.Except(valued).Select(i => scenario.Targets[i])],
            Joint = valued.Length == 0 ? null : ProportionEstimate.Of(attained.All, options.Trials),
            Binding = BindingOf(attainments, attained.All),
        };
    }

    private static IEnumerable<(Subject Subject, int Number)> Reported(ScenarioProgram program, bool[] isUnknown)
    {
        Scenario scenario = program.Scenario;
        if (!scenario.Outputs.IsEmpty)
        {
            foreach ((OutputQuantity output, int number) in scenario.Outputs.Zip(program.OutputNumbers).Where(o => !isUnknown[o.Second]))
            {
                yield return (output.Subject, number);
            }

            yield break;
        }

        var horizon = new YearRange(scenario.Horizon, scenario.Horizon);
        bool[] isUncertain = DependOn(program.Program, input => program.DistributionOf(input) is not null and not Constant);
        foreach (IndicatorId id in scenario.Model.Indicators.Where(i => !i.IsInput).SelectMany(i => i.Ids()))
        {
            if (program.Numbers.TryGetValue((id, scenario.Horizon), out int number) && isUncertain[number] && !isUnknown[number])
            {
                yield return (new Subject.Indicator(id, Statistic.Value, horizon), number);
            }
        }
    }

    // Whether each instruction needs some input of a kind.
    private static bool[] DependOn(Program program, Predicate<InputVariable> isOfKind)
    {
        var depends = new bool[program.Instructions.Length];
        for (int i = 0; i < depends.Length; i++)
        {
            Instruction instruction = program.Instructions[i];
            depends[i] = instruction.Operation == Operation.Input
                ? isOfKind(program.Inputs[instruction.Left])
                : (instruction.HasLeft && depends[instruction.Left]) || (instruction.HasRight && depends[instruction.Right]);
        }

        return depends;
    }

    private static double[][] Sample(Program program, InputSampler sampler, int[] outputs, SimulationOptions options, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var samples = new double[outputs.Length][];
        for (int k = 0; k < outputs.Length; k++)
        {
            samples[k] = new double[options.Trials];
        }

        int[] order = program.NeededBy(outputs);
        int units = ((options.Trials - 1) / UnitSize) + 1;
        int finished = 0;
        Lock reporting = new();
        var parallel = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = options.Threads == 0 ? Environment.ProcessorCount : options.Threads,
        };
        Parallel.For(
            0,
            units,
            parallel,
            () => (Inputs: new double[program.Inputs.Length], Values: new double[program.Instructions.Length]),
            (unit, _, room) =>
            {
                int end = Math.Min((unit + 1) * UnitSize, options.Trials);
                for (int trial = unit * UnitSize; trial < end; trial++)
                {
                    sampler.Draw((ulong)trial, room.Inputs);
                    PointEvaluator.Evaluate(program, order, room.Inputs, room.Values);
                    for (int k = 0; k < outputs.Length; k++)
                    {
                        samples[k][trial] = room.Values[outputs[k]];
                    }
                }

                if (progress is not null)
                {
                    // One at a time, so that the finished part only grows.
                    lock (reporting)
                    {
                        progress.Report((double)++finished / units);
                    }
                }

                return room;
            },
            static _ => { });
        return samples;
    }

    private static SimulatedQuantity Summarise(Subject subject, double[] sample)
    {
        double[] values = Array.FindAll(sample, double.IsFinite);
        Moments moments = values.Length == 0 ? new Moments(0, double.NaN, double.NaN) : Moments.Of(values);
        Array.Sort(values);
        ImmutableSortedDictionary<double, QuantileError> quantiles = values.Length == 0
            ? ImmutableSortedDictionary<double, QuantileError>.Empty
            : Probabilities.ToImmutableSortedDictionary(p => p, p => QuantileError.Of(values, p));
        return new SimulatedQuantity(subject, moments, quantiles, sample.Length - values.Length);
    }

    private static Target? BindingOf(TargetAttainment[] attainments, long all)
    {
        // Where leaving out one target changes nothing, no single one binds.
        TargetAttainment? best = attainments.Where(a => a.JointWithout.Successes > all).MaxBy(a => a.JointWithout.Successes);
        return best?.Target;
    }
}
