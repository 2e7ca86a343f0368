using Projection.Diagnostics;

namespace Projection.Files.Documents;

/// <summary>A part of a document that a person wrote: a text, a list or a mapping, with its place in the file.</summary>
/// <remarks>Immutable. A node that is written once and repeated by an alias is one object in several places; <see cref="Where"/> is then where it is written.</remarks>
/// <param name="Where">Where the node begins; the length ends with the line.</param>
public abstract record DocumentNode(SourceLocation Where);
