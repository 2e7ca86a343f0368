using System.Text.Json;

namespace Projection.Cli.Tests;

public class SolveTests
{
    private static readonly string Plan = Answer.Scenario("thai-nguyen-2030/peoples-committee.yaml");

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Solve_GrowthByVolumes(string language) =>
        Golden.Verify(await Screen(0, language, "--target", "growth", "--by", "volume_growth"), member: $"Solve_GrowthByVolumes.{language}");

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Solve_BeyondBounds(string language) => Golden.Verify(
        await Screen(1, language, "--target", "growth", "--by", "volume_growth", "--bounds", "volume_growth=0%..9%"), member: $"Solve_BeyondBounds.{language}");

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Solve_RemainingGrowth(string language) => Golden.Verify(
        await Screen(0, language, "--remaining", "--target", "growth", "--actual", "grdp_growth[2026]=8.2%"), member: $"Solve_RemainingGrowth.{language}");

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Solve_RemainingOfAllTargets(string language) => Golden.Verify(
        await Screen(0, language, "--remaining", "--actual", "grdp_growth@2026=8.2%", "--actual", "investment@2026=110"), member: $"Solve_RemainingOfAllTargets.{language}");

    [Fact]
    public async Task Solve_Json_CanBeSetAndRun()
    {
        Answer solved = await Answer.To("solve", Plan, "--goal", "grdp@2030=361.6", "--target", "growth", "--by", "volume_growth", "--by", "price_growth", "--preference", "least-change", "--format", "json");
        JsonElement json = solved.Json();

        Assert.Equal((0, "projection/solve/1", "reached"), (solved.Code, json.GetProperty("schema").GetString(), json.GetProperty("status").GetString()));
        Assert.Equal(40, json.GetProperty("levers").GetArrayLength());
        string[] set = [.. json.GetProperty("set").EnumerateArray().SelectMany(s => new[] { "--set", s.GetString()! })];
        JsonElement path = (await Answer.To(["run", Plan, "--format", "json", .. set])).Json();
        double grdp = path.GetProperty("targets").EnumerateArray().Single(t => t.GetProperty("id").GetString() == "grdp").GetProperty("value").GetDouble();
        Assert.True(Math.Abs(grdp - 361.6) <= 1e-9 * 361.6);
        Assert.True(path.GetProperty("targets").EnumerateArray().Single(t => t.GetProperty("id").GetString() == "growth").GetProperty("met").GetBoolean());
    }

    [Fact]
    public async Task Solve_JsonOfWhatIsUnreachable_NamesTheBounds()
    {
        Answer answer = await Answer.To("solve", Plan, "--target", "growth", "--by", "volume_growth", "--bounds", "volume_growth=0%..9%", "--format", "json");
        JsonElement blockage = answer.Json().GetProperty("blockage");

        Assert.Equal((1, "unreachable", "contradictory"), (answer.Code, answer.Json().GetProperty("status").GetString(), blockage.GetProperty("verdict").GetString()));
        JsonElement conflict = Assert.Single(blockage.GetProperty("conflicts").EnumerateArray());
        Assert.Equal("growth", Assert.Single(conflict.GetProperty("targets").EnumerateArray()).GetString());
        Assert.All(conflict.GetProperty("bounds").EnumerateArray(), b => Assert.StartsWith("volume_growth[", b.GetProperty("name").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Solve_GoalInTheWayOfAnother_IsNamed()
    {
        Answer answer = await Answer.To("solve", Plan, "--target", "growth", "--by", "volume_growth", "--goal", "average(grdp_growth)@2026-2030<=10%", "--format", "json");

        Assert.Equal(1, answer.Code);
        Assert.Equal(2, answer.Json().GetProperty("blockage").GetProperty("conflicts")[0].GetProperty("targets").GetArrayLength());
    }

    [Fact]
    public async Task Solve_RemainingJson_IsTheClosedForm()
    {
        Answer answer = await Answer.To("solve", Plan, "--remaining", "--target", "growth", "--target", "investment", "--actual", "grdp_growth@2026=8.2%", "--actual", "investment@2026=110", "--format", "json");
        JsonElement json = answer.Json();

        Assert.Equal((0, "projection/remaining/1"), (answer.Code, json.GetProperty("schema").GetString()));
        JsonElement growth = json.GetProperty("targets")[0];
        Assert.Equal(100 * (Math.Pow(Math.Pow(1.105, 5) / 1.082, 0.25) - 1), growth.GetProperty("neededMean").GetDouble(), 8);
        JsonElement investment = json.GetProperty("targets")[1];
        Assert.Equal(793.3 - 110, investment.GetProperty("neededSum").GetDouble(), 7);
        Assert.All(investment.GetProperty("years").EnumerateArray().Skip(1), y => Assert.Equal((793.3 - 110) / 4, y.GetProperty("needed").GetDouble(), 7));
    }

    [Fact]
    public async Task Solve_Csv_HasALineForEachGoalAndLever()
    {
        string[] lines = (await Answer.To("solve", Plan, "--target", "growth", "--by", "volume_growth", "--format", "csv")).Out.TrimEnd().Split('\n');
        string[] years = (await Answer.To("solve", Plan, "--remaining", "--target", "growth", "--format", "csv")).Out.TrimEnd().Split('\n');

        Assert.Equal("kind,name,years,before,after,change,low,high,reached,unit,status", lines[0].TrimEnd('\r'));
        Assert.Equal((1, 20), (lines.Count(l => l.StartsWith("goal,", StringComparison.Ordinal)), lines.Count(l => l.StartsWith("lever,", StringComparison.Ordinal))));
        Assert.Equal(6, years.Length);
    }

    [Theory]
    [InlineData("--by", "volume_growth")]
    [InlineData("--target", "growth")]
    [InlineData("--target", "growth", "--by", "grdp")]
    [InlineData("--target", "forest_cover", "--by", "volume_growth")]
    [InlineData("--target", "growth", "--by", "volume_growth", "--bounds", "volume_growth=15%")]
    [InlineData("--target", "growth", "--by", "volume_growth", "--actual", "grdp_growth@2026=8%")]
    [InlineData("--remaining", "--actual", "grdp_growth@2030=8%")]
    [InlineData("--remaining", "--actual", "grdp_growth=8%")]
    [InlineData("--remaining", "--keep", "growth")]
    public async Task Solve_WrongInput_SaysSoAndPrintsNothing(params string[] options)
    {
        Answer answer = await Answer.To(["solve", Plan, .. options]);

        Assert.Equal((2, string.Empty), (answer.Code, answer.Out));
        Assert.Matches("error PRJ05[0-9][0-9]", answer.Error);
    }

    private static async Task<string> Screen(int code, string language, params string[] options)
    {
        Answer answer = await Answer.To(["solve", Plan, "--lang", language, .. options]).ConfigureAwait(false);
        Assert.Equal((code, string.Empty), (answer.Code, answer.Error));
        return answer.Out;
    }
}
