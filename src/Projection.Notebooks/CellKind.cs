namespace Projection.Notebooks;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>A text that goes through as it is.</summary>
    Raw,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>Code.</summary>
    Code,
}
