namespace Projection.Statistics;

/// <summary>SplitMix64: a sequence of 64-bit words for each seed, any of them by its place.</summary>
/// <seealso href="https://doi.org/10.1145/2660193.2660195">Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators</seealso>
internal static class SplitMix64
{
    /// <summary>The word at a place of a seed's sequence.</summary>
    /// <param name="seed">Any value.</param>
    /// <param name="place">From 0.</param>
    public static ulong Word(ulong seed, ulong place)
    {
        unchecked
        {
            ulong z = seed + ((place + 1) * 0x9E3779B97F4A7C15);
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
