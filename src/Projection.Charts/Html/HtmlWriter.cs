using System.Text;

namespace Projection.Charts.Html;

/// <summary>Writes HTML line by line; what comes from files is escaped on its way in.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>Markup as it is.</summary>
    public void Line(string markup) => _text.Append(markup).Append('\n');

    /// <summary>An element with a text.</summary>
    public void Element(string name, string text, string? style = null) => Line($"<{name}{(style is null ? string.Empty : $" class=\"{style}\"")}>{Escape(text)}</{name}>");

    /// <summary>A text for an element or for an attribute in double quotes.</summary>
    /// <remarks>Characters that no HTML document may hold become the replacement character.</remarks>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            escaped = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\t' or '\n' or '\r' => escaped.Append(' '),
                < ' ' or (>= '\u007f' and <= '\u009f') or '\ufffe' or '\uffff' => escaped.Append('\ufffd'),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>JSON for a script element: nothing in it ends the element, and it stays the same JSON.</summary>
    public static string Data(string json) => json.Replace("<", "\\u003C", StringComparison.Ordinal).Replace("\u2028", "\\u2028", StringComparison.Ordinal).Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    /// <summary>A plain text for a script element that is not run.</summary>
    public static string Raw(string text) => text.Replace("</", "< /", StringComparison.Ordinal).Replace("<!--", "< !--", StringComparison.Ordinal);

    /// <summary>A program of our own build: its hash stands in the policy, so it must not be changed here.</summary>
    /// <exception cref="ArgumentException">The program would end its element early.</exception>
    public static string Script(string code) => code.Contains("</script", StringComparison.OrdinalIgnoreCase) || code.Contains("<!--", StringComparison.Ordinal)
        ? throw new ArgumentException("A program that holds the end of a script element cannot stand in a page.", nameof(code))
        : code;

    public override string ToString() => _text.ToString();
}
