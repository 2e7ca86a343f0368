using Projection.Cli.Texts;

namespace Projection.Cli.Output;

/// <summary>Plain text for people: paragraphs, headings and aligned tables, without colours or frames.</summary>
internal sealed class Screen(TextWriter writer, int width, Language language)
{
    public Language Language { get; } = language;

    public UiTexts Texts { get; } = language == Language.Vietnamese ? UiTexts.Vietnamese : UiTexts.English;

    public FigureFormat Format { get; } = language == Language.Vietnamese ? FigureFormat.Vietnamese : FigureFormat.English;

    public void Line(string text = "") => writer.WriteLine(text);

    public void Heading(string text)
    {
        Line();
        Line(text);
    }

    /// <summary>A paragraph, broken between words at the screen's width, every line indented.</summary>
    public void Paragraph(string text, int indent = 0)
    {
        var margin = new string(' ', indent);
        string line = margin;
        foreach (string word in text.Split(' '))
        {
            if (line.Length > indent && line.Length + 1 + word.Length > width)
            {
                Line(line);
                line = margin;
            }

            line += (line.Length > indent ? " " : string.Empty) + word;
        }

        Line(line);
    }

    /// <summary>An aligned table. A column whose header begins with <c>&gt;</c> is aligned to the right and never broken.</summary>
    public void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new TextTable(headers);
        foreach (IReadOnlyList<string> row in rows)
        {
            table.Add(row);
        }

        foreach (string line in table.Lines(width))
        {
            Line(line);
        }
    }
}
