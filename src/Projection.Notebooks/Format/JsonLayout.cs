using System.Text;

namespace Projection.Notebooks.Format;

/// <summary>How a JSON text is laid out: its line ends and what one level is set in by.</summary>
/// <param name="LineEnd">A line feed or both marks; empty for a text in one line.</param>
/// <param name="Indent">What one level is set in by.</param>
internal sealed record JsonLayout(string LineEnd, string Indent)
{
    /// <summary>As Jupyter writes.</summary>
    public static JsonLayout Jupyter { get; } = new("\n", " ");

    public bool IsCompact => LineEnd.Length == 0;

    /// <summary>Finds the layout of a text from the line on which its first key stands.</summary>
    public static JsonLayout Of(string json)
    {
        int end = json.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0)
        {
            return new JsonLayout(string.Empty, string.Empty);
        }

        string indent = string.Concat(json.Skip(end + 1).TakeWhile(c => c is ' ' or '\t'));
        return new JsonLayout(end > 0 && json[end - 1] == '\r' ? "\r\n" : "\n", indent.Length == 0 ? Jupyter.Indent : indent);
    }

    public void BreakLine(StringBuilder text, int depth)
    {
        if (IsCompact)
        {
            return;
        }

        text.Append(LineEnd);
        for (int i = 0; i < depth; i++)
        {
            text.Append(Indent);
        }
    }
}
