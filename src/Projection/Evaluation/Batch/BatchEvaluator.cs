using System.Runtime.Intrinsics;
using Projection.Arithmetic.Lanes;

namespace Projection.Evaluation.Batch;

/// <summary>Runs a program block by block in memory of its own that stays in one core's cache.</summary>
/// <remarks>Not thread-safe: one for each thread.</remarks>
internal sealed unsafe class BatchEvaluator
{
    private const int Alignment = 64;

    // No power of two, so that columns do not fall on each other in the cache.
    private const int Stride = BatchProgram.BlockSize + 8;

    private readonly BatchProgram _program;
    private readonly LaneWidth _width;

    // Pinned, so that their addresses hold as long as this evaluator does.
    private readonly double[] _memory;
    private readonly nint[] _addresses;
    private readonly double* _columns;

    /// <param name="program">The program.</param>
    /// <param name="width">The vector width; every width gives the same bits.</param>
    public BatchEvaluator(BatchProgram program, LaneWidth width)
    {
        _program = program;
        _width = width;
        _memory = GC.AllocateUninitializedArray<double>((program.Columns * Stride) + (Alignment / sizeof(double)), pinned: true);
        nint start = (nint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _memory[0]);
        _columns = (double*)((start + Alignment - 1) & -Alignment);
        _addresses = GC.AllocateUninitializedArray<nint>(program.Operands.Length + program.Instructions.Length, pinned: true);
        for (int i = 0; i < program.Operands.Length; i++)
        {
            _addresses[i] = (nint)(_columns + (program.Operands[i] * Stride));
        }

        for (int i = 0; i < program.Instructions.Length; i++)
        {
            _addresses[program.Operands.Length + i] = (nint)(_columns + (program.Instructions[i].To * Stride));
        }
    }

    /// <summary>Runs one block.</summary>
    /// <param name="source">Stands at the block's first trial.</param>
    public void Run(BatchSource source)
    {
        fixed (nint* addresses = _addresses)
        {
            double** operands = (double**)addresses;
            double** targets = operands + _program.Operands.Length;
            switch (_width)
            {
                case LaneWidth.Bits512:
                    BatchKernels<Lanes512, Vector512<double>, Vector512<ulong>>.Run(_program, source, operands, targets);
                    break;
                case LaneWidth.Bits256:
                    BatchKernels<Lanes256, Vector256<double>, Vector256<ulong>>.Run(_program, source, operands, targets);
                    break;
                default:
                    BatchKernels<Lanes128, Vector128<double>, Vector128<ulong>>.Run(_program, source, operands, targets);
                    break;
            }
        }
    }

    /// <summary>The numbers of an output in the block that was run last.</summary>
    /// <param name="output">Its place among the program's outputs.</param>
    /// <returns>The first of <see cref="BatchProgram.BlockSize"/> numbers, aligned to 64 bytes.</returns>
    public double* Output(int output) => _columns + (_program.Outputs[output] * Stride);
}
