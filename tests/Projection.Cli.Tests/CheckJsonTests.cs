using System.Text.Json;

namespace Projection.Cli.Tests;

/// <summary>The answer of <c>check</c> to programs.</summary>
public class CheckJsonTests
{
    private static readonly Lazy<Task<Answer>> Committee = new(() => Answer.To("check", Answer.PeoplesCommittee, "--format", "json"));
    private static readonly Lazy<Task<Answer>> Example = new(() => Answer.To("check", Answer.Example, "--format", "json"));

    [Fact]
    public async Task PeoplesCommittee_IsContradictory_ByThreeFigures()
    {
        Answer answer = await Committee.Value;
        JsonElement json = answer.Json();
        Assert.Equal((1, string.Empty), (answer.Code, answer.Error));
        Assert.Equal("contradictory", json.GetProperty("verdict").GetString());
        Assert.Contains(json.GetProperty("conflicts").EnumerateArray(), c => Ids(c.GetProperty("targets")).SetEquals(["grdp", "population", "grdp_per_capita"]));
    }

    [Fact]
    public async Task PeoplesCommittee_ImpliedGrdpPerHead_IsBetween195_88And195_95()
    {
        JsonElement target = Target((await Committee.Value).Json(), "grdp_per_capita");
        JsonElement implied = target.GetProperty("implied");
        Assert.Equal(("220", 195.88, 195.95, "million VND/person"), (target.GetProperty("published").GetString(), implied.GetProperty("low").GetDouble(), implied.GetProperty("high").GetDouble(), implied.GetProperty("unit").GetString()));
    }

    [Fact]
    public async Task PeoplesCommittee_ACorrection_Takes220To196() => Assert.Contains(
        (await Committee.Value).Json().GetProperty("corrections").EnumerateArray(),
        c => c.GetProperty("changes").EnumerateArray().Any(change => (change.GetProperty("target").GetString(), change.GetProperty("from").GetString(), change.GetProperty("to").GetString()) == ("grdp_per_capita", "220", "196")));

    [Fact]
    public async Task Json_Fields_AreThoseOfTheContract()
    {
        foreach (JsonElement json in new[] { (await Committee.Value).Json(), (await Example.Value).Json() })
        {
            AssertFields(json, "schema", "scenario", "level", "verdict", "complete", "targets", "conflicts", "corrections", "implied", "witness");
            Assert.Equal(("projection/check/1", "possible"), (json.GetProperty("schema").GetString(), json.GetProperty("level").GetString()));
            Assert.All(json.GetProperty("targets").EnumerateArray(), t => AssertFields(t, "id", "indicator", "linked", "published"));
            Assert.All(json.GetProperty("targets").EnumerateArray().Where(t => t.TryGetProperty("implied", out _)), t => AssertFields(t.GetProperty("implied"), "low", "high", "unit"));
            Assert.All(json.GetProperty("conflicts").EnumerateArray(), c => AssertFields(c, "targets", "ranges", "level", "story", "minimal", "proof", "text", "readings"));
            Assert.All(json.GetProperty("corrections").EnumerateArray().SelectMany(c => c.GetProperty("changes").EnumerateArray()), c => AssertFields(c, "target", "from", "to", "low", "high"));
            Assert.All(json.GetProperty("implied").EnumerateArray(), i => AssertFields(i, "name", "low", "high", "unit"));
            Assert.NotEmpty(json.GetProperty("conflicts").EnumerateArray());
            Assert.NotEmpty(json.GetProperty("corrections").EnumerateArray());
            Assert.NotEmpty(json.GetProperty("implied").EnumerateArray());
        }
    }

    [Fact]
    public async Task Example_AnyTwoOfThreeFigures_CanHold()
    {
        Answer answer = await Example.Value;
        JsonElement json = answer.Json();
        Assert.Equal(1, answer.Code);
        JsonElement conflict = Assert.Single(json.GetProperty("conflicts").EnumerateArray());
        Assert.True(Ids(conflict.GetProperty("targets")).SetEquals(["grdp", "population", "grdp_per_capita"]));
        Assert.Equal(3, json.GetProperty("corrections").GetArrayLength());
        Assert.All(json.GetProperty("corrections").EnumerateArray(), c => Assert.Single(c.GetProperty("changes").EnumerateArray()));
    }

    [Theory]
    [InlineData("en", "GRDP per head in 2030 as 120 million VND/person (dòng 6)")]
    [InlineData("vi", "GRDP bình quân đầu người năm 2030 là 120 triệu đồng/người (dòng 6)")]
    public async Task Example_TextAndReadings_TellTheConflict(string language, string part)
    {
        JsonElement json = (await Answer.To("check", Answer.Example, "--format", "json", "--lang", language)).Json();
        JsonElement conflict = Assert.Single(json.GetProperty("conflicts").EnumerateArray());
        Assert.Contains(part, conflict.GetProperty("text").GetString(), StringComparison.Ordinal);
        AssertFields(conflict, "readings", "dissolved", "readingsTried", "plausibleReadings", "otherReadings", "slips");
        Assert.True(conflict.GetProperty("dissolved").GetBoolean());
        Assert.True(conflict.GetProperty("readingsTried").GetInt32() > 10);
        JsonElement reading = Assert.Single(conflict.GetProperty("readings").EnumerateArray());
        Assert.Subset(new HashSet<string?> { "grdp", "population", "grdp_per_capita" }, new HashSet<string?> { reading.GetProperty("target").GetString() });
        Assert.Contains(reading.GetProperty("reading").GetString()!, conflict.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MendedExample_IsConsistentWithAWitness()
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(Answer.Example)).Replace("published: \"120\"", "published: \"100\"", StringComparison.Ordinal));
        try
        {
            Answer answer = await Answer.To("check", file, "--format", "json");
            JsonElement json = answer.Json();
            Assert.Equal((0, "consistent"), (answer.Code, json.GetProperty("verdict").GetString()));
            Assert.InRange(json.GetProperty("witness").GetProperty("grdp").GetProperty("2030").GetDouble(), 99.5, 100.5);
            Assert.InRange(json.GetProperty("witness").GetProperty("population").GetProperty("2030").GetDouble(), 999.5, 1000.5);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Probable_AddsAttainment_InJsonAndCsv()
    {
        Answer json = await Answer.To("check", Answer.Example, "--probable", "--format", "json");
        Answer csv = await Answer.To("check", Answer.Example, "--probable", "--format", "csv");
        Assert.Equal((1, 1), (json.Code, csv.Code));
        Assert.Equal(["growth", "grdp", "population", "grdp_per_capita"], json.Json().GetProperty("attainment").EnumerateArray().Select(t => t.GetProperty("id").GetString()));
        Assert.InRange(json.Json().GetProperty("joint").GetProperty("probability").GetDouble(), 0, 1);
        Assert.EndsWith(",verdict,probability,probability_error", csv.Out.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plausible_IsTheLevelAskedFor() =>
        Assert.Equal("plausible", (await Answer.To("check", Answer.Example, "--level", "plausible", "--format", "json")).Json().GetProperty("level").GetString());

    private static HashSet<string> Ids(JsonElement array) => [.. array.EnumerateArray().Select(id => id.GetString()!)];

    private static JsonElement Target(JsonElement json, string id) => Assert.Single(json.GetProperty("targets").EnumerateArray(), t => t.GetProperty("id").GetString() == id);

    private static void AssertFields(JsonElement item, params string[] names) => Assert.Subset(item.EnumerateObject().Select(p => p.Name).ToHashSet(), names.ToHashSet());
}
