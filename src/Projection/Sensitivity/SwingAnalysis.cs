using System.Collections.Immutable;
using Projection.Evaluation;
using Projection.Scenarios;

namespace Projection.Sensitivity;

/// <summary>What each assumption of a scenario is worth to one output.</summary>
/// <remarks>Immutable.</remarks>
public sealed record SwingAnalysis
{
    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The output.</summary>
    public required Subject Subject { get; init; }

    /// <summary>The target whose quantity the output is; <see langword="null"/> where it was asked for by itself.</summary>
    public Target? Target { get; init; }

    /// <summary>The unit that the output is shown in: the target's printed one, or that of <see cref="DisplayUnit"/>.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The probability of the lower quantile; that of the upper one is its complement.</summary>
    public required double Tail { get; init; }

    /// <summary>The output on the central path, in base units; NaN where nothing is known of an input it needs.</summary>
    public required double Central { get; init; }

    /// <summary>The swings, the widest first; equally wide ones in the order of the program, those without a value last.</summary>
    public required ImmutableArray<Swing> Swings { get; init; }

    /// <summary>The inputs that the output needs and that no assumption gives a value.</summary>
    public required ImmutableArray<InputVariable> Missing { get; init; }
}
