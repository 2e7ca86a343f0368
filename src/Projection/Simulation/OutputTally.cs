using System.Runtime.CompilerServices;
using Projection.Arithmetic.Lanes;
using Projection.Evaluation.Batch;

namespace Projection.Simulation;

/// <summary>What one thread gathers of one output: sums for the moments, brackets around the quantiles, bars.</summary>
internal sealed unsafe class OutputTally
{
    /// <summary>Sums are kept in so many strands, trial mod 16, whatever the vector width.</summary>
    private const int Strands = 16;

    private readonly double _shift;
    private long _failed;

    // Sums of the unit so far, then of squares, by strand.
    private readonly double[] _sums = new double[2 * Strands];

    /// <param name="shift">What values are counted from in the moments: the value of the central path.</param>
    public OutputTally(double shift) => _shift = shift;

    /// <summary>Brackets around the quantiles.</summary>
    public QuantileBracket[] Brackets { get; set; } = [];

    /// <summary>The histogram; <see langword="null"/> for none.</summary>
    public BarCount? Bars { get; set; }


    /// <summary>Adds a whole block.</summary>
    /// <param name="values">The first of its values.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddBlock<TLanes, TDouble, TWord>(double* values)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        if (!TryAddMoments<TLanes, TDouble, TWord>(values))
        {
            AddEach(values, BatchProgram.BlockSize);
            return;
        }

        foreach (QuantileBracket bracket in Brackets)
        {
            bracket.AddBlock<TLanes, TDouble, TWord>(values);
        }

        Bars?.Add(new ReadOnlySpan<double>(values, BatchProgram.BlockSize));
    }

    /// <summary>Adds the first values of a block, or values of which some are not finite.</summary>
    /// <param name="values">The first value.</param>
    /// <param name="count">Number of values.</param>
    public void AddEach(double* values, int count)
    {
        for (int i = 0; i < count; i++)
        {
            double value = values[i];
            if (!double.IsFinite(value))
            {
                _failed++;
                continue;
            }

            double difference = value - _shift;
            _sums[i % Strands] += difference;
            _sums[Strands + (i % Strands)] = Math.FusedMultiplyAdd(difference, difference, _sums[Strands + (i % Strands)]);
            foreach (QuantileBracket bracket in Brackets)
            {
                bracket.Add(value);
            }

            Bars?.Add(new ReadOnlySpan<double>(in value));
        }
    }

    /// <summary>Ends a unit of trials.</summary>
    /// <param name="sum">Takes the sum of differences from the shift, then that of their squares.</param>
    public void EndUnit(Span<double> sum)
    {
        sum[0] = Fold(_sums.AsSpan(0, Strands));
        sum[1] = Fold(_sums.AsSpan(Strands));
        Array.Clear(_sums);
    }

    /// <summary>Trials without a finite value since the last call.</summary>
    public long TakeFailed()
    {
        long failed = _failed;
        _failed = 0;
        return failed;
    }

    private static double Fold(Span<double> strands)
    {
        for (int half = Strands / 2; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
            {
                strands[i] += strands[i + half];
            }
        }

        return strands[0];
    }

    // False, and nothing added, where a value is not finite or its square overflows.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryAddMoments<TLanes, TDouble, TWord>(double* values)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        unchecked
        {
            TDouble shift = TLanes.Create(_shift);
            TDouble limit = TLanes.Create(double.PositiveInfinity);
            double* added = stackalloc double[2 * Strands];
            uint finite = uint.MaxValue;
            fixed (double* sums = _sums)
            {
                for (int strand = 0; strand < Strands; strand += TLanes.Count)
                {
                    TDouble sum = TLanes.Load(sums + strand);
                    TDouble squares = TLanes.Load(sums + Strands + strand);
                    for (int i = strand; i < BatchProgram.BlockSize; i += Strands)
                    {
                        TDouble difference = TLanes.Subtract(TLanes.Load(values + i), shift);
                        sum = TLanes.Add(sum, difference);
                        squares = TLanes.MultiplyAdd(difference, difference, squares);
                    }

                    finite &= TLanes.HighBits(TLanes.LessThan(squares, limit));
                    TLanes.Store(added + strand, sum);
                    TLanes.Store(added + Strands + strand, squares);
                }

                if (finite != (1u << TLanes.Count) - 1)
                {
                    return false;
                }

                new ReadOnlySpan<double>(added, 2 * Strands).CopyTo(_sums);
                return true;
            }
        }
    }
}
