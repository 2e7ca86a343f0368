namespace Projection.Statistics;

/// <summary>A sampling plan: 64 bits for each uncertain input and trial, looked up rather than drawn.</summary>
/// <remarks>
/// Immutable and safe to share between threads. The words of one input over all trials are spread evenly over their values, as the plan has it;
/// those of different inputs are independent or, for Sobol' points, jointly even. <see cref="RandomSource.ToUniform"/> makes numbers of them.
/// </remarks>
internal abstract class WordSource
{
    /// <summary>The plan's name, for messages.</summary>
    protected abstract string Name { get; }

    /// <summary>Number of inputs that the plan has words for.</summary>
    protected virtual int Inputs => int.MaxValue;

    /// <summary>The highest trial that the plan has words for.</summary>
    protected virtual ulong LastTrial => ulong.MaxValue;

    /// <summary>The words of one input and consecutive trials: the same for any cutting into calls.</summary>
    /// <remarks>Fastest from a multiple of 128 on and for whole blocks of 128 trials.</remarks>
    /// <param name="index">Number of the uncertain input among its like, from 0.</param>
    /// <param name="id">The input's lasting number, different for each input; any value.</param>
    /// <param name="firstTrial">Trial of the first word, from 0.</param>
    /// <param name="words">Takes one word for each trial; its length is the number of trials.</param>
    /// <exception cref="ArgumentOutOfRangeException">The plan has no such input, or too few trials.</exception>
    public void Fill(int index, uint id, ulong firstTrial, Span<ulong> words)
    {
        if (index < 0 || index >= Inputs)
        {
            throw new ArgumentOutOfRangeException(
                nameof(index), index, $"{Name} numbers its inputs from 0 and has {Inputs}; found input {index}.");
        }

        if (words.IsEmpty)
        {
            return;
        }

        if (firstTrial > LastTrial || (ulong)(words.Length - 1) > LastTrial - firstTrial)
        {
            throw new ArgumentOutOfRangeException(
                nameof(firstTrial), firstTrial, $"{Name} has trials from 0 to {LastTrial}; found {words.Length} trials from {firstTrial} on.");
        }

        FillChecked(index, id, firstTrial, words);
    }

    /// <summary>The words of a block of trials, of which the plan may have only the first ones.</summary>
    /// <remarks>Words behind the plan's last trial are 2^63, the middle of all; nothing that is counted may depend on them.</remarks>
    /// <param name="index">Number of the uncertain input among its like, from 0.</param>
    /// <param name="id">The input's lasting number.</param>
    /// <param name="firstTrial">Trial of the first word, which the plan has.</param>
    /// <param name="words">Takes one word for each trial.</param>
    /// <exception cref="ArgumentOutOfRangeException">The plan has no such input or first trial.</exception>
    public void FillBlock(int index, uint id, ulong firstTrial, Span<ulong> words)
    {
        ulong more = firstTrial < LastTrial ? LastTrial - firstTrial : 0;
        int count = more < (ulong)words.Length ? Math.Min(words.Length, (int)more + 1) : words.Length;
        Fill(index, id, firstTrial, words[..count]);
        words[count..].Fill(1UL << 63);
    }

    /// <summary>The word of one input and trial.</summary>
    /// <param name="index">Number of the uncertain input among its like, from 0.</param>
    /// <param name="id">The input's lasting number.</param>
    /// <param name="trial">Number of the trial, from 0.</param>
    /// <returns>Uniform over all its values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The plan has no such input or trial.</exception>
    public ulong Word(int index, uint id, ulong trial)
    {
        ulong word = 0;
        Fill(index, id, trial, new Span<ulong>(ref word));
        return word;
    }

    /// <summary>Fills at least one word; input and trials are within the plan.</summary>
    protected abstract void FillChecked(int index, uint id, ulong firstTrial, Span<ulong> words);
}
