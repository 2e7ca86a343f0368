using Projection.Charts.Html;
using Projection.Reporting;

namespace Projection.Notebooks.Displays;

/// <summary>Shows a page of results: as the terminal shows it, and as the HTML report does.</summary>
internal static class PageDisplay
{
    /// <summary>Width of the text, in characters: what a cell of a notebook shows without a scroll bar.</summary>
    public const int Width = 100;

    // Notebooks come without the style sheet of the report and set tables to the right; the class keeps this to our own.
    private const string Style =
        ".projection td, .projection th { text-align: left; vertical-align: top; } .projection .number { text-align: right; font-variant-numeric: tabular-nums; } "
        + ".projection caption { display: none; } .projection .inner { padding-left: 1.4em; } .projection tbody th { font-weight: normal; } .projection .across th { font-weight: 600; } "
        + ".projection p.title, .projection p.good, .projection p.open, .projection p.bad { font-weight: 600; }";

    public static MimeBundle Of(Page page) => MimeBundle.Of((MediaType.Text, TextOf(page)), (MediaType.Html, HtmlOf(page)));

    public static string TextOf(Page page) => page.ToText(Width).Trim('\n');

    private static string HtmlOf(Page page)
    {
        var html = new HtmlWriter();
        html.Line("<div class=\"projection\">");
        html.Line($"<style>{Style}</style>");
        new HtmlBlocks(html, page.Blocks.OfType<Block.Paragraph>().FirstOrDefault()?.Text ?? string.Empty).Write(page.Blocks);
        html.Line("</div>");
        return html.ToString();
    }
}
