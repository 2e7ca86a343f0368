using System.Runtime.CompilerServices;
using Projection.Arithmetic;
using Projection.Arithmetic.Lanes;

namespace Projection.Evaluation.Batch;

/// <summary>Logarithm, exponential and power of columns, by + - * / and fused multiply-adds alone, so that every width and machine gets the same bits.</summary>
/// <remarks>
/// Errors: logarithm and exponential below 1 unit in the last place, powers below 2 plus what a result far from 1 adds, one unit for each factor e^4 or so.
/// The series are those of <see cref="Elementary"/>, which also serves numbers that are not positive and normal, and results that are not, lane by lane.
/// </remarks>
internal static unsafe class ElementaryLanes
{
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const ulong HalfRootBits = 0x3FE6A09E667F3BCD; // sqrt(1/2)
    private const ulong ExponentBias = 1023UL << 52;
    private const ulong WholeNumber = 0x4330000000000000; // 2^52
    private const double TwoTo52 = 4503599627370496;
    private const double Rounder = 6755399441055744; // 1.5 * 2^52: adding it rounds to a whole number
    private const double LargestExponent = 708;

    /// <summary>Natural logarithm; minus infinity at 0, NaN below.</summary>
    public static double Log(double x)
    {
        if (x >= SmallestNormal && x <= double.MaxValue)
        {
            LogOfNormal<Lanes64, double, ulong>(x, out double high, out double low);
            return high + low;
        }

        return x == 0 ? double.NegativeInfinity
            : !(x > 0) ? double.NaN
            : double.IsPositiveInfinity(x) ? x
            : Elementary.Log(x);
    }

    /// <summary>e to the power of x.</summary>
    public static double Exp(double x) => ExpOfSum(x, 0);

    /// <summary>x to the power of an exponent that is no whole number; NaN below 0.</summary>
    public static double Power(double x, double exponent)
    {
        if (x >= SmallestNormal && x <= double.MaxValue)
        {
            Logarithm<Lanes64, double, ulong>(x, exponent, out double high, out double low);
            return ExpOfSum(high, low);
        }

        return x == 0 ? (exponent > 0 ? 0 : double.PositiveInfinity)
            : double.IsPositiveInfinity(x) ? (exponent > 0 ? x : 0)
            : !(x > 0) ? double.NaN
            : ExpOfSum(exponent * Log(x), 0);
    }

    /// <summary>Logarithms of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Log<TLanes, TDouble, TWord>(double* from, double* to, int count)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        for (int i = 0; i < count; i += TLanes.Count)
        {
            TDouble x = TLanes.Load(from + i);
            uint usual = IsPositiveNormal<TLanes, TDouble, TWord>(x);
            if (usual == (1u << TLanes.Count) - 1)
            {
                LogOfNormal<TLanes, TDouble, TWord>(x, out TDouble high, out TDouble low);
                TLanes.Store(to + i, TLanes.Add(high, low));
                continue;
            }

            for (int lane = 0; lane < TLanes.Count; lane++)
            {
                to[i + lane] = Log(from[i + lane]);
            }
        }
    }

    /// <summary>Exponentials of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Exp<TLanes, TDouble, TWord>(double* from, double* to, int count)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        for (int i = 0; i < count; i += TLanes.Count)
        {
            TDouble x = TLanes.Load(from + i);
            if (IsModerate<TLanes, TDouble, TWord>(x) == (1u << TLanes.Count) - 1)
            {
                TLanes.Store(to + i, ExpOfModerate<TLanes, TDouble, TWord>(x, TLanes.Create(0)));
                continue;
            }

            for (int lane = 0; lane < TLanes.Count; lane++)
            {
                to[i + lane] = Exp(from[i + lane]);
            }
        }
    }

    /// <summary>Powers of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Power<TLanes, TDouble, TWord>(double* from, double exponent, double* to, int count)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        uint all = (1u << TLanes.Count) - 1;
        for (int i = 0; i < count; i += TLanes.Count)
        {
            TDouble x = TLanes.Load(from + i);
            if (IsPositiveNormal<TLanes, TDouble, TWord>(x) == all)
            {
                Logarithm<TLanes, TDouble, TWord>(x, exponent, out TDouble high, out TDouble low);
                if (IsModerate<TLanes, TDouble, TWord>(high) == all)
                {
                    TLanes.Store(to + i, ExpOfModerate<TLanes, TDouble, TWord>(high, low));
                    continue;
                }
            }

            for (int lane = 0; lane < TLanes.Count; lane++)
            {
                to[i + lane] = Power(from[i + lane], exponent);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint IsPositiveNormal<TLanes, TDouble, TWord>(TDouble x)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct =>
        TLanes.HighBits(TLanes.And(TLanes.LessThan(x, TLanes.Create(double.PositiveInfinity)), TLanes.LessThan(TLanes.Create(2.225073858507201e-308), x)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint IsModerate<TLanes, TDouble, TWord>(TDouble x)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct =>
        TLanes.HighBits(TLanes.And(TLanes.LessThan(x, TLanes.Create(LargestExponent)), TLanes.LessThan(TLanes.Create(-LargestExponent), x)));

    // exponent * log(x) as two doubles.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Logarithm<TLanes, TDouble, TWord>(TDouble x, double exponent, out TDouble high, out TDouble low)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        LogOfNormal<TLanes, TDouble, TWord>(x, out TDouble logHigh, out TDouble logLow);
        TDouble factor = TLanes.Create(exponent);
        high = TLanes.Multiply(factor, logHigh);
        TDouble rest = TLanes.MultiplyAdd(factor, logHigh, TLanes.Subtract(TLanes.Create(0), high));
        low = TLanes.MultiplyAdd(factor, logLow, rest);
    }

    // With x = 2^e (1 + f) and s = f / (2 + f): log(1 + f) = f - (f^2/2 - s (f^2/2 + R)), R = s^2 (2/3 + 2/5 s^2 + ...).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LogOfNormal<TLanes, TDouble, TWord>(TDouble x, out TDouble high, out TDouble low)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        TWord bits = TLanes.AsWords(x);
        TWord biased = TLanes.ShiftRight(TLanes.AddWords(TLanes.SubtractWords(bits, TLanes.CreateWords(HalfRootBits)), TLanes.CreateWords(ExponentBias)), 52);
        TDouble e = TLanes.Subtract(TLanes.AsDoubles(TLanes.Or(biased, TLanes.CreateWords(WholeNumber))), TLanes.Create(TwoTo52 + 1023));
        TWord mantissa = TLanes.AddWords(TLanes.SubtractWords(bits, TLanes.ShiftLeft(biased, 52)), TLanes.CreateWords(ExponentBias));
        TDouble f = TLanes.Subtract(TLanes.AsDoubles(mantissa), TLanes.Create(1));
        TDouble s = TLanes.Divide(f, TLanes.Add(TLanes.Create(2), f));
        TDouble square = TLanes.Multiply(s, s);
        TDouble series = TLanes.Create(Elementary.ArtanhSeries[^1]);
        for (int i = Elementary.ArtanhSeries.Length - 2; i >= 0; i--)
        {
            series = TLanes.MultiplyAdd(series, square, TLanes.Create(Elementary.ArtanhSeries[i]));
        }

        TDouble half = TLanes.Multiply(TLanes.Create(0.5), TLanes.Multiply(f, f));
        TDouble halfLost = TLanes.Multiply(TLanes.Create(0.5), TLanes.MultiplyAdd(f, f, TLanes.Subtract(TLanes.Create(0), TLanes.Multiply(f, f))));
        TDouble rest = TLanes.Subtract(TLanes.MultiplyAdd(s, TLanes.MultiplyAdd(series, square, half), TLanes.Multiply(e, TLanes.Create(Elementary.Ln2Low))), halfLost);

        // e ln2 + f - f^2/2 exactly as two doubles: the first sum is of a larger and a smaller part, or e is 0.
        TDouble turns = TLanes.Multiply(e, TLanes.Create(Elementary.Ln2High));
        TDouble sum = TLanes.Add(turns, f);
        TDouble lost = TLanes.Subtract(f, TLanes.Subtract(sum, turns));
        TDouble all = TLanes.Subtract(sum, half);
        TDouble lostToo = TLanes.Subtract(TLanes.Subtract(sum, all), half);
        rest = TLanes.Add(rest, TLanes.Add(lost, lostToo));
        high = TLanes.Add(all, rest);
        low = TLanes.Subtract(rest, TLanes.Subtract(high, all));
    }

    private static double ExpOfSum(double high, double low) =>
        Math.Abs(high) < LargestExponent ? ExpOfModerate<Lanes64, double, ulong>(high, low) : Elementary.Exp(high, low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TDouble ExpOfModerate<TLanes, TDouble, TWord>(TDouble high, TDouble low)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        TDouble shifted = TLanes.MultiplyAdd(high, TLanes.Create(Elementary.OverLn2), TLanes.Create(Rounder));
        TDouble turns = TLanes.Subtract(shifted, TLanes.Create(Rounder));
        TDouble reduced = TLanes.MultiplyAdd(turns, TLanes.Create(-Elementary.Ln2High), high);
        TDouble correction = TLanes.MultiplyAdd(turns, TLanes.Create(-Elementary.Ln2Low), low);
        TDouble x = TLanes.Add(reduced, correction);
        TDouble lost = TLanes.Add(TLanes.Subtract(reduced, x), correction);
        TDouble series = TLanes.Create(Elementary.ExponentialSeries[^1]);
        for (int i = Elementary.ExponentialSeries.Length - 2; i >= 0; i--)
        {
            series = TLanes.MultiplyAdd(series, x, TLanes.Create(Elementary.ExponentialSeries[i]));
        }

        TDouble above = TLanes.Add(x, TLanes.MultiplyAdd(TLanes.Multiply(x, x), series, lost));

        // The low bits of the shifted number are the whole number of turns; moved up they are an exponent.
        TWord scale = TLanes.AddWords(TLanes.ShiftLeft(TLanes.AsWords(shifted), 52), TLanes.CreateWords(ExponentBias));
        return TLanes.MultiplyAdd(above, TLanes.AsDoubles(scale), TLanes.AsDoubles(scale));
    }
}
