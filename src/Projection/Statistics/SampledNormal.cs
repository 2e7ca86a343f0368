using System.Runtime.CompilerServices;
using Projection.Arithmetic.Lanes;

namespace Projection.Statistics;

/// <summary>The standard normal quantile that simulations draw by: coarser than <see cref="StandardNormal.Quantile"/> and many times as fast.</summary>
/// <remarks>
/// A polynomial of degree 8 for each half octave of the tail probability. Over the 2^52 numbers that <see cref="RandomSource"/> makes of words it is
/// strictly increasing, exactly odd (the complement of a word gives the value with the other sign) and within 1e-9 of the exact quantile;
/// it reaches from -8.21 to 8.21. Multiplications, additions and fused multiply-adds only: the same bits at every vector width and on every machine.
/// </remarks>
public static unsafe partial class SampledNormal
{
    private const int Degree = 8;
    private const int PerPiece = Degree + 1;

    // A tail probability p is held as k + 1/2 with p = (k + 1/2) 2^-52 and k below 2^51; or-ed into the last bits of 2^52 a whole number becomes a double.
    private const ulong WholeNumber = 0x4330000000000000;
    private const double WholeNumberLessHalf = 4503599627370495.5;
    private const ulong Mantissa = 0x000FFFFFFFFFFFFF;
    private const ulong One = 0x3FF0000000000000;
    private const ulong SignBit = 0x8000000000000000;
    private const double Middle = 1.5;

    // The piece is the exponent with the first bit of the mantissa; the first one is that of the exponent -1.
    private const int PieceShift = 51;
    private const ulong FirstPiece = 2 * 1022;

    // The sixteen pieces from 2^-9 to 1/2 hold all but 0.4 % of the numbers; their coefficients lie side by side for vector look-up.
    private const ulong FrequentFrom = (1023UL + 43) << 52; // the bits of 2^43
    private const ulong FirstFrequentPiece = (2 * (1023 + 43)) - FirstPiece;
    private const int Frequent = 16;

    private static readonly double[] FrequentTable = MakeFrequentTable();

    /// <summary>The normal number that belongs to 64 random bits.</summary>
    /// <param name="word">Uniform random bits; its highest 52 count.</param>
    /// <returns>Within 1e-9 of <c>StandardNormal.Quantile((floor(word / 2^12) + 1/2) / 2^52)</c>; from -8.21 to 8.21.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Quantile(ulong word)
    {
        ulong sign = unchecked((ulong)((long)word >> 63));
        double p = BitConverter.UInt64BitsToDouble(((word ^ sign) >> 12) | WholeNumber) - WholeNumberLessHalf;
        ulong bits = BitConverter.DoubleToUInt64Bits(p);
        ReadOnlySpan<double> piece = Coefficients.Slice((int)((bits >> PieceShift) - FirstPiece) * PerPiece, PerPiece);
        double t = BitConverter.UInt64BitsToDouble((bits & Mantissa) | One) - Middle;
        double lower = piece[Degree];
        for (int j = Degree - 1; j >= 0; j--)
        {
            lower = Math.FusedMultiplyAdd(lower, t, piece[j]);
        }

        return BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(lower) ^ (sign & SignBit));
    }

    /// <summary>The same for a block of words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="normals">Takes one number for each word; may be the same memory.</param>
    /// <param name="count">Number of words, a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Fill<TLanes, TDouble, TWord>(ulong* words, double* normals, int count)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        unchecked
        {
            fixed (double* table = FrequentTable)
            {
                // Two vectors at a time, so that one's multiplication runs while the other's waits.
                for (int i = 0; i < count; i += 2 * TLanes.Count)
                {
                    TWord first = TLanes.LoadWords(words + i);
                    TWord second = TLanes.LoadWords(words + i + TLanes.Count);
                    Reduce<TLanes, TDouble, TWord>(first, out TWord pieces, out TDouble t, out TWord rare, out TWord sign);
                    Reduce<TLanes, TDouble, TWord>(second, out TWord nextPieces, out TDouble nextT, out TWord nextRare, out TWord nextSign);
                    TDouble lower = TLanes.Lookup16(table + (8 * Frequent), pieces);
                    TDouble nextLower = TLanes.Lookup16(table + (8 * Frequent), nextPieces);
                    lower = TLanes.MultiplyAdd(lower, t, TLanes.Lookup16(table + (7 * Frequent), pieces));
                    nextLower = TLanes.MultiplyAdd(nextLower, nextT, TLanes.Lookup16(table + (7 * Frequent), nextPieces));
                    lower = TLanes.MultiplyAdd(lower, t, TLanes.Lookup16(table + (6 * Frequent), pieces));
                    nextLower = TLanes.MultiplyAdd(nextLower, nextT, TLanes.Lookup16(table + (6 * Frequent), nextPieces));
                    lower = TLanes.MultiplyAdd(lower, t, TLanes.Lookup16(table + (5 * Frequent), pieces));
                    nextLower = TLanes.MultiplyAdd(nextLower, nextT, TLanes.Lookup16(table + (5 * Frequent), nextPieces));
                    lower = TLanes.MultiplyAdd(lower, t, TLanes.Lookup16(table + (4 * Frequent), pieces));
                    nextLower = TLanes.MultiplyAdd(nextLower, nextT, TLanes.Lookup16(table + (4 * Frequent), nextPieces));
                    lower = TLanes.MultiplyAdd(lower, t, TLanes.Lookup16(table + (3 * Frequent), pieces));
                    nextLower = TLanes.MultiplyAdd(nextLower, nextT, TLanes.Lookup16(table + (3 * Frequent), nextPieces));
                    lower = TLanes.MultiplyAdd(lower, t, TLanes.Lookup16(table + (2 * Frequent), pieces));
                    nextLower = TLanes.MultiplyAdd(nextLower, nextT, TLanes.Lookup16(table + (2 * Frequent), nextPieces));
                    lower = TLanes.MultiplyAdd(lower, t, TLanes.Lookup16(table + Frequent, pieces));
                    nextLower = TLanes.MultiplyAdd(nextLower, nextT, TLanes.Lookup16(table + Frequent, nextPieces));
                    lower = TLanes.MultiplyAdd(lower, t, TLanes.Lookup16(table, pieces));
                    nextLower = TLanes.MultiplyAdd(nextLower, nextT, TLanes.Lookup16(table, nextPieces));
                    TLanes.Store(normals + i, TLanes.AsDoubles(TLanes.Xor(TLanes.AsWords(lower), TLanes.And(sign, TLanes.CreateWords(SignBit)))));
                    TLanes.Store(normals + i + TLanes.Count, TLanes.AsDoubles(TLanes.Xor(TLanes.AsWords(nextLower), TLanes.And(nextSign, TLanes.CreateWords(SignBit)))));
                    if (TLanes.HighBits(TLanes.Or(rare, nextRare)) != 0)
                    {
                        FillTails<TLanes, TDouble, TWord>(first, second, normals + i, TLanes.HighBits(rare) | (TLanes.HighBits(nextRare) << TLanes.Count));
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Reduce<TLanes, TDouble, TWord>(TWord word, out TWord pieces, out TDouble t, out TWord rare, out TWord sign)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        TWord upper = TLanes.Sign(word);
        TWord whole = TLanes.Or(TLanes.ShiftRight(TLanes.Xor(word, upper), 12), TLanes.CreateWords(WholeNumber));
        TDouble p = TLanes.Subtract(TLanes.AsDoubles(whole), TLanes.Create(WholeNumberLessHalf));
        TWord bits = TLanes.AsWords(p);
        pieces = TLanes.ShiftRight(bits, PieceShift);
        t = TLanes.Subtract(TLanes.AsDoubles(TLanes.Or(TLanes.And(bits, TLanes.CreateWords(Mantissa)), TLanes.CreateWords(One))), TLanes.Create(Middle));
        rare = TLanes.SubtractWords(bits, TLanes.CreateWords(FrequentFrom));
        sign = upper;
    }

    // The words are taken from registers: the numbers may have taken their place in memory.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FillTails<TLanes, TDouble, TWord>(TWord first, TWord second, double* normals, uint tails)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        ulong* words = stackalloc ulong[2 * TLanes.Count];
        TLanes.StoreWords(words, first);
        TLanes.StoreWords(words + TLanes.Count, second);
        for (; tails != 0; tails &= tails - 1)
        {
            int lane = System.Numerics.BitOperations.TrailingZeroCount(tails);
            normals[lane] = Quantile(words[lane]);
        }
    }

    // By coefficient, and within one by the low four bits of the piece's number as the exponent field has it.
    private static double[] MakeFrequentTable()
    {
        double[] table = GC.AllocateArray<double>(PerPiece * Frequent, pinned: true);
        for (ulong piece = FirstFrequentPiece; piece < FirstFrequentPiece + Frequent; piece++)
        {
            for (int j = 0; j < PerPiece; j++)
            {
                table[(j * Frequent) + (int)((piece + FirstPiece) % Frequent)] = Coefficients[((int)piece * PerPiece) + j];
            }
        }

        return table;
    }
}
