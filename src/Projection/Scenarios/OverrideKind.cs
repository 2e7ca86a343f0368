namespace Projection.Scenarios;

/// <summary>What a what-if does to the path of a quantity.</summary>
public enum OverrideKind
{
    /// <summary>The quantity takes the value, in each of the years.</summary>
    Set,

    /// <summary>Its path moves by the value; an uncertain quantity keeps its spread.</summary>
    Add,

    /// <summary>It grows by the value, a fraction per year, from its central value in the year before.</summary>
    Grow,
}
