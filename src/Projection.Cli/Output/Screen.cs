using Projection.Reporting;

namespace Projection.Cli.Output;

/// <summary>Writes a page as plain text; in colour on a terminal only.</summary>
internal sealed class Screen(TextWriter writer, int width, Palette? colours = null)
{
    private readonly Palette _colours = colours ?? Palette.Plain;

    public void Write(Page page)
    {
        foreach (PageLine line in PageText.Lines(page, width))
        {
            writer.WriteLine(_colours.Paint(line.Text, line.Tone));
        }
    }
}
