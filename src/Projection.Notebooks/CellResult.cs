using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Projection.Notebooks;

/// <summary>What running a cell gave.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="ExecutionCount">The number of the cell, from 1; <see langword="null"/> for one that holds nothing to run.</param>
/// <param name="Outputs">Objects of the notebook format.</param>
public sealed record CellResult(int? ExecutionCount, ImmutableArray<JsonObject> Outputs);
