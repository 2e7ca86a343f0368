namespace Projection.Consistency;

/// <summary>How a check is made, and when it gives up.</summary>
/// <remarks>Immutable. Where a limit is reached the answer is "undecided", or the list is marked as not complete; nothing is guessed.</remarks>
public sealed record ConsistencyOptions
{
    /// <summary>Which paths are admitted.</summary>
    /// <value>Default: <see cref="ConsistencyLevel.Possible"/>.</value>
    public ConsistencyLevel Level { get; init; } = ConsistencyLevel.Possible;

    /// <summary>Largest number of sets of targets that are put to the question; beyond it the report says that it is not complete.</summary>
    /// <value>Default: 5,000.</value>
    public int MaximumQuestions { get; init; } = 5_000;

    /// <summary>Largest number of parts into which the paths are cut to decide one question; beyond it the question stays undecided.</summary>
    /// <value>Default: 200. With 0 nothing is cut.</value>
    public int MaximumNodes { get; init; } = 200;

    /// <summary>Ends the search without an error: questions that are open then stay undecided. For a limit in seconds.</summary>
    /// <value>Default: no limit. Where it ends the search, the result depends on the speed of the machine.</value>
    public CancellationToken Limit { get; init; }

    /// <summary>Told of each set of targets that was put to the question with full effort, by the number of its targets.</summary>
    /// <value>Default: nobody is told. It may be told from several threads at once.</value>
    public IProgress<int>? Asked { get; init; }

    /// <summary>Largest number of sets of other readings that are tried for one conflict; 0 looks neither for readings nor for slips.</summary>
    /// <value>Default: 100.</value>
    public int MaximumReadings { get; init; } = 100;
}
