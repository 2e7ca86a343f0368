namespace Projection.Docs.Tests;

/// <summary>A page that is wrong is found out.</summary>
public class HarnessTests
{
    [Fact]
    public async Task Console_WrongOutput_IsReplacedByTheRightOne()
    {
        string text = await Run("```console\n$ projection check scenarios/example.yaml | head -n 2\nAll is well.\n$ echo $?\n1\n$ projection check scenarios/example.yaml > page.txt\n$ echo $?\n0\n```");

        Assert.Equal("```console\n$ projection check scenarios/example.yaml | head -n 2\nAn invented example: a small plan\n5 targets read: 4 linked by the model's identities, 1 not linked\n$ echo $?\n0\n$ projection check scenarios/example.yaml > page.txt\n$ echo $?\n1\n```", text);
    }

    [Fact]
    public async Task Console_VietnamesePage_AnswersInVietnamese()
    {
        string text = await PageRun.Of(MarkdownPage.Parse("docs/vi/a.md", "```console\n$ projection check scenarios/example.yaml | head -n 1\n```"));

        Assert.Contains("Ví dụ tự đặt ra", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CSharp_SeveralBlocks_ShareTheirNames()
    {
        string text = await Run("```csharp\nint a = 40;\n```\n\n```csharp\nConsole.WriteLine(a + 2);\n```\n\n```text\n41\n```");

        Assert.EndsWith("```text\n42\n```", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bash_Script_HasTheToolAndTheFolder()
    {
        string text = await Run("```bash\nprojection random --seed 7 --words 2 | wc -l; ls scenarios/example.yaml\n```\n\n```text\n```");

        Assert.EndsWith("```text\n2\nscenarios/example.yaml\n```", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yaml_Pieces_ChangeTheFile()
    {
        const string Page = """
            <!-- file plan.yaml
            title: A plan
            targets:
              - { id: a, year: 2030 }
              - { id: b, year: 2030 }
            -->

            ```yaml plan.yaml+targets
              - { id: a, year: 2029 }
              - { id: c, year: 2029 }
            ```

            ```yaml plan.yaml+
            title: Another plan
            ```

            ```console
            $ cat plan.yaml
            ```
            """;

        string text = await Run(Page.ReplaceLineEndings("\n"));

        Assert.EndsWith("$ cat plan.yaml\ntargets:\n  - { id: a, year: 2029 }\n  - { id: c, year: 2029 }\n  - { id: b, year: 2030 }\ntitle: Another plan\n```", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```csharp\nint a = \"b\";\n```", "CS0029")]
    [InlineData("```csharp\nConsole.WriteLine(1);\n```\n\nNo output.", "not shown")]
    [InlineData("```csharp\nthrow new InvalidOperationException(\"it failed\");\n```", "it failed")]
    [InlineData("```yaml a.yaml\nscenario: a\n```", "PRJ0202")]
    [InlineData("```yaml\nscenario: a\n```", "name of its file")]
    [InlineData("```\n$ projection\n```", "is not run")]
    [InlineData("```python\nprint(1)\n```", "is not run")]
    [InlineData("```text\n1\n```", "is not run")]
    [InlineData("```console\nprojection check\n```", "begins with")]
    [InlineData("```console\n$ rm -r scenarios\n```", "not rm")]
    [InlineData("```console\n$ projection check scenarios/example.yaml --format json > a.json\n```\n\n```json a.json\n{ \"verdict\": \"consistent\" }\n```", "nothing like")]
    [InlineData("```console\n$ projection check scenarios/example.yaml --format json > a.json\n```\n\n```json a.json\n{ \"targets\": [\"grdp_per_capita\", \"grdp\"] }\n```", "nothing like")]
    public async Task Page_Wrong_Fails(string text, string said)
    {
        Exception failure = await Assert.ThrowsAnyAsync<Exception>(() => Run(text));

        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_BlockNotRun_StaysAsItIs()
    {
        const string Text = "<!-- not run: an example -->\n```python\nprint(1)\n```";

        Assert.Equal(Text, await Run(Text));
    }

    [Theory]
    [InlineData("[a](docs/README.md)", 0)]
    [InlineData("[a](docs/README.md#to-learn) and [b](#here)\n\n## Here", 0)]
    [InlineData("[a](docs/no-such-page.md)", 1)]
    [InlineData("[a](docs/README.md#no-such-place)", 1)]
    [InlineData("[a](#nowhere)", 1)]
    [InlineData("[a](https://example.org/nowhere)", 0)]
    public void Links_LeadingNowhere_AreFound(string text, int count) => Assert.Equal(count, PageLinks.Broken(MarkdownPage.Parse("README.md", text)).Count());

    private static Task<string> Run(string text) => PageRun.Of(MarkdownPage.Parse("a.md", text));
}
