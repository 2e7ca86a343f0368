using System.Numerics;
using System.Runtime.CompilerServices;
using Projection.Arithmetic.Lanes;
using Projection.Evaluation.Batch;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>Counts what lies outside a range around a quantile and keeps what lies inside, so that order statistics near it are exact in little memory.</summary>
/// <remarks>
/// Values at an end are counted, so that a quantity that takes one value often needs no memory for it. Where even the inside would not fit, it is counted in
/// classes of equal width. All of this is counting: parts that threads or machines have counted add up to the same whole in any order.
/// </remarks>
internal sealed unsafe class QuantileBracket
{
    private const int Classes = 1024;
    private const int MaskBits = 64;

    // Room doubles up to this many values more.
    private const int LargestStep = 1 << 17;

    private double[] _inside = [];
    private int _insideCount;

    // Places of kept values below and behind which nothing is out of order; none once a value is added.
    private readonly List<int> _placed = [];
    private long[]? _classes;

    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    public QuantileBracket(double low, double high)
    {
        Low = low;
        High = high;
    }

    /// <summary>Lower end.</summary>
    public double Low { get; private set; }

    /// <summary>Upper end.</summary>
    public double High { get; private set; }

    /// <summary>Values below the range.</summary>
    public long Below { get; private set; }

    /// <summary>Values equal to the lower end.</summary>
    public long AtLow { get; private set; }

    /// <summary>Values equal to the upper end, where that is another one.</summary>
    public long AtHigh { get; private set; }

    /// <summary>Values kept or classed strictly inside.</summary>
    public long Inside { get; private set; }

    /// <summary>The values kept, in no particular order.</summary>
    public ReadOnlySpan<double> InsideValues => _inside.AsSpan(0, _insideCount);

    /// <summary>Whether the inside is counted in classes.</summary>
    public bool IsClassed => _classes is not null;

    /// <summary>A bracket of the same range that has counted nothing.</summary>
    /// <param name="spent">A bracket that is not used any more, whose memory it takes over; <see langword="null"/> for none.</param>
    public QuantileBracket Empty(QuantileBracket? spent = null)
    {
        if (!IsClassed)
        {
            return new QuantileBracket(Low, High) { _inside = spent?._inside ?? [] };
        }

        long[] classes = spent?._classes ?? new long[Classes];
        Array.Clear(classes);
        return new QuantileBracket(Low, High) { _classes = classes };
    }

    /// <summary>Counts one finite value.</summary>
    public void Add(double value)
    {
        _placed.Clear();
        if (value < Low)
        {
            Below++;
        }
        else if (value <= High)
        {
            AddWithin(value);
        }
    }

    /// <summary>Counts a block of finite values.</summary>
    /// <param name="values">The first of <see cref="BatchProgram.BlockSize"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddBlock<TLanes, TDouble, TWord>(double* values)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        unchecked
        {
            _placed.Clear();
            if (_classes is null)
            {
                Reserve(_insideCount + BatchProgram.BlockSize);
            }

            TDouble low = TLanes.Create(Low);
            TDouble high = TLanes.Create(High);
            for (double* some = values; some < values + BatchProgram.BlockSize; some += MaskBits)
            {
                ulong under = 0;
                ulong over = 0;
                for (int i = 0; i < MaskBits; i += TLanes.Count)
                {
                    TDouble value = TLanes.Load(some + i);
                    under |= (ulong)TLanes.HighBits(TLanes.LessThan(value, low)) << i;
                    over |= (ulong)TLanes.HighBits(TLanes.LessThan(high, value)) << i;
                }

                Below += BitOperations.PopCount(under);
                for (ulong within = ~(under | over); within != 0; within &= within - 1)
                {
                    double value = some[BitOperations.TrailingZeroCount(within)];
                    if (value > Low && value < High && _classes is null)
                    {
                        _inside[_insideCount++] = value;
                        Inside++;
                    }
                    else
                    {
                        AddWithin(value);
                    }
                }
            }
        }
    }

    /// <summary>Adds what another bracket of the same range has counted.</summary>
    public void Add(QuantileBracket other)
    {
        _placed.Clear();
        Below += other.Below;
        AtLow += other.AtLow;
        AtHigh += other.AtHigh;
        Inside += other.Inside;
        for (int i = 0; i < (_classes?.Length ?? 0); i++)
        {
            _classes![i] += other._classes![i];
        }

        Reserve(_insideCount + other._insideCount);
        Array.Copy(other._inside, 0, _inside, _insideCount, other._insideCount);
        _insideCount += other._insideCount;
    }

    /// <summary>One bracket with the values of several that may have other ranges.</summary>
    /// <param name="brackets">At least one.</param>
    /// <param name="low">Nothing below is asked for.</param>
    /// <param name="high">Nothing above is asked for.</param>
    /// <returns>It reaches as far as all of them and no further than asked for; <see langword="null"/> where one counts in classes or nothing is common.</returns>
    public static QuantileBracket? Common(IReadOnlyList<QuantileBracket> brackets, double low, double high)
    {
        foreach (QuantileBracket bracket in brackets)
        {
            if (bracket.IsClassed)
            {
                return null;
            }

            low = Math.Max(low, bracket.Low);
            high = Math.Min(high, bracket.High);
        }

        if (low > high)
        {
            return null;
        }

        var common = new QuantileBracket(low, high);
        foreach (QuantileBracket bracket in brackets)
        {
            common.AddAll(bracket);
        }

        return common;
    }

    /// <summary>A narrower bracket with the same values.</summary>
    /// <param name="lowest">The rank, from 1, of its lower end; below 1 for the end that it has.</param>
    /// <param name="highest">The rank of its upper end; above the number of values for the end that it has.</param>
    /// <param name="count">Number of values.</param>
    /// <param name="isSpent">Whether this bracket is not used any more, so that the narrower one can take over its memory.</param>
    public QuantileBracket Narrowed(long lowest, long highest, long count, bool isSpent = false)
    {
        double low = lowest < 1 ? Low : AtRank(lowest).Value;
        double high = highest > count ? High : AtRank(highest).Value;
        var narrow = new QuantileBracket(low, high);
        if (isSpent)
        {
            // Each value is read before another one takes its place.
            narrow._inside = _inside;
        }
        else
        {
            narrow.Reserve((int)Math.Min(_insideCount, highest - lowest + 1));
        }

        narrow.AddAll(this);
        return narrow;
    }

    /// <summary>Counts in classes from now on what would have been kept, so that order statistics are no longer exact; not where an end is infinite.</summary>
    public void Class()
    {
        if (IsClassed || !double.IsFinite(High - Low))
        {
            return;
        }

        _classes = new long[Classes];
        for (int i = 0; i < _insideCount; i++)
        {
            _classes[ClassOf(_inside[i])]++;
        }

        _inside = [];
        _insideCount = 0;
        _placed.Clear();
    }

    /// <summary>Number of values up to one in the range, where values are kept.</summary>
    public long CountUpTo(double value)
    {
        long count = Below + AtLow + (value >= High ? AtHigh : 0);
        for (int i = 0; i < _insideCount; i++)
        {
            count += _inside[i] <= value ? 1 : 0;
        }

        return count;
    }

    /// <summary>The value of a rank.</summary>
    /// <param name="rank">From 1.</param>
    /// <returns>The value, and by how many ranks it may be off: 0 where it is exact.</returns>
    public (double Value, long Off) AtRank(long rank)
    {
        long place = rank - Below;
        if (place <= AtLow)
        {
            return (Low, Math.Max(0, 1 - place));
        }

        place -= AtLow;
        if (place > Inside)
        {
            return (High, Math.Max(0, place - Inside - AtHigh));
        }

        if (_classes is null)
        {
            return (PlaceInside((int)place - 1), 0);
        }

        int found = 0;
        while (place > _classes[found])
        {
            place -= _classes[found++];
        }

        double width = (High - Low) / Classes;
        return (Low + ((found + ((place - 0.5) / _classes[found])) * width), _classes[found]);
    }

    // Values that have found their place bound the search for the next one.
    private double PlaceInside(int place)
    {
        int next = _placed.BinarySearch(place);
        if (next < 0)
        {
            next = ~next;
            int from = next == 0 ? 0 : _placed[next - 1] + 1;
            int to = next == _placed.Count ? _insideCount : _placed[next];
            Selection.Place(_inside.AsSpan(from, to - from), place - from);
            _placed.Insert(next, place);
        }

        return _inside[place];
    }

    // What a bracket that reaches at least as far has counted.
    private void AddAll(QuantileBracket wide)
    {
        Below += wide.Below;
        AddMany(wide.Low, wide.AtLow);
        AddMany(wide.High, wide.AtHigh);
        for (int i = 0; i < wide._insideCount; i++)
        {
            Add(wide._inside[i]);
        }
    }

    private void AddMany(double value, long times)
    {
        Below += value < Low ? times : 0;
        AtLow += value == Low ? times : 0;
        AtHigh += value == High && value != Low ? times : 0;
        for (long i = 0; i < (value > Low && value < High ? times : 0); i++)
        {
            AddWithin(value);
        }
    }

    private void AddWithin(double value)
    {
        if (value == Low)
        {
            AtLow++;
        }
        else if (value == High)
        {
            AtHigh++;
        }
        else
        {
            Inside++;
            if (_classes is not null)
            {
                _classes[ClassOf(value)]++;
                return;
            }

            if (_insideCount == _inside.Length)
            {
                Reserve(_insideCount + BatchProgram.BlockSize);
            }

            _inside[_insideCount++] = value;
        }
    }

    private int ClassOf(double value) => Math.Clamp((int)((value - Low) / (High - Low) * Classes), 0, Classes - 1);

    private void Reserve(int capacity)
    {
        if (capacity > _inside.Length)
        {
            Array.Resize(ref _inside, Math.Max(capacity, Math.Min(2 * _inside.Length, _inside.Length + LargestStep)));
        }
    }
}
