namespace Projection.Consistency;

/// <summary>Which paths of the economy a check admits. The default value is <see cref="Possible"/>.</summary>
public enum ConsistencyLevel
{
    /// <summary>Every path that the identities and the logical bounds allow.</summary>
    Possible,

    /// <summary>Only those inside the scenario's plausible ranges as well.</summary>
    Plausible,
}
