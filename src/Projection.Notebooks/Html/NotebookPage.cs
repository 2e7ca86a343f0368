using System.Globalization;
using System.Reflection;
using Markdig;
using Projection.Charts.Html;
using Projection.Charts.Texts;

namespace Projection.Notebooks.Html;

/// <summary>Writes a notebook with its stored outputs as one HTML file that needs nothing else.</summary>
/// <remarks>
/// Nothing is fetched when it is opened, and its content security policy forbids it to: only the programs that draw charts may run. What scripts a notebook's own HTML holds do not.
/// It is laid out for the screen and for paper (A4). Without bundles charts are told in words.
/// </remarks>
public static class NotebookPage
{
    // What people write in notebooks: tables, tasks, footnotes, bare addresses, and headings that can be linked to.
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UsePipeTables().UseGridTables().UseEmphasisExtras().UseTaskLists().UseFootnotes().UseAutoLinks().UseAutoIdentifiers().Build();

    /// <summary>The file.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="language">The language of what the page says itself.</param>
    /// <param name="bundles">The programs that draw charts, usually <see cref="ChartBundles.Embedded"/>; <see langword="null"/> where there are none.</param>
    /// <returns>HTML; lines end with a line feed. The same arguments give the same text.</returns>
    public static string Of(Notebook notebook, Language language, ChartBundles? bundles)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        bool hasCharts = notebook.Cells.Any(cell => cell.Outputs.Any(output => StoredChart.MediaTypeOf(output) is not null));
        var programs = ChartPrograms.For(bundles, hasCharts);
        var html = new HtmlWriter();
        HtmlHead.Write(html, language, notebook.Title, programs.Policy, [Resource.Of("html/report.css"), StyleSheet()]);
        html.Line("<body class=\"notebook\">");
        if (hasCharts && bundles is null)
        {
            html.Element("p", HtmlTexts.In(language).NoBundles, "notice");
        }

        html.Line("<main>");
        for (int i = 0; i < notebook.Cells.Length; i++)
        {
            WriteCell(html, notebook.Cells[i], i + 1, new OutputHtml(html, language, programs.AreThere));
        }

        html.Line("</main>");
        programs.Write(html, language);
        html.Line("</body>");
        html.Line("</html>");
        return html.ToString();
    }

    /// <summary>Markdown as HTML.</summary>
    internal static string OfMarkdown(string text) => Markdig.Markdown.ToHtml(text, Markdown);

    private static void WriteCell(HtmlWriter html, NotebookCell cell, int place, OutputHtml outputs)
    {
        if (cell.Kind == CellKind.Markdown)
        {
            html.Line($"<section class=\"text\">\n{OfMarkdown(cell.Source)}</section>");
            return;
        }

        if (cell.Kind != CellKind.Code || (cell.Source.Trim().Length == 0 && cell.Outputs.IsEmpty))
        {
            return;
        }

        string number = cell.ExecutionCount is { } count ? string.Create(CultureInfo.InvariantCulture, $"[{count}]") : string.Empty;
        html.Line($"<section class=\"cell\"{(number.Length == 0 ? string.Empty : $" id=\"cell-{cell.ExecutionCount}\"")}>");
        html.Line($"<div class=\"count\">{number}</div>");
        html.Line($"<pre class=\"code\"><code>{CodeHtml.Of(cell.Source)}</code></pre>");
        for (int i = 0; i < cell.Outputs.Length; i++)
        {
            outputs.Write(cell.Outputs[i], string.Create(CultureInfo.InvariantCulture, $"{place}-{i + 1}"));
        }

        html.Line("</section>");
    }

    private static string StyleSheet()
    {
        using Stream sheet = Assembly.GetExecutingAssembly().GetManifestResourceStream("html/notebook.css")!;
        using var reader = new StreamReader(sheet);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
