using System.Text.Json.Nodes;

namespace Projection.Cli.Tests;

public class ChartTests
{
    private static readonly string Example = Answer.Example;

    [Theory]
    [InlineData("fan", "Population: range of outcomes and target", "--indicator", "population", "--trials", "500")]
    [InlineData("structure", "Share of GRDP: central path and targets")]
    [InlineData("attainment", "How likely the targets are, each and all together", "--trials", "500")]
    [InlineData("tornado", "Real growth of GRDP, average 2026-2030: which assumptions it hangs on", "--target", "growth")]
    [InlineData("tornado", "Gross regional domestic product (GRDP) at current prices 2030: which assumptions it hangs on")]
    [InlineData("conflicts", "Map of conflicts between targets")]
    [InlineData("growth", "Growth required and growth in the past", "--level", "plausible")]
    [InlineData("variants", "Tổng sản phẩm trên địa bàn (GRDP) theo giá hiện hành: so sánh các phương án", "--lang", "vi")]
    public async Task Chart_EachKind_PrintsASpecification(string kind, string title, params string[] more)
    {
        Answer answer = await Answer.To(["chart", Example, "--kind", kind, .. more]);

        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        JsonNode spec = JsonNode.Parse(answer.Out)!;
        Assert.Equal("https://vega.github.io/schema/vega-lite/v6.json", (string?)spec["$schema"]);
        Assert.Equal(title, string.Join(' ', spec["title"]!["text"]!.AsArray().Select(line => (string?)line)));
        Assert.NotEmpty(spec["layer"]!.AsArray());
        Assert.Equal(more.Contains("vi") ? "," : ".", (string?)spec["config"]!["locale"]!["number"]!["decimal"]);
    }

    [Fact]
    public async Task Chart_SameSeed_SameDocument()
    {
        string[] command = ["chart", Example, "--kind", "fan", "--trials", "300", "--seed", "7"];
        Assert.Equal((await Answer.To(command)).Out, (await Answer.To(command)).Out);
        Assert.NotEqual((await Answer.To(command)).Out, (await Answer.To([.. command[..^1], "8"])).Out);
    }

    [Fact]
    public async Task Chart_WhatIf_ChangesThePath()
    {
        string plain = (await Answer.To("chart", Example, "--kind", "structure")).Out;
        Assert.NotEqual(plain, (await Answer.To("chart", Example, "--kind", "structure", "--set", "price_growth[services]=6%")).Out);
    }

    [Fact]
    public async Task Chart_OutFile_HoldsTheSameDocument()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        try
        {
            Answer answer = await Answer.To("chart", Example, "--kind", "conflicts", "--out", file);
            Assert.Equal((0, string.Empty, string.Empty), (answer.Code, answer.Out, answer.Error));
            Assert.Equal((await Answer.To("chart", Example, "--kind", "conflicts")).Out, await File.ReadAllTextAsync(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("PRJ0207", "fan", "--indicator", "grpd")]
    [InlineData("PRJ0207", "structure", "--indicator", "nothing")]
    [InlineData("PRJ0506", "structure", "--indicator", "grdp")]
    [InlineData("PRJ0506", "fan", "--indicator", "debt")]
    [InlineData("PRJ0505", "tornado", "--target", "forest_cover")]
    [InlineData("PRJ0502", "fan", "--trials", "0")]
    [InlineData("PRJ0502", "fan", "--format", "csv")]
    [InlineData("PRJ0501", "pie")]
    public async Task Chart_WhatIsWrong_IsSaid(string code, string kind, params string[] more)
    {
        Answer answer = await Answer.To(["chart", Example, "--kind", kind, .. more]);
        Assert.Equal((2, string.Empty), (answer.Code, answer.Out));
        Assert.Contains(code, answer.Error, StringComparison.Ordinal);
    }
}
