using Projection.Charts.Texts;

namespace Projection.Charts.Html;

/// <summary>Writes a chart's place in a page.</summary>
internal static class ChartFigure
{
    /// <summary>A chart: where it is drawn its specification and a way to read it in words, otherwise these words.</summary>
    public static void Write(HtmlWriter html, VegaLiteChart chart, bool isDrawn, Language language)
    {
        html.Line($"<figure id=\"chart-{HtmlWriter.Escape(chart.Name)}\" class=\"chart\" data-name=\"{HtmlWriter.Escape(chart.Name)}\" aria-label=\"{HtmlWriter.Escape(chart.Title)}\">");
        HtmlTexts texts = HtmlTexts.In(language);
        if (isDrawn)
        {
            html.Element("noscript", texts.NoScripts);
            html.Line("<div class=\"drawing\"></div>");
            html.Line($"<script type=\"application/json\" class=\"specification\">{HtmlWriter.Data(chart.ToJson())}</script>");
            html.Line($"<details><summary>{HtmlWriter.Escape(texts.InWords)}</summary><p>{HtmlWriter.Escape(chart.Description)}</p></details>");
        }
        else
        {
            html.Element("p", chart.Title, "name");
            html.Element("p", chart.Description);
        }

        html.Line("</figure>");
    }
}
