using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Projection.Docs.Tests;

/// <summary>XML documentation as Markdown.</summary>
/// <param name="link">The page and place of a documentation id; <see langword="null"/> for what is not ours.</param>
internal sealed partial class DocumentationText(Func<string, string?> link)
{
    /// <summary>The content of an element in one line.</summary>
    public string Of(XElement? element) => element is null ? string.Empty : Blanks().Replace(string.Concat(element.Nodes().Select(Of)), " ").Trim();

    private string Of(XNode node) => node switch
    {
        XText text => Escaped(text.Value),
        XElement { Name.LocalName: "see" or "seealso" } see => See(see),
        XElement { Name.LocalName: "paramref" or "typeparamref" } reference => $"`{reference.Attribute("name")?.Value}`",
        XElement { Name.LocalName: "c" or "code" } code => $"`{Blanks().Replace(code.Value, " ").Trim()}`",
        XElement { Name.LocalName: "para" or "item" } part => $" {Of(part)} ",
        XElement other => Of(other),
        _ => string.Empty,
    };

    private string See(XElement see)
    {
        if (see.Attribute("href") is { } address)
        {
            return see.Value.Length > 0 ? $"[{Of(see)}]({address.Value})" : $"<{address.Value}>";
        }

        if (see.Attribute("langword") is { } word)
        {
            return $"`{word.Value}`";
        }

        string id = see.Attribute("cref")?.Value ?? string.Empty;
        string name = see.Value.Length > 0 ? Of(see) : $"`{NameOf(id)}`";
        return link(id) is { } place ? $"[{name}]({place})" : name;
    }

    // "M:A.B.C.D(System.Int32)" is shown as C.D, "T:A.B.C`1" as C.
    private static string NameOf(string id)
    {
        string[] parts = Arity().Replace(id.Split('(')[0][(id.IndexOf(':', StringComparison.Ordinal) + 1)..], string.Empty).Split('.');
        return id.StartsWith("T:", StringComparison.Ordinal) || parts.Length < 2 ? parts[^1] : parts[^1] == "#ctor" ? parts[^2] : $"{parts[^2]}.{parts[^1]}";
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (char c in text)
        {
            escaped.Append(c is '|' or '*' or '_' or '<' or '[' or ']' or '`' ? "\\" : string.Empty).Append(c);
        }

        return escaped.ToString();
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex("`+[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Arity();
}
