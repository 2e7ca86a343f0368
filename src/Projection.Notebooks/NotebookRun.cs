using System.Collections.Immutable;

namespace Projection.Notebooks;

/// <summary>What running a notebook gave.</summary>
/// <remarks>Immutable.</remarks>
public sealed record NotebookRun
{
    /// <summary>The notebook with its new outputs; cells that were not reached are as before.</summary>
    public required Notebook Notebook { get; init; }

    /// <summary>Number of cells that were run.</summary>
    public required int CellsRun { get; init; }

    /// <summary>The cells that failed without being expected to: their number and why; empty where all went well.</summary>
    public required ImmutableArray<CellFailure> Failures { get; init; }

    /// <summary>The language of the first thing that the notebook showed.</summary>
    public required Language Language { get; init; }

    /// <summary>Whether no cell failed that was not expected to.</summary>
    public bool Succeeded => Failures.IsEmpty;
}
