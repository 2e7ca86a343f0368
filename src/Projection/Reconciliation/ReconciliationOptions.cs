using Projection.Arithmetic;
using Projection.Scenarios;

namespace Projection.Reconciliation;

/// <summary>How freely figures move that say nothing of it themselves.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ReconciliationOptions
{
    /// <summary>Alterability of a target: its standard deviation relative to its size, 0 for fixed.</summary>
    /// <value>Default: 5 %.</value>
    public Rational TargetAlterability { get; init; } = Figure.UsualAlterability;

    /// <summary>Alterability of an observation, a standard deviation relative to its size: what has happened is not the plan's to change.</summary>
    /// <value>Default: 0, fixed.</value>
    public Rational ObservationAlterability { get; init; } = Rational.Zero;
}
