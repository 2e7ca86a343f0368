using System.Runtime.Intrinsics;
using Projection.Arithmetic.Lanes;
using Projection.Evaluation.Batch;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>Runs units of trials on one thread and gathers what they give.</summary>
internal sealed unsafe class TrialWorker
{
    /// <summary>Trials in a unit: the grain by which work is handed to threads and sums are added.</summary>
    public const int UnitSize = 4096;

    private readonly BatchEvaluator _evaluator;
    private readonly BlockSource _source;
    private readonly LaneWidth _width;
    private readonly double[][]? _samples;

    /// <param name="simulation">What is run.</param>
    /// <param name="words">The plan.</param>
    /// <param name="width">The vector width.</param>
    /// <param name="samples">Takes every value, by output and trial; <see langword="null"/> to keep none.</param>
    public TrialWorker(CompiledSimulation simulation, WordSource words, LaneWidth width, double[][]? samples)
    {
        _evaluator = new BatchEvaluator(simulation.Program, width);
        _source = new BlockSource(simulation.Draws, simulation.Marginals, words, width);
        _width = width;
        _samples = samples;
        Outputs = Array.ConvertAll(simulation.Shifts, shift => new OutputTally(shift));
        Attainment = new AttainmentTally(simulation.Goals, simulation.Subsets);
    }

    /// <summary>What was gathered of each output.</summary>
    public OutputTally[] Outputs { get; }

    /// <summary>What was counted of the targets.</summary>
    public AttainmentTally Attainment { get; }

    /// <summary>Runs a unit.</summary>
    /// <param name="firstTrial">A multiple of <see cref="UnitSize"/>.</param>
    /// <param name="count">Trials of it that are asked for.</param>
    /// <param name="sums">Takes for each output the sums of <see cref="OutputTally.EndUnit"/>.</param>
    /// <param name="cancellationToken">Stops between two blocks, which take some ten microseconds.</param>
    public void Run(long firstTrial, int count, Span<double> sums, CancellationToken cancellationToken)
    {
        for (int done = 0; done < count; done += BatchProgram.BlockSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _source.MoveTo((ulong)(firstTrial + done));
            _evaluator.Run(_source);
            int wanted = Math.Min(BatchProgram.BlockSize, count - done);
            switch (_width)
            {
                case LaneWidth.Bits512:
                    Gather<Lanes512, Vector512<double>, Vector512<ulong>>(wanted);
                    break;
                case LaneWidth.Bits256:
                    Gather<Lanes256, Vector256<double>, Vector256<ulong>>(wanted);
                    break;
                default:
                    Gather<Lanes128, Vector128<double>, Vector128<ulong>>(wanted);
                    break;
            }

            for (int output = 0; output < (_samples?.Length ?? 0); output++)
            {
                new ReadOnlySpan<double>(_evaluator.Output(output), wanted).CopyTo(_samples![output].AsSpan((int)(firstTrial + done)));
            }
        }

        for (int output = 0; output < Outputs.Length; output++)
        {
            Outputs[output].EndUnit(sums.Slice(2 * output, 2));
        }
    }

    private void Gather<TLanes, TDouble, TWord>(int wanted)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        for (int output = 0; output < Outputs.Length; output++)
        {
            if (wanted == BatchProgram.BlockSize)
            {
                Outputs[output].AddBlock<TLanes, TDouble, TWord>(_evaluator.Output(output));
            }
            else
            {
                Outputs[output].AddEach(_evaluator.Output(output), wanted);
            }
        }

        Attainment.Add<TLanes, TDouble, TWord>(_evaluator, wanted);
    }
}
