using System.Collections.Immutable;

namespace Projection.Diagnostics;

/// <summary>Bad input where the caller asked for a value or an exception.</summary>
/// <param name="diagnostics">All findings.</param>
public sealed class InvalidInputException(ImmutableArray<Diagnostic> diagnostics)
    : Exception(string.Join("\n", diagnostics))
{
    /// <summary>All findings, in the order of the input.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;
}
