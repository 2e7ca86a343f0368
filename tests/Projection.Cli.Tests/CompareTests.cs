using System.Text.Json;

namespace Projection.Cli.Tests;

/// <summary><c>compare</c>: variants and files side by side.</summary>
public class CompareTests
{
    // The example once more, with other assumptions, one target printed differently and one left out.
    private static readonly (string From, string To)[] Changed =
    [
        ("distribution: \"normal(8 %, 2 %)\"", "distribution: \"normal(9 %, 2 %)\""),
        ("distribution: \"normal(2.5 %, 1 %)\"", "distribution: \"normal(2 %, 1 %)\""),
        ("{ input: population, year: 2025, value: 950,", "{ input: population, year: 2025, value: 952,"),
        ("published: \"120\"", "published: \"105\""),
        ("  - { id: population,", "  # - { id: population,"),
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Screen_VariantsAndValues(string language) => Golden.Verify(
        await Screen("compare", Answer.Example, "--set", "volume_growth[services]=10%", "--set", "price_growth=1%", "--lang", language),
        member: $"Screen_VariantsAndValues.{language}");

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Screen_TwoFiles_Sampled(string language)
    {
        using var other = new ChangedFile("congress.yaml", Changed);
        Golden.Verify(
            await Screen("compare", Answer.Example, other.Path, "--exact", "1", "--pairs", "100", "--attribute", "grdp_per_capita", "--attribute", "population", "--attribute", "volume_growth[services]@2026", "--indicator", "grdp", "--indicator", "population", "--years", "2029-2030", "--lang", language),
            member: $"Screen_TwoFiles_Sampled.{language}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Screen_OtherModel_SaysWhyNothingIsAttributed(string language)
    {
        using var other = new ChangedFile(
            "congress.yaml",
            ("horizon: 2030", "horizon: 2032"),
            ("scenario: example", "scenario: later"),
            ("targets:", "extend: |\n  indicator twice: VND, current prices, flow\n  twice = 2 * grdp\ntargets:"),
            ("volume_growth, years: 2026-2030", "volume_growth, years: 2026-2032"),
            ("normal(2.5 %, 1 %)", "normal(2 %, 1 %)"));
        Answer answer = await Answer.To("compare", Answer.Example, other.Path, "--lang", language, "--indicator", "grdp", "--indicator", "twice");
        Assert.Equal(0, answer.Code);
        Golden.Verify(answer.Error.Replace(other.Path, "congress.yaml", StringComparison.Ordinal) + answer.Out, member: $"Screen_OtherModel.{language}");
    }

    [Fact]
    public async Task Json_HoldsWhatWasComputed()
    {
        JsonElement json = (await Answer.To("compare", Answer.Example, "--format", "json", "--set", "price_growth=1%", "--set", "volume_growth=7%", "--indicator", "grdp", "--attribute", "grdp@2030", "--variant", "slow-growth")).Json();
        Assert.Equal("projection/compare/1", json.GetProperty("schema").GetString());
        Assert.Equal(["example", "slow-growth", "what-if"], json.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("name").GetString()));
        JsonElement grdp = Assert.Single(json.GetProperty("quantities").EnumerateArray());
        Assert.Equal(("grdp", 2030, "trillion VND", false), (grdp.GetProperty("name").GetString(), grdp.GetProperty("year").GetInt32(), grdp.GetProperty("unit").GetString(), grdp.GetProperty("points").GetBoolean()));
        double[] values = [.. grdp.GetProperty("values").EnumerateArray().Select(v => v.GetProperty("value").GetDouble())];

        // 60 trillion, growing for five years in volume and price.
        Assert.Equal(60 * Math.Pow(1.08 * 1.025, 5), values[0], 1e-9);
        Assert.Equal(60 * Math.Pow(1.06 * 1.025, 5), values[1], 1e-9);
        Assert.Equal(60 * Math.Pow(1.07 * 1.01, 5), values[2], 1e-9);
        JsonElement attribution = Assert.Single(json.GetProperty("comparisons")[1].GetProperty("attributions").EnumerateArray());
        Assert.Equal(("grdp@2030", "exact"), (attribution.GetProperty("name").GetString(), attribution.GetProperty("method").GetString()));
        double byVolume = 60 * (Math.Pow(1.07, 5) - Math.Pow(1.08, 5)) * (Math.Pow(1.025, 5) + Math.Pow(1.01, 5)) / 2;
        double byPrice = 60 * (Math.Pow(1.01, 5) - Math.Pow(1.025, 5)) * (Math.Pow(1.07, 5) + Math.Pow(1.08, 5)) / 2;
        JsonElement[] effects = [.. attribution.GetProperty("effects").EnumerateArray().OrderBy(e => e.GetProperty("change").GetString(), StringComparer.Ordinal)];
        Assert.Equal(["price_growth", "volume_growth"], effects.Select(e => e.GetProperty("change").GetString()));
        Assert.Equal(byPrice, effects[0].GetProperty("share").GetDouble(), 1e-9);
        Assert.Equal(byVolume, effects[1].GetProperty("share").GetDouble(), 1e-9);
        Assert.Equal(values[2] - values[0], effects.Sum(e => e.GetProperty("share").GetDouble()), 1e-9);
        JsonElement growth = json.GetProperty("targets").EnumerateArray().Single(t => t.GetProperty("id").GetString() == "growth");
        Assert.True(growth.GetProperty("points").GetBoolean());
        Assert.Equal([true, false, false], growth.GetProperty("values").EnumerateArray().Select(v => v.GetProperty("met").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, growth.GetProperty("values")[1].GetProperty("relativeDifference").ValueKind);
        Assert.Equal(20, json.GetProperty("comparisons")[0].GetProperty("changes")[0].GetProperty("inputs").GetArrayLength());
    }

    [Fact]
    public async Task Csv_HasALineForEachFigure()
    {
        Answer answer = await Answer.To("compare", Answer.Example, "--format", "csv", "--indicator", "grdp", "--years", "2029-2030");
        string[][] lines = [.. answer.Out.TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
        Assert.All(lines, line => Assert.Equal(16, line.Length));
        Assert.Equal(
            [("change", 20), ("kind", 1), ("quantity", 4), ("share", 3), ("target", 8)],
            lines.GroupBy(line => line[0]).Select(g => (g.Key, g.Count())).OrderBy(g => g.Key, StringComparer.Ordinal));
    }

    // Two copies of a file have one short name; their files tell them apart.
    [Fact]
    public async Task Compare_FilesWithOneId_AreNamedByTheirFiles()
    {
        using var other = new ChangedFile("congress.yaml", Changed);
        JsonElement json = (await Answer.To("compare", Answer.Example, other.Path, "--variant", "slow-growth", "--format", "json")).Json();
        Assert.Equal(["example", "congress", "slow-growth"], json.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("name").GetString()));
        JsonElement target = json.GetProperty("targets").EnumerateArray().Single(t => t.GetProperty("id").GetString() == "grdp_per_capita");
        Assert.Equal(["120", "105", "120"], target.GetProperty("values").EnumerateArray().Select(v => v.GetProperty("published").GetString()));
        JsonElement population = json.GetProperty("targets").EnumerateArray().Single(t => t.GetProperty("id").GetString() == "population");
        Assert.False(population.GetProperty("values")[1].TryGetProperty("published", out _));
        Assert.True(population.GetProperty("values")[1].GetProperty("value").GetDouble() > 1000);
    }

    [Fact]
    public async Task Compare_TheSameFileTwice_FindsNoDifference()
    {
        Answer answer = await Answer.To("compare", Answer.Example, Answer.Example, "--format", "json");
        JsonElement json = answer.Json();
        Assert.Equal(2, json.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("name").GetString()).Distinct().Count());
        Assert.Empty(json.GetProperty("quantities").EnumerateArray());
        Assert.Empty(json.GetProperty("comparisons")[0].GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task Compare_ThreeDocuments_ShowsWhereTheyPrintDifferently()
    {
        string[] documents = [.. new[] { "congress", "party-programme", "peoples-committee" }.Select(name => Answer.Scenario($"thai-nguyen-2030/{name}.yaml"))];
        Answer answer = await Answer.To(["compare", .. documents, "--lang", "vi"]);
        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        Assert.Contains("196 triệu", answer.Out, StringComparison.Ordinal);
        Assert.Contains("220 triệu", answer.Out, StringComparison.Ordinal);
        Assert.Contains("in khác nhau: revenue_core_growth, grdp_per_capita", answer.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("element", "volume_growth[agriculture] volume_growth[industry_construction] volume_growth[services] volume_growth[product_taxes]")]
    [InlineData("indicator", "volume_growth")]
    [InlineData("assumption", "volume_growth")]
    [InlineData("year", "volume_growth@2026 volume_growth@2027 volume_growth@2028 volume_growth@2029 volume_growth@2030")]
    public async Task Compare_By_GroupsTheChanges(string by, string expected)
    {
        JsonElement json = (await Answer.To("compare", Answer.Example, "--by", by, "--format", "json")).Json();
        Assert.Equal(expected, string.Join(' ', json.GetProperty("comparisons")[0].GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("name").GetString())));
    }

    [Fact]
    public async Task Compare_WrongValues_AreSaidInFull() => Golden.Verify((await Refused(
        "compare", Answer.Example, "--variant", "slow-grwth", "--set", "price_growth=3", "--set", "prize_growth=3%", "--indicator", "gdrp", "--years", "2030-2040",
        "--attribute", "gdrp@2030", "--attribute", "grdp@2031", "--attribute", "forest_cover", "--exact", "17", "--pairs", "1")).Error);

    [Fact]
    public async Task Compare_OneFileWithoutVariants_HasNothingToCompare()
    {
        using var alone = new ChangedFile("alone.yaml", ("variants:", "# "), ("  slow-growth:", "# "));
        Assert.StartsWith("error PRJ0611: there is nothing to compare example with\n", (await Refused("compare", alone.Path)).Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Answer.To("compare", alone.Path, "--set", "price_growth=3%")).Code);
    }

    [Fact]
    public async Task Compare_AFileThatCannotBeRead_IsNamed()
    {
        Assert.Contains("nothing.yaml", (await Refused("compare", Answer.Example, "nothing.yaml")).Error, StringComparison.Ordinal);
        Assert.Contains("SCENARIO is missing", (await Refused("compare")).Error, StringComparison.Ordinal);
    }

    private static async Task<string> Screen(params string[] arguments)
    {
        Answer answer = await Answer.To(arguments).ConfigureAwait(false);
        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        Assert.All(answer.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        return answer.Out;
    }

    private static async Task<Answer> Refused(params string[] arguments)
    {
        Answer answer = await Answer.To(arguments).ConfigureAwait(false);
        Assert.Equal((2, string.Empty), (answer.Code, answer.Out));
        return answer;
    }

    /// <summary>A changed copy of the example in a folder of its own.</summary>
    private sealed class ChangedFile : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

        public ChangedFile(string name, params (string From, string To)[] changes)
        {
            string text = File.ReadAllText(Answer.Example);
            foreach ((string from, string to) in changes)
            {
                Assert.Contains(from, text, StringComparison.Ordinal);
                text = text.Replace(from, to, StringComparison.Ordinal);
            }

            Path = System.IO.Path.Combine(_folder, name);
            File.WriteAllText(Path, text);
        }

        public string Path { get; }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
