using System.Runtime.Intrinsics;
using Projection.Arithmetic.Lanes;

namespace Projection.Tests.Arithmetic;

/// <summary>Every operation at every width against the scalar meaning, bit for bit; wide vectors run in parts where the processor has none.</summary>
public unsafe class LanesTests
{
    private static readonly double[] Numbers =
    [
        0, -0.0, 1, -1, 0.1, -1.5, 3, double.Epsilon, -double.Epsilon, 2.2250738585072014e-308, -1e-310, 1e-160,
        double.MaxValue, -double.MaxValue, 1e155, 1 + 2.220446049250313e-16, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 4503599627370497.5,
    ];

    private static readonly ulong[] Words =
    [
        0, 1, 2, 0x7F, 0xFFFFFFFF, 0x100000000, 0x80000000, 0x123456789ABCDEF0, 0x8000000000000000, 0x7FFFFFFFFFFFFFFF, ulong.MaxValue, 0xD2511F53CD9E8D57,
    ];

    [Fact]
    public void Count_EveryWidth_IsThatOfItsBits() => Assert.Equal([1, 2, 4, 8], [Lanes64.Count, Lanes128.Count, Lanes256.Count, Lanes512.Count]);

    [Fact]
    public void Width_OfThisMachine_IsTheWidestAccelerated() => Assert.Equal(
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128, (int)MachineLanes.Width);

    [Fact]
    public void Lanes64_EveryOperation_IsTheScalarOne() => Check<Lanes64, double, ulong>();

    [Fact]
    public void Lanes128_EveryOperation_IsTheScalarOne() => Check<Lanes128, Vector128<double>, Vector128<ulong>>();

    [Fact]
    public void Lanes256_EveryOperation_IsTheScalarOne() => Check<Lanes256, Vector256<double>, Vector256<ulong>>();

    [Fact]
    public void Lanes512_EveryOperation_IsTheScalarOne() => Check<Lanes512, Vector512<double>, Vector512<ulong>>();

    private static void Check<TLanes, TDouble, TWord>()
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        // All pairs and, by a third number that runs with them, many triples; lanes hold different ones.
        int pairs = Numbers.Length * Numbers.Length;
        double* a = stackalloc double[3 * TLanes.Count];
        double* b = a + TLanes.Count;
        double* c = b + TLanes.Count;
        for (int start = 0; start < pairs; start += TLanes.Count)
        {
            for (int lane = 0; lane < TLanes.Count; lane++)
            {
                int pair = (start + lane) % pairs;
                a[lane] = Numbers[pair / Numbers.Length];
                b[lane] = Numbers[pair % Numbers.Length];
                c[lane] = Numbers[((pair * 7) + 3) % Numbers.Length];
            }

            (TDouble x, TDouble y, TDouble z) = (TLanes.Load(a), TLanes.Load(b), TLanes.Load(c));
            Same<TLanes, TDouble, TWord>(x, lane => a[lane]);
            Same<TLanes, TDouble, TWord>(TLanes.Create(a[0]), _ => a[0]);
            Same<TLanes, TDouble, TWord>(TLanes.Add(x, y), lane => a[lane] + b[lane]);
            Same<TLanes, TDouble, TWord>(TLanes.Subtract(x, y), lane => a[lane] - b[lane]);
            Same<TLanes, TDouble, TWord>(TLanes.Multiply(x, y), lane => a[lane] * b[lane]);
            Same<TLanes, TDouble, TWord>(TLanes.Divide(x, y), lane => a[lane] / b[lane]);
            Same<TLanes, TDouble, TWord>(TLanes.MultiplyAdd(x, y, z), lane => Math.FusedMultiplyAdd(a[lane], b[lane], c[lane]));
            Same<TLanes, TDouble, TWord>(TLanes.SquareRoot(x), lane => Math.Sqrt(a[lane]));
            Same<TLanes, TDouble, TWord>(TLanes.Minimum(x, y), lane => Math.Min(a[lane], b[lane]));
            Same<TLanes, TDouble, TWord>(TLanes.Maximum(x, y), lane => Math.Max(a[lane], b[lane]));
            Equal<TLanes, TDouble, TWord>(TLanes.LessThan(x, y), lane => a[lane] < b[lane] ? ulong.MaxValue : 0);
            Equal<TLanes, TDouble, TWord>(TLanes.AsWords(x), lane => BitConverter.DoubleToUInt64Bits(a[lane]));
            Same<TLanes, TDouble, TWord>(TLanes.AsDoubles(TLanes.AsWords(x)), lane => a[lane]);
        }

        CheckWords<TLanes, TDouble, TWord>();
        CheckLookups<TLanes, TDouble, TWord>();
    }

    private static void CheckWords<TLanes, TDouble, TWord>()
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        int pairs = Words.Length * Words.Length;
        ulong* a = stackalloc ulong[3 * TLanes.Count];
        ulong* b = a + TLanes.Count;
        ulong* c = b + TLanes.Count;
        for (int start = 0; start < pairs; start += TLanes.Count)
        {
            uint high = 0;
            for (int lane = 0; lane < TLanes.Count; lane++)
            {
                int pair = (start + lane) % pairs;
                a[lane] = Words[pair / Words.Length];
                b[lane] = Words[pair % Words.Length];
                c[lane] = Words[((pair * 5) + 1) % Words.Length];
                high |= (uint)(b[lane] >> 63) << lane;
            }

            (TWord x, TWord y, TWord z) = (TLanes.LoadWords(a), TLanes.LoadWords(b), TLanes.LoadWords(c));
            Equal<TLanes, TDouble, TWord>(x, lane => a[lane]);
            Equal<TLanes, TDouble, TWord>(TLanes.CreateWords(b[0]), _ => b[0]);
            Equal<TLanes, TDouble, TWord>(TLanes.And(x, y), lane => a[lane] & b[lane]);
            Equal<TLanes, TDouble, TWord>(TLanes.Or(x, y), lane => a[lane] | b[lane]);
            Equal<TLanes, TDouble, TWord>(TLanes.Xor(x, y), lane => a[lane] ^ b[lane]);
            Equal<TLanes, TDouble, TWord>(TLanes.AddWords(x, y), lane => unchecked(a[lane] + b[lane]));
            Equal<TLanes, TDouble, TWord>(TLanes.SubtractWords(x, y), lane => unchecked(a[lane] - b[lane]));
            Equal<TLanes, TDouble, TWord>(TLanes.MultiplyLow(x, y), lane => (a[lane] & 0xFFFFFFFF) * (b[lane] & 0xFFFFFFFF));
            Equal<TLanes, TDouble, TWord>(TLanes.Sign(x), lane => (a[lane] >> 63) * ulong.MaxValue);
            Equal<TLanes, TDouble, TWord>(TLanes.Select(x, y, z), lane => (a[lane] & b[lane]) | (~a[lane] & c[lane]));
            foreach (int bits in new[] { 1, 12, 32, 51, 52, 63 })
            {
                Equal<TLanes, TDouble, TWord>(TLanes.ShiftLeft(x, bits), lane => a[lane] << bits);
                Equal<TLanes, TDouble, TWord>(TLanes.ShiftRight(x, bits), lane => a[lane] >> bits);
            }

            Assert.Equal(high, TLanes.HighBits(y));
        }

        Assert.Equal((1u << TLanes.Count) - 1, TLanes.HighBits(TLanes.CreateWords(1UL << 63)));
        Assert.Equal(0u, TLanes.HighBits(TLanes.CreateWords(ulong.MaxValue >> 1)));
    }

    private static void CheckLookups<TLanes, TDouble, TWord>()
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        double[] table = [.. Enumerable.Range(0, 1000).Select(i => i + 0.25)];
        ulong* index = stackalloc ulong[TLanes.Count];
        fixed (double* entries = table)
        {
            double* first = entries;
            for (ulong i = 0; i < 1000; i += 7)
            {
                for (int lane = 0; lane < TLanes.Count; lane++)
                {
                    index[lane] = (i + ((ulong)lane * 131)) % 1000;
                }

                Same<TLanes, TDouble, TWord>(TLanes.Lookup(first, TLanes.LoadWords(index)), lane => index[lane] + 0.25);

                // Only the last four bits count there, whatever stands above.
                for (int lane = 0; lane < TLanes.Count; lane++)
                {
                    index[lane] |= 0xABCDEF0123456000;
                }

                Same<TLanes, TDouble, TWord>(TLanes.Lookup16(first + 16, TLanes.LoadWords(index)), lane => 16.25 + (index[lane] % 16));
            }
        }
    }

    private static void Same<TLanes, TDouble, TWord>(TDouble found, Func<int, double> expected)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        double* lanes = stackalloc double[TLanes.Count];
        TLanes.Store(lanes, found);
        for (int lane = 0; lane < TLanes.Count; lane++)
        {
            double wanted = expected(lane);
            if (double.IsNaN(wanted) ? !double.IsNaN(lanes[lane]) : BitConverter.DoubleToInt64Bits(lanes[lane]) != BitConverter.DoubleToInt64Bits(wanted))
            {
                Assert.Fail($"{typeof(TLanes).Name}, lane {lane}: found {lanes[lane]:R}, expected {wanted:R}");
            }
        }
    }

    private static void Equal<TLanes, TDouble, TWord>(TWord found, Func<int, ulong> expected)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        ulong* lanes = stackalloc ulong[TLanes.Count];
        TLanes.StoreWords(lanes, found);
        for (int lane = 0; lane < TLanes.Count; lane++)
        {
            if (lanes[lane] != expected(lane))
            {
                Assert.Fail($"{typeof(TLanes).Name}, lane {lane}: found {lanes[lane]:X16}, expected {expected(lane):X16}");
            }
        }
    }
}
