namespace Projection.Scenarios;

/// <summary>What kind of quantity a target without an identity is; it decides its logical bounds.</summary>
public enum StandaloneMeasure
{
    /// <summary>A part of a whole, from 0 to 100 %.</summary>
    Share,

    /// <summary>A change; no bounds.</summary>
    Rate,

    /// <summary>A number of things, not below 0.</summary>
    Count,

    /// <summary>An amount, not below 0.</summary>
    Level,

    /// <summary>An index without bounds but those that the scenario gives.</summary>
    Index,

    /// <summary>A place in an order, 1 or more.</summary>
    Rank,

    /// <summary>A target in words, which cannot be checked.</summary>
    Words,
}
