namespace Projection;

/// <summary>A language in which texts for people are written. The default value is <see cref="English"/>.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Vietnamese.</summary>
    Vietnamese,
}
