using System.Runtime.Intrinsics;
using Projection.Arithmetic.Lanes;
using Projection.Statistics;

namespace Projection.Tests.Statistics;

public unsafe class SampledNormalTests
{
    private const int Unused = 12;

    // Where a piece begins, k = (p - 1/2) 2^52 for tail probabilities p: whole powers of two and one and a half times them.
    private static IEnumerable<ulong> Borders => Enumerable.Range(1, 50).SelectMany(bit => new[] { 1UL << bit, 3UL << (bit - 1) }).Append(3UL << 50);

    [Fact]
    public void Quantile_RandomAndExtremeWords_WithinABillionthOfTheExactOne()
    {
        var source = new RandomSource(2);
        for (int i = 0; i < 20_000; i++)
        {
            // A third of the words uniform, the others with some leading zeros or ones: the tails.
            ulong word = source.Word(0, (ulong)i);
            AssertNear((i % 3) switch { 0 => word, 1 => word >> (i % 52), _ => ~(word >> (i % 52)) });
        }

        foreach (ulong k in Borders)
        {
            for (ulong j = k - Math.Min(k, 3); j < k + 3; j++)
            {
                AssertNear(j << Unused);
                AssertNear(~(j << Unused));
            }
        }
    }

    [Fact]
    public void Quantile_AcrossEveryPieceBorder_StrictlyIncreases()
    {
        Assert.Equal(101, Borders.Count());
        foreach (ulong k in Borders)
        {
            AssertRises(k - Math.Min(k, 1000), k + 1000);
        }

        // The middle, where the sign changes, and the far end.
        AssertRises((1UL << 51) - 1000, (1UL << 51) + 1000);
        AssertRises((1UL << 52) - 2000, (1UL << 52) - 1);
    }

    [Fact]
    public void Quantile_SomewhereInEveryPiece_StrictlyIncreases()
    {
        var source = new RandomSource(3);
        for (int i = 0; i < 2000; i++)
        {
            ulong k = source.Word(1, (ulong)i) >> (13 + (i % 40));
            AssertRises(k, k + 20);
        }
    }

    [Fact]
    public void Quantile_ComplementOfAWord_HasTheOtherSign()
    {
        var source = new RandomSource(4);
        for (int i = 0; i < 10_000; i++)
        {
            ulong word = source.Word(2, (ulong)i) >> (i % 64);
            Assert.Equal(-SampledNormal.Quantile(word), SampledNormal.Quantile(~word));
            Assert.Equal(SampledNormal.Quantile(word), SampledNormal.Quantile(word ^ (ulong)(i % 4096)));
        }
    }

    [Fact]
    public void Quantile_EndsAndMiddle_AsDocumented()
    {
        Assert.InRange(SampledNormal.Quantile(0), -8.21, -8.20);
        Assert.InRange(SampledNormal.Quantile(ulong.MaxValue), 8.20, 8.21);

        // Half a step of 2^-52 below 1/2; the density there is 1 / sqrt(2 pi).
        Assert.Equal(-Math.Sqrt(2 * Math.PI) * Math.Pow(2, -53), SampledNormal.Quantile((1UL << 63) - 1), 1e-9);
        Assert.True(SampledNormal.Quantile((1UL << 63) - 1) < 0);
        Assert.True(SampledNormal.Quantile(1UL << 63) > 0);
    }

    [Fact]
    public void Fill_EveryWidth_IsTheQuantileOfEachWord()
    {
        ulong[] words = Words();
        double[] expected = Array.ConvertAll(words, SampledNormal.Quantile);

        Assert.Equal(expected, Fill<Lanes64, double, ulong>(words));
        Assert.Equal(expected, Fill<Lanes128, Vector128<double>, Vector128<ulong>>(words));
        Assert.Equal(expected, Fill<Lanes256, Vector256<double>, Vector256<ulong>>(words));
        Assert.Equal(expected, Fill<Lanes512, Vector512<double>, Vector512<ulong>>(words));
    }

    // Blocks of usual words, of tails, with a single tail in each lane in turn, and the borders between table and tails.
    private static ulong[] Words()
    {
        var source = new RandomSource(5);
        ulong[] words = new ulong[64 * 64];
        for (int i = 0; i < words.Length; i++)
        {
            ulong word = source.Word(0, (ulong)i);
            int block = i / 64;
            words[i] = block switch
            {
                < 16 => word,
                < 32 => i % 16 == block - 16 ? word >> 20 : word | (1UL << 62),
                < 40 => word >> (i % 53),
                < 48 => ~(word >> (i % 53)),
                _ => (i % 2 == 0 ? 0 : ulong.MaxValue) ^ (((1UL << 43) - 32 + (ulong)(i % 64)) << Unused),
            };
        }

        return words;
    }

    private static double[] Fill<TLanes, TDouble, TWord>(ulong[] words)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        double[] normals = new double[words.Length];
        fixed (ulong* from = words)
        fixed (double* to = normals)
        {
            SampledNormal.Fill<TLanes, TDouble, TWord>(from, to, words.Length);

            // In place, as the simulator does it, the same.
            double[] place = new double[words.Length];
            fixed (double* both = place)
            {
                new ReadOnlySpan<ulong>(words).CopyTo(new Span<ulong>(both, words.Length));
                SampledNormal.Fill<TLanes, TDouble, TWord>((ulong*)both, both, words.Length);
            }

            Assert.Equal(normals, place);
        }

        return normals;
    }

    private static void AssertNear(ulong word)
    {
        ulong number = word >> Unused;
        bool isUpper = number >> 51 != 0;
        double p = ((isUpper ? (1UL << 52) - 1 - number : number) + 0.5) / (1UL << 52);
        double exact = isUpper ? -StandardNormal.Quantile(p) : StandardNormal.Quantile(p);
        double found = SampledNormal.Quantile(word);
        Assert.True(Math.Abs(found - exact) <= 1e-9, $"{word:X16}: {found:R}, exactly {exact:R}");
    }

    private static void AssertRises(ulong from, ulong to)
    {
        double before = SampledNormal.Quantile(from << Unused);
        for (ulong k = from + 1; k <= to; k++)
        {
            double now = SampledNormal.Quantile(k << Unused);
            Assert.True(now > before, $"{k:X}: {now:R} after {before:R}");
            before = now;
        }
    }
}
