using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Projection.Statistics;

/// <summary>Owen's nested uniform scrambling of 32 binary digits: whether a digit is flipped depends on all digits before it.</summary>
/// <remarks>
/// <para>Each of the 2^32 - 1 choices is one bit of a Philox block of its own place, so all are independent as far as Philox words are; nothing is stored
/// but those of the first seven digits. Key: the seed; counter: (q, 0, dimension, 1).</para>
/// <para>Digits 1 to 7: q = 0, bit <c>n = 2^(k-1) + p</c> for digit k after the digits p. Digit k from 8 on: <c>q = 2^(k-8) + c</c>, where c are the digits 8 to
/// k - 1, and bit p, the first seven digits. Bit n of a block is bit <c>floor(n / 4)</c> of its word <c>n mod 4</c>.</para>
/// <para>That order serves blocks of 128 points: aligned ones of Sobol' agree from digit 8 on and have all values of the first seven digits, so that
/// one Philox block gives one digit of all of them.</para>
/// </remarks>
/// <seealso href="https://doi.org/10.1007/978-1-4612-2552-2_19">Owen (1995), Randomly permuted (t,m,s)-nets and (t,s)-sequences</seealso>
internal sealed class NestedUniformScrambling
{
    /// <summary>Number of first digits that a block of points has all values of.</summary>
    public const int FirstDigits = 7;

    /// <summary>Number of values of the first digits.</summary>
    public const int Block = 1 << FirstDigits;

    /// <summary>Number of digits after the first ones.</summary>
    public const int LaterDigits = Digits - FirstDigits;

    private const int Digits = 32;

    // The last word of the counter: apart from those of RandomSource, which has 0 there.
    private const uint Use = 1;

    private readonly (uint Word0, uint Word1) _key;
    private readonly uint _index;

    // For each of the first digits, bit p as the digits p are followed by a flip or not; the last digit first.
    private readonly Vector128<uint>[] _first = new Vector128<uint>[FirstDigits];

    /// <summary>The scrambling of a seed and dimension.</summary>
    /// <param name="seed">Any value; two seeds scramble independently.</param>
    /// <param name="index">The dimension, from 0.</param>
    public NestedUniformScrambling(ulong seed, int index)
    {
        _key = ((uint)(seed & uint.MaxValue), (uint)(seed >> 32));
        _index = (uint)index;
        (uint word0, uint word1, uint word2, uint word3) = Philox4x32.Block((0, 0, _index, Use), _key);
        Span<uint> choices = [word0, word1, word2, word3];
        Span<uint> words = stackalloc uint[4];
        for (int digit = 1; digit <= FirstDigits; digit++)
        {
            words.Clear();
            for (int p = 0; p < Block; p++)
            {
                int choice = (Block + p) >> (FirstDigits + 1 - digit);
                words[p % 4] |= ((choices[choice % 4] >> (choice / 4)) & 1) << (p / 4);
            }

            _first[FirstDigits - digit] = Vector128.Create<uint>(words);
        }
    }

    /// <summary>The flips of all points with the same later digits.</summary>
    /// <param name="later">The digits 8 to 32, as a number of 25 bits.</param>
    /// <param name="flips">For each value of the first seven digits, what the point with these digits is to be combined with by exclusive or.</param>
    public void Fill(uint later, Span<uint> flips)
    {
        // Row i is the digit of weight 2^i of all points; turned about its diagonal, it becomes the flips of each point.
        Span<Vector128<uint>> rows = MemoryMarshal.Cast<uint, Vector128<uint>>(flips);
        Span<uint> places = stackalloc uint[LaterDigits];
        for (int i = 0; i < LaterDigits; i++)
        {
            places[i] = (1U << (LaterDigits - 1 - i)) | (later >> (i + 1));
        }

        PhiloxBlocks.Fill(places, _index, Use, _key, rows);
        _first.CopyTo(rows[LaterDigits..]);
        Transpose(rows);
    }

    // Four square matrices of 32 x 32 bits side by side: ever smaller blocks off the diagonal change places.
    private static void Transpose(Span<Vector128<uint>> rows)
    {
        uint low = uint.MaxValue >> (Digits / 2);
        for (int width = Digits / 2; width > 0; width /= 2)
        {
            Vector128<uint> mask = Vector128.Create(low);
            for (int row = 0; row < Digits; row = (row + width + 1) & ~width)
            {
                Vector128<uint> change = ((rows[row] >> width) ^ rows[row + width]) & mask;
                rows[row] ^= change << width;
                rows[row + width] ^= change;
            }

            low ^= low << (width / 2);
        }
    }
}
