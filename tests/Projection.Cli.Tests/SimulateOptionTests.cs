using System.Globalization;
using System.Text;
using System.Text.Json;
using Projection.Cli.Output;
using Projection.Diagnostics;
using Projection.Files.Results;
using Projection.Files.Scenarios;
using Projection.Reporting;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Cli.Tests;

/// <summary>What the options of <c>simulate</c> do.</summary>
public class SimulateOptionTests
{
    private static readonly string[] Wrong =
    [
        "--trials 0",
        "--trials 1000000000001",
        "--replicates 1 --plan lhs",
        "--replicates 1025 --plan lhs",
        "--replicates 16",
        "--plan sobl",
        "--trials 137438953473 --plan sobol",
        "--trials 8589934593 --plan lhs --replicates 2",
        "--until-error 0",
        "--until-error 100%",
        "--until-error 0,001",
        "--probabilities 0.5,1",
        "--probabilities 0,05",
        "--probabilities half",
        "--histogram 1001",
        "--subset growth",
        "--subset =growth",
        "--subset money=",
        "--subset money=growth,,grdp",
        "--subset money=grwth",
        "--subset money=growth --subset money=grdp",
        "--given popluation",
        "--given xyz",
        "--threads 1025 --histogram -1",
    ];

    [Fact]
    public async Task Simulate_WrongValues_AreSaidInFull()
    {
        var text = new StringBuilder();
        foreach (string options in Wrong)
        {
            Answer answer = await Answer.To(["simulate", Answer.Example, .. options.Split(' ')]);
            Assert.Equal((2, string.Empty), (answer.Code, answer.Out));
            text.Append(CultureInfo.InvariantCulture, $"> simulate example.yaml {options}\n{answer.Error}\n");
        }

        Golden.Verify(text.ToString());
    }

    [Theory]
    [InlineData("antithetic", "1000", "4", 1000, 4)]
    [InlineData("antithetic", "999", "2", 1000, 2)]
    [InlineData("lhs", "1000", "3", 1002, 3)]
    [InlineData("lhs", "1", "2", 2, 2)]
    [InlineData("sobol", "1000", "2", 1024, 2)]
    public async Task Json_OtherPlans_SayWhatWasRun(string plan, string trials, string replicates, int run, int repetitions)
    {
        JsonElement json = (await Simulate("--plan", plan, "--trials", trials, "--replicates", replicates)).Json();
        Assert.Equal((plan, run, int.Parse(trials, CultureInfo.InvariantCulture), repetitions), (json.GetProperty("plan").GetString(), json.GetProperty("trials").GetInt32(), json.GetProperty("trialsAskedFor").GetInt32(), json.GetProperty("repetitions").GetInt32()));
        double attained = run * json.GetProperty("targets")[0].GetProperty("probability").GetDouble();
        Assert.Equal(Math.Round(attained), attained, 9);
    }

    [Fact]
    public async Task Json_RandomPlan_IsOneRepetition()
    {
        JsonElement json = (await Simulate("--trials", "100")).Json();
        Assert.Equal(("random", 100, 1, JsonValueKind.Null), (json.GetProperty("plan").GetString(), json.GetProperty("trials").GetInt32(), json.GetProperty("repetitions").GetInt32(), json.GetProperty("untilError").ValueKind));
    }

    [Fact]
    public async Task Json_Quantiles_HaveErrorAndInterval()
    {
        JsonElement growth = (await Simulate("--trials", "1000", "--probabilities", "95%, 0.001,5 %,0.05")).Json().GetProperty("targets")[0];
        Assert.Equal(["0.001", "0.05", "0.95"], growth.GetProperty("quantiles").EnumerateObject().Select(q => q.Name));
        double[] values = [.. growth.GetProperty("quantiles").EnumerateObject().Select(q => q.Value.GetDouble())];
        Assert.Equal(values.Order(), values);
        JsonElement interval = growth.GetProperty("quantileIntervals").GetProperty("0.05");
        (double lower, double upper) = (interval.GetProperty("lower").GetDouble(), interval.GetProperty("upper").GetDouble());
        Assert.InRange(values[1], lower, upper);
        Assert.Equal((upper - lower) / (2 * 1.96), growth.GetProperty("quantileErrors").GetProperty("0.05").GetDouble(), 12);

        // A thousand trials cannot bound a quantile of one in a thousand from below.
        Assert.Equal(JsonValueKind.Null, growth.GetProperty("quantileIntervals").GetProperty("0.001").GetProperty("lower").ValueKind);
        Assert.False(growth.TryGetProperty("rankErrors", out _));
    }

    [Fact]
    public async Task Json_UntilError_StopsThereOrSaysWhatIsLeft()
    {
        JsonElement json = (await Simulate("--until-error", "0.5%", "--trials", "1000000")).Json();
        long trials = json.GetProperty("trials").GetInt64();
        Assert.InRange(trials, 4096, 50_000);
        Assert.Equal(0.005, json.GetProperty("untilError").GetDouble());
        Assert.All(json.GetProperty("targets").EnumerateArray().Append(json.GetProperty("joint")), t => Assert.True(t.GetProperty("error").GetDouble() <= 0.005));
        Assert.Contains("Stopped before 1,000,000 trials, as no probability of a target, nor of all together, has a standard error above 0.50 % any more.", Joined(await Screen("--until-error", "0.005", "--trials", "1000000")), StringComparison.Ordinal);
        Assert.Contains("The standard error asked for, 0.10 %, was not reached: the largest is 0.", Joined(await Screen("--until-error", "0.1%", "--trials", "10000")), StringComparison.Ordinal);
        string enough = Joined(await Screen("--until-error", "20%", "--trials", "100"));
        Assert.DoesNotContain("Stopped", enough, StringComparison.Ordinal);
        Assert.DoesNotContain("not reached", enough, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_UntilErrorWithRepetitions_StopsAfterSomeOfThem()
    {
        JsonElement json = (await Simulate("--until-error", "0.01", "--plan", "sobol", "--trials", "131072", "--replicates", "128")).Json();
        Assert.Equal((16, 16 * 1024), (json.GetProperty("repetitions").GetInt32(), json.GetProperty("trials").GetInt32()));
    }

    [Fact]
    public async Task Json_SubsetsAndConditions_AgreeWithEachOther()
    {
        JsonElement json = (await Simulate("--trials", "4000", "--subset", "both=growth,grdp", "--subset", "all=growth, grdp,population,grdp_per_capita", "--given", "growth", "--given", "grdp_per_capita")).Json();
        JsonElement[] subsets = [.. json.GetProperty("subsets").EnumerateArray()];
        Assert.Equal(["all growth,grdp,population,grdp_per_capita", "both growth,grdp"], subsets.Select(s => $"{s.GetProperty("name").GetString()} {string.Join(',', s.GetProperty("targets").EnumerateArray())}"));
        Assert.Equal(json.GetProperty("joint").GetProperty("probability").GetDouble(), subsets[0].GetProperty("probability").GetDouble());
        Assert.All(new[] { "error", "lower", "upper" }, field => Assert.True(subsets[1].GetProperty(field).GetDouble() > 0));

        JsonElement given = json.GetProperty("conditional")[0];
        JsonElement grdp = given.GetProperty("targets")[0];
        Assert.Equal(("growth", "grdp", 3), (given.GetProperty("given").GetString(), grdp.GetProperty("id").GetString(), given.GetProperty("targets").GetArrayLength()));
        Assert.Equal(4000 * json.GetProperty("targets")[0].GetProperty("probability").GetDouble(), given.GetProperty("trials").GetInt64(), 9);
        Assert.Equal(4000 * subsets[1].GetProperty("probability").GetDouble(), given.GetProperty("trials").GetInt64() * grdp.GetProperty("probability").GetDouble(), 9);
        Assert.InRange(grdp.GetProperty("probability").GetDouble(), grdp.GetProperty("lower").GetDouble(), grdp.GetProperty("upper").GetDouble());

        // No trial attains this one.
        JsonElement never = json.GetProperty("conditional")[1];
        Assert.Equal((0L, JsonValueKind.Null), (never.GetProperty("trials").GetInt64(), never.GetProperty("targets")[0].GetProperty("probability").ValueKind));
    }

    [Fact]
    public async Task Json_Histogram_CountsEveryTrial()
    {
        JsonElement json = (await Simulate("--trials", "9000", "--histogram", "12")).Json();
        foreach (JsonElement quantity in json.GetProperty("targets").EnumerateArray().Concat(json.GetProperty("indicators").EnumerateArray()))
        {
            JsonElement histogram = quantity.GetProperty("histogram");
            Assert.Equal(12, histogram.GetProperty("counts").GetArrayLength());
            Assert.Equal(9000, histogram.GetProperty("counts").EnumerateArray().Sum(c => c.GetInt64()) + histogram.GetProperty("below").GetInt64() + histogram.GetProperty("above").GetInt64());
            double median = quantity.GetProperty("quantiles").GetProperty("0.5").GetDouble();
            Assert.InRange(median, histogram.GetProperty("low").GetDouble(), histogram.GetProperty("high").GetDouble());
        }

        Assert.False((await Simulate("--trials", "100")).Json().GetProperty("targets")[0].TryGetProperty("histogram", out _));
    }

    [Fact]
    public async Task Csv_EveryRow_HasEveryColumn()
    {
        Answer answer = await Answer.To("simulate", Answer.Example, "--trials", "500", "--format", "csv", "--plan", "lhs", "--replicates", "4", "--histogram", "3", "--probabilities", "0.1,0.5", "--subset", "both=growth,grdp", "--given", "growth", "--given", "grdp_per_capita");
        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        string[][] rows = [.. answer.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.Equal(
            "kind,name,statistic,years,unit,probability,probability_error,mean,mean_error,standard_deviation,q0.1,q0.5,probability_lower,probability_upper,joint_without,binding,"
            + "q0.1_error,q0.1_lower,q0.1_upper,q0.1_rank_error,q0.5_error,q0.5_lower,q0.5_upper,q0.5_rank_error,histogram_low,histogram_high,histogram_below,histogram_counts,histogram_above,failed,trials,seed,plan,repetitions",
            string.Join(',', rows[0]));
        Assert.Equal(["target growth", "target grdp", "target population", "target grdp_per_capita", "joint all targets", "subset both", "given growth grdp", "given growth population", "given growth grdp_per_capita", "given grdp_per_capita growth", "given grdp_per_capita grdp", "given grdp_per_capita population"],
            rows.Skip(1).Where(r => r[0] != "indicator").Select(r => $"{r[0]} {r[1]}"));
        Assert.Equal("grdp_per_capita", Assert.Single(rows, r => Cell(r, "binding") == "true")[1]);
        string[] growth = Assert.Single(rows, r => r[0] == "target" && r[1] == "growth");
        Assert.Equal(("500", "1", "lhs", "4", "0"), (Cell(growth, "trials"), Cell(growth, "seed"), Cell(growth, "plan"), Cell(growth, "repetitions"), Cell(growth, "failed")));
        Assert.Equal(500, Cell(growth, "histogram_counts").Split(' ').Append(Cell(growth, "histogram_below")).Append(Cell(growth, "histogram_above")).Sum(c => int.Parse(c, CultureInfo.InvariantCulture)));
        Assert.Equal(Math.Round(500 * Number(growth, "probability")), Number(Assert.Single(rows, r => r[0] == "given growth" && r[1] == "grdp"), "trials"));
        string[] never = Assert.Single(rows, r => r[0] == "given grdp_per_capita" && r[1] == "grdp");
        Assert.Equal((string.Empty, string.Empty, "0"), (Cell(never, "probability"), Cell(never, "probability_lower"), Cell(never, "trials")));

        string Cell(string[] row, string column) => row[Array.IndexOf(rows[0], column)];

        double Number(string[] row, string column) => double.Parse(Cell(row, column), CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Screen_EveryOption(string language)
    {
        string screen = await Screen("--lang", language, "--trials", "40000", "--seed", "42", "--plan", "sobol", "--probabilities", "0.005,0.5,0.9", "--histogram", "5", "--subset", "money=grdp,grdp_per_capita", "--subset", "people=population", "--given", "growth", "--given", "grdp_per_capita");
        Golden.Verify(screen, member: $"Screen_EveryOption.{language}");
        Assert.All(screen.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Screen_FixedInputs_HaveNoErrorOfTheSimulation(string language) => Golden.Verify(
        await Screen("--lang", language, "--trials", "100", "--plan", "lhs", "--set", "volume_growth=9%", "--set", "price_growth=2%", "--set", "net_migration_rate=0%", "--set", "natural_increase_rate=1%"),
        member: $"Screen_FixedInputs.{language}");

    [Fact]
    public async Task Screen_QuantilesInClasses_SayHowFarTheyMayBeOff()
    {
        ScenarioProgram program = ScenarioProgram.Compile((await ScenarioFile.ReadAsync(Answer.Example)).ValueOrThrow()).ValueOrThrow();
        SimulationResult classed = Simulator.Run(program, new SimulationOptions { Trials = 20_000, QuantileMemory = 0 });
        double most = classed.Targets.SelectMany(t => t.Quantity.Quantiles.Values).Max(q => q.RankError);
        Assert.InRange(most, 1.0 / 20_000, 0.001);

        IReadOnlyDictionary<string, double> ranks = SimulationDocument.Of(classed, [], 0, Language.English).Targets[0].RankErrors!;
        Assert.All(classed.Targets[0].Quantity.Quantiles, q => Assert.Equal(q.Value.RankError, ranks[q.Key.ToString(CultureInfo.InvariantCulture)]));
        using var screen = new StringWriter();
        new Screen(screen, 80).Write(SimulationPage.Of(classed, Language.English));
        Assert.Contains("Approximate quantiles: their place among the trials may be off by up to 0.0", Joined(screen.ToString().ReplaceLineEndings("\n")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--until-error", "0.01", "PRJ0502: --until-error cannot be 0.01", "a scenario in which a target has a projected value")]
    [InlineData("--given", "total", "PRJ0505: --given names total", "none has one")]
    public async Task Simulate_ScenarioWithoutTargets_IsSaid(string option, string value, string finding, string expected)
    {
        string text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "Projection.Cli.Tests", "every-kind.yaml"));
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yaml");
        try
        {
            await File.WriteAllTextAsync(file, text.Split("\ntargets:")[0] + "\n");
            Answer answer = await Answer.To("simulate", file, option, value);
            Assert.Equal((2, string.Empty), (answer.Code, answer.Out));
            Assert.Contains(finding, answer.Error, StringComparison.Ordinal);
            Assert.Contains(expected, answer.Error, StringComparison.Ordinal);
            Assert.Equal(0, (await Answer.To("simulate", file, "--trials", "100", "--histogram", "3")).Code);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void UnknownTarget_OneWithoutAssumption_IsToldApart() => Assert.Equal(
        ("debt", "growth, grdp", "give the inputs that it needs an assumption"),
        Problem.UnknownTarget("--given", "debt", ["growth", "grdp"], ["debt"]) is { } told ? (told.Found!, told.Expected!, told.Mend!) : default);

    [Theory]
    [InlineData(Language.English, "so far all 4: 0.00 % (95 %: 0.00 to 0.09 %)")]
    [InlineData(Language.Vietnamese, "đến nay đạt cả 4: 0,00 % (95 %: 0,00 đến 0,09 %)")]
    public async Task Terminal_LongRun_ShowsFirstFigures(Language language, string expected)
    {
        Answer answer = await Shown(language);
        string[] lines = answer.Error.Split('\n');
        Assert.Contains(expected, answer.Error, StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 79));

        // Nothing stays behind.
        Assert.Equal((0, string.Empty), (answer.Code, lines.Last(line => line.Length > 0).Trim()));
        Assert.Equal(string.Empty, (await Shown(language, "--quiet")).Error);
    }

    // A second passes each time that the clock is read.
    private static Task<Answer> Shown(Language language, params string[] options) => Answer.At(
        new ManualTime { EachReading = TimeSpan.FromSeconds(1) },
        ["simulate", Answer.Example, "--trials", "20000", "--lang", language == Language.Vietnamese ? "vi" : "en", .. options]);

    private static Task<Answer> Simulate(params string[] options) => Answer.To(["simulate", Answer.Example, "--format", "json", .. options]);

    private static async Task<string> Screen(params string[] options)
    {
        Answer answer = await Answer.To(["simulate", Answer.Example, .. options]).ConfigureAwait(false);
        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        return answer.Out;
    }

    private static string Joined(string screen) => screen.Replace('\n', ' ');
}
