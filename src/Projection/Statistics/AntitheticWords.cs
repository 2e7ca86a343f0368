namespace Projection.Statistics;

/// <summary>Antithetic pairs: each odd trial mirrors the even one before it.</summary>
/// <remarks>
/// Trial <c>2k</c> has the word of trial <c>k</c> of a <see cref="RandomSource"/>, trial <c>2k + 1</c> its bit complement, in all inputs at once:
/// the numbers of a pair are exactly <c>u</c> and <c>1 - u</c>. The mean of a function that is monotone in each input is estimated with less variance,
/// that of an odd function about the middle without any; an even function gains nothing and loses half its trials. Errors are to be taken over the pairs.
/// </remarks>
/// <param name="source">Where the words are looked up; the input's lasting number is the dimension.</param>
/// <seealso href="https://doi.org/10.1017/S0305004100031455">Hammersley and Morton (1956), A new Monte Carlo technique: antithetic variates</seealso>
internal sealed class AntitheticWords(RandomSource source) : WordSource
{
    private const int Block = 128;

    protected override string Name => "An antithetic plan";

    protected override void FillChecked(int index, uint id, ulong firstTrial, Span<ulong> words)
    {
        Span<ulong> pairs = stackalloc ulong[Block / 2];
        while (true)
        {
            int skipped = (int)(firstTrial % 2);
            int count = Math.Min(words.Length, Block - (int)(firstTrial % Block));
            source.FillWords(id, firstTrial / 2, pairs[..((skipped + count + 1) / 2)]);
            for (int i = 0; i < count; i++)
            {
                ulong word = pairs[(skipped + i) / 2];
                words[i] = (skipped + i) % 2 == 0 ? word : ~word;
            }

            if (count == words.Length)
            {
                return;
            }

            firstTrial += (ulong)count;
            words = words[count..];
        }
    }
}
