using System.Collections.Immutable;
using Projection.Charts;
using Projection.Reporting;

namespace Projection.Notebooks.Displays;

/// <summary>Shows a chart: its specification for whoever can draw it, its title and its description for everyone else.</summary>
internal static class ChartDisplay
{
    public static object Of(VegaLiteChart chart, Language language)
    {
        var page = new Page(language, [new Block.Paragraph(chart.Title, Tone: Tone.Title), new Block.Paragraph(chart.Description)]);
        return MimeBundle.Of((MediaType.Text, PageDisplay.TextOf(page)), (MediaType.VegaLite, chart.ToJson()));
    }
}
