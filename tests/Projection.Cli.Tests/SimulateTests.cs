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
    public async Task Json_Outputs_SayWhatTheyAre()
    {
        JsonElement json = (await Simulate(Outputs, "--format", "json")).Json();
        Assert.Equal(
            [
                """{"name":"people","statistic":"maximum","from":2026,"year":2030,"unit":"persons"}""",
                """{"name":"grdp 2030 / grdp 2025","statistic":"value","year":2030,"multipleOf":2025,"unit":"times"}""",
                """{"name":"growth","statistic":"average","from":2026,"year":2030,"unit":"%"}""",
                """{"name":"per_head","statistic":"ratio","from":2026,"year":2030,"unit":"million VND/person"}""",
                """{"name":"sum of grdp 2026-2027","statistic":"sum","from":2026,"year":2027,"unit":"trillion VND"}""",
                """{"name":"minimum of grdp 2030","statistic":"minimum","year":2030,"unit":"trillion VND"}""",
            ],
            json.GetProperty("indicators").EnumerateArray().Select(i => $"{{{string.Join(',', i.EnumerateObject().TakeWhile(p => p.Name != "mean").Select(p => p.ToString().Replace(": ", ":", StringComparison.Ordinal)))}}}"));
        Assert.Equal(["debt"], json.GetProperty("outputsWithoutValue").EnumerateArray().Select(name => name.GetString()));

        // 950 thousand at first; in persons, so that the output's own unit is used.
        Assert.InRange(json.GetProperty("indicators")[0].GetProperty("mean").GetDouble(), 950_000, 1_100_000);
    }

    [Fact]
    public async Task Json_NoOutputs_HaveTheIndicatorsOfTheLastYear()
    {
        JsonElement json = (await Simulate(string.Empty, "--format", "json")).Json();
        Assert.All(json.GetProperty("indicators").EnumerateArray(), i => Assert.Equal(("value", 2030, false, false),
            (i.GetProperty("statistic").GetString(), i.GetProperty("year").GetInt32(), i.TryGetProperty("from", out _), i.TryGetProperty("multipleOf", out _))));
        Assert.Contains("share[services]", json.GetProperty("indicators").EnumerateArray().Select(i => i.GetProperty("name").GetString()));
        Assert.Equal(0, json.GetProperty("outputsWithoutValue").GetArrayLength());
    }

    [Fact]
    public async Task Csv_Outputs_HaveKindStatisticAndYears()
    {
        string[][] rows = [.. (await Simulate(Outputs, "--format", "csv")).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
        Assert.Equal(["kind", "name", "statistic", "years", "unit"], rows[0][..5]);
        Assert.Equal(
            ["output people maximum 2026-2030 person", "output grdp 2030 / grdp 2025 value 2030 times", "output growth average 2026-2030 %", "output per_head ratio 2026-2030 triệu đồng/người", "output sum of grdp 2026-2027 sum 2026-2027 trillion VND", "output minimum of grdp 2030 minimum 2030 trillion VND"],
            rows.Skip(1).Where(r => r[0] == "output").Select(r => string.Join(' ', r[..5])));
        Assert.Equal("target growth average 2026-2030 %/năm", string.Join(' ', rows.Single(r => r[0] == "target" && r[1] == "growth")[..5]));
        Assert.Contains((await Simulate(string.Empty, "--format", "csv")).Out.Split('\n'), line => line.StartsWith("indicator,grdp,value,2030,trillion VND,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Screen_Outputs_AreATableOfTheirOwn()
    {
        string[] with = (await Simulate(Outputs)).Out.Split('\n');
        int heading = Array.IndexOf(with, "How the outputs are spread");
        Assert.True(heading > Array.IndexOf(with, "How the quantities of the targets are spread"));
        Assert.Equal(["people", "grdp 2030 / grdp 2025", "growth", "per_head", "sum of grdp 2026-2027", "minimum of grdp 2030"], with.Skip(heading + 3).Take(6).Select(line => line.Split("  ")[0]));
        Assert.EndsWith("persons", with[heading + 3], StringComparison.Ordinal);
        Assert.Contains("Without a value, because an input they need has no assumption: debt", with);
        Assert.DoesNotContain("How the outputs are spread", (await Simulate(string.Empty)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Screen_OutputImpossibleInSomeTrials_SaysHowMany()
    {
        string[] lines = (await Simulate("outputs: [ { name: root, indicator: root, year: 2026 } ]\n", "--lang", "en")).Out.Split('\n');
        string said = Assert.Single(lines, line => line.Contains("root", StringComparison.Ordinal) && line.Contains("trials", StringComparison.Ordinal));
        Assert.Equal("100 trials gave root no value.", said);
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

    private const string Outputs = """
        outputs:
          - { name: people, indicator: population, maximum: 2026-2030, unit: person }
          - { indicator: grdp, year: 2030, multiple-of: 2025 }
          - { name: growth, indicator: grdp_growth, average: 2026-2030 }
          - { name: debt, indicator: debt, year: 2030 }
          - { name: per_head, ratio: [grdp, population], over: 2026-2030, unit: triệu đồng/người }
          - { indicator: grdp, sum: 2026-2027 }
          - { indicator: grdp, minimum: 2030 }

        """;

    // The example with outputs, and an indicator that has no value in any trial.
    private static async Task<Answer> Simulate(string outputs, params string[] options)
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yaml");
        try
        {
            string example = await File.ReadAllTextAsync(Answer.Example).ConfigureAwait(false);
            await File.WriteAllTextAsync(file, $"{example}\n{outputs}extend: |\n  indicator root: fraction, ratio\n  root = sqrt(-1 - volume_growth[services])\n").ConfigureAwait(false);
            Answer answer = await Answer.To(["simulate", file, "--trials", "100", .. options]).ConfigureAwait(false);
            Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
            return answer;
        }
        finally
        {
            File.Delete(file);
        }
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
