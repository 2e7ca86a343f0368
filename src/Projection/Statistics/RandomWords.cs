namespace Projection.Statistics;

/// <summary>Plain Monte Carlo: independent words, those of a <see cref="RandomSource"/>.</summary>
/// <param name="source">Where the words are looked up; the input's lasting number is the dimension.</param>
internal sealed class RandomWords(RandomSource source) : WordSource
{
    /// <summary>The seed of the source.</summary>
    public ulong Seed => source.Seed;

    protected override string Name => "A random plan";

    protected override void FillChecked(int index, uint id, ulong firstTrial, Span<ulong> words) => source.FillWords(id, firstTrial, words);
}
