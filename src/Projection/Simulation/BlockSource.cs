using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Projection.Arithmetic.Lanes;
using Projection.Evaluation.Batch;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>Gives a batch program its random columns: normals and events, and the values that distributions make of normals.</summary>
/// <remarks>One for each thread.</remarks>
internal sealed unsafe class BlockSource : BatchSource
{
    private readonly Draw[] _draws;
    private readonly MarginalTable[] _marginals;
    private readonly WordSource _words;
    private readonly PhiloxBlock? _philox;
    private readonly LaneWidth _width;
    private ulong _firstTrial;

    /// <param name="draws">What the program's sources are.</param>
    /// <param name="marginals">What its maps are.</param>
    /// <param name="words">The plan.</param>
    /// <param name="width">The vector width.</param>
    public BlockSource(Draw[] draws, MarginalTable[] marginals, WordSource words, LaneWidth width)
    {
        _draws = draws;
        _marginals = marginals;
        _words = words;
        _width = width;
        _philox = words is RandomWords random ? new PhiloxBlock(random.Seed, BatchProgram.BlockSize) : null;
    }

    /// <summary>Moves to a block of trials.</summary>
    /// <param name="firstTrial">A multiple of <see cref="BatchProgram.BlockSize"/>.</param>
    public void MoveTo(ulong firstTrial)
    {
        _firstTrial = firstTrial;
        _philox?.MoveTo(firstTrial);
    }

    /// <inheritdoc/>
    public override void Fill(int source, double* to)
    {
        switch (_width)
        {
            case LaneWidth.Bits512:
                Fill<Lanes512, Vector512<double>, Vector512<ulong>>(source, to);
                break;
            case LaneWidth.Bits256:
                Fill<Lanes256, Vector256<double>, Vector256<ulong>>(source, to);
                break;
            default:
                Fill<Lanes128, Vector128<double>, Vector128<ulong>>(source, to);
                break;
        }
    }

    /// <inheritdoc/>
    public override void Map(int map, double* from, double* to) => _marginals[map].Map(from, to, BatchProgram.BlockSize);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill<TLanes, TDouble, TWord>(int source, double* to)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        // The words take the place that the numbers have afterwards.
        ref readonly Draw draw = ref _draws[source];
        ulong* words = (ulong*)to;
        if (_philox is not null)
        {
            _philox.Fill<TLanes, TDouble, TWord>(draw.Dimension, words);
        }
        else
        {
            _words.FillBlock(draw.Index, draw.Dimension, _firstTrial, new Span<ulong>(words, BatchProgram.BlockSize));
        }

        if (draw.IsEvent)
        {
            for (int i = 0; i < BatchProgram.BlockSize; i++)
            {
                to[i] = RandomSource.ToUniform(words[i]) < draw.Probability ? 1 : 0;
            }
        }
        else
        {
            SampledNormal.Fill<TLanes, TDouble, TWord>(words, to, BatchProgram.BlockSize);
        }
    }
}
