using System.Collections.Immutable;
using Projection.Diagnostics;

namespace Projection.Files.Documents;

/// <summary>A list. Immutable.</summary>
/// <param name="Items">The entries in the order of the file; may be empty.</param>
/// <param name="Where">Where the list begins.</param>
public sealed record SequenceNode(ImmutableArray<DocumentNode> Items, SourceLocation Where) : DocumentNode(Where);
