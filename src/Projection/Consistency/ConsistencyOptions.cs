namespace Projection.Consistency;

/// <summary>How a check is made.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ConsistencyOptions
{
    /// <summary>Which paths are admitted.</summary>
    /// <value>Default: <see cref="ConsistencyLevel.Possible"/>.</value>
    public ConsistencyLevel Level { get; init; } = ConsistencyLevel.Possible;

    /// <summary>Largest number of sets of targets that are put to the question; beyond it the report says that it is not complete.</summary>
    /// <value>Default: 2,000.</value>
    public int MaximumQuestions { get; init; } = 2_000;

    /// <summary>Largest number of sets of other readings that are tried for one conflict; 0 looks neither for readings nor for slips.</summary>
    /// <value>Default: 100.</value>
    public int MaximumReadings { get; init; } = 100;
}
