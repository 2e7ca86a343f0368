using Projection.Scenarios;

namespace Projection.Reconciliation;

/// <summary>What a reconciliation makes of one printed figure.</summary>
/// <remarks>Immutable. Numbers are in the printed unit.</remarks>
public sealed record FigureAdjustment
{
    /// <summary>The target; <see langword="null"/> for an observation.</summary>
    public Target? Target { get; init; }

    /// <summary>The observation; <see langword="null"/> for a target.</summary>
    public Observation? Observation { get; init; }

    /// <summary>What was printed.</summary>
    public required Figure Figure { get; init; }

    /// <summary>What it is about.</summary>
    public required Subject Subject { get; init; }

    /// <summary>Whether it has to stay inside what it prints.</summary>
    public required bool IsFixed { get; init; }

    /// <summary>How freely it may move: rounding and alterability together, a standard deviation in the printed unit.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>The reconciled value in the printed unit, not rounded.</summary>
    public required double Value { get; init; }

    /// <summary>Reconciled less printed value, in the printed unit; 0 for a bound or a range that is kept, from its near end otherwise.</summary>
    public required double Adjustment { get; init; }

    /// <summary>The adjustment over its own standard deviation, by the identities alone; NaN for one that no identity binds to others and for a bound that is kept.</summary>
    public required double Standardised { get; init; }

    /// <summary>Whether the measurement test calls the figure wrong.</summary>
    public required bool IsFlagged { get; init; }

    /// <summary>The figure to print, at the published decimals; the printed one where it can stay.</summary>
    public required PublishedFigure Proposed { get; init; }

    /// <summary>Whether something else is to be printed.</summary>
    public bool IsChanged => (Figure with { Published = Proposed }).Range != Figure.Range && !ReferenceEquals(Proposed, Figure.Published);

    /// <summary>The target's short name, or what the observation is about.</summary>
    public string Name => Target?.Id ?? Subject.ToString()!;
}
