using System.Globalization;
using System.Text;
using Projection.Diagnostics;
using Projection.Files.Documents;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Files.Scenarios;

/// <summary>Writes a variant into the text of a scenario file, in a line of its own; all else, remarks included, stays as it is.</summary>
internal static class VariantText
{
    /// <summary>The file's bytes with the variant.</summary>
    /// <param name="bytes">A scenario file without errors, UTF-8.</param>
    /// <param name="fileName">Its name for findings.</param>
    /// <param name="variant">The variant.</param>
    /// <returns>The new bytes, which read as the same scenario with one variant more; or why the variant cannot be added.</returns>
    public static Parsed<byte[]> Add(ReadOnlyMemory<byte> bytes, string fileName, Variant variant)
    {
        Parsed<Scenario> scenario = ScenarioFile.Read(bytes, fileName);
        Parsed<DocumentNode> document = DocumentReader.Read(bytes, fileName);
        if (!scenario.Success || !document.Success)
        {
            return Parsed<byte[]>.Failed(scenario.Diagnostics);
        }

        if (!IsName(variant.Name))
        {
            return Parsed<byte[]>.Failed(Problem.BadName(null, "variant", variant.Name, "small letters, digits and hyphens, a letter first"));
        }

        MappingEntry? variants = ((MappingNode)document.Value).Find("variants");
        if (scenario.Value.Variants.ContainsKey(variant.Name))
        {
            return Parsed<byte[]>.Failed(Problem.VariantIsThere((variants?.Value as MappingNode)?.Find(variant.Name)?.Key.Where, variant.Name));
        }

        string entry = Entry(variant, scenario.Value.Model);
        string text = Encoding.UTF8.GetString(bytes.Span);
        byte[] changed = Encoding.UTF8.GetBytes(Insert(text, entry, (MappingNode)document.Value, variants));
        return Says(ScenarioFile.Read(changed, fileName), scenario.Value, variant)
            ? Parsed<byte[]>.Of(changed)
            : Parsed<byte[]>.Failed(Problem.VariantNotAdded(variants?.Key.Where ?? SourceLocation.WholeFile(fileName), entry));
    }

    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static string Entry(Variant variant, ModelDefinition model)
    {
        List<string> parts = [];
        string[] title = [.. new[] { ("vi", variant.Title.Vietnamese), ("en", variant.Title.English) }.Where(l => l.Item2 is not null).Select(l => $"{l.Item1}: {Quoted(l.Item2!)}")];
        if (title.Length > 0)
        {
            parts.Add($"title: {{ {string.Join(", ", title)} }}");
        }

        if (!variant.BasedOn.IsEmpty)
        {
            parts.Add($"based-on: [{string.Join(", ", variant.BasedOn.Select(name => IsName(name) ? name : Quoted(name)))}]");
        }

        if (!variant.Overrides.IsEmpty)
        {
            parts.Add($"changes: [{string.Join(", ", variant.Overrides.SelectMany(change => OverrideText.Of(change, model)).Select(Quoted))}]");
        }

        return $"{variant.Name}: {{ {string.Join(", ", parts)} }}";
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or (>= '\u007f' and < '\u00a0') or '\u2028' or '\u2029' or '\ufeff' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    // Right below `variants:`, so that a remark above another entry stays with it; in a flow mapping right behind the brace; else at the end.
    private static string Insert(string text, string entry, MappingNode root, MappingEntry? variants)
    {
        // Places in the document do not count a byte order mark.
        int mark = text.StartsWith('\ufeff') ? 1 : 0;
        var source = new SourceText(string.Empty, text[mark..]);
        string lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (variants is null)
        {
            string indent = new(' ', root.Where.Column - 1);
            string before = source.Text.EndsWith('\n') || source.Text.EndsWith('\r') ? string.Empty : lineEnd;
            return $"{text}{before}{indent}variants:{lineEnd}{indent}  {entry}{lineEnd}";
        }

        SourceLocation where = variants.Value.Where;
        int place = mark + source.LineStart(where.Line) + where.Column - 1;
        if (variants.Value is MappingNode mapping && place < text.Length && text[place] == '{')
        {
            return text.Insert(place + 1, mapping.Entries.IsEmpty ? $" {entry} " : $" {entry},");
        }

        int column = variants.Value is MappingNode ? where.Column - 1 : variants.Key.Where.Column + 1;
        int below = source.LineStart(variants.Key.Where.Line + 1);
        string line = new string(' ', column) + entry + lineEnd;
        return text.Insert(mark + below, below == source.Text.Length && !source.Text.EndsWith('\n') && !source.Text.EndsWith('\r') ? lineEnd + line : line);
    }

    private static bool Says(Parsed<Scenario> changed, Scenario before, Variant variant) =>
        changed.Success
        && changed.Value.Variants.TryGetValue(variant.Name, out Variant? added)
        && changed.Value.Variants.Remove(variant.Name).Keys.SequenceEqual(before.Variants.Keys)
        && added.Title == variant.Title && added.BasedOn.SequenceEqual(variant.BasedOn)
        && Texts(added, before.Model).SequenceEqual(Texts(variant, before.Model));

    private static IEnumerable<string> Texts(Variant variant, ModelDefinition model) => variant.Overrides.SelectMany(change => OverrideText.Of(change, model));
}
