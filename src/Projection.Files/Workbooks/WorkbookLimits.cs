namespace Projection.Files.Workbooks;

/// <summary>How much a workbook may hold before it is refused. Immutable; the defaults fit any plan.</summary>
public sealed record WorkbookLimits
{
    /// <summary>The limits used where the caller names none.</summary>
    public static WorkbookLimits Default { get; } = new();

    /// <summary>Size of the file in bytes.</summary>
    /// <value>32 MiB (33554432) by default.</value>
    public int MaximumBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Bytes of all its parts when unpacked.</summary>
    /// <value>256 MiB (268435456) by default.</value>
    public long MaximumUnpackedBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Parts in the package.</summary>
    /// <value>2000 by default.</value>
    public int MaximumParts { get; init; } = 2_000;

    /// <summary>Cells with a text, all sheets together.</summary>
    /// <value>500000 by default.</value>
    public int MaximumCells { get; init; } = 500_000;

    /// <summary>Merged ranges of a sheet.</summary>
    /// <value>5000 by default.</value>
    public int MaximumMergedRanges { get; init; } = 5_000;

    /// <summary>UTF-16 units of one text; what is longer is cut.</summary>
    /// <value>32767 by default, which is the most that a cell can hold.</value>
    public int MaximumTextLength { get; init; } = 32_767;
}
