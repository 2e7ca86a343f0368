using System.Collections.Immutable;

namespace Projection.Notebooks;

/// <summary>Why a cell failed.</summary>
/// <remarks>Immutable. The same on every machine: it names cells and lines of the notebook, and no folders.</remarks>
/// <param name="Name">The kind of error: an exception's type, or <c>CompilationError</c>.</param>
/// <param name="Message">What happened.</param>
/// <param name="Traceback">All that is known, in lines: the places in the notebook with their source lines, and what caused it.</param>
public sealed record CellError(string Name, string Message, ImmutableArray<string> Traceback)
{
    /// <summary>The whole text.</summary>
    /// <returns>The traceback's lines.</returns>
    public override string ToString() => string.Join('\n', Traceback);
}
