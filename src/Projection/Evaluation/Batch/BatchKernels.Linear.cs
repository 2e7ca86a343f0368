using System.Runtime.CompilerServices;

namespace Projection.Evaluation.Batch;

/// <content>Linear forms, and products with them: one kernel for each number of terms, whose coefficients stay in registers.</content>
internal static unsafe partial class BatchKernels<TLanes, TDouble, TWord>
{
    private static void Linear(int terms, double** x, double* c, double* to)
    {
        switch (terms)
        {
            case 1:
                Linear1(x, c, to);
                break;
            case 2:
                Linear2(x, c, to);
                break;
            case 3:
                Linear3(x, c, to);
                break;
            case 4:
                Linear4(x, c, to);
                break;
            case 5:
                Linear5(x, c, to);
                break;
            default:
                Linear6(x, c, to);
                break;
        }
    }

    private static void ScaledLinear(int terms, double** x, double* c, double* to)
    {
        switch (terms)
        {
            case 1:
                ScaledLinear1(x, c, to);
                break;
            case 2:
                ScaledLinear2(x, c, to);
                break;
            case 3:
                ScaledLinear3(x, c, to);
                break;
            case 4:
                ScaledLinear4(x, c, to);
                break;
            default:
                ScaledLinear5(x, c, to);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Linear1(double** x, double* c, double* to)
    {
        unchecked
        {
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
                TLanes.Store(to + i, first);
                TLanes.Store(to + j, second);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Linear2(double** x, double* c, double* to)
    {
        unchecked
        {
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
                TLanes.Store(to + i, first);
                TLanes.Store(to + j, second);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Linear3(double** x, double* c, double* to)
    {
        unchecked
        {
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
                TLanes.Store(to + i, first);
                TLanes.Store(to + j, second);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Linear4(double** x, double* c, double* to)
    {
        unchecked
        {
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
                TLanes.Store(to + i, first);
                TLanes.Store(to + j, second);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Linear5(double** x, double* c, double* to)
    {
        unchecked
        {
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
                TLanes.Store(to + i, first);
                TLanes.Store(to + j, second);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Linear6(double** x, double* c, double* to)
    {
        unchecked
        {
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
                TLanes.Store(to + i, first);
                TLanes.Store(to + j, second);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ScaledLinear1(double** x, double* c, double* to)
    {
        unchecked
        {
            double* a = x[0];
            double* x1 = x[1];
            TDouble c0 = TLanes.Create(c[0]);
            TDouble c1 = TLanes.Create(c[1]);
            for (int i = 0; i < Size; i += 2 * TLanes.Count)
            {
                int j = i + TLanes.Count;
                TDouble first = c0;
                TDouble second = c0;
                first = TLanes.MultiplyAdd(TLanes.Load(x1 + i), c1, first);
                second = TLanes.MultiplyAdd(TLanes.Load(x1 + j), c1, second);
                TLanes.Store(to + i, TLanes.Multiply(TLanes.Load(a + i), first));
                TLanes.Store(to + j, TLanes.Multiply(TLanes.Load(a + j), second));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ScaledLinear2(double** x, double* c, double* to)
    {
        unchecked
        {
            double* a = x[0];
            double* x1 = x[1];
            double* x2 = x[2];
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
                TLanes.Store(to + i, TLanes.Multiply(TLanes.Load(a + i), first));
                TLanes.Store(to + j, TLanes.Multiply(TLanes.Load(a + j), second));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ScaledLinear3(double** x, double* c, double* to)
    {
        unchecked
        {
            double* a = x[0];
            double* x1 = x[1];
            double* x2 = x[2];
            double* x3 = x[3];
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
                TLanes.Store(to + i, TLanes.Multiply(TLanes.Load(a + i), first));
                TLanes.Store(to + j, TLanes.Multiply(TLanes.Load(a + j), second));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ScaledLinear4(double** x, double* c, double* to)
    {
        unchecked
        {
            double* a = x[0];
            double* x1 = x[1];
            double* x2 = x[2];
            double* x3 = x[3];
            double* x4 = x[4];
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
                TLanes.Store(to + i, TLanes.Multiply(TLanes.Load(a + i), first));
                TLanes.Store(to + j, TLanes.Multiply(TLanes.Load(a + j), second));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ScaledLinear5(double** x, double* c, double* to)
    {
        unchecked
        {
            double* a = x[0];
            double* x1 = x[1];
            double* x2 = x[2];
            double* x3 = x[3];
            double* x4 = x[4];
            double* x5 = x[5];
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
                TLanes.Store(to + i, TLanes.Multiply(TLanes.Load(a + i), first));
                TLanes.Store(to + j, TLanes.Multiply(TLanes.Load(a + j), second));
            }
        }
    }
}
