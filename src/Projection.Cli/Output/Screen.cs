using Projection.Reporting;

namespace Projection.Cli.Output;

/// <summary>Writes a page as plain text: paragraphs broken at the screen's width, headings and aligned tables, without frames; in colour on a terminal only.</summary>
internal sealed class Screen(TextWriter writer, int width, Palette? colours = null)
{
    private readonly Palette _colours = colours ?? Palette.Plain;

    public void Write(Page page)
    {
        foreach (Block block in page.Blocks)
        {
            switch (block)
            {
                case Block.Heading heading:
                    writer.WriteLine();
                    writer.WriteLine(_colours.Heading(heading.Text));
                    break;
                case Block.Paragraph paragraph:
                    Paragraph(paragraph);
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
    private void Paragraph(Block.Paragraph paragraph)
    {
        int indent = paragraph.Indent;
        var margin = new string(' ', indent);
        string line = margin;
        foreach (string word in paragraph.Text.Split(' '))
        {
            if (line.Length > indent && line.Length + 1 + word.Length > width)
            {
                writer.WriteLine(_colours.Paint(line, paragraph.Tone));
                line = margin;
            }

            line += (line.Length > indent ? " " : string.Empty) + word;
        }

        writer.WriteLine(_colours.Paint(line, paragraph.Tone));
    }
}
