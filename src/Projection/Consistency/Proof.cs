namespace Projection.Consistency;

/// <summary>How a contradiction was proved.</summary>
public enum Proof
{
    /// <summary>Interval propagation along the equations left some quantity without a value.</summary>
    Interval,

    /// <summary>A combination of linear conditions that follow from the intervals cannot be met by any values inside them.</summary>
    Relaxation,

    /// <summary>The range of some quantities was cut into parts, each of which was refuted in one of the other ways.</summary>
    Branching,
}
