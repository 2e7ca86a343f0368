namespace Projection.Reporting;

/// <summary>A page as plain text: paragraphs broken at a width, headings and aligned tables, without frames.</summary>
public static class PageText
{
    /// <summary>The width of a page that names none: what every terminal has.</summary>
    public const int UsualWidth = 80;

    /// <summary>The page as one text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="width">Most characters in a line, at least 20; a table that needs more has longer lines.</param>
    /// <returns>Lines ended by a line feed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The width is below 20.</exception>
    public static string ToText(this Page page, int width = UsualWidth)
    {
        const int Narrowest = 20;
        ArgumentOutOfRangeException.ThrowIfLessThan(width, Narrowest);
        return string.Concat(Lines(page, width).Select(line => line.Text + "\n"));
    }

    /// <summary>The lines of the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="width">Most characters in a line; a table that needs more has longer lines.</param>
    /// <returns>The lines from top to bottom, without blanks at their ends.</returns>
    public static IEnumerable<PageLine> Lines(Page page, int width)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Blocks.SelectMany(block => block switch
        {
            Block.Heading heading => [new PageLine(string.Empty), new PageLine(heading.Text, Tone.Title)],
            Block.Paragraph paragraph => LinesOf(paragraph, width),
            Block.Table table => new TableText(table).Lines(width).Select(line => new PageLine(line)),
            _ => [new PageLine(string.Empty)],
        });
    }

    // Broken between words, every line indented.
    private static IEnumerable<PageLine> LinesOf(Block.Paragraph paragraph, int width)
    {
        int indent = paragraph.Indent;
        var margin = new string(' ', indent);
        string line = margin;
        foreach (string word in paragraph.Text.Split(' '))
        {
            if (line.Length > indent && line.Length + 1 + word.Length > width)
            {
                yield return new PageLine(line, paragraph.Tone);
                line = margin;
            }

            line += (line.Length > indent ? " " : string.Empty) + word;
        }

        yield return new PageLine(line, paragraph.Tone);
    }
}
