using Projection.Scenarios;

namespace Projection.Consistency.Certificates;

/// <summary>Why a quantity is bounded.</summary>
/// <remarks>Immutable.</remarks>
public abstract record ConditionSource
{
    private ConditionSource()
    {
    }

    /// <summary>A target's figure in its most lenient meaning.</summary>
    /// <param name="Target">The target.</param>
    public sealed record Printed(Target Target) : ConditionSource;

    /// <summary>A base-year figure in its most lenient meaning.</summary>
    /// <param name="Observation">The observation.</param>
    /// <param name="Place">Its place among the observations of the scenario, counted from 1.</param>
    public sealed record Observed(Observation Observation, int Place) : ConditionSource;

    /// <summary>A declared range or a <c>require</c> of the model.</summary>
    /// <param name="Text">The condition, for example <c>share[services] in [0, 1]</c>.</param>
    /// <param name="Year">The year it holds in.</param>
    public sealed record Logical(string Text, Year Year) : ConditionSource;

    /// <summary>A range that an assumption takes to be plausible.</summary>
    /// <param name="Id">The quantity.</param>
    /// <param name="Year">The year.</param>
    public sealed record Plausible(IndicatorId Id, Year Year) : ConditionSource;

    /// <summary>A value that a variant or a what-if sets.</summary>
    /// <param name="Id">The quantity.</param>
    /// <param name="Year">The year.</param>
    public sealed record Assigned(IndicatorId Id, Year Year) : ConditionSource;

    /// <summary>The bounds of a target that is not linked: those of its measure and those that the scenario adds.</summary>
    /// <param name="Target">The target.</param>
    public sealed record OwnBounds(Target Target) : ConditionSource;

    /// <summary>The case that is being looked at; inside the argument only.</summary>
    internal sealed record Case : ConditionSource;
}
