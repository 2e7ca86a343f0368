using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Projection.Arithmetic.Lanes;

namespace Projection.Statistics;

/// <summary>Many Philox4x32-10 blocks that differ in the first word of the counter, several at once.</summary>
internal static unsafe class PhiloxBlocks
{
    // Counters worked on together; a multiple of two vectors of every width.
    private const int Room = 32;

    /// <summary>The blocks of counters (place, 0, third, fourth).</summary>
    /// <param name="places">First words of the counters.</param>
    /// <param name="third">Third word of all counters.</param>
    /// <param name="fourth">Fourth word of all counters.</param>
    /// <param name="key">The key of all.</param>
    /// <param name="blocks">Takes the four words of each block.</param>
    public static void Fill(ReadOnlySpan<uint> places, uint third, uint fourth, (uint Word0, uint Word1) key, Span<Vector128<uint>> blocks)
    {
        for (int done = 0; done < places.Length; done += Room)
        {
            int count = Math.Min(Room, places.Length - done);
            switch (MachineLanes.Width)
            {
                case LaneWidth.Bits512:
                    FillSome<Lanes512, Vector512<double>, Vector512<ulong>>(places.Slice(done, count), third, fourth, key, blocks[done..]);
                    break;
                case LaneWidth.Bits256:
                    FillSome<Lanes256, Vector256<double>, Vector256<ulong>>(places.Slice(done, count), third, fourth, key, blocks[done..]);
                    break;
                default:
                    FillSome<Lanes128, Vector128<double>, Vector128<ulong>>(places.Slice(done, count), third, fourth, key, blocks[done..]);
                    break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillSome<TLanes, TDouble, TWord>(ReadOnlySpan<uint> places, uint third, uint fourth, (uint Word0, uint Word1) key, Span<Vector128<uint>> blocks)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        ulong* counters = stackalloc ulong[3 * Room];
        ulong* first = counters + Room;
        ulong* second = first + Room;
        for (int i = 0; i < Room; i++)
        {
            counters[i] = i < places.Length ? places[i] : 0;
        }

        // Two vectors at once hide that a multiplication takes five cycles.
        for (int i = 0; i < places.Length; i += 2 * TLanes.Count)
        {
            TWord a0 = TLanes.LoadWords(counters + i);
            TWord b0 = TLanes.LoadWords(counters + i + TLanes.Count);
            TWord a1 = TLanes.CreateWords(0);
            TWord b1 = a1;
            TWord a2 = TLanes.CreateWords(third);
            TWord b2 = a2;
            TWord a3 = TLanes.CreateWords(fourth);
            TWord b3 = a3;
            (uint key0, uint key1) = key;
            for (int round = 0; round < Philox4x32.StandardRounds; round++)
            {
                PhiloxLanes<TLanes, TDouble, TWord>.Round(ref a0, ref a1, ref a2, ref a3, TLanes.CreateWords(key0), TLanes.CreateWords(key1));
                PhiloxLanes<TLanes, TDouble, TWord>.Round(ref b0, ref b1, ref b2, ref b3, TLanes.CreateWords(key0), TLanes.CreateWords(key1));
                key0 = unchecked(key0 + Philox4x32.Weyl0);
                key1 = unchecked(key1 + Philox4x32.Weyl1);
            }

            PhiloxLanes<TLanes, TDouble, TWord>.Store(first + i, second + i, a0, a1, a2, a3);
            PhiloxLanes<TLanes, TDouble, TWord>.Store(first + i + TLanes.Count, second + i + TLanes.Count, b0, b1, b2, b3);
        }

        for (int i = 0; i < places.Length; i++)
        {
            blocks[i] = Vector128.Create(first[i], second[i]).AsUInt32();
        }
    }
}
