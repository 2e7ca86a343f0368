using System.Collections.Immutable;

namespace Projection.Notebooks.Displays;

/// <summary>One value in several representations, of which whoever shows it takes the richest that it can.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Parts">Texts by their media type; JSON types hold JSON.</param>
public sealed record MimeBundle(ImmutableSortedDictionary<string, string> Parts)
{
    /// <summary>A bundle.</summary>
    /// <param name="parts">Media types with their texts; each type once.</param>
    /// <returns>The bundle.</returns>
    public static MimeBundle Of(params ReadOnlySpan<(string MediaType, string Text)> parts)
    {
        ImmutableSortedDictionary<string, string>.Builder all = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach ((string mediaType, string text) in parts)
        {
            all.Add(mediaType, text);
        }

        return new MimeBundle(all.ToImmutable());
    }

    /// <summary>A text without markup.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The bundle.</returns>
    public static MimeBundle OfText(string text) => Of((MediaType.Text, text));

    /// <summary>The text without markup; empty where there is none.</summary>
    public string Text => Parts.GetValueOrDefault(MediaType.Text, string.Empty);
}
