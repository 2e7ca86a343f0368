using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Projection.Statistics;

/// <summary>Scrambled Sobol' points: the trials are even in many inputs at once.</summary>
/// <remarks>
/// <para>The first 32 digits of a word are those of the <see cref="SobolPoints"/>, under <see cref="NestedUniformScrambling"/>; the last 32 are independent
/// random bits, so that all 64 are uniform. Dimensions follow the inputs' numbers, not their lasting ones.</para>
/// <para>The random bits of trial t are word <c>t mod 4</c> of the Philox block of key seed and counter (floor(t / 4), 0, dimension, 2).</para>
/// <para>Any first 2^m trials from a multiple of 2^m on are a scrambled net: each point is uniform, means are free of bias, and their variance falls like
/// N^-3 for smooth functions and is never far above that of random trials. Numbers of trials other than powers of two lose much of that.</para>
/// </remarks>
/// <seealso href="https://doi.org/10.1214/aos/1031594731">Owen (1997), Scrambled net variance for integrals of smooth functions</seealso>
internal sealed class SobolWords : WordSource
{
    /// <summary>The most inputs that there are directions for.</summary>
    public const int MostInputs = SobolDirections.Dimensions;

    /// <summary>The most trials: 2^32, as the points have 32 digits.</summary>
    public const ulong MostTrials = 1UL << 32;

    private const int Block = NestedUniformScrambling.Block;

    // The last word of the counter: apart from those of RandomSource, which has 0 there.
    private const uint Use = 2;

    private readonly (uint Word0, uint Word1) _key;
    private readonly SobolPoints[] _points;
    private readonly NestedUniformScrambling[] _scramblings;

    /// <summary>Scrambled Sobol' points.</summary>
    /// <param name="seed">Any value; two seeds scramble independently.</param>
    /// <param name="inputs">Number of uncertain inputs, 0 to 21,201.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of inputs is outside its range.</exception>
    public SobolWords(ulong seed, int inputs)
    {
        if (inputs is < 0 or > MostInputs)
        {
            throw new ArgumentOutOfRangeException(nameof(inputs), inputs, $"Sobol' points have 0 to {MostInputs} inputs; found {inputs}.");
        }

        _key = ((uint)(seed & uint.MaxValue), (uint)(seed >> 32));
        _points = [.. Enumerable.Range(0, inputs).Select(index => new SobolPoints(index))];
        _scramblings = [.. Enumerable.Range(0, inputs).Select(index => new NestedUniformScrambling(seed, index))];
    }

    protected override string Name => $"A plan of Sobol' points for {_points.Length} inputs";

    protected override int Inputs => _points.Length;

    protected override ulong LastTrial => MostTrials - 1;

    protected override void FillChecked(int index, uint id, ulong firstTrial, Span<ulong> words)
    {
        Span<ulong> room = stackalloc ulong[Block];
        uint trial = (uint)firstTrial;
        while (true)
        {
            int skipped = (int)(trial % Block);
            int count = Math.Min(words.Length, Block - skipped);
            if (count == Block)
            {
                FillBlock(index, trial, words[..Block]);
            }
            else
            {
                FillBlock(index, trial - (uint)skipped, room);
                room.Slice(skipped, count).CopyTo(words);
            }

            if (count == words.Length)
            {
                return;
            }

            trial += (uint)count;
            words = words[count..];
        }
    }

    private void FillBlock(int index, uint first, Span<ulong> words)
    {
        SobolPoints points = _points[index];
        Span<uint> flips = stackalloc uint[Block];
        Span<uint> rest = stackalloc uint[Block];
        uint point = points.At(first);
        _scramblings[index].Fill(point & (uint.MaxValue >> NestedUniformScrambling.FirstDigits), flips);
        FillRest(index, first, rest);
        for (int i = 0; i < Block; i++)
        {
            uint scrambled = point ^ flips[(int)(point >> NestedUniformScrambling.LaterDigits)];
            words[i] = ((ulong)scrambled << 32) | rest[i];
            point = points.Next(point, i + 1);
        }
    }

    private void FillRest(int index, uint first, Span<uint> rest)
    {
        Span<uint> places = stackalloc uint[Block / 4];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = (first / 4) + (uint)i;
        }

        PhiloxBlocks.Fill(places, (uint)index, Use, _key, MemoryMarshal.Cast<uint, Vector128<uint>>(rest));
    }
}
