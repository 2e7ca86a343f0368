using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Projection.Notebooks;

/// <summary>A cell of a notebook as its file holds it.</summary>
/// <remarks>Immutable; the outputs are shared with the notebook and are not to be changed.</remarks>
public sealed record NotebookCell
{
    /// <summary>What the cell holds.</summary>
    public required CellKind Kind { get; init; }

    /// <summary>Its text, lines ended by a line feed.</summary>
    public required string Source { get; init; }

    /// <summary>Its tags, as <c>metadata.tags</c> has them.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The language that its metadata states, where it is another one than the notebook's: <c>fsharp</c>, <c>mermaid</c>; otherwise <see langword="null"/>.</summary>
    public string? Language { get; init; }

    /// <summary>Of a code cell, the number in its margin when it was run last; <see langword="null"/> for one that was not run.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>Of a code cell, what it gave when it was run last: objects of the notebook format.</summary>
    public ImmutableArray<JsonObject> Outputs { get; init; } = [];
}
