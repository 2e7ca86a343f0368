namespace Projection.Files.Documents;

/// <summary>How much a document may hold before it is refused. Immutable; the defaults fit any scenario written by people.</summary>
public sealed record DocumentLimits
{
    /// <summary>The limits used where the caller names none.</summary>
    public static DocumentLimits Default { get; } = new();

    /// <summary>Size of the file in bytes.</summary>
    /// <value>4 MiB (4194304) by default.</value>
    public int MaximumBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Lists and mappings inside one another, the outermost included.</summary>
    /// <remarks>The time for brackets inside one another grows with the square of their depth: 10,000 levels take about a second.</remarks>
    /// <value>32 by default.</value>
    public int MaximumDepth { get; init; } = 32;

    /// <summary>Keys, values, lists and mappings together; what an alias repeats counts again each time.</summary>
    /// <value>200000 by default.</value>
    public int MaximumNodes { get; init; } = 200_000;

    /// <summary>UTF-16 units of one value, such as a block of equations.</summary>
    /// <value>100000 by default.</value>
    public int MaximumScalarLength { get; init; } = 100_000;

    /// <summary>UTF-16 units of one key.</summary>
    /// <value>200 by default.</value>
    public int MaximumKeyLength { get; init; } = 200;

    /// <summary>Aliases (<c>*name</c>) in the file.</summary>
    /// <value>100 by default.</value>
    public int MaximumAliases { get; init; } = 100;
}
