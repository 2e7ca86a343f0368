using System.Runtime.CompilerServices;
using Projection.Arithmetic.Lanes;

namespace Projection.Statistics;

/// <summary>Rounds of Philox4x32 on several counters at once: each word of 32 bits in the lower half of a lane of 64.</summary>
/// <remarks>What the upper halves hold does not matter before the words are joined: multiplying reads the lower ones.</remarks>
internal static unsafe class PhiloxLanes<TLanes, TDouble, TWord>
    where TLanes : struct, ILanes<TDouble, TWord>
    where TDouble : struct
    where TWord : struct
{
    /// <summary>One round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Round(ref TWord word0, ref TWord word1, ref TWord word2, ref TWord word3, TWord key0, TWord key1)
    {
        TWord product0 = TLanes.MultiplyLow(word0, TLanes.CreateWords(Philox4x32.Multiplier0));
        TWord product1 = TLanes.MultiplyLow(word2, TLanes.CreateWords(Philox4x32.Multiplier1));
        word0 = TLanes.Xor(TLanes.Xor(TLanes.ShiftRight(product1, 32), word1), key0);
        word2 = TLanes.Xor(TLanes.Xor(TLanes.ShiftRight(product0, 32), word3), key1);
        word1 = product1;
        word3 = product0;
    }

    /// <summary>Writes two words of 64 bits for each counter: words 0 and 1, words 2 and 3, the even one low.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ulong* first, ulong* second, TWord word0, TWord word1, TWord word2, TWord word3)
    {
        TWord low = TLanes.CreateWords(uint.MaxValue);
        TLanes.StoreWords(first, TLanes.Select(low, word0, TLanes.ShiftLeft(word1, 32)));
        TLanes.StoreWords(second, TLanes.Select(low, word2, TLanes.ShiftLeft(word3, 32)));
    }
}
