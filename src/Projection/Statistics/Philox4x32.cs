namespace Projection.Statistics;

/// <summary>The counter-based generator Philox4x32-10: a keyed scrambling of a 128-bit counter into 128 random bits.</summary>
/// <remarks>
/// A pure function of counter and key: no state, so every draw can be computed by itself, in any order and on any thread.
/// Only integer arithmetic, hence the same bits on every machine.
/// </remarks>
/// <seealso href="https://doi.org/10.1145/2063384.2063405">Salmon, Moraes, Dror and Shaw (2011), Parallel random numbers: as easy as 1, 2, 3</seealso>
public static class Philox4x32
{
    internal const int StandardRounds = 10;
    internal const uint Multiplier0 = 0xD2511F53;
    internal const uint Multiplier1 = 0xCD9E8D57;
    internal const uint Weyl0 = 0x9E3779B9;
    internal const uint Weyl1 = 0xBB67AE85;

    /// <summary>One block: four random words for one counter and key.</summary>
    /// <param name="counter">Four words of 32 bits, the least significant first; any value.</param>
    /// <param name="key">Two words of 32 bits, the least significant first; any value.</param>
    /// <returns>Four words of 32 bits, each uniform over all its values.</returns>
    public static (uint Word0, uint Word1, uint Word2, uint Word3) Block(
        (uint Word0, uint Word1, uint Word2, uint Word3) counter, (uint Word0, uint Word1) key) =>
        Block(counter, key, StandardRounds);

    /// <summary>The same with another number of rounds, for the published vectors of 7 rounds.</summary>
    internal static (uint Word0, uint Word1, uint Word2, uint Word3) Block(
        (uint Word0, uint Word1, uint Word2, uint Word3) counter, (uint Word0, uint Word1) key, int rounds)
    {
        unchecked
        {
            (uint c0, uint c1, uint c2, uint c3) = counter;
            (uint k0, uint k1) = key;
            for (int round = 0; round < rounds; round++)
            {
                ulong product0 = (ulong)Multiplier0 * c0;
                ulong product1 = (ulong)Multiplier1 * c2;
                c0 = (uint)(product1 >> 32) ^ c1 ^ k0;
                c1 = (uint)product1;
                c2 = (uint)(product0 >> 32) ^ c3 ^ k1;
                c3 = (uint)product0;
                k0 += Weyl0;
                k1 += Weyl1;
            }

            return (c0, c1, c2, c3);
        }
    }
}
