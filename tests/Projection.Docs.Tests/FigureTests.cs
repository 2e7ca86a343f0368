namespace Projection.Docs.Tests;

/// <summary>Figures in sentences come from somewhere.</summary>
public class FigureTests
{
    private static readonly string[] Kinds = ["docs/tutorial.md", "docs/how-to/", "docs/explanation/", "docs/vi/huong-dan.md", "README.vi.md"];

    [Fact]
    public void Figures_InSentences_StandInBlocksThatAreRun()
    {
        string[] unfounded = [.. MarkdownPage.Paths.Where(path => Kinds.Any(kind => path.StartsWith(kind, StringComparison.Ordinal))).Select(MarkdownPage.Read).SelectMany(ProseFigures.Unfounded)];
        Assert.True(unfounded.Length == 0, string.Join('\n', unfounded));
    }

    [Theory]
    [InlineData("It is 196.")]
    [InlineData("It is 5 %.")]
    [InlineData("It is 1.845,7 thousand.")]
    [InlineData("```json a.json\n196\n```\n\nThe 7 of 196.", 0)]
    [InlineData("In 2030 there are 3 of them.", 0)]
    [InlineData("Source: SNA 2008, chapter 15.", 0)]
    [InlineData("The name `PRJ0207` and net10.0.", 0)]
    [InlineData("```yaml a.yaml\npublished: \"1.845,7\"\n```\n\nIt is 1,845.7.", 0)]
    [InlineData("<!-- not run: a formula -->\n```text\n196\n```\n\nIt is 196.")]
    [InlineData("<!-- fact 361.6: README.md \"361,6\" -->\n\nIt is 361.6.", 0)]
    [InlineData("<!-- fact 361.7: README.md \"361,7 nowhere\" -->\n\nIt is 361.7.")]
    public void Unfounded_OneSentence_IsFound(string text, int count = 1) => Assert.Equal(count, ProseFigures.Unfounded(MarkdownPage.Parse("a.md", text)).Count());
}
