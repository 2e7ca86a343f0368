namespace Projection.Docs.Tests;

/// <summary>Links lead somewhere, and every page can be found.</summary>
public class LinkTests
{
    private static readonly IEnumerable<string> All = MarkdownPage.Paths.Concat(["CHANGELOG.md", "benchmarks/README.md"]);

    [Fact]
    public void Links_Relative_Resolve()
    {
        string[] broken = [.. All.Select(MarkdownPage.Read).SelectMany(PageLinks.Broken)];
        Assert.True(broken.Length == 0, string.Join('\n', broken));
    }

    [Fact]
    public void Pages_EveryOne_IsLinkedFromTheIndex()
    {
        HashSet<string> reached = [];
        Queue<string> open = new(["docs/README.md"]);
        while (open.TryDequeue(out string? page))
        {
            if (reached.Add(page))
            {
                foreach (string next in PageLinks.PagesLinkedFrom(page))
                {
                    open.Enqueue(next);
                }
            }
        }

        Assert.Equal([], MarkdownPage.Paths.Where(path => path.StartsWith("docs/", StringComparison.Ordinal)).Except(reached));
    }
}
