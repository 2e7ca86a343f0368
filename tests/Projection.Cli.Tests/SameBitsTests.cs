using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Projection.Cli.Tests;

/// <summary>A simulation gives the same bytes on every machine, for any number of threads, and for what a what-if leaves alone.</summary>
public class SameBitsTests
{
    // Two units of 4,096 trials, the second not a whole number of blocks; in the two repetitions of the other plans one and a rest of a block.
    private const string Trials = "6000";

    public static TheoryData<string> Plans => ["random", "antithetic", "lhs", "sobol"];

    private static string EveryKind => Path.Combine(Repository.Root, "tests", "Projection.Cli.Tests", "every-kind.yaml");

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Simulate_MachineWithoutSomeInstructions_GivesTheSameBytes(string plan)
    {
        Task<string>[] runs = [.. Machine.Lacking.Keys.Select((lacking, place) => Machine.Run(lacking, Line(plan, "--threads", place % 2 == 0 ? "1" : "2", "--format", "json", "--histogram", "7")))];
        string[] answers = await Task.WhenAll(runs);
        string expected = Figures(answers[0]);
        Assert.True(expected.Length > 10_000);
        Assert.All(answers, answer => Assert.Equal(expected, Figures(answer)));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Simulate_AnyNumberOfThreads_GivesTheSameBytes(string plan)
    {
        string[] counts = ["1", "2", "5", "0"];
        Answer[] answers = await Task.WhenAll(counts.Select(threads => Answer.To(Line(plan, "--threads", threads, "--format", "json", "--histogram", "7"))));
        string expected = Figures(answers[0].Out);
        Assert.All(answers, answer => Assert.Equal((0, expected), (answer.Code, Figures(answer.Out))));
    }

    // Written out in full, so that another processor, system or runtime shows.
    [Fact]
    public async Task Simulate_EveryKind_GivesTheCommittedFigures()
    {
        var text = new StringBuilder();
        foreach (string plan in (string[])["random", "antithetic", "lhs", "sobol"])
        {
            Answer answer = await Answer.To(Line(plan, "--format", "json", "--lang", "en"));
            JsonElement json = answer.Json();
            text.Append(CultureInfo.InvariantCulture, $"{plan}: {json.GetProperty("trials")} trials, joint {json.GetProperty("joint").GetProperty("probability")}\n");
            foreach (JsonElement quantity in json.GetProperty("indicators").EnumerateArray())
            {
                text.Append(CultureInfo.InvariantCulture, $"  {quantity.GetProperty("name")}: mean {quantity.GetProperty("mean")}, median {quantity.GetProperty("quantiles").GetProperty("0.5")}\n");
            }
        }

        Golden.Verify(text.ToString());
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Simulate_WhatIf_LeavesUntouchedQuantitiesBitForBit(string plan)
    {
        (string people, string growth) = await PeopleAndGrowth(plan);
        (string peopleOfSet, string growthOfSet) = await PeopleAndGrowth(plan, "--set", "price_growth=3 %");
        Assert.Equal((people, growth), (peopleOfSet, growthOfSet));
        (string peopleOfVariant, string growthOfVariant) = await PeopleAndGrowth(plan, "--variant", "slow-growth");
        Assert.Equal(people, peopleOfVariant);
        Assert.NotEqual(growth, growthOfVariant);
    }

    private static string[] Line(string plan, params string[] more) =>
        ["simulate", EveryKind, "--trials", Trials, "--plan", plan, .. plan == "random" ? Array.Empty<string>() : ["--replicates", "2"], .. more];

    // The text itself, without the line that says how long it took.
    private static string Figures(string json)
    {
        string[] lines = json.ReplaceLineEndings("\n").Split('\n');
        Assert.Single(lines, line => line.Contains("kernelSeconds", StringComparison.Ordinal));
        return string.Join('\n', lines.Where(line => !line.Contains("kernelSeconds", StringComparison.Ordinal)));
    }

    private static async Task<(string People, string Growth)> PeopleAndGrowth(string plan, params string[] whatIf)
    {
        Answer answer = await Answer.To(["simulate", Answer.Example, "--trials", "5000", "--plan", plan, "--format", "json", .. whatIf]).ConfigureAwait(false);
        JsonArray targets = JsonNode.Parse(answer.Out)!["targets"]!.AsArray();
        return (Of("population"), Of("growth"));

        // How far the others are attained without it is another matter.
        string Of(string id)
        {
            JsonObject target = targets.Single(t => t!["id"]!.GetValue<string>() == id)!.AsObject();
            Assert.True(target.Remove("jointWithout"));
            return target.ToJsonString();
        }
    }
}
