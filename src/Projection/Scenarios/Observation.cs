using Projection.Diagnostics;

namespace Projection.Scenarios;

/// <summary>A published past figure.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Subject">What it is about; a quantity of the model.</param>
/// <param name="Figure">What was printed.</param>
/// <param name="IsEvidence">Whether it only stands beside the plan, such as a former province's growth, and binds no path.</param>
/// <param name="Where">Where the scenario file states it.</param>
public sealed record Observation(Subject Subject, Figure Figure, bool IsEvidence, SourceLocation? Where = null)
{
    /// <summary>The document it stands in, among several that are checked together; <see langword="null"/> for a single one.</summary>
    public string? Document { get; init; }
}
