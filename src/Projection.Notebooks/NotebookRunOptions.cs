namespace Projection.Notebooks;

/// <summary>How a notebook is run.</summary>
/// <remarks>Immutable.</remarks>
public sealed record NotebookRunOptions
{
    /// <summary>The tag of a cell that is expected to fail: its error is stored and the run goes on.</summary>
    public const string FailsTag = "raises-exception";

    /// <summary>The folder from which relative names of files are looked up.</summary>
    /// <value>The current folder.</value>
    public string Folder { get; init; } = ".";

    /// <summary>How long a cell may take; <see langword="null"/> for as long as it needs.</summary>
    /// <value><see langword="null"/>.</value>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>Whether the cells after one that failed are run all the same.</summary>
    /// <value><see langword="false"/>.</value>
    public bool GoesOnAfterErrors { get; init; }

    /// <summary>The clock for <see cref="CellTimeout"/>.</summary>
    /// <value>The system's.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
