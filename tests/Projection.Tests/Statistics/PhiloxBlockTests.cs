using System.Runtime.Intrinsics;
using Projection.Arithmetic.Lanes;
using Projection.Statistics;

namespace Projection.Tests.Statistics;

public unsafe class PhiloxBlockTests
{
    public static TheoryData<ulong, uint, ulong> Places => new()
    {
        { 0, 0, 0 },
        { 1, 7, 128 },
        { 42, uint.MaxValue, 1UL << 20 },
        { ulong.MaxValue, 0x80000000, (1UL << 33) - 128 }, // the last counters before the high word changes
        { 0x0123456789ABCDEF, 3, 1UL << 33 },
        { 0xFEDCBA9876543210, 12345, (1UL << 45) + (5UL << 33) + 256 },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Fill_EveryWidth_GivesTheSourcesWords(ulong seed, uint dimension, ulong firstTrial)
    {
        var source = new RandomSource(seed);
        ulong[] expected = [.. Enumerable.Range(0, 128).Select(i => source.Word(dimension, firstTrial + (ulong)i))];

        Assert.Equal(expected, Fill<Lanes64, double, ulong>(seed, dimension, firstTrial));
        Assert.Equal(expected, Fill<Lanes128, Vector128<double>, Vector128<ulong>>(seed, dimension, firstTrial));
        Assert.Equal(expected, Fill<Lanes256, Vector256<double>, Vector256<ulong>>(seed, dimension, firstTrial));
        Assert.Equal(expected, Fill<Lanes512, Vector512<double>, Vector512<ulong>>(seed, dimension, firstTrial));
    }

    [Fact]
    public void Trials_OfABlock_AreThoseAskedFor() => Assert.Equal(64, new PhiloxBlock(1, 64).Trials);

    // One block object moves about, as a thread's does; what it held before must not show.
    private static ulong[] Fill<TLanes, TDouble, TWord>(ulong seed, uint dimension, ulong firstTrial)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        ulong[] words = new ulong[128];
        var block = new PhiloxBlock(seed, 128);
        fixed (ulong* to = words)
        {
            block.MoveTo(1UL << 40);
            block.Fill<TLanes, TDouble, TWord>(~dimension, to);
            block.MoveTo(firstTrial);
            block.Fill<TLanes, TDouble, TWord>(dimension, to);
        }

        return words;
    }
}
