using Projection.Reporting;

namespace Projection.Cli.Output;

/// <summary>Writes a page as plain text: paragraphs broken at the screen's width, headings and aligned tables, without colours or frames.</summary>
internal sealed class Screen(TextWriter writer, int width)
{
    public void Write(Page page)
    {
        foreach (Block block in page.Blocks)
        {
            switch (block)
            {
                case Block.Heading heading:
                    writer.WriteLine();
                    writer.WriteLine(heading.Text);
                    break;
                case Block.Paragraph paragraph:
                    Paragraph(paragraph.Text, paragraph.Indent);
                    break;
                case Block.Table table:
                    foreach (string line in new TextTable(table).Lines(width))
                    {
                        writer.WriteLine(line);
                    }

                    break;
                default:
                    writer.WriteLine();
                    break;
            }
        }
    }

    // Broken between words, every line indented.
    private void Paragraph(string text, int indent)
    {
        var margin = new string(' ', indent);
        string line = margin;
        foreach (string word in text.Split(' '))
        {
            if (line.Length > indent && line.Length + 1 + word.Length > width)
            {
                writer.WriteLine(line);
                line = margin;
            }

            line += (line.Length > indent ? " " : string.Empty) + word;
        }

        writer.WriteLine(line);
    }
}
