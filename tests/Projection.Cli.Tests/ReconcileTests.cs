using System.Text.Json;

namespace Projection.Cli.Tests;

/// <summary>What <c>reconcile</c> proposes for the published plan, and its exit codes.</summary>
public class ReconcileTests
{
    [Fact]
    public async Task PeoplesCommittee_ProposalHoldsAndLeavesTheRestAlone()
    {
        Answer answer = await Answer.To("reconcile", Answer.PeoplesCommittee, "--format", "json");
        JsonElement json = answer.Json();
        Assert.Equal((0, "projection/reconciliation/1", "reconciled", "consistent"), (answer.Code, json.GetProperty("schema").GetString(), json.GetProperty("status").GetString(), json.GetProperty("recheck").GetString()));
        JsonElement[] changed = [.. json.GetProperty("figures").EnumerateArray().Where(f => f.GetProperty("changed").GetBoolean())];
        Assert.Equal(["grdp", "grdp_per_capita", "population"], changed.Select(f => f.GetProperty("name").GetString()));
        double Value(string name) => changed.Single(f => f.GetProperty("name").GetString() == name).GetProperty("value").GetDouble();
        Assert.Equal(Value("grdp_per_capita"), 1000 * Value("grdp") / Value("population"), 1e-6 * Value("grdp_per_capita"));
        Assert.InRange(Value("grdp_per_capita"), 196, 220);
        Assert.True(json.GetProperty("globalTest").GetProperty("degreesOfFreedom").GetInt32() > 0);
    }

    [Fact]
    public async Task KeptFigures_ThatExcludeEachOther_AreNotSolvedAndNamed()
    {
        string text = (await File.ReadAllTextAsync(Answer.Example)).Replace("where: dòng 4 }", "where: dòng 4, keep: true }", StringComparison.Ordinal)
            .Replace("where: dòng 5 }", "where: dòng 5, alterability: 0 }", StringComparison.Ordinal).Replace("where: dòng 6,", "where: dòng 6, alterability: 0 %,", StringComparison.Ordinal);
        Answer answer = await To(text, "--format", "json");
        Assert.Equal(3, answer.Code);
        Assert.Equal("infeasible", answer.Json().GetProperty("status").GetString());
        Assert.Equal(["grdp", "population", "grdp_per_capita"], answer.Json().GetProperty("excluding").EnumerateArray().Select(n => n.GetString()));
    }

    [Fact]
    public async Task MendedExample_NeedsNoChange()
    {
        Answer answer = await To((await File.ReadAllTextAsync(Answer.Example)).Replace("published: \"120\"", "published: \"100\"", StringComparison.Ordinal), "--format", "json");
        Assert.Equal((0, "already-consistent"), (answer.Code, answer.Json().GetProperty("status").GetString()));
    }

    [Theory]
    [InlineData("where: dòng 6,", "where: dòng 6, alterability: -1,", "PRJ0219")]
    [InlineData("where: dòng 6,", "where: dòng 6, alterability: 150 %,", "PRJ0219")]
    [InlineData("where: dòng 6,", "where: dòng 6, keep: true, alterability: 0.1,", "PRJ0225")]
    [InlineData("where: dòng 1 }", "where: dòng 1, evidence: true, alterability: 0.1 }", "PRJ0225")]
    public async Task WrongAlterability_IsWrongInput(string from, string to, string code)
    {
        Answer answer = await To((await File.ReadAllTextAsync(Answer.Example)).Replace(from, to, StringComparison.Ordinal));
        Assert.Equal((2, string.Empty), (answer.Code, answer.Out));
        Assert.Contains($"error {code}: ", answer.Error, StringComparison.Ordinal);
    }

    private static async Task<Answer> To(string scenario, params string[] options)
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yaml");
        await File.WriteAllTextAsync(file, scenario).ConfigureAwait(false);
        try
        {
            return await Answer.To(["reconcile", file, .. options]).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
