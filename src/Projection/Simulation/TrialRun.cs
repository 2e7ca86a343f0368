using Projection.Arithmetic.Lanes;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>One stretch of trials from 0 on under one plan and seed, run further and further on several threads.</summary>
/// <remarks>
/// What it has gathered after n trials depends on n alone: sums are added by units in their order, everything else is counting. Quantiles are kept
/// by brackets that are narrowed whenever the number of trials has doubled.
/// </remarks>
internal sealed class TrialRun
{
    /// <summary>The first trials, before anything is known of the quantities' ranges; they keep every value.</summary>
    public const int PilotSize = TrialWorker.UnitSize;

    private const int Growth = 2;

    // Units between two times at which their sums are added up; their sums wait in memory until then.
    private const int UnitsAtOnce = 256;

    // Half a bracket in standard errors of its rank: a quantile leaves it in fewer than 2 of 10^9 cases.
    private const double Reach = 6;

    private readonly CompiledSimulation _simulation;
    private readonly SimulationOptions _options;
    private readonly WordSource _words;
    private readonly LaneWidth _width;
    private readonly TrialWorker?[] _workers;
    private readonly OutputState[] _outputs;
    private readonly MomentTree _moments;
    private readonly AttainmentTally _attainment;
    private readonly double[] _unitSums;

    /// <param name="simulation">What is run.</param>
    /// <param name="options">How.</param>
    /// <param name="words">The plan, of one replicate.</param>
    /// <param name="width">The vector width.</param>
    /// <param name="samples">Takes every value, by output and trial; <see langword="null"/> to keep none.</param>
    public TrialRun(CompiledSimulation simulation, SimulationOptions options, WordSource words, LaneWidth width, double[][]? samples)
    {
        _simulation = simulation;
        _options = options;
        _words = words;
        _width = width;
        Samples = samples;
        _workers = new TrialWorker?[options.Threads == 0 ? Environment.ProcessorCount : options.Threads];
        _outputs = Array.ConvertAll(simulation.Shifts, _ => new OutputState { Brackets = [new QuantileBracket(double.NegativeInfinity, double.PositiveInfinity)] });
        _moments = new MomentTree(2 * _outputs.Length);
        _attainment = new AttainmentTally(simulation.Goals, simulation.Subsets);
        _unitSums = new double[2 * _outputs.Length * (int)Math.Min(UnitsAtOnce, (options.Trials / TrialWorker.UnitSize) + 1)];
    }

    /// <summary>Trials run so far.</summary>
    public long Trials { get; private set; }

    /// <summary>What was counted of the targets so far.</summary>
    public AttainmentTally Attainment => _attainment;

    /// <summary>Every value, where they are kept.</summary>
    public double[][]? Samples { get; }

    /// <summary>The number of trials at which the brackets are narrowed next.</summary>
    public long NextStop => Trials < PilotSize ? PilotSize : NextPower(Trials);

    /// <summary>The last number of trials at which they were narrowed, or could have been.</summary>
    public long LastPower => PowerAtMost(Trials);

    /// <summary>Runs on.</summary>
    /// <param name="trials">The number of trials to come to, a whole number of units unless it is the last call.</param>
    /// <param name="finished">Told after each unit.</param>
    /// <param name="cancellationToken">Stops within some ten microseconds.</param>
    public void RunTo(long trials, Action<long>? finished, CancellationToken cancellationToken)
    {
        while (Trials < trials)
        {
            if (Trials >= PilotSize && Trials == PowerAtMost(Trials))
            {
                Narrow(Math.Min(trials, NextStop));
            }

            long stop = Math.Min(Math.Min(trials, NextStop), Trials + ((long)UnitsAtOnce * TrialWorker.UnitSize));
            RunUnits(Trials, stop, finished, cancellationToken);
            Trials = stop;
        }

        Collect();
        PrepareAll();
    }

    /// <summary>What is known of an output.</summary>
    /// <param name="output">Its place.</param>
    /// <returns>Its moments, quantiles, bars and failed trials so far.</returns>
    public OutputSummary Summary(int output)
    {
        OutputState state = _outputs[output];
        double[] sums = _moments.Total();
        long count = Trials - state.Failed;
        double shift = _simulation.Shifts[output];
        double sum = sums[2 * output];
        double mean = shift + (sum / count);
        double variance = (sums[(2 * output) + 1] - (sum * (sum / count))) / (count - 1);
        Moments moments = count == 0
            ? new Moments(0, double.NaN, double.NaN)
            : new Moments(count, mean, count == 1 ? double.NaN : Math.Sqrt(Math.Max(0, variance)));
        QuantileError[] quantiles = new QuantileError[count == 0 ? 0 : _options.Probabilities.Length];
        for (int i = 0; i < quantiles.Length; i++)
        {
            quantiles[i] = QuantileError.Of(count, _options.Probabilities[i], state.Brackets[Math.Min(i, state.Brackets.Length - 1)].AtRank);
        }

        state.Bars ??= Trials <= PilotSize && count > 0 ? BarsOf(state.Brackets[0], count) : null;
        return new OutputSummary(moments, quantiles, state.Bars, state.Failed, state.Brackets);
    }

    /// <summary>Takes the bars of another run, before the first trial, so that their counts can be added.</summary>
    public void TakeBars(TrialRun other)
    {
        for (int i = 0; i < _outputs.Length; i++)
        {
            _outputs[i].Bars = other.Summary(i).Bars?.Empty();
        }
    }

    /// <summary>Lets go of what only running on would need.</summary>
    public void Release() => Array.Clear(_workers);

    private static long PowerAtMost(long trials)
    {
        long power = PilotSize;
        while (power <= trials / Growth)
        {
            power *= Growth;
        }

        return power;
    }

    private static long NextPower(long trials) => PowerAtMost(trials) * Growth;

    private void RunUnits(long from, long to, Action<long>? finished, CancellationToken cancellationToken)
    {
        int units = (int)((to - from + TrialWorker.UnitSize - 1) / TrialWorker.UnitSize);
        int next = -1;
        int threads = Math.Min(_workers.Length, units);
        if (threads == 1)
        {
            Work(0);
        }
        else
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, Work);
            cancellationToken.ThrowIfCancellationRequested();
        }

        for (int unit = 0; unit < units; unit++)
        {
            _moments.Add(_unitSums.AsSpan(unit * 2 * _outputs.Length, 2 * _outputs.Length));
        }

        // A thread takes the next unit that none has taken. Cancellation ends all of them without an exception in each.
        void Work(int number)
        {
            TrialWorker worker = _workers[number] ??= NewWorker();
            for (int unit = Interlocked.Increment(ref next); unit < units; unit = Interlocked.Increment(ref next))
            {
                long first = from + ((long)unit * TrialWorker.UnitSize);
                int count = (int)Math.Min(TrialWorker.UnitSize, to - first);
                try
                {
                    worker.Run(first, count, _unitSums.AsSpan(unit * 2 * _outputs.Length, 2 * _outputs.Length), cancellationToken);
                }
                catch (OperationCanceledException) when (threads > 1)
                {
                    return;
                }

                finished?.Invoke(count);
            }
        }
    }

    private TrialWorker NewWorker()
    {
        var worker = new TrialWorker(_simulation, _words, _width, Samples);
        Prepare(worker);
        return worker;
    }

    private void PrepareAll()
    {
        foreach (TrialWorker? worker in _workers)
        {
            if (worker is not null)
            {
                Prepare(worker);
            }
        }
    }

    private void Prepare(TrialWorker worker)
    {
        for (int i = 0; i < _outputs.Length; i++)
        {
            QuantileBracket[] spent = worker.Outputs[i].Brackets;
            var empty = new QuantileBracket[_outputs[i].Brackets.Length];
            for (int k = 0; k < empty.Length; k++)
            {
                empty[k] = _outputs[i].Brackets[k].Empty(k < spent.Length ? spent[k] : null);
            }

            worker.Outputs[i].Brackets = empty;
            worker.Outputs[i].Bars = _outputs[i].Bars?.Empty();
        }
    }

    // Takes over what the threads have gathered; they start anew once they are prepared.
    private void Collect()
    {
        for (int number = 0; number < _workers.Length; number++)
        {
            if (_workers[number] is not { } worker)
            {
                continue;
            }

            for (int i = 0; i < _outputs.Length; i++)
            {
                for (int k = 0; k < _outputs[i].Brackets.Length; k++)
                {
                    _outputs[i].Brackets[k].Add(worker.Outputs[i].Brackets[k]);
                }

                // Bars that an interim result made of the pilot hold its values already.
                if (worker.Outputs[i].Bars is { } bars)
                {
                    _outputs[i].Bars?.Add(bars);
                }

                _outputs[i].Failed += worker.Outputs[i].TakeFailed();
            }

            _attainment.Add(worker.Attainment);
            worker.Attainment.Clear();
        }
    }

    private void Narrow(long nextStop)
    {
        Collect();
        long kept = 0;
        for (int i = 0; i < _outputs.Length; i++)
        {
            OutputState state = _outputs[i];
            long count = Trials - state.Failed;
            if (count == 0)
            {
                continue;
            }

            if (state.Bars is null && Trials == PilotSize)
            {
                state.Bars = BarsOf(state.Brackets[0], count);
            }

            var narrow = new QuantileBracket[_options.Probabilities.Length];
            for (int k = 0; k < narrow.Length; k++)
            {
                double p = _options.Probabilities[k];
                double middle = count * p;
                double reach = Reach * Math.Sqrt(middle * (1 - p));
                QuantileBracket wide = state.Brackets[Math.Min(k, state.Brackets.Length - 1)];
                if (wide.IsClassed)
                {
                    narrow[k] = wide;
                    continue;
                }

                bool isSpent = state.Brackets.Length == narrow.Length;
                narrow[k] = wide.Narrowed((long)Math.Floor(middle - reach), (long)Math.Ceiling(middle + reach) + 1, count, isSpent);
                kept += narrow[k].Inside;
            }

            state.Brackets = narrow;
        }

        if (kept * sizeof(double) * (nextStop / (double)Trials) > _options.QuantileMemory)
        {
            foreach (OutputState state in _outputs)
            {
                Array.ForEach(state.Brackets, bracket => bracket.Class());
            }
        }

        PrepareAll();
    }

    // The bars reach a quarter of the pilot's range beyond it to both sides; the pilot's own values are counted here.
    private BarCount? BarsOf(QuantileBracket pilot, long count)
    {
        double low = pilot.AtRank(1).Value;
        double high = pilot.AtRank(count).Value;
        double margin = (high - low) / 4;
        if (_options.HistogramBars == 0 || !(margin > 0) || !double.IsFinite(margin))
        {
            return null;
        }

        var bars = new BarCount(low - margin, high + margin, _options.HistogramBars);
        bars.Add(pilot.InsideValues);
        return bars;
    }

    /// <summary>What all threads together have gathered of one output.</summary>
    private sealed class OutputState
    {
        public required QuantileBracket[] Brackets { get; set; }

        public BarCount? Bars { get; set; }

        public long Failed { get; set; }
    }
}
