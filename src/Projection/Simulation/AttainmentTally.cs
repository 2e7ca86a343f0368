using System.Numerics;
using System.Runtime.CompilerServices;
using Projection.Arithmetic.Lanes;
using Projection.Evaluation.Batch;

namespace Projection.Simulation;

/// <summary>Counts in how many trials targets are attained: each one, two together, all but one, sets of them, all.</summary>
/// <remarks>A block's trials are the bits of two words for each target; what holds together is their conjunction. Counts of parts add up.</remarks>
internal sealed unsafe class AttainmentTally
{
    /// <summary>With more targets than this, pairs are not counted.</summary>
    public const int MostPaired = 128;

    private const int WordBits = 64;
    private const int Words = BatchProgram.BlockSize / WordBits;

    private readonly GoalRange[] _goals;
    private readonly int[][] _subsets;
    private readonly ulong[] _attained;

    /// <param name="goals">The targets.</param>
    /// <param name="subsets">Sets of them, by their places.</param>
    public AttainmentTally(GoalRange[] goals, int[][] subsets)
    {
        _goals = goals;
        _subsets = subsets;
        _attained = new ulong[goals.Length * Words];
        Each = new long[goals.Length];
        AllBut = new long[goals.Length];
        Subsets = new long[subsets.Length];
        Pairs = goals.Length <= MostPaired ? new long[goals.Length * goals.Length] : [];
    }

    /// <summary>Trials that attain each target.</summary>
    public long[] Each { get; }

    /// <summary>Trials that attain all other targets.</summary>
    public long[] AllBut { get; }

    /// <summary>Trials that attain all targets of each set.</summary>
    public long[] Subsets { get; }

    /// <summary>Trials that attain both of two targets, row by row; empty where there are too many.</summary>
    public long[] Pairs { get; }

    /// <summary>Trials that attain all targets.</summary>
    public long All { get; private set; }

    /// <summary>Counts a block.</summary>
    /// <param name="evaluator">Has run it.</param>
    /// <param name="count">Trials that count, from the first on.</param>
    public void Add<TLanes, TDouble, TWord>(BatchEvaluator evaluator, int count)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        for (int goal = 0; goal < _goals.Length; goal++)
        {
            Mark<TLanes, TDouble, TWord>(evaluator.Output(_goals[goal].Output), _goals[goal].Low, _goals[goal].High, _attained.AsSpan(goal * Words, Words));
        }

        for (int word = 0; word < Words; word++)
        {
            int left = count - (word * WordBits);
            ulong counted = left >= WordBits ? ulong.MaxValue : left <= 0 ? 0 : (1UL << left) - 1;
            Count(word, counted);
        }
    }

    /// <summary>Adds the counts of other trials.</summary>
    public void Add(AttainmentTally other)
    {
        Add(Each, other.Each);
        Add(AllBut, other.AllBut);
        Add(Subsets, other.Subsets);
        Add(Pairs, other.Pairs);
        All += other.All;
    }

    /// <summary>Forgets all counts.</summary>
    public void Clear()
    {
        Array.Clear(Each);
        Array.Clear(AllBut);
        Array.Clear(Subsets);
        Array.Clear(Pairs);
        All = 0;
    }

    private static void Add(long[] counts, long[] others)
    {
        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] += others[i];
        }
    }

    // NaN compares as false and attains nothing.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mark<TLanes, TDouble, TWord>(double* values, double low, double high, Span<ulong> bits)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        // Strictly between the neighbours of the ends is from end to end.
        TDouble least = TLanes.Create(Math.BitDecrement(low));
        TDouble most = TLanes.Create(Math.BitIncrement(high));
        for (int word = 0; word < Words; word++)
        {
            ulong missed = 0;
            for (int i = 0; i < WordBits; i += TLanes.Count)
            {
                TDouble value = TLanes.Load(values + (word * WordBits) + i);
                TWord inside = TLanes.And(TLanes.LessThan(least, value), TLanes.LessThan(value, most));
                missed |= (ulong)(TLanes.HighBits(inside) ^ ((1u << TLanes.Count) - 1)) << i;
            }

            bits[word] = ~missed;
        }
    }

    private void Count(int word, ulong counted)
    {
        ulong missed = 0;
        ulong missedAgain = 0;
        for (int goal = 0; goal < _goals.Length; goal++)
        {
            ulong misses = counted & ~_attained[(goal * Words) + word];
            missedAgain |= missed & misses;
            missed |= misses;
            Each[goal] += BitOperations.PopCount(counted & ~misses);
        }

        long all = BitOperations.PopCount(counted & ~missed);
        All += all;
        for (int goal = 0; goal < _goals.Length; goal++)
        {
            ulong attained = _attained[(goal * Words) + word];
            AllBut[goal] += all + BitOperations.PopCount(missed & ~missedAgain & ~attained);
            if (Pairs.Length > 0)
            {
                for (int other = 0; other < goal; other++)
                {
                    long both = BitOperations.PopCount(counted & attained & _attained[(other * Words) + word]);
                    Pairs[(goal * _goals.Length) + other] += both;
                    Pairs[(other * _goals.Length) + goal] += both;
                }

                Pairs[(goal * _goals.Length) + goal] += BitOperations.PopCount(counted & attained);
            }
        }

        for (int subset = 0; subset < _subsets.Length; subset++)
        {
            ulong together = counted;
            foreach (int goal in _subsets[subset])
            {
                together &= _attained[(goal * Words) + word];
            }

            Subsets[subset] += BitOperations.PopCount(together);
        }
    }
}
