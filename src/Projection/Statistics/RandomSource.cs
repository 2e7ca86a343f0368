namespace Projection.Statistics;

/// <summary>Random numbers that are looked up rather than drawn: each belongs to a seed, a dimension and a trial.</summary>
/// <remarks>
/// <para>Neither threads, nor the order of calls, nor a new dimension shift the numbers of the others. The default value is the source with seed 0.</para>
/// <para>Layout: the Philox4x32-10 block of key (seed low, seed high) and counter (b low, b high, dimension, 0) with b = trial / 2 gives the words
/// w0 to w3. An even trial takes w0 + 2^32 w1, an odd trial w2 + 2^32 w3, so two neighbouring trials share a block.
/// The last word of the counter stays 0; other uses of the same seed can take other values without meeting these numbers.</para>
/// <para>A 64-bit word x becomes <c>(floor(x / 2^12) + 1/2) / 2^52</c>: 2^52 equally likely values from 2^-53 to 1 - 2^-53, never 0 or 1,
/// symmetric about 1/2.</para>
/// </remarks>
/// <param name="Seed">Any value; the same seed gives the same numbers on every machine.</param>
public readonly record struct RandomSource(ulong Seed)
{
    /// <summary>The number of one dimension and trial.</summary>
    /// <param name="dimension">Number of the uncertain input, from 0.</param>
    /// <param name="trial">Number of the trial, from 0.</param>
    /// <returns>Uniform between 0 and 1, both excluded.</returns>
    public double Uniform(uint dimension, ulong trial)
    {
        (uint word0, uint word1, uint word2, uint word3) = Block(dimension, trial >> 1);
        return ToUniform((trial & 1) == 0 ? Join(word0, word1) : Join(word2, word3));
    }

    /// <summary>The numbers of one dimension and consecutive trials: the same as one call of <see cref="Uniform"/> each, at half the work.</summary>
    /// <param name="dimension">Number of the uncertain input, from 0.</param>
    /// <param name="firstTrial">Trial of the first number, odd or even.</param>
    /// <param name="destination">Takes one number for each trial; its length is the number of trials.</param>
    /// <exception cref="ArgumentOutOfRangeException">The trials go beyond the last number that 64 bits hold.</exception>
    public void FillUniform(uint dimension, ulong firstTrial, Span<double> destination)
    {
        if (destination.IsEmpty)
        {
            return;
        }

        if ((ulong)(destination.Length - 1) > ulong.MaxValue - firstTrial)
        {
            throw new ArgumentOutOfRangeException(
                nameof(firstTrial), firstTrial, $"Trials are numbered up to {ulong.MaxValue}; found {destination.Length} trials from this one on.");
        }

        int index = 0;
        ulong block = firstTrial >> 1;
        if ((firstTrial & 1) == 1)
        {
            destination[index++] = Uniform(dimension, firstTrial);
            block = unchecked(block + 1);
        }

        for (; index + 1 < destination.Length; index += 2, block++)
        {
            (uint word0, uint word1, uint word2, uint word3) = Block(dimension, block);
            destination[index] = ToUniform(Join(word0, word1));
            destination[index + 1] = ToUniform(Join(word2, word3));
        }

        if (index < destination.Length)
        {
            destination[index] = Uniform(dimension, block << 1);
        }
    }

    /// <summary>The 2^52 middles of equal intervals: exact in double precision, so no rounding can reach 0 or 1.</summary>
    internal static double ToUniform(ulong word) => ((word >> 12) + 0.5) * (1.0 / (1UL << 52));

    private static ulong Join(uint low, uint high) => low | ((ulong)high << 32);

    private (uint Word0, uint Word1, uint Word2, uint Word3) Block(uint dimension, ulong block) => unchecked(
        Philox4x32.Block(((uint)block, (uint)(block >> 32), dimension, 0), ((uint)Seed, (uint)(Seed >> 32))));
}
