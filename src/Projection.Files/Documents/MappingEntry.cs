namespace Projection.Files.Documents;

/// <summary>One key of a mapping with its value. Immutable.</summary>
/// <param name="Key">The key; its text is compared, so <c>a</c> and <c>"a"</c> are the same key.</param>
/// <param name="Value">The value; a <see cref="ScalarNode"/> with <see cref="ScalarNode.IsNull"/> where nothing stands.</param>
public sealed record MappingEntry(ScalarNode Key, DocumentNode Value);
