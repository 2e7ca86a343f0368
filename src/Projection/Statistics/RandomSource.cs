namespace Projection.Statistics;

/// <summary>Random numbers that are looked up rather than drawn: each belongs to a seed, a dimension and a trial.</summary>
/// <remarks>
/// <para>Neither threads, nor the order of calls, nor a new dimension shift the numbers of the others. The default value is the source with seed 0.</para>
/// <para>Layout: the Philox4x32-10 block of key (seed low, seed high) and counter (b low, b high, dimension, 0) gives the words w0 to w3.
/// Trial <c>t</c> takes block <c>b = 8 floor(t / 16) + t mod 8</c>, of it <c>w0 + 2^32 w1</c> in the first half of its sixteen and <c>w2 + 2^32 w3</c>
/// in the second: eight neighbouring blocks, one vector of counters, give sixteen neighbouring trials in order.
/// The last word of the counter stays 0; other uses of the same seed can take other values without meeting these numbers.</para>
/// <para>A 64-bit word x becomes <c>(floor(x / 2^12) + 1/2) / 2^52</c>: 2^52 equally likely values from 2^-53 to 1 - 2^-53, never 0 or 1,
/// symmetric about 1/2.</para>
/// </remarks>
/// <param name="Seed">Any value; the same seed gives the same numbers on every machine.</param>
public readonly record struct RandomSource(ulong Seed)
{
    private const int HalfGroup = 8;

    /// <summary>The 64 random bits of one dimension and trial.</summary>
    /// <param name="dimension">Number of the uncertain input, any value.</param>
    /// <param name="trial">Number of the trial, from 0.</param>
    /// <returns>Uniform over all its values.</returns>
    public ulong Word(uint dimension, ulong trial)
    {
        (ulong first, ulong second) = Block(dimension, BlockOf(trial));
        return (trial & HalfGroup) == 0 ? first : second;
    }

    /// <summary>The number of one dimension and trial.</summary>
    /// <param name="dimension">Number of the uncertain input, any value.</param>
    /// <param name="trial">Number of the trial, from 0.</param>
    /// <returns>Uniform between 0 and 1, both excluded.</returns>
    public double Uniform(uint dimension, ulong trial) => ToUniform(Word(dimension, trial));

    /// <summary>The words of one dimension and consecutive trials: the same as one call of <see cref="Word"/> each, at half the work.</summary>
    /// <param name="dimension">Number of the uncertain input, any value.</param>
    /// <param name="firstTrial">Trial of the first number.</param>
    /// <param name="destination">Takes one word for each trial; its length is the number of trials.</param>
    /// <exception cref="ArgumentOutOfRangeException">The trials go beyond the last number that 64 bits hold.</exception>
    public void FillWords(uint dimension, ulong firstTrial, Span<ulong> destination)
    {
        CheckLast(firstTrial, destination.Length);
        for (int index = 0; index < destination.Length; index++)
        {
            ulong trial = firstTrial + (ulong)index;
            bool wholeGroup = trial % (2 * HalfGroup) == 0 && destination.Length - index >= 2 * HalfGroup;
            if (!wholeGroup)
            {
                destination[index] = Word(dimension, trial);
                continue;
            }

            for (int lane = 0; lane < HalfGroup; lane++)
            {
                (destination[index + lane], destination[index + lane + HalfGroup]) = Block(dimension, BlockOf(trial) + (uint)lane);
            }

            index += (2 * HalfGroup) - 1;
        }
    }

    /// <summary>The numbers of one dimension and consecutive trials: the same as one call of <see cref="Uniform"/> each, at half the work.</summary>
    /// <param name="dimension">Number of the uncertain input, any value.</param>
    /// <param name="firstTrial">Trial of the first number.</param>
    /// <param name="destination">Takes one number for each trial; its length is the number of trials.</param>
    /// <exception cref="ArgumentOutOfRangeException">The trials go beyond the last number that 64 bits hold.</exception>
    public void FillUniform(uint dimension, ulong firstTrial, Span<double> destination)
    {
        // The words take the place that the numbers have afterwards.
        Span<ulong> words = System.Runtime.InteropServices.MemoryMarshal.Cast<double, ulong>(destination);
        FillWords(dimension, firstTrial, words);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = ToUniform(words[i]);
        }
    }

    /// <summary>The 2^52 middles of equal intervals: exact in double precision, so no rounding can reach 0 or 1.</summary>
    internal static double ToUniform(ulong word) => ((word >> 12) + 0.5) * (1.0 / (1UL << 52));

    private static void CheckLast(ulong firstTrial, int count)
    {
        if (count > 0 && (ulong)(count - 1) > ulong.MaxValue - firstTrial)
        {
            throw new ArgumentOutOfRangeException(
                nameof(firstTrial), firstTrial, $"Trials are numbered up to {ulong.MaxValue}; found {count} trials from this one on.");
        }
    }

    private static ulong BlockOf(ulong trial) => (trial / (2 * HalfGroup) * HalfGroup) + (trial % HalfGroup);

    private (ulong First, ulong Second) Block(uint dimension, ulong block)
    {
        (uint word0, uint word1, uint word2, uint word3) = unchecked(
            Philox4x32.Block(((uint)block, (uint)(block >> 32), dimension, 0), ((uint)Seed, (uint)(Seed >> 32))));
        return (word0 | ((ulong)word1 << 32), word2 | ((ulong)word3 << 32));
    }
}
