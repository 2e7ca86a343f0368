namespace Projection.Statistics;

/// <summary>A pseudo-random order of the numbers below N, any place of it by itself.</summary>
/// <remarks>
/// <para>The numbers are laid out in rows of <c>ceil(sqrt N)</c>. Rounds shift in turn the column by a word of the row and the row by a word of the column
/// (a Feistel network on two unequal parts); a result of N or more goes through again until it is below; last, all are turned by one amount, so that
/// every place takes every value equally often over the keys. 8 rounds from 256 numbers on; 24 below, where short rows mix slowly.</para>
/// <para>The word of round r for x is word x of the <see cref="SplitMix64"/> sequence of key r. Keys are Philox words of the seed.</para>
/// </remarks>
/// <seealso href="https://doi.org/10.1007/3-540-45760-7_9">Black and Rogaway (2002), Ciphers with arbitrary finite domains</seealso>
internal readonly ref struct KeyedPermutation
{
    /// <summary>The most numbers that can be put into order: 2^32.</summary>
    public const ulong Most = 1UL << 32;

    /// <summary>How many words the keys take at most.</summary>
    public const int MostKeys = SmallRounds + 2;

    private const int Block = 128;
    private const int Rounds = 8;
    private const int SmallRounds = 24;
    private const ulong Small = 256;

    // The last word of the counter: apart from those of RandomSource, which has 0 there.
    private const uint Use = 3;

    private readonly ulong _count;
    private readonly ulong _columns;
    private readonly ulong _rows;
    private readonly ulong _turn;
    private readonly ReadOnlySpan<ulong> _keys;

    /// <summary>The order of a seed and input.</summary>
    /// <param name="count">How many numbers, 1 to <see cref="Most"/>.</param>
    /// <param name="seed">Any value.</param>
    /// <param name="id">The input's lasting number.</param>
    /// <param name="keys">Room for <see cref="MostKeys"/> words, to be left alone as long as the order is used.</param>
    public KeyedPermutation(ulong count, ulong seed, uint id, Span<ulong> keys)
    {
        _count = count;
        _columns = CeilingOfRoot(count);
        _rows = (count + _columns - 1) / _columns;
        int rounds = count < Small ? SmallRounds : Rounds;
        for (int pair = 0; pair <= rounds / 2; pair++)
        {
            (uint word0, uint word1, uint word2, uint word3) =
                Philox4x32.Block(((uint)pair, 0, id, Use), ((uint)(seed & uint.MaxValue), (uint)(seed >> 32)));
            keys[2 * pair] = word0 | ((ulong)word1 << 32);
            keys[(2 * pair) + 1] = word2 | ((ulong)word3 << 32);
        }

        _keys = keys[..rounds];
        _turn = Math.BigMul(keys[rounds], count, out _);
    }

    /// <summary>The numbers at consecutive places.</summary>
    /// <param name="first">First place; below N together with those that follow.</param>
    /// <param name="numbers">Takes one number below N for each place.</param>
    public void Fill(ulong first, Span<ulong> numbers)
    {
        for (int start = 0; start < numbers.Length; start += Block)
        {
            FillBlock(first + (ulong)start, numbers[start..Math.Min(start + Block, numbers.Length)]);
        }
    }

    // Round by round over all places, not place by place: the rounds of one place wait for each other, those of different places do not.
    private void FillBlock(ulong first, Span<ulong> numbers)
    {
        Span<ulong> columns = stackalloc ulong[Block];
        columns = columns[..numbers.Length];
        Span<ulong> rows = numbers;
        (ulong row, ulong column) = Math.DivRem(first, _columns);
        for (int i = 0; i < rows.Length; i++)
        {
            (rows[i], columns[i]) = (row, column);
            column++;
            if (column == _columns)
            {
                (row, column) = (row + 1, 0);
            }
        }

        Through(rows, columns);
        for (int i = 0; i < numbers.Length; i++)
        {
            ulong number = (rows[i] * _columns) + columns[i];
            while (number >= _count)
            {
                Through(rows.Slice(i, 1), columns.Slice(i, 1));
                number = (rows[i] * _columns) + columns[i];
            }

            number += _turn;
            numbers[i] = number < _count ? number : number - _count;
        }
    }

    private void Through(Span<ulong> rows, Span<ulong> columns)
    {
        for (int round = 0; round < _keys.Length; round += 2)
        {
            ulong columnKey = _keys[round];
            ulong rowKey = _keys[round + 1];
            for (int i = 0; i < rows.Length && i < columns.Length; i++)
            {
                ulong column = Wrapped(columns[i], SplitMix64.Word(columnKey, rows[i]), _columns);
                rows[i] = Wrapped(rows[i], SplitMix64.Word(rowKey, column), _rows);
                columns[i] = column;
            }
        }
    }

    // The sum of a number and one below the bound that the first 48 bits of a word give, less the bound where it can be. The bound is 2^16 at most, so
    // nothing overflows; without a branch, as it would be guessed wrong half of the time.
    private static ulong Wrapped(ulong number, ulong word, ulong bound)
    {
        unchecked
        {
            long over = (long)(number + (((word >> 16) * bound) >> 48) - bound);
            return (ulong)(over + ((long)bound & (over >> 63)));
        }
    }

    private static ulong CeilingOfRoot(ulong number)
    {
        // The root of a number up to 2^32 is rounded by far less than its distance from the next whole number, unless it is one.
        ulong root = (ulong)Math.Sqrt(number);
        return root * root < number ? root + 1 : root;
    }
}
