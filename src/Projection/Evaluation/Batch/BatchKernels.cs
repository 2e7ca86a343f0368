using System.Runtime.CompilerServices;
using Projection.Arithmetic.Lanes;

namespace Projection.Evaluation.Batch;

/// <summary>Runs the instructions of a <see cref="BatchProgram"/> at one vector width: two vectors a turn over whole columns.</summary>
internal static unsafe partial class BatchKernels<TLanes, TDouble, TWord>
    where TLanes : struct, ILanes<TDouble, TWord>
    where TDouble : struct
    where TWord : struct
{
    private const int Size = BatchProgram.BlockSize;

    /// <summary>One pass over the instructions.</summary>
    /// <param name="program">The program.</param>
    /// <param name="source">Stands at the block.</param>
    /// <param name="operands">Starts of the operands' columns.</param>
    /// <param name="targets">Starts of the results' columns.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(BatchProgram program, BatchSource source, double** operands, double** targets)
    {
        BatchInstruction[] instructions = program.Instructions;
        fixed (double* numbers = program.Numbers)
        {
            for (int i = 0; i < instructions.Length; i++)
            {
                ref readonly BatchInstruction instruction = ref instructions[i];
                double* to = targets[i];
                double** x = operands + instruction.Operand;
                double* c = numbers + instruction.Number;
                switch (instruction.Kernel)
                {
                    case BatchKernel.Source:
                        source.Fill(instruction.Source, to);
                        break;
                    case BatchKernel.Map:
                        source.Map(instruction.Source, x[0], to);
                        break;
                    case BatchKernel.Linear:
                        Linear<NoFactor>(instruction.Terms, x, c, to);
                        break;
                    case BatchKernel.ScaledLinear:
                        Linear<ColumnFactor>(instruction.Terms, x, c, to);
                        break;
                    case BatchKernel.Multiply:
                        Binary<Product>(x[0], x[1], to);
                        break;
                    case BatchKernel.MultiplyAdd:
                        MultiplyAdd(x[0], x[1], x[2], to);
                        break;
                    case BatchKernel.SubtractProduct:
                        SubtractProduct(x[0], x[1], x[2], to);
                        break;
                    case BatchKernel.Divide:
                        Binary<Quotient>(x[0], x[1], to);
                        break;
                    case BatchKernel.Reciprocal:
                        Reciprocal(x[0], c[0], to);
                        break;
                    case BatchKernel.Clamp:
                        Clamp(x[0], c[0], c[1], to);
                        break;
                    case BatchKernel.Minimum:
                        Binary<Smaller>(x[0], x[1], to);
                        break;
                    case BatchKernel.Maximum:
                        Binary<Larger>(x[0], x[1], to);
                        break;
                    case BatchKernel.SquareRoot:
                        Binary<Root>(x[0], x[0], to);
                        break;
                    case BatchKernel.Power:
                        Power(x[0], c[0], to);
                        break;
                    case BatchKernel.Exp:
                        Exp(x[0], to);
                        break;
                    case BatchKernel.Log:
                        Log(x[0], to);
                        break;
                    default:
                        new Span<double>(to, Size).Fill(c[0]);
                        break;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Binary<TOperation>(double* a, double* b, double* to)
        where TOperation : struct, IOperation
    {
        unchecked
        {
            for (int i = 0; i < Size; i += 2 * TLanes.Count)
            {
                int j = i + TLanes.Count;
                TDouble first = TOperation.Of(TLanes.Load(a + i), TLanes.Load(b + i));
                TDouble second = TOperation.Of(TLanes.Load(a + j), TLanes.Load(b + j));
                TLanes.Store(to + i, first);
                TLanes.Store(to + j, second);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyAdd(double* a, double* b, double* c, double* to)
    {
        unchecked
        {
            for (int i = 0; i < Size; i += 2 * TLanes.Count)
            {
                int j = i + TLanes.Count;
                TDouble first = TLanes.MultiplyAdd(TLanes.Load(a + i), TLanes.Load(b + i), TLanes.Load(c + i));
                TDouble second = TLanes.MultiplyAdd(TLanes.Load(a + j), TLanes.Load(b + j), TLanes.Load(c + j));
                TLanes.Store(to + i, first);
                TLanes.Store(to + j, second);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SubtractProduct(double* a, double* b, double* c, double* to)
    {
        unchecked
        {
            TDouble minus = TLanes.Create(-1);
            for (int i = 0; i < Size; i += 2 * TLanes.Count)
            {
                int j = i + TLanes.Count;
                TDouble first = TLanes.MultiplyAdd(TLanes.Multiply(minus, TLanes.Load(a + i)), TLanes.Load(b + i), TLanes.Load(c + i));
                TDouble second = TLanes.MultiplyAdd(TLanes.Multiply(minus, TLanes.Load(a + j)), TLanes.Load(b + j), TLanes.Load(c + j));
                TLanes.Store(to + i, first);
                TLanes.Store(to + j, second);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Reciprocal(double* a, double dividend, double* to)
    {
        unchecked
        {
            TDouble above = TLanes.Create(dividend);
            for (int i = 0; i < Size; i += 2 * TLanes.Count)
            {
                int j = i + TLanes.Count;
                TDouble first = TLanes.Divide(above, TLanes.Load(a + i));
                TDouble second = TLanes.Divide(above, TLanes.Load(a + j));
                TLanes.Store(to + i, first);
                TLanes.Store(to + j, second);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Clamp(double* a, double low, double high, double* to)
    {
        unchecked
        {
            TDouble least = TLanes.Create(low);
            TDouble most = TLanes.Create(high);
            for (int i = 0; i < Size; i += 2 * TLanes.Count)
            {
                int j = i + TLanes.Count;
                TDouble first = TLanes.Maximum(least, TLanes.Minimum(TLanes.Load(a + i), most));
                TDouble second = TLanes.Maximum(least, TLanes.Minimum(TLanes.Load(a + j), most));
                TLanes.Store(to + i, first);
                TLanes.Store(to + j, second);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Power(double* a, double exponent, double* to) => ElementaryLanes.Power<TLanes, TDouble, TWord>(a, exponent, to, Size);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Exp(double* a, double* to) => ElementaryLanes.Exp<TLanes, TDouble, TWord>(a, to, Size);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Log(double* a, double* to) => ElementaryLanes.Log<TLanes, TDouble, TWord>(a, to, Size);

    /// <summary>What is done with two columns, trial by trial.</summary>
    private interface IOperation
    {
        static abstract TDouble Of(TDouble a, TDouble b);
    }

    private readonly struct Product : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TDouble Of(TDouble a, TDouble b) => TLanes.Multiply(a, b);
    }

    private readonly struct Quotient : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TDouble Of(TDouble a, TDouble b) => TLanes.Divide(a, b);
    }

    private readonly struct Smaller : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TDouble Of(TDouble a, TDouble b) => TLanes.Minimum(a, b);
    }

    private readonly struct Larger : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TDouble Of(TDouble a, TDouble b) => TLanes.Maximum(a, b);
    }

    private readonly struct Root : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TDouble Of(TDouble a, TDouble b) => TLanes.SquareRoot(a);
    }
}
