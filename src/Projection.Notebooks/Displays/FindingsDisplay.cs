using Projection.Charts.Html;
using Projection.Diagnostics;

namespace Projection.Notebooks.Displays;

/// <summary>Shows findings with their places, letter under letter.</summary>
internal static class FindingsDisplay
{
    public static object Of(IEnumerable<Diagnostic> findings, Language language)
    {
        Diagnostic[] all = [.. findings];
        string text = all.Length == 0 ? DisplayTexts.In(language).NoFindings : string.Join('\n', all.Select(finding => finding.ToString(language)));
        return all.Length == 0
            ? MimeBundle.OfText(text)
            : MimeBundle.Of((MediaType.Text, text), (MediaType.Html, $"<pre>{string.Join('\n', text.Split('\n').Select(HtmlWriter.Escape))}</pre>"));
    }
}
