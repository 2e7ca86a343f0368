using System.Collections.Immutable;
using Projection.Reporting;

namespace Projection.Charts.Html;

/// <summary>Writes the blocks of a page as HTML: headings, paragraphs, lists and tables.</summary>
/// <param name="html">Where to.</param>
/// <param name="title">What the page is about; the name of tables that stand under no heading.</param>
internal sealed class HtmlBlocks(HtmlWriter html, string title)
{
    // A longer text in a column of numbers is no number and may be broken.
    private const int LongestNumber = 26;

    // So much stands in one line beside the name.
    private const int ShortText = 18;

    // A column with a longer text than this holds sentences and needs room.
    private const int Prose = 60;

    // A word without blanks that is longer may be broken anywhere.
    private const int LongestWord = 30;

    private const char NoBreak = '\u00a0';

    private string _heading = title;

    public void Write(ImmutableArray<Block> blocks)
    {
        bool isList = false;
        foreach (Block block in blocks)
        {
            bool isEntry = block is Block.Paragraph { Indent: > 0 };
            if (isEntry != isList)
            {
                html.Line(isEntry ? "<ul>" : "</ul>");
                isList = isEntry;
            }

            Write(block);
        }

        if (isList)
        {
            html.Line("</ul>");
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                _heading = heading.Text;
                html.Element("h3", heading.Text);
                break;
            case Block.Paragraph { Indent: > 0 } entry:
                html.Element("li", entry.Text, StyleOf(entry.Tone));
                break;
            case Block.Paragraph { Text.Length: > 0 } paragraph:
                html.Element("p", paragraph.Text, StyleOf(paragraph.Tone));
                break;
            case Block.Table table:
                WriteTable(table);
                break;
            default:
                // Room between parts is a matter of styles here.
                break;
        }
    }

    private static string? StyleOf(Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Open => "open",
        Tone.Bad => "bad",
        Tone.Title => "title",
        _ => null,
    };

    private void WriteTable(Block.Table table)
    {
        html.Line("<div class=\"table\">");
        html.Line("<table>");
        html.Element("caption", _heading);
        html.Line("<thead>");
        html.Line($"<tr>{string.Concat(table.Columns.Select(Header))}</tr>");
        html.Line("</thead>");
        html.Line("<tbody>");
        int name = table.Columns.Select((column, place) => (column, place)).FirstOrDefault(pair => !pair.column.IsNumber).place;
        bool[] prose = [.. table.Columns.Select((column, place) => !column.IsNumber && place != name && table.Rows.Any(row => row.Length > place && row[place].Text.Length > Prose))];
        foreach (ImmutableArray<Cell> row in Joined(table))
        {
            html.Line(row.Length == 1 && table.Columns.Length > 1
                ? $"<tr class=\"across\"><th colspan=\"{table.Columns.Length}\" scope=\"colgroup\">{Text(row[0].Text)}</th></tr>"
                : $"<tr>{string.Concat(row.Select((cell, place) => CellOf(cell, table.Columns[place], place == name, prose[place])))}</tr>");
        }

        html.Line("</tbody>");
        html.Line("</table>");
        html.Line("</div>");
    }

    // A name across the table whose one line has none of its own stands in that line.
    private static IEnumerable<ImmutableArray<Cell>> Joined(Block.Table table)
    {
        ImmutableArray<ImmutableArray<Cell>> rows = table.Rows;
        for (int i = 0; i < rows.Length; i++)
        {
            bool isAlone = IsName(i) && i + 1 < rows.Length && !IsName(i + 1) && rows[i + 1][0].Text.Length == 0 && (i + 2 == rows.Length || IsName(i + 2));
            yield return isAlone ? [rows[i][0], .. rows[i + 1].Skip(1)] : rows[i];
            i += isAlone ? 1 : 0;
        }

        bool IsName(int place) => rows[place].Length == 1 && table.Columns.Length > 1;
    }

    private static string Header(Column column) => column.Title.Length == 0 ? "<td></td>" : $"<th scope=\"col\"{(column.IsNumber ? " class=\"number\"" : string.Empty)}>{Text(column.Title)}</th>";

    private static string CellOf(Cell cell, Column column, bool isName, bool isProse)
    {
        string text = Text(cell.Text.TrimStart());
        string style = (column.IsNumber, isName) switch
        {
            (true, _) => cell.Text.Length <= LongestNumber ? "number" : "number words",
            (_, true) => cell.Text.StartsWith(' ') ? "inner" : string.Empty,
            _ when isProse => "prose",
            _ => cell.Text.Length <= ShortText ? "short" : "some",
        };
        string attribute = style.Length == 0 ? string.Empty : $" class=\"{style}\"";
        return isName && cell.Text.Length > 0 ? $"<th scope=\"row\"{attribute}>{text}</th>" : $"<td{attribute}>{text}</td>";
    }

    // Names of the model and of files have no blanks to break them at; numbers of one list stay together.
    private static string Text(string text) => string.Join(' ', Together(text).Split(' ').Select(word => word.Length > LongestWord && !word.Contains('_', StringComparison.Ordinal) && !word.Contains(NoBreak, StringComparison.Ordinal)
        ? $"<span class=\"long\">{HtmlWriter.Escape(word)}</span>"
        : HtmlWriter.Escape(word).Replace("_", "_<wbr>", StringComparison.Ordinal)));

    private static string Together(string text)
    {
        char[] letters = text.ToCharArray();
        for (int i = 2; i + 1 < letters.Length; i++)
        {
            bool isBetween = letters[i] == ' ' && letters[i - 1] == ';' && char.IsAsciiDigit(letters[i - 2]) && (char.IsAsciiDigit(letters[i + 1]) || letters[i + 1] == '-');
            letters[i] = isBetween ? NoBreak : letters[i];
        }

        return new string(letters);
    }
}
