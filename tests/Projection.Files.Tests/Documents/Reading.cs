using System.Text;
using Projection.Diagnostics;
using Projection.Files.Documents;

namespace Projection.Files.Tests.Documents;

/// <summary>Reads texts as files and renders what comes out.</summary>
internal static class Reading
{
    internal static Parsed<DocumentNode> Read(string text, DocumentLimits? limits = null) =>
        Said(DocumentReader.Read(Encoding.UTF8.GetBytes(text), "test.yaml", limits));

    /// <summary>What was read. Asserts that every finding can be said in Vietnamese.</summary>
    internal static Parsed<T> Said<T>(Parsed<T> parsed)
        where T : class
    {
        Assert.Empty(parsed.Diagnostics.SelectMany(d => d.WithoutVietnamese()));
        return parsed;
    }

    internal static DocumentNode Value(string text) => Read(text).ValueOrThrow();

    internal static MappingNode Mapping(string text) => Assert.IsType<MappingNode>(Value(text));

    /// <summary>Code, line and column of every finding, such as <c>PRJ0126@3:1</c>.</summary>
    internal static string Findings(string text, DocumentLimits? limits = null) => string.Join(' ', Read(text, limits).Diagnostics
        .Select(d => FormattableString.Invariant($"{d.Code}@{d.Where?.Line}:{d.Where?.Column}")));

    /// <summary>All findings as a person sees them. Asserts that nothing in them can reach a terminal as a command.</summary>
    internal static string Render(Parsed<DocumentNode> parsed)
    {
        string text = string.Join('\n', parsed.Diagnostics);
        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || IsInvisible(c));
        return text;
    }

    /// <summary>A node without places: texts quoted, nothing as null.</summary>
    internal static string Text(DocumentNode? node) => node switch
    {
        ScalarNode { IsNull: true } => "null",
        ScalarNode scalar => "'" + scalar.Text + "'",
        SequenceNode list => "[" + string.Join(", ", list.Items.Select(Text)) + "]",
        MappingNode mapping => "{" + string.Join(", ", mapping.Entries.Select(e => "'" + e.Key.Text + "': " + Text(e.Value))) + "}",
        _ => throw new ArgumentException("no node", nameof(node)),
    };

    internal static string ReferenceFile(params string[] names) =>
        Path.Combine([AppContext.BaseDirectory, "Reference", "k_inputs", .. names]);

    private static bool IsInvisible(char c) =>
        c is '\ufeff' or '\u200e' or '\u200f' or '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
