using Projection.Arithmetic.Lanes;
using Projection.Evaluation.Batch;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Benchmarks.Simulation;

/// <summary>Parts of a simulation apart from each other, on one thread: the same code on the same blocks of trials.</summary>
internal sealed unsafe class Stages
{
    private const int Stride = BatchProgram.BlockSize + 8;
    private const int Columns = 8;

    private readonly CompiledSimulation _simulation;
    private readonly BlockSource _source;
    private readonly BatchEvaluator _evaluator;
    private readonly PhiloxBlock _philox;
    private readonly OutputTally[] _tallies;
    private readonly AttainmentTally _attainment;
    private readonly double[] _columns = GC.AllocateArray<double>(Columns * Stride, pinned: true);

    public Stages(ScenarioProgram program, ulong seed)
    {
        _simulation = CompiledSimulation.Of(program, new SimulationOptions());
        _source = new BlockSource(_simulation.Draws, _simulation.Marginals, new RandomWords(new RandomSource(seed)), MachineLanes.Width);
        _evaluator = new BatchEvaluator(_simulation.Program, MachineLanes.Width);
        _philox = new PhiloxBlock(seed, BatchProgram.BlockSize);
        _attainment = new AttainmentTally(_simulation.Goals, _simulation.Subsets);
        _tallies = Array.ConvertAll(_simulation.Shifts, shift => new OutputTally(shift));
        Bracket();
    }

    /// <summary>Random words alone.</summary>
    public void Words(long trials)
    {
        fixed (double* columns = _columns)
        {
            for (long trial = 0; trial < trials; trial += BatchProgram.BlockSize)
            {
                _philox.MoveTo((ulong)trial);
                for (int draw = 0; draw < _simulation.Draws.Length; draw++)
                {
                    FillWords(_simulation.Draws[draw].Dimension, (ulong*)(columns + (draw % Columns * Stride)));
                }
            }
        }
    }

    /// <summary>Words and normals: what the tape takes in.</summary>
    public void Generator(long trials)
    {
        fixed (double* columns = _columns)
        {
            for (long trial = 0; trial < trials; trial += BatchProgram.BlockSize)
            {
                _source.MoveTo((ulong)trial);
                for (int draw = 0; draw < _simulation.Draws.Length; draw++)
                {
                    _source.Fill(draw, columns + (draw % Columns * Stride));
                }
            }
        }
    }

    /// <summary>Generator and tape, without looking at the outputs.</summary>
    public void Tape(long trials)
    {
        for (long trial = 0; trial < trials; trial += BatchProgram.BlockSize)
        {
            _source.MoveTo((ulong)trial);
            _evaluator.Run(_source);
        }
    }

    /// <summary>Moments, quantile brackets and attainment of one block's outputs, over and over.</summary>
    public void Summary(long trials)
    {
        for (long trial = 0; trial < trials; trial += BatchProgram.BlockSize)
        {
            for (int output = 0; output < _tallies.Length; output++)
            {
                AddBlock(_tallies[output], _evaluator.Output(output));
            }

            Count();
        }
    }

    // The brackets as they stand after 65,536 trials; they keep what lies inside, so they are made anew before each measurement.
    public void Bracket()
    {
        const int Known = 65_536;
        var run = new TrialRun(_simulation, new SimulationOptions { Threads = 1 }, new RandomWords(new RandomSource(7)), MachineLanes.Width, null);
        run.RunTo(Known, null, CancellationToken.None);
        for (int output = 0; output < _tallies.Length; output++)
        {
            double deviation = run.Summary(output).Moments.StandardDeviation;
            double reach = 6 * deviation / Math.Sqrt(Known);
            _tallies[output].Brackets = Array.ConvertAll(run.Summary(output).Quantiles, q => new QuantileBracket(q.Estimate - reach, q.Estimate + reach));
        }

        _source.MoveTo(0);
        _evaluator.Run(_source);
    }

    private void FillWords(uint dimension, ulong* words)
    {
        switch (MachineLanes.Width)
        {
            case LaneWidth.Bits512:
                _philox.Fill<Lanes512, System.Runtime.Intrinsics.Vector512<double>, System.Runtime.Intrinsics.Vector512<ulong>>(dimension, words);
                break;
            case LaneWidth.Bits256:
                _philox.Fill<Lanes256, System.Runtime.Intrinsics.Vector256<double>, System.Runtime.Intrinsics.Vector256<ulong>>(dimension, words);
                break;
            default:
                _philox.Fill<Lanes128, System.Runtime.Intrinsics.Vector128<double>, System.Runtime.Intrinsics.Vector128<ulong>>(dimension, words);
                break;
        }
    }

    private static void AddBlock(OutputTally tally, double* values)
    {
        switch (MachineLanes.Width)
        {
            case LaneWidth.Bits512:
                tally.AddBlock<Lanes512, System.Runtime.Intrinsics.Vector512<double>, System.Runtime.Intrinsics.Vector512<ulong>>(values);
                break;
            case LaneWidth.Bits256:
                tally.AddBlock<Lanes256, System.Runtime.Intrinsics.Vector256<double>, System.Runtime.Intrinsics.Vector256<ulong>>(values);
                break;
            default:
                tally.AddBlock<Lanes128, System.Runtime.Intrinsics.Vector128<double>, System.Runtime.Intrinsics.Vector128<ulong>>(values);
                break;
        }
    }

    private void Count()
    {
        switch (MachineLanes.Width)
        {
            case LaneWidth.Bits512:
                _attainment.Add<Lanes512, System.Runtime.Intrinsics.Vector512<double>, System.Runtime.Intrinsics.Vector512<ulong>>(_evaluator, BatchProgram.BlockSize);
                break;
            case LaneWidth.Bits256:
                _attainment.Add<Lanes256, System.Runtime.Intrinsics.Vector256<double>, System.Runtime.Intrinsics.Vector256<ulong>>(_evaluator, BatchProgram.BlockSize);
                break;
            default:
                _attainment.Add<Lanes128, System.Runtime.Intrinsics.Vector128<double>, System.Runtime.Intrinsics.Vector128<ulong>>(_evaluator, BatchProgram.BlockSize);
                break;
        }
    }
}
