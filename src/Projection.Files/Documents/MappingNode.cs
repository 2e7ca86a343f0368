using System.Collections.Immutable;
using Projection.Diagnostics;

namespace Projection.Files.Documents;

/// <summary>Keys with values. Immutable; no key stands twice.</summary>
/// <param name="Entries">The entries in the order of the file; may be empty.</param>
/// <param name="Where">Where the mapping begins: its first key or its brace.</param>
public sealed record MappingNode(ImmutableArray<MappingEntry> Entries, SourceLocation Where) : DocumentNode(Where)
{
    /// <summary>The entry of a key, compared character by character.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The entry; <see langword="null"/> where the key is missing.</returns>
    public MappingEntry? Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        foreach (MappingEntry entry in Entries)
        {
            if (entry.Key.Text == key)
            {
                return entry;
            }
        }

        return null;
    }
}
