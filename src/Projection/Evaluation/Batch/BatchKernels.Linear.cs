using System.Runtime.CompilerServices;

namespace Projection.Evaluation.Batch;

/// <content>Linear forms, and products with them: one kernel for each number of terms, whose coefficients stay in registers. A factor, where there is one, is the first operand.</content>
internal static unsafe partial class BatchKernels<TLanes, TDouble, TWord>
{
    private static void Linear<TFactor>(int terms, double** x, double* c, double* to)
        where TFactor : struct, IFactor
    {
        switch (terms)
        {
            case 1:
                Linear1<TFactor>(x, c, to);
                break;
            case 2:
                Linear2<TFactor>(x, c, to);
                break;
            case 3:
                Linear3<TFactor>(x, c, to);
                break;
            case 4:
                Linear4<TFactor>(x, c, to);
                break;
            case 5:
                Linear5<TFactor>(x, c, to);
                break;
            default:
                Linear6<TFactor>(x, c, to);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Linear1<TFactor>(double** x, double* c, double* to)
        where TFactor : struct, IFactor
    {
        unchecked
        {
            double* factor = TFactor.Take(ref x);
            double* x1 = x[0];
            TDouble c0 = TLanes.Create(c[0]);
            TDouble c1 = TLanes.Create(c[1]);
            for (int i = 0; i < Size; i += 2 * TLanes.Count)
            {
                int j = i + TLanes.Count;
                TDouble first = c0;
                TDouble second = c0;
                first = TLanes.MultiplyAdd(TLanes.Load(x1 + i), c1, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x1 + j), c1, second);
                TLanes.Store(to + i, TFactor.Apply(factor + i, first));
                TLanes.Store(to + j, TFactor.Apply(factor + j, second));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Linear2<TFactor>(double** x, double* c, double* to)
        where TFactor : struct, IFactor
    {
        unchecked
        {
            double* factor = TFactor.Take(ref x);
            double* x1 = x[0];
            double* x2 = x[1];
            TDouble c0 = TLanes.Create(c[0]);
            TDouble c1 = TLanes.Create(c[1]);
            TDouble c2 = TLanes.Create(c[2]);
            for (int i = 0; i < Size; i += 2 * TLanes.Count)
            {
                int j = i + TLanes.Count;
                TDouble first = c0;
                TDouble second = c0;
                first = TLanes.MultiplyAdd(TLanes.Load(x1 + i), c1, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x1 + j), c1, second);
                first = TLanes.MultiplyAdd(TLanes.Load(x2 + i), c2, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x2 + j), c2, second);
                TLanes.Store(to + i, TFactor.Apply(factor + i, first));
                TLanes.Store(to + j, TFactor.Apply(factor + j, second));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Linear3<TFactor>(double** x, double* c, double* to)
        where TFactor : struct, IFactor
    {
        unchecked
        {
            double* factor = TFactor.Take(ref x);
            double* x1 = x[0];
            double* x2 = x[1];
            double* x3 = x[2];
            TDouble c0 = TLanes.Create(c[0]);
            TDouble c1 = TLanes.Create(c[1]);
            TDouble c2 = TLanes.Create(c[2]);
            TDouble c3 = TLanes.Create(c[3]);
            for (int i = 0; i < Size; i += 2 * TLanes.Count)
            {
                int j = i + TLanes.Count;
                TDouble first = c0;
                TDouble second = c0;
                first = TLanes.MultiplyAdd(TLanes.Load(x1 + i), c1, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x1 + j), c1, second);
                first = TLanes.MultiplyAdd(TLanes.Load(x2 + i), c2, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x2 + j), c2, second);
                first = TLanes.MultiplyAdd(TLanes.Load(x3 + i), c3, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x3 + j), c3, second);
                TLanes.Store(to + i, TFactor.Apply(factor + i, first));
                TLanes.Store(to + j, TFactor.Apply(factor + j, second));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Linear4<TFactor>(double** x, double* c, double* to)
        where TFactor : struct, IFactor
    {
        unchecked
        {
            double* factor = TFactor.Take(ref x);
            double* x1 = x[0];
            double* x2 = x[1];
            double* x3 = x[2];
            double* x4 = x[3];
            TDouble c0 = TLanes.Create(c[0]);
            TDouble c1 = TLanes.Create(c[1]);
            TDouble c2 = TLanes.Create(c[2]);
            TDouble c3 = TLanes.Create(c[3]);
            TDouble c4 = TLanes.Create(c[4]);
            for (int i = 0; i < Size; i += 2 * TLanes.Count)
            {
                int j = i + TLanes.Count;
                TDouble first = c0;
                TDouble second = c0;
                first = TLanes.MultiplyAdd(TLanes.Load(x1 + i), c1, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x1 + j), c1, second);
                first = TLanes.MultiplyAdd(TLanes.Load(x2 + i), c2, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x2 + j), c2, second);
                first = TLanes.MultiplyAdd(TLanes.Load(x3 + i), c3, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x3 + j), c3, second);
                first = TLanes.MultiplyAdd(TLanes.Load(x4 + i), c4, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x4 + j), c4, second);
                TLanes.Store(to + i, TFactor.Apply(factor + i, first));
                TLanes.Store(to + j, TFactor.Apply(factor + j, second));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Linear5<TFactor>(double** x, double* c, double* to)
        where TFactor : struct, IFactor
    {
        unchecked
        {
            double* factor = TFactor.Take(ref x);
            double* x1 = x[0];
            double* x2 = x[1];
            double* x3 = x[2];
            double* x4 = x[3];
            double* x5 = x[4];
            TDouble c0 = TLanes.Create(c[0]);
            TDouble c1 = TLanes.Create(c[1]);
            TDouble c2 = TLanes.Create(c[2]);
            TDouble c3 = TLanes.Create(c[3]);
            TDouble c4 = TLanes.Create(c[4]);
            TDouble c5 = TLanes.Create(c[5]);
            for (int i = 0; i < Size; i += 2 * TLanes.Count)
            {
                int j = i + TLanes.Count;
                TDouble first = c0;
                TDouble second = c0;
                first = TLanes.MultiplyAdd(TLanes.Load(x1 + i), c1, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x1 + j), c1, second);
                first = TLanes.MultiplyAdd(TLanes.Load(x2 + i), c2, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x2 + j), c2, second);
                first = TLanes.MultiplyAdd(TLanes.Load(x3 + i), c3, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x3 + j), c3, second);
                first = TLanes.MultiplyAdd(TLanes.Load(x4 + i), c4, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x4 + j), c4, second);
                first = TLanes.MultiplyAdd(TLanes.Load(x5 + i), c5, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x5 + j), c5, second);
                TLanes.Store(to + i, TFactor.Apply(factor + i, first));
                TLanes.Store(to + j, TFactor.Apply(factor + j, second));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Linear6<TFactor>(double** x, double* c, double* to)
        where TFactor : struct, IFactor
    {
        unchecked
        {
            double* factor = TFactor.Take(ref x);
            double* x1 = x[0];
            double* x2 = x[1];
            double* x3 = x[2];
            double* x4 = x[3];
            double* x5 = x[4];
            double* x6 = x[5];
            TDouble c0 = TLanes.Create(c[0]);
            TDouble c1 = TLanes.Create(c[1]);
            TDouble c2 = TLanes.Create(c[2]);
            TDouble c3 = TLanes.Create(c[3]);
            TDouble c4 = TLanes.Create(c[4]);
            TDouble c5 = TLanes.Create(c[5]);
            TDouble c6 = TLanes.Create(c[6]);
            for (int i = 0; i < Size; i += 2 * TLanes.Count)
            {
                int j = i + TLanes.Count;
                TDouble first = c0;
                TDouble second = c0;
                first = TLanes.MultiplyAdd(TLanes.Load(x1 + i), c1, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x1 + j), c1, second);
                first = TLanes.MultiplyAdd(TLanes.Load(x2 + i), c2, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x2 + j), c2, second);
                first = TLanes.MultiplyAdd(TLanes.Load(x3 + i), c3, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x3 + j), c3, second);
                first = TLanes.MultiplyAdd(TLanes.Load(x4 + i), c4, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x4 + j), c4, second);
                first = TLanes.MultiplyAdd(TLanes.Load(x5 + i), c5, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x5 + j), c5, second);
                first = TLanes.MultiplyAdd(TLanes.Load(x6 + i), c6, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x6 + j), c6, second);
                TLanes.Store(to + i, TFactor.Apply(factor + i, first));
                TLanes.Store(to + j, TFactor.Apply(factor + j, second));
            }
        }
    }

    /// <summary>Whether a linear form is multiplied with a column; decided when the kernel is compiled.</summary>
    private interface IFactor
    {
        static abstract double* Take(ref double** operands);

        static abstract TDouble Apply(double* factor, TDouble sum);
    }

    private readonly struct NoFactor : IFactor
    {
        public static double* Take(ref double** operands) => null;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TDouble Apply(double* factor, TDouble sum) => sum;
    }

    private readonly struct ColumnFactor : IFactor
    {
        public static double* Take(ref double** operands) => *operands++;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TDouble Apply(double* factor, TDouble sum) => TLanes.Multiply(TLanes.Load(factor), sum);
    }
}
