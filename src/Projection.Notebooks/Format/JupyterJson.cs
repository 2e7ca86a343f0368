using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Projection.Notebooks.Format;

/// <summary>Writes JSON as Jupyter does: keys in order, one blank a level, letters of every language as they are.</summary>
/// <remarks>A notebook that Jupyter opens and stores again then keeps its text.</remarks>
internal sealed class JupyterJson(JsonLayout layout)
{
    private readonly StringBuilder _text = new();

    /// <summary>The text of a value that stands at a depth of the layout.</summary>
    public static string Of(JsonNode? value, JsonLayout layout, int depth)
    {
        var writer = new JupyterJson(layout);
        writer.Write(value, depth);
        return writer._text.ToString();
    }

    private void Write(JsonNode? value, int depth)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } entries:
                WriteParts('{', '}', depth, entries.OrderBy(e => e.Key, StringComparer.Ordinal), entry =>
                {
                    WriteText(entry.Key);
                    _text.Append(layout.IsCompact ? ":" : ": ");
                    Write(entry.Value, depth + 1);
                });
                break;
            case JsonArray { Count: > 0 } items:
                WriteParts('[', ']', depth, items, item => Write(item, depth + 1));
                break;
            case JsonValue text when text.GetValueKind() == JsonValueKind.String:
                WriteText(text.GetValue<string>());
                break;
            default:
                _text.Append(value?.ToJsonString() ?? "null");
                break;
        }
    }

    private void WriteParts<T>(char open, char close, int depth, IEnumerable<T> parts, Action<T> write)
    {
        _text.Append(open);
        bool isFirst = true;
        foreach (T part in parts)
        {
            _text.Append(isFirst ? string.Empty : ",");
            layout.BreakLine(_text, depth + 1);
            write(part);
            isFirst = false;
        }

        layout.BreakLine(_text, depth);
        _text.Append(close);
    }

    private void WriteText(string text)
    {
        _text.Append('"');
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                '\b' => _text.Append("\\b"),
                '\f' => _text.Append("\\f"),
                < ' ' => _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => _text.Append(c),
            };
        }

        _text.Append('"');
    }
}
