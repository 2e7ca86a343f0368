namespace Projection.Modelling;

/// <summary>A name for people in the two languages of the project.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Vietnamese">In Vietnamese; <see langword="null"/> where none is given.</param>
/// <param name="English">In English; <see langword="null"/> where none is given.</param>
public sealed record Labels(string? Vietnamese, string? English)
{
    /// <summary>No name in either language.</summary>
    public static Labels None { get; } = new(null, null);

    /// <summary>The name in a language, or in the other one where it is missing.</summary>
    /// <param name="language">The language asked for.</param>
    /// <returns><see langword="null"/> where neither is given.</returns>
    public string? In(Language language) => language == Language.Vietnamese ? Vietnamese ?? English : English ?? Vietnamese;
}
