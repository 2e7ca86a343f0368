using System.Collections.Immutable;
using Projection.Diagnostics;

namespace Projection.Scenarios;

/// <summary>A published figure for the future.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Id">Short name, unique in its scenario.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Figure">What was printed.</param>
/// <param name="Where">Where the scenario file states it; <see langword="null"/> for a scenario made in code.</param>
public sealed record Target(string Id, Subject Subject, Figure Figure, SourceLocation? Where = null)
{
    /// <summary>Whether corrections leave the target as it is.</summary>
    public bool Keep { get; init; }

    /// <summary>Whether the figure is not to be changed: kept, or with an alterability of 0.</summary>
    public bool IsFixed => Keep || Figure.Alterability is { Sign: 0 };

    /// <summary>When a projected value attains the target; <see langword="null"/> where it follows from the print (<see cref="TargetGoal"/>).</summary>
    public Goal? Goal { get; init; }

    /// <summary>Other meanings that the print may have, as the scenario states them.</summary>
    public ImmutableArray<StatedReading> Readings { get; init; } = [];

    /// <summary>The document it stands in, among several that are checked together; <see langword="null"/> for a single one.</summary>
    public string? Document { get; init; }

    /// <summary>The same quantity with the same figure in other documents; they are not listed beside it.</summary>
    public ImmutableArray<Target> Alike { get; init; } = [];

    /// <summary>Whether the model works the quantity out and the figure says something about it.</summary>
    public bool IsLinked => Subject.IsLinked && Figure.IsNumeric;
}
