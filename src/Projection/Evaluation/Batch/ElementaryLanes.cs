using System.Runtime.CompilerServices;
using Projection.Arithmetic.Lanes;

namespace Projection.Evaluation.Batch;

/// <summary>Logarithm, exponential and power of columns, by + - * / and fused multiply-adds alone, so that every width and machine gets the same bits.</summary>
/// <remarks>
/// Errors: logarithm and exponential below 1 unit in the last place, powers below 2 plus what a result far from 1 adds, one unit for each factor e^4 or so.
/// Numbers that are not positive and normal, and results that are not, go through the scalar branch lane by lane.
/// </remarks>
internal static unsafe class ElementaryLanes
{
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double Ln2High = 0.6931471805598903; // 42 bits: products with exponents are exact
    private const double Ln2Low = 5.497923018708371e-14;
    private const double OverLn2 = 1.4426950408889634;
    private const ulong HalfRootBits = 0x3FE6A09E667F3BCD; // sqrt(1/2)
    private const ulong ExponentBias = 1023UL << 52;
    private const ulong WholeNumber = 0x4330000000000000; // 2^52
    private const double TwoTo52 = 4503599627370496;
    private const double Rounder = 6755399441055744; // 1.5 * 2^52: adding it rounds to a whole number
    private const double LargestExponent = 708;

    // 2/3, 2/5, ...: the series of artanh; 1/2!, 1/3!, ...: that of exp.
    private static ReadOnlySpan<double> Artanh => [2.0 / 3, 2.0 / 5, 2.0 / 7, 2.0 / 9, 2.0 / 11, 2.0 / 13, 2.0 / 15, 2.0 / 17, 2.0 / 19, 2.0 / 21];

    private static ReadOnlySpan<double> Exponential =>
    [
        1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880, 1.0 / 3628800, 1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800,
    ];

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
            : Log(x * 18014398509481984) - (54 * (Ln2High + Ln2Low)); // 2^54 lifts a subnormal number
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
        TDouble series = TLanes.Create(Artanh[^1]);
        for (int i = Artanh.Length - 2; i >= 0; i--)
        {
            series = TLanes.MultiplyAdd(series, square, TLanes.Create(Artanh[i]));
        }

        TDouble half = TLanes.Multiply(TLanes.Create(0.5), TLanes.Multiply(f, f));
        TDouble halfLost = TLanes.Multiply(TLanes.Create(0.5), TLanes.MultiplyAdd(f, f, TLanes.Subtract(TLanes.Create(0), TLanes.Multiply(f, f))));
        TDouble rest = TLanes.Subtract(TLanes.MultiplyAdd(s, TLanes.MultiplyAdd(series, square, half), TLanes.Multiply(e, TLanes.Create(Ln2Low))), halfLost);

        // e ln2 + f - f^2/2 exactly as two doubles: the first sum is of a larger and a smaller part, or e is 0.
        TDouble turns = TLanes.Multiply(e, TLanes.Create(Ln2High));
        TDouble sum = TLanes.Add(turns, f);
        TDouble lost = TLanes.Subtract(f, TLanes.Subtract(sum, turns));
        TDouble all = TLanes.Subtract(sum, half);
        TDouble lostToo = TLanes.Subtract(TLanes.Subtract(sum, all), half);
        rest = TLanes.Add(rest, TLanes.Add(lost, lostToo));
        high = TLanes.Add(all, rest);
        low = TLanes.Subtract(rest, TLanes.Subtract(high, all));
    }

    private static double ExpOfSum(double high, double low)
    {
        if (Math.Abs(high) < LargestExponent)
        {
            return ExpOfModerate<Lanes64, double, ulong>(high, low);
        }

        // Halves, so that the factor itself stays in range; the square then overflows or underflows as the result does.
        return high > 1400 ? double.PositiveInfinity : high < -1400 ? 0 : double.IsNaN(high) ? high
            : ExpOfModerate<Lanes64, double, ulong>(high / 2, low / 2) * ExpOfModerate<Lanes64, double, ulong>(high / 2, low / 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TDouble ExpOfModerate<TLanes, TDouble, TWord>(TDouble high, TDouble low)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        TDouble shifted = TLanes.MultiplyAdd(high, TLanes.Create(OverLn2), TLanes.Create(Rounder));
        TDouble turns = TLanes.Subtract(shifted, TLanes.Create(Rounder));
        TDouble reduced = TLanes.MultiplyAdd(turns, TLanes.Create(-Ln2High), high);
        TDouble correction = TLanes.MultiplyAdd(turns, TLanes.Create(-Ln2Low), low);
        TDouble x = TLanes.Add(reduced, correction);
        TDouble lost = TLanes.Add(TLanes.Subtract(reduced, x), correction);
        TDouble series = TLanes.Create(Exponential[^1]);
        for (int i = Exponential.Length - 2; i >= 0; i--)
        {
            series = TLanes.MultiplyAdd(series, x, TLanes.Create(Exponential[i]));
        }

        TDouble above = TLanes.Add(x, TLanes.MultiplyAdd(TLanes.Multiply(x, x), series, lost));

        // The low bits of the shifted number are the whole number of turns; moved up they are an exponent.
        TWord scale = TLanes.AddWords(TLanes.ShiftLeft(TLanes.AsWords(shifted), 52), TLanes.CreateWords(ExponentBias));
        return TLanes.MultiplyAdd(above, TLanes.AsDoubles(scale), TLanes.AsDoubles(scale));
    }
}
