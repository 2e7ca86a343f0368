using System.Runtime.CompilerServices;
using Projection.Arithmetic.Lanes;

namespace Projection.Statistics;

/// <summary>The words of <see cref="RandomSource"/> for a block of trials, several at once: the counters that all dimensions share are worked out once.</summary>
/// <remarks>
/// Two of the ten rounds fall away that way. In the first, one product has the trial's number alone and the other the dimension alone; in the second
/// the product over the trials still does not know the dimension. Not thread-safe: one for each thread.
/// </remarks>
internal sealed unsafe class PhiloxBlock
{
    private const int Group = 16;

    private readonly uint[] _keys0 = new uint[Philox4x32.StandardRounds];
    private readonly uint[] _keys1 = new uint[Philox4x32.StandardRounds];
    private readonly ulong[] _products;
    private readonly ulong[] _lows;
    private uint _high;

    /// <param name="seed">The seed of the source.</param>
    /// <param name="trials">Trials in a block, a multiple of 64.</param>
    public PhiloxBlock(ulong seed, int trials)
    {
        Trials = trials;
        _products = GC.AllocateArray<ulong>(trials / 2, pinned: true);
        _lows = GC.AllocateArray<ulong>(trials / 2, pinned: true);
        for (int round = 0; round < _keys0.Length; round++)
        {
            _keys0[round] = unchecked((uint)seed + ((uint)round * Philox4x32.Weyl0));
            _keys1[round] = unchecked((uint)(seed >> 32) + ((uint)round * Philox4x32.Weyl1));
        }
    }

    /// <summary>Trials in a block.</summary>
    public int Trials { get; }

    /// <summary>Moves to a block of trials.</summary>
    /// <param name="firstTrial">A multiple of <see cref="Trials"/>.</param>
    public void MoveTo(ulong firstTrial)
    {
        ulong firstBlock = firstTrial / 2;
        _high = (uint)(firstBlock >> 32);
        for (int i = 0; i < _products.Length; i++)
        {
            ulong product = (ulong)Philox4x32.Multiplier0 * unchecked((uint)firstBlock + (uint)i);
            _lows[i] = product;
            _products[i] = (ulong)Philox4x32.Multiplier1 * ((uint)(product >> 32) ^ _keys1[0]);
        }
    }

    /// <summary>The words of a dimension in the block.</summary>
    /// <param name="dimension">Any value.</param>
    /// <param name="words">Room for <see cref="Trials"/> words.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill<TLanes, TDouble, TWord>(uint dimension, ulong* words)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        unchecked
        {
            ulong ofDimension = (ulong)Philox4x32.Multiplier1 * dimension;
            ulong next = (ulong)Philox4x32.Multiplier0 * ((uint)(ofDimension >> 32) ^ _high ^ _keys0[0]);
            TWord key0 = TLanes.CreateWords(unchecked((uint)ofDimension) ^ _keys0[1]);
            TWord key1 = TLanes.CreateWords((uint)(next >> 32) ^ _keys1[1]);
            TWord low = TLanes.CreateWords(unchecked((uint)next));
            fixed (ulong* products = _products, lows = _lows)
            fixed (uint* keys0 = _keys0, keys1 = _keys1)
            {
                for (int i = 0; i < _products.Length; i += 4 * TLanes.Count)
                {
                    // Four independent chains, so that a product is ready when its chain goes on.
                    TWord a1 = TLanes.LoadWords(products + i);
                    TWord b1 = TLanes.LoadWords(products + i + TLanes.Count);
                    TWord c1 = TLanes.LoadWords(products + i + (2 * TLanes.Count));
                    TWord d1 = TLanes.LoadWords(products + i + (3 * TLanes.Count));
                    TWord a0 = TLanes.Xor(TLanes.ShiftRight(a1, 32), key0);
                    TWord b0 = TLanes.Xor(TLanes.ShiftRight(b1, 32), key0);
                    TWord c0 = TLanes.Xor(TLanes.ShiftRight(c1, 32), key0);
                    TWord d0 = TLanes.Xor(TLanes.ShiftRight(d1, 32), key0);
                    TWord a2 = TLanes.Xor(TLanes.LoadWords(lows + i), key1);
                    TWord b2 = TLanes.Xor(TLanes.LoadWords(lows + i + TLanes.Count), key1);
                    TWord c2 = TLanes.Xor(TLanes.LoadWords(lows + i + (2 * TLanes.Count)), key1);
                    TWord d2 = TLanes.Xor(TLanes.LoadWords(lows + i + (3 * TLanes.Count)), key1);
                    TWord a3 = low;
                    TWord b3 = low;
                    TWord c3 = low;
                    TWord d3 = low;
                    for (int round = 2; round < Philox4x32.StandardRounds; round++)
                    {
                        TWord k0 = TLanes.CreateWords(keys0[round]);
                        TWord k1 = TLanes.CreateWords(keys1[round]);
                        PhiloxLanes<TLanes, TDouble, TWord>.Round(ref a0, ref a1, ref a2, ref a3, k0, k1);
                        PhiloxLanes<TLanes, TDouble, TWord>.Round(ref b0, ref b1, ref b2, ref b3, k0, k1);
                        PhiloxLanes<TLanes, TDouble, TWord>.Round(ref c0, ref c1, ref c2, ref c3, k0, k1);
                        PhiloxLanes<TLanes, TDouble, TWord>.Round(ref d0, ref d1, ref d2, ref d3, k0, k1);
                    }

                    Store<TLanes, TDouble, TWord>(words, i, a0, a1, a2, a3);
                    Store<TLanes, TDouble, TWord>(words, i + TLanes.Count, b0, b1, b2, b3);
                    Store<TLanes, TDouble, TWord>(words, i + (2 * TLanes.Count), c0, c1, c2, c3);
                    Store<TLanes, TDouble, TWord>(words, i + (3 * TLanes.Count), d0, d1, d2, d3);
                }
            }
        }
    }

    // Eight neighbouring counters give sixteen trials: the first eight by one half of their blocks, the others by the other.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TLanes, TDouble, TWord>(ulong* words, int counter, TWord word0, TWord word1, TWord word2, TWord word3)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        ulong* to = words + (counter / (Group / 2) * Group) + (counter % (Group / 2));
        PhiloxLanes<TLanes, TDouble, TWord>.Store(to, to + (Group / 2), word0, word1, word2, word3);
    }
}
