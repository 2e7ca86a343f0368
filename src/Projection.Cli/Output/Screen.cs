using Projection.Cli.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Projection.Cli.Output;

/// <summary>Plain text for people: paragraphs, headings and aligned tables, without colours or frames.</summary>
internal sealed class Screen
{
    private readonly TextWriter _writer;
    private readonly IAnsiConsole _console;
    private readonly int _width;

    public Screen(TextWriter writer, int width, Language language)
    {
        _writer = writer;
        _width = width;
        Language = language;
        Texts = language == Language.Vietnamese ? UiTexts.Vietnamese : UiTexts.English;
        Format = language == Language.Vietnamese ? FigureFormat.Vietnamese : FigureFormat.English;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        _console.Profile.Width = width;
        _console.Profile.Capabilities.Unicode = true;
    }

    public Language Language { get; }

    public UiTexts Texts { get; }

    public FigureFormat Format { get; }

    public void Line(string text = "") => _writer.WriteLine(text);

    public void Heading(string text)
    {
        _writer.WriteLine();
        _writer.WriteLine(text);
    }

    /// <summary>A paragraph, broken between words at the screen's width, every line indented.</summary>
    public void Paragraph(string text, int indent = 0)
    {
        var margin = new string(' ', indent);
        string line = margin;
        foreach (string word in text.Split(' '))
        {
            if (line.Length > indent && line.Length + 1 + word.Length > _width)
            {
                _writer.WriteLine(line);
                line = margin;
            }

            line += (line.Length > indent ? " " : string.Empty) + word;
        }

        _writer.WriteLine(line);
    }

    /// <summary>An aligned table. A column whose header begins with <c>&gt;</c> is aligned to the right, one with <c>|</c> or <c>&gt;</c> is never broken.</summary>
    public void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = new Rule() };
        foreach (string header in headers)
        {
            bool right = header.StartsWith('>');
            bool whole = right || header.StartsWith('|');
            table.AddColumn(new TableColumn(new Text(whole ? header[1..] : header))
            {
                Alignment = right ? Justify.Right : Justify.Left,
                NoWrap = whole,
                Padding = new Padding(0, 0, 2, 0),
            });
        }

        foreach (IReadOnlyList<string> row in rows)
        {
            table.AddRow(row.Select(cell => (IRenderable)new Text(cell)));
        }

        foreach (string line in Render(table).Split('\n'))
        {
            string trimmed = line.TrimEnd();
            if (trimmed.Length > 0)
            {
                _writer.WriteLine(trimmed);
            }
        }
    }

    private string Render(Table table)
    {
        using var text = new StringWriter();
        _console.Profile.Out = new AnsiConsoleOutput(text);
        _console.Write(table);
        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>No frame, one line below the headings.</summary>
    private sealed class Rule : TableBorder
    {
        public override string GetPart(TableBorderPart part) => part switch
        {
            TableBorderPart.HeaderBottom or TableBorderPart.HeaderBottomSeparator => "-",
            _ => string.Empty,
        };
    }
}
