namespace Projection.Charts.Html;

/// <summary>Writes the beginning of a page that fetches nothing.</summary>
internal static class HtmlHead
{
    /// <summary>Everything before the body.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="title">The title of the window.</param>
    /// <param name="policy">The content security policy.</param>
    /// <param name="styles">Style sheets, the later ones over the earlier ones.</param>
    public static void Write(HtmlWriter html, Language language, string title, string policy, IEnumerable<string> styles)
    {
        html.Line("<!DOCTYPE html>");
        html.Line($"<html lang=\"{(language == Language.Vietnamese ? "vi" : "en")}\">");
        html.Line("<head>");
        html.Line("<meta charset=\"utf-8\">");
        html.Line($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        html.Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Line("<meta name=\"generator\" content=\"Projection\">");
        html.Element("title", title);
        html.Line($"<style>\n{string.Join('\n', styles.Select(style => style.TrimEnd()))}\n</style>");
        html.Line("</head>");
    }
}
