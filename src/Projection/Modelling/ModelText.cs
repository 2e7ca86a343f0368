using System.Collections.Immutable;
using Projection.Diagnostics;

namespace Projection.Modelling;

/// <summary>A text in the model language with the place where it stands, so that findings point into the right file.</summary>
/// <remarks>Immutable. A block inside a scenario file is such a text too: <paramref name="locate"/> maps it back.</remarks>
/// <param name="name">Name of the file or of the built-in model.</param>
/// <param name="text">The statements; lines end with a line feed, with or without a carriage return.</param>
/// <param name="locate">Maps line and column (both from 1) and length to the file; <see langword="null"/> where the text is the file.</param>
public sealed class ModelText(string name, string text, Func<int, int, int, SourceLocation>? locate = null)
{
    /// <summary>Name of the file or of the built-in model.</summary>
    public string Name { get; } = name;

    /// <summary>The lines without their ends.</summary>
    public ImmutableArray<string> Lines { get; } = [.. text.Split('\n').Select(line => line.TrimEnd('\r'))];

    internal SourceLocation LocationOf(int lineIndex, int offset, int length) =>
        locate?.Invoke(lineIndex + 1, offset + 1, length)
        ?? new SourceLocation(Name, lineIndex + 1, offset + 1, length, Lines[lineIndex]);
}
