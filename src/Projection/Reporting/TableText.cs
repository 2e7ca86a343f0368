using System.Text;

namespace Projection.Reporting;

/// <summary>Lays out a table in plain text: columns as wide as needed, the widest ones broken where there is less room.</summary>
/// <remarks>Lines are broken between words, and behind the <c>_</c> and <c>/</c> of long names.</remarks>
internal sealed class TableText
{
    private const int Gap = 2;

    private readonly bool[] _isRight;
    private readonly List<string[]> _rows = [];

    public TableText(Block.Table table)
    {
        _isRight = [.. table.Columns.Select(c => c.IsNumber)];
        _rows.Add([.. table.Columns.Select(c => c.Title)]);
        _rows.AddRange(table.Rows.Select(row => row.Select(cell => cell.Text).ToArray()));
    }

    /// <summary>The lines of the table, without blanks at their ends.</summary>
    public IEnumerable<string> Lines(int pageWidth)
    {
        int[] widths = Widths(pageWidth);
        for (int r = 0; r < _rows.Count; r++)
        {
            if (IsAcross(_rows[r]))
            {
                foreach (string line in Broken(_rows[r][0], pageWidth))
                {
                    yield return line;
                }

                continue;
            }

            List<string>[] cells = [.. _rows[r].Select((cell, c) => Broken(cell, widths[c]))];
            int height = cells.Max(c => c.Count);
            for (int line = 0; line < height; line++)
            {
                yield return LineOf(cells, widths, line);
            }

            if (r == 0)
            {
                yield return new string('-', Math.Min(pageWidth, widths.Sum() + (Gap * (widths.Length - 1))));
            }
        }
    }

    private string LineOf(List<string>[] cells, int[] widths, int line)
    {
        var text = new StringBuilder();
        for (int c = 0; c < cells.Length; c++)
        {
            string part = line < cells[c].Count ? cells[c][line] : string.Empty;
            text.Append(_isRight[c] ? part.PadLeft(widths[c]) : part.PadRight(widths[c])).Append(' ', Gap);
        }

        return text.ToString().TrimEnd();
    }

    private bool IsAcross(string[] row) => row.Length == 1 && _isRight.Length > 1;

    private int[] Widths(int pageWidth)
    {
        int columns = _isRight.Length;
        string[][] rows = [.. _rows.Where(row => !IsAcross(row))];
        int[] widths = [.. Enumerable.Range(0, columns).Select(c => rows.Max(row => row[c].Length))];
        int[] least = [.. Enumerable.Range(0, columns).Select(c => _isRight[c] ? widths[c] : rows.Max(row => Pieces(row[c]).Max(p => p.TrimEnd().Length)))];
        int room = pageWidth - (Gap * (columns - 1));
        while (widths.Sum() > room)
        {
            // The widest column that can still give way loses one place.
            int widest = Enumerable.Range(0, columns).Where(c => widths[c] > least[c]).OrderByDescending(c => widths[c]).FirstOrDefault(-1);
            if (widest < 0)
            {
                break;
            }

            widths[widest]--;
        }

        return widths;
    }

    private static List<string> Broken(string text, int width)
    {
        List<string> lines = [];
        string indent = text[..(text.Length - text.TrimStart().Length)];
        string line = string.Empty;
        foreach (string piece in Pieces(text))
        {
            if (line.Trim().Length > 0 && (line + piece).TrimEnd().Length > width)
            {
                lines.Add(line.TrimEnd());
                line = indent;
            }

            line += piece;
        }

        lines.Add(line.TrimEnd());
        return lines;
    }

    // Parts that are not broken further, each with the blank or mark that ends it.
    private static List<string> Pieces(string text)
    {
        List<string> pieces = [];
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is ' ' or '_' or '/')
            {
                pieces.Add(text[start..(i + 1)]);
                start = i + 1;
            }
        }

        pieces.Add(text[start..]);
        return pieces;
    }
}
