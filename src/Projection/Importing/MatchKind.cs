namespace Projection.Importing;

/// <summary>How a row of a plan came to its quantity. The default value is <see cref="None"/>.</summary>
public enum MatchKind
{
    /// <summary>No quantity of the model has this name; the target stands by itself.</summary>
    None,

    /// <summary>The model's own name of the quantity, apart from case, marks and words for years.</summary>
    Name,

    /// <summary>Another name that the model lists.</summary>
    Alias,

    /// <summary>The name of an element below a row that names the quantity.</summary>
    Element,

    /// <summary>As the mapping says.</summary>
    Mapping,
}
