using Projection.Diagnostics;

namespace Projection.Files.Documents;

/// <summary>A single value, always as text.</summary>
/// <remarks>
/// Immutable. Nothing is guessed from the look of a value: <c>NO</c> stays the text <c>NO</c>, <c>08</c> stays <c>08</c> and
/// <c>12:30:45</c> stays <c>12:30:45</c>. Who needs a number or a date reads it from <see cref="Text"/>.
/// </remarks>
/// <param name="Text">The value after YAML's own rules for quotes, escapes and line folding; lines are separated by <c>\n</c>.</param>
/// <param name="IsQuoted">Whether it stands in single or double quotes.</param>
/// <param name="IsNull">Whether nothing stands there: unquoted and empty, <c>~</c> or <c>null</c>.</param>
/// <param name="Where">The place of the value, quotes included.</param>
/// <param name="Block">The way from a place in <paramref name="Text"/> back to the file; only for a literal block (<c>key: |</c>).</param>
public sealed record ScalarNode(string Text, bool IsQuoted, bool IsNull, SourceLocation Where, BlockText? Block = null) : DocumentNode(Where);
