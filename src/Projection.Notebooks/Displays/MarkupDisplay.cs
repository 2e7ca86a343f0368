using System.Net;
using System.Text.RegularExpressions;

namespace Projection.Notebooks.Displays;

/// <summary>Shows markup, with its bare text for whoever shows none.</summary>
internal static partial class MarkupDisplay
{
    public static object Of(Markup markup, Language language)
    {
        string bare = markup.MediaType == MediaType.Markdown ? markup.Text : WebUtility.HtmlDecode(Tag().Replace(markup.Text, " "));
        string text = markup.MediaType == MediaType.Markdown ? bare : string.Join(' ', bare.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return MimeBundle.Of((MediaType.Text, text), (markup.MediaType, markup.Text));
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
