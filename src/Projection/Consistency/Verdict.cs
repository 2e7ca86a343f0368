namespace Projection.Consistency;

/// <summary>What a check found. There is no fourth answer: what is neither proved nor shown is undecided.</summary>
public enum Verdict
{
    /// <summary>Neither proved nor shown within the limits.</summary>
    Undecided,

    /// <summary>A path was found on which every figure holds as printed.</summary>
    Consistent,

    /// <summary>It is proved that no path exists.</summary>
    Contradictory,
}
