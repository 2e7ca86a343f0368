using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Projection.Docs.Tests;

/// <summary>Links and anchors of a page, as a host of Markdown makes them.</summary>
internal static partial class PageLinks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private static readonly Dictionary<string, HashSet<string>> Anchors = [];

    /// <summary>The page as a tree.</summary>
    public static MarkdownDocument TreeOf(string text) => Markdown.Parse(text, Pipeline);

    /// <summary>The links of a page that lead nowhere, each with the reason.</summary>
    public static IEnumerable<string> Broken(MarkdownPage page)
    {
        foreach (LinkInline link in TreeOf(page.Text).Descendants<LinkInline>())
        {
            string url = link.Url ?? string.Empty;
            if (url.Contains("://", StringComparison.Ordinal))
            {
                continue;
            }

            string[] parts = url.Split('#', 2);
            string target = TargetOf(page.Path, parts[0]);
            string file = Path.Combine(Repository.Root, target);
            if (!File.Exists(file) && !Directory.Exists(file))
            {
                yield return $"{page.Path}: {url}: there is no {target}";
            }
            else if (parts.Length > 1 && !(target == page.Path ? AnchorsIn(page.Text) : AnchorsOf(target)).Contains(Uri.UnescapeDataString(parts[1])))
            {
                yield return $"{page.Path}: {url}: {target} has no such place";
            }
        }
    }

    /// <summary>The pages that a page's links lead to.</summary>
    public static IEnumerable<string> PagesLinkedFrom(string path) => TreeOf(MarkdownPage.Read(path).Text).Descendants<LinkInline>()
        .Select(link => link.Url ?? string.Empty).Where(url => !url.Contains("://", StringComparison.Ordinal))
        .Select(url => TargetOf(path, url.Split('#')[0])).Where(MarkdownPage.Paths.Contains);

    private static string TargetOf(string page, string link) => link.Length == 0
        ? page
        : Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, Uri.UnescapeDataString(link))).Replace('\\', '/');

    private static HashSet<string> AnchorsOf(string path)
    {
        if (!Anchors.TryGetValue(path, out HashSet<string>? anchors))
        {
            Anchors[path] = anchors = AnchorsIn(MarkdownPage.Read(path).Text);
        }

        return anchors;
    }

    private static HashSet<string> AnchorsIn(string text) =>
        [.. TreeOf(text).Descendants<HeadingBlock>().Select(h => h.GetAttributes().Id).OfType<string>(), .. Place().Matches(text).Select(m => m.Groups["id"].Value)];

    [GeneratedRegex("<a id=\"(?<id>[^\"]+)\">", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Place();
}
