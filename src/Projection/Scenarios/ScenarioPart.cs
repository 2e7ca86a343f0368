namespace Projection.Scenarios;

/// <summary>What scenarios need to have in common before their figures can be put side by side.</summary>
public enum ScenarioPart
{
    /// <summary>The last year that is known.</summary>
    BaseYear,

    /// <summary>The last year of the plan.</summary>
    Horizon,

    /// <summary>Sets, indicators, equations and requirements of the model, with the scenario's own additions.</summary>
    Model,
}
