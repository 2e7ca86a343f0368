namespace Projection.Statistics;

/// <summary>A Latin hypercube: in each input, every one of N equal strata holds exactly one of the N trials.</summary>
/// <remarks>
/// <para>Trial i of an input lies in stratum <c>s = pi(i)</c> of a <see cref="KeyedPermutation"/> of seed and input, at the place within it that the word j of
/// the <see cref="RandomSource"/> of the seed gives: the word is <c>floor((s + j / 2^64) 2^64 / N)</c>, or one more where rounding down would leave the
/// stratum, so that <c>floor(word N / 2^64) = s</c> exactly. The plan depends on N: with other trials, other numbers.</para>
/// <para>The part of a function that adds up over single inputs is estimated with variance of order N^-3, the rest as by random trials.</para>
/// <para>Where N is no power of two, the 52 bits of a uniform number cross the border of a stratum once in about 2^52 / N trials.</para>
/// </remarks>
/// <seealso href="https://doi.org/10.1080/00401706.1979.10489755">McKay, Beckman and Conover (1979), A comparison of three methods for selecting values of input variables</seealso>
internal sealed class LatinHypercubeWords : WordSource
{
    /// <summary>The most trials that a hypercube can have: 2^32.</summary>
    public const ulong MostTrials = KeyedPermutation.Most;

    private const int Block = 128;

    private readonly ulong _seed;
    private readonly ulong _trials;

    /// <summary>A Latin hypercube.</summary>
    /// <param name="seed">Any value; two seeds give independent hypercubes.</param>
    /// <param name="trials">Number of trials and strata, 1 to 2^32.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of trials is outside its range.</exception>
    public LatinHypercubeWords(ulong seed, ulong trials)
    {
        if (trials is < 1 or > MostTrials)
        {
            throw new ArgumentOutOfRangeException(nameof(trials), trials, $"A Latin hypercube has 1 to {MostTrials} trials; found {trials}.");
        }

        _seed = seed;
        _trials = trials;
    }

    protected override string Name => $"A Latin hypercube of {_trials} trials";

    protected override ulong LastTrial => _trials - 1;

    protected override void FillChecked(int index, uint id, ulong firstTrial, Span<ulong> words)
    {
        var order = new KeyedPermutation(_trials, _seed, id, stackalloc ulong[KeyedPermutation.MostKeys]);
        Span<ulong> strata = stackalloc ulong[Block];
        new RandomSource(_seed).FillWords(id, firstTrial, words);
        for (int start = 0; start < words.Length; start += Block)
        {
            Span<ulong> part = words[start..Math.Min(start + Block, words.Length)];
            order.Fill(firstTrial + (ulong)start, strata[..part.Length]);
            for (int i = 0; i < part.Length; i++)
            {
                part[i] = Within(strata[i], part[i], _trials);
            }
        }
    }

    /// <summary>The word at a place within a stratum.</summary>
    /// <param name="stratum">Number of the stratum, from 0.</param>
    /// <param name="place">Part of the stratum's width, in units of 2^-64.</param>
    /// <param name="strata">Number of strata, up to 2^32.</param>
    internal static ulong Within(ulong stratum, ulong place, ulong strata)
    {
        // Long division by digits of 32 bits; the remainder stays below 2^32, so nothing overflows.
        (ulong high, ulong remainder) = Math.DivRem((stratum << 32) | (place >> 32), strata);
        (ulong low, remainder) = Math.DivRem((remainder << 32) | (place & uint.MaxValue), strata);
        ulong word = (high << 32) | low;
        return remainder > place ? word + 1 : word;
    }
}
