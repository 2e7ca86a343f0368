namespace Projection.Consistency;

/// <summary>Answers whether a set of targets, given by their numbers in rising order, can hold.</summary>
internal interface IOracle
{
    /// <summary>Number of sets put to the question so far.</summary>
    int Questions { get; }

    /// <summary>Whether it is proved that the targets cannot hold together. What is refuted stays so with more targets.</summary>
    bool IsRefuted(IReadOnlyList<int> targets);

    /// <summary>Whether that is proved with the least effort: what is not may still be refuted.</summary>
    bool IsRefutedAtOnce(IReadOnlyList<int> targets);

    /// <summary>Whether that is proved without much effort: what is not may still be refuted.</summary>
    bool IsEasilyRefuted(IReadOnlyList<int> targets);

    /// <summary>A path on which the targets hold, or <see langword="null"/> where none was found.</summary>
    double[]? Witness(IReadOnlyList<int> targets);
}
