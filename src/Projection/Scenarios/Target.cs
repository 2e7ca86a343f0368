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

    /// <summary>When a projected value attains the target; <see langword="null"/> where it follows from the print (<see cref="TargetGoal"/>).</summary>
    public Goal? Goal { get; init; }

    /// <summary>Whether the model works the quantity out and the figure says something about it.</summary>
    public bool IsLinked => Subject.IsLinked && Figure.IsNumeric;
}
