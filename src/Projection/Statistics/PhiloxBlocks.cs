using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Projection.Statistics;

/// <summary>Many Philox4x32-10 blocks that differ in the first word of the counter, four or eight at a time where the processor can.</summary>
internal static class PhiloxBlocks
{
    private const int Lanes = 4;

    /// <summary>The blocks of counters (place, 0, third, fourth).</summary>
    /// <param name="places">First words of the counters.</param>
    /// <param name="third">Third word of all counters.</param>
    /// <param name="fourth">Fourth word of all counters.</param>
    /// <param name="key">The key of all.</param>
    /// <param name="blocks">Takes the four words of each block.</param>
    public static void Fill(ReadOnlySpan<uint> places, uint third, uint fourth, (uint Word0, uint Word1) key, Span<Vector128<uint>> blocks)
    {
        int done = Avx2.IsSupported ? FillVectors(places, third, fourth, key, blocks) : 0;
        for (int i = done; i < places.Length; i++)
        {
            (uint word0, uint word1, uint word2, uint word3) = Philox4x32.Block((places[i], 0, third, fourth), key);
            blocks[i] = Vector128.Create(word0, word1, word2, word3);
        }
    }

    // Every word sits in the lower half of a lane of 64 bits; what the upper half holds does not matter, as multiplying reads the lower one.
    private static int FillVectors(ReadOnlySpan<uint> places, uint third, uint fourth, (uint Word0, uint Word1) key, Span<Vector128<uint>> blocks)
    {
        // Two vectors at once hide that a multiplication takes five cycles.
        int done = 0;
        for (; done <= places.Length - (2 * Lanes); done += 2 * Lanes)
        {
            Vector256<ulong> a0 = Spread(places[done..]);
            Vector256<ulong> b0 = Spread(places[(done + Lanes)..]);
            Vector256<ulong> a1 = Vector256<ulong>.Zero;
            Vector256<ulong> b1 = a1;
            Vector256<ulong> a2 = Vector256.Create((ulong)third);
            Vector256<ulong> b2 = a2;
            Vector256<ulong> a3 = Vector256.Create((ulong)fourth);
            Vector256<ulong> b3 = a3;
            (uint key0, uint key1) = key;
            for (int round = 0; round < Philox4x32.StandardRounds; round++)
            {
                Vector256<ulong> k0 = Vector256.Create((ulong)key0);
                Vector256<ulong> k1 = Vector256.Create((ulong)key1);
                Round(ref a0, ref a1, ref a2, ref a3, k0, k1);
                Round(ref b0, ref b1, ref b2, ref b3, k0, k1);
                key0 = unchecked(key0 + Philox4x32.Weyl0);
                key1 = unchecked(key1 + Philox4x32.Weyl1);
            }

            Store(a0, a1, a2, a3, blocks[done..]);
            Store(b0, b1, b2, b3, blocks[(done + Lanes)..]);
        }

        return done;
    }

    private static Vector256<ulong> Spread(ReadOnlySpan<uint> places) => Vector256.Create((ulong)places[0], places[1], places[2], places[3]);

    private static void Round(
        ref Vector256<ulong> c0, ref Vector256<ulong> c1, ref Vector256<ulong> c2, ref Vector256<ulong> c3, Vector256<ulong> k0, Vector256<ulong> k1)
    {
        Vector256<ulong> product0 = Avx2.Multiply(c0.AsUInt32(), Vector256.Create((ulong)Philox4x32.Multiplier0).AsUInt32());
        Vector256<ulong> product1 = Avx2.Multiply(c2.AsUInt32(), Vector256.Create((ulong)Philox4x32.Multiplier1).AsUInt32());
        c0 = (product1 >> 32) ^ c1 ^ k0;
        c1 = product1;
        c2 = (product0 >> 32) ^ c3 ^ k1;
        c3 = product0;
    }

    private static void Store(Vector256<ulong> c0, Vector256<ulong> c1, Vector256<ulong> c2, Vector256<ulong> c3, Span<Vector128<uint>> blocks)
    {
        Vector256<ulong> low = Vector256.Create((ulong)uint.MaxValue);
        Vector256<ulong> first = (c0 & low) | (c1 << 32);
        Vector256<ulong> second = (c2 & low) | (c3 << 32);
        Vector256<uint> even = Avx2.UnpackLow(first, second).AsUInt32();
        Vector256<uint> odd = Avx2.UnpackHigh(first, second).AsUInt32();
        blocks[0] = even.GetLower();
        blocks[1] = odd.GetLower();
        blocks[2] = even.GetUpper();
        blocks[3] = odd.GetUpper();
    }
}
