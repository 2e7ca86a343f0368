using System.Text;

namespace Projection.Notebooks.Tests;

/// <summary>The notebooks of the repository give what they store, on this machine as on any other.</summary>
public class NotebooksTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "notebooks");

    public static TheoryData<string> All => [.. Directory.GetFiles(Folder, "*.ipynb").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Check_EveryNotebook_GivesItsStoredOutputs(string name)
    {
        Answer answer = await Answer.To("run", Path.Combine(Folder, name), "--check");

        Assert.True(answer.Code == 0, answer.Out + answer.Error);
    }

    [Fact]
    public void Notebooks_AreThere() => Assert.Equal(4, All.Count);

    // As Jupyter writes, so that opening and storing one there changes nothing.
    [Theory]
    [MemberData(nameof(All))]
    public async Task Notebook_Text_IsAsJupyterStoresIt(string name)
    {
        string text = await File.ReadAllTextAsync(Path.Combine(Folder, name));

        Assert.Equal(Projection.Notebooks.Format.JupyterJson.Of(System.Text.Json.Nodes.JsonNode.Parse(text), Projection.Notebooks.Format.JsonLayout.Jupyter, 0) + "\n", text);
        Assert.DoesNotContain(Repository.Root, text, StringComparison.Ordinal);
        Assert.True(text.IsNormalized(NormalizationForm.FormC));
    }
}
