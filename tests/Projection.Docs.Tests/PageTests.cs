using System.Globalization;

namespace Projection.Docs.Tests;

/// <summary>What the pages show is what happens.</summary>
public class PageTests
{
    public static TheoryData<string> Pages => [.. MarkdownPage.Paths.Where(path => MarkdownPage.Read(path).Blocks.Count > 0)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Blocks_Run_GiveWhatThePageShows(string path)
    {
        string text = await PageRun.Of(MarkdownPage.Read(path));

        WrittenPage.Verify(path, text);
    }

    [Fact]
    public void Blocks_NotRun_AreKnown() => Golden.Verify(string.Join('\n', MarkdownPage.Paths.Select(MarkdownPage.Read)
        .SelectMany(page => page.Blocks.Where(block => block.NotRunBecause is not null)
            .Select(block => string.Create(CultureInfo.InvariantCulture, $"{page.Path} [{block.Language}] {block.NotRunBecause}")))));
}
