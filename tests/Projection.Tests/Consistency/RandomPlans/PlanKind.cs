namespace Projection.Tests.Consistency.RandomPlans;

/// <summary>How a random plan is made.</summary>
internal enum PlanKind
{
    /// <summary>All figures are printed from one path.</summary>
    FromAPath,

    /// <summary>One figure is moved as far as the others' rounding allows.</summary>
    AtTheEdge,

    /// <summary>The same, and the figures of the tie hold at a single point.</summary>
    AtOnePoint,

    /// <summary>One figure is moved just beyond what the others' rounding allows.</summary>
    JustBeyond,

    /// <summary>One figure is moved far beyond.</summary>
    FarBeyond,
}
