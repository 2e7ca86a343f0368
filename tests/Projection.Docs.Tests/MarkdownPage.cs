using System.Text.RegularExpressions;

namespace Projection.Docs.Tests;

/// <summary>A page of the documentation as lines, with its fenced blocks.</summary>
/// <param name="Path">From the root of the repository, with slashes.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Blocks">Its blocks in their order.</param>
internal sealed partial record MarkdownPage(string Path, IReadOnlyList<string> Lines, IReadOnlyList<FencedBlock> Blocks)
{
    /// <summary>All pages: what the README files and the folder docs hold.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "README*.md").Concat(Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    /// <summary>Pages whose program speaks Vietnamese.</summary>
    public bool IsVietnamese => Path.StartsWith("docs/vi/", StringComparison.Ordinal) || Path == "README.vi.md";

    /// <summary>The whole text.</summary>
    public string Text => string.Join('\n', Lines);

    public static MarkdownPage Read(string path) => Parse(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n"));

    public static MarkdownPage Parse(string path, string text)
    {
        string[] lines = text.Split('\n');
        List<FencedBlock> blocks = [];
        string remark = string.Empty;
        for (int i = 0; i < lines.Length; i++)
        {
            if (Fence().Match(lines[i]) is { Success: true } fence)
            {
                int first = ++i;
                while (i < lines.Length && lines[i].TrimEnd() != fence.Groups["marks"].Value)
                {
                    i++;
                }

                blocks.Add(new FencedBlock(fence.Groups["language"].Value, fence.Groups["name"].Value.Trim(), lines[first..i], first, remark));
            }
            else if (HiddenFile().Match(lines[i]) is { Success: true } hidden)
            {
                int first = ++i;
                while (lines[i] != "-->")
                {
                    i++;
                }

                blocks.Add(new FencedBlock(FencedBlock.Hidden, hidden.Groups["name"].Value, lines[first..i], first, string.Empty));
            }

            remark = Comment().Match(lines[i]) is { Success: true } comment ? comment.Groups["text"].Value : lines[i].Length == 0 ? remark : string.Empty;
        }

        return new MarkdownPage(path, lines, blocks);
    }

    /// <summary>The page with other lines in some of its blocks.</summary>
    public string With(IReadOnlyDictionary<FencedBlock, IReadOnlyList<string>> contents)
    {
        List<string> lines = [.. Lines];
        foreach (FencedBlock block in Blocks.Where(contents.ContainsKey).Reverse())
        {
            lines.RemoveRange(block.FirstLine, block.Lines.Count);
            lines.InsertRange(block.FirstLine, contents[block]);
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex("^(?<marks>`{3,})(?<language>[^ `]*)(?<name>[^`]*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex("^<!-- file (?<name>[^ ]+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HiddenFile();

    [GeneratedRegex("^<!-- (?<text>.*) -->$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comment();
}
