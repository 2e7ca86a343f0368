using System.Text.Json;
using System.Text.Json.Nodes;

namespace Projection.Cli.Tests;

public class SimulateTests
{
    [Fact]
    public async Task Simulate_SameSeed_IsTheSameForAnyNumberOfThreads()
    {
        string first = await Figures(42, threads: 1);
        Assert.Equal(first, await Figures(42, threads: 1));
        Assert.Equal(first, await Figures(42, threads: 2));
        Assert.Equal(first, await Figures(42, threads: 5));
        Assert.Equal(first, await Figures(42, threads: 0));
    }

    [Fact]
    public async Task Simulate_OtherSeed_IsAnotherSample() => Assert.NotEqual(await Figures(42, threads: 0), await Figures(43, threads: 0));

    [Fact]
    public async Task Json_Fields_AreThoseOfTheContract()
    {
        Answer answer = await Answer.To("simulate", Answer.PeoplesCommittee, "--trials", "500", "--seed", "42", "--format", "json");
        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        JsonElement json = answer.Json();
        Assert.Equal(("projection/simulation/1", "thai-nguyen-2030-peoples-committee", 500, 42, "random"), (json.GetProperty("schema").GetString(), json.GetProperty("scenario").GetString(), json.GetProperty("trials").GetInt32(), json.GetProperty("seed").GetInt32(), json.GetProperty("plan").GetString()));
        JsonElement grdp = Assert.Single(json.GetProperty("indicators").EnumerateArray(), i => i.GetProperty("name").GetString() == "grdp");
        Assert.Equal((2030, "trillion VND"), (grdp.GetProperty("year").GetInt32(), grdp.GetProperty("unit").GetString()));
        double[] quantiles = [.. new[] { "0.05", "0.25", "0.5", "0.75", "0.95" }.Select(p => grdp.GetProperty("quantiles").GetProperty(p).GetDouble())];
        Assert.Equal(quantiles.Order(), quantiles);
        Assert.All(new[] { "mean", "standardDeviation", "meanError" }, field => Assert.True(grdp.GetProperty(field).GetDouble() > 0));
        Assert.All(json.GetProperty("targets").EnumerateArray(), t => Assert.InRange(t.GetProperty("probability").GetDouble(), 0, 1));
        Assert.All(json.GetProperty("targets").EnumerateArray(), t => Assert.True(t.GetProperty("error").GetDouble() >= 0));
        Assert.InRange(json.GetProperty("joint").GetProperty("probability").GetDouble(), 0, 1);
        Assert.True(json.GetProperty("joint").TryGetProperty("binding", out _) && json.GetProperty("joint").TryGetProperty("error", out _));
        Assert.True(json.GetProperty("kernelSeconds").GetDouble() > 0);
    }

    [Fact]
    public async Task Simulate_FixedInputs_AttainForCertainOrNever()
    {
        Answer answer = await Answer.To("simulate", Answer.Example, "--trials", "100", "--format", "json", "--set", "volume_growth=9%", "--set", "price_growth=2%", "--set", "net_migration_rate=0%", "--set", "natural_increase_rate=1%");
        JsonElement json = answer.Json();
        Assert.Equal(0, json.GetProperty("dimensions").GetInt32());
        Assert.Equal([1.0, 1.0, 0.0, 0.0], json.GetProperty("targets").EnumerateArray().Select(t => t.GetProperty("probability").GetDouble()));
    }

    [Fact]
    public async Task Simulate_OneTrial_IsEnough()
    {
        Answer answer = await Answer.To("simulate", Answer.Example, "--trials", "1", "--format", "json");
        Assert.Equal((0, 1), (answer.Code, answer.Json().GetProperty("trials").GetInt32()));
        Assert.Equal(0, (await Answer.To("simulate", Answer.Example, "--trials", "1")).Code);
        Assert.Equal(0, (await Answer.To("simulate", Answer.Example, "--trials", "1", "--format", "csv")).Code);
    }

    [Fact]
    public async Task Simulate_UnitsOfTargets_FollowTheLanguage()
    {
        Answer english = await Answer.To("simulate", Answer.Example, "--trials", "10", "--format", "json", "--lang", "en");
        Answer vietnamese = await Answer.To("simulate", Answer.Example, "--trials", "10", "--format", "json", "--lang", "vi");
        Assert.Equal(("trillion VND", "nghìn tỷ đồng"), (UnitOf(english), UnitOf(vietnamese)));
    }

    private static string? UnitOf(Answer answer) =>
        answer.Json().GetProperty("targets").EnumerateArray().Single(t => t.GetProperty("id").GetString() == "grdp").GetProperty("unit").GetString();

    // Everything but the seed and the time it took.
    private static async Task<string> Figures(int seed, int threads)
    {
        Answer answer = await Answer.To("simulate", Answer.PeoplesCommittee, "--trials", "2000", "--seed", $"{seed}", "--threads", $"{threads}", "--format", "json").ConfigureAwait(false);
        Assert.Equal(0, answer.Code);
        JsonObject json = JsonNode.Parse(answer.Out)!.AsObject();
        Assert.True(json.Remove("kernelSeconds") && json.Remove("seed"));
        return json.ToJsonString();
    }
}
