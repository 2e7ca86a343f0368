using Projection.Diagnostics;

namespace Projection.Files.Documents;

/// <summary>A list or mapping whose end has not been read yet.</summary>
internal sealed class OpenCollection(bool isMapping, string? anchor, int start, bool isFlow, char? bracket)
{
    internal bool IsMapping { get; } = isMapping;

    internal string? Anchor { get; } = anchor;

    /// <summary>Index of its first character behind an anchor.</summary>
    internal int Start { get; set; } = start;

    /// <summary>Whether it stands inside brackets; a single pair in a list, <c>[a: b]</c>, has none of its own.</summary>
    internal bool IsFlow { get; } = isFlow;

    /// <summary><c>[</c> or <c>{</c>, where it begins with one.</summary>
    internal char? Bracket { get; } = bracket;

    /// <summary>Nodes inside, itself included, aliases written out. Never above the limit of nodes.</summary>
    internal int Size { get; set; } = 1;

    internal List<DocumentNode> Items { get; } = [];

    internal List<MappingEntry> Entries { get; } = [];

    internal Dictionary<string, SourceLocation> Keys { get; } = [];

    /// <summary>The key whose value comes next; none where the key was refused.</summary>
    internal ScalarNode? Key { get; set; }

    internal bool HasKey { get; set; }

    internal bool ExpectsKey => IsMapping && !HasKey;
}
