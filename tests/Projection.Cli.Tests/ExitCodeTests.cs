using System.Text.Json;
using Projection.Consistency;

namespace Projection.Cli.Tests;

/// <summary>The numbers that scripts hold on to.</summary>
public class ExitCodeTests
{
    [Theory]
    [InlineData(Verdict.Consistent, 0)]
    [InlineData(Verdict.Contradictory, 1)]
    [InlineData(Verdict.Undecided, 3)]
    public void Of_Verdict_HasItsNumber(Verdict verdict, int code) => Assert.Equal(code, ExitCode.Of(verdict));

    [Theory]
    [InlineData("example.yaml", "contradictory", 1)]
    [InlineData("bac-giang-2030.yaml", "contradictory", 1)]
    [InlineData("thai-nguyen-2030/congress.yaml", "consistent", 0)]
    [InlineData("thai-nguyen-2030/party-programme.yaml", "contradictory", 1)]
    public async Task Check_ScenarioOfTheRepository_AnswersItsVerdict(string scenario, string verdict, int code)
    {
        Answer answer = await Answer.To("check", Answer.Scenario(scenario), "--format", "json");
        Assert.Equal((code, verdict), (answer.Code, answer.Json().GetProperty("verdict").GetString()));
    }

    public static TheoryData<string, string> ScenariosAndLevels
    {
        get
        {
            TheoryData<string, string> all = [];
            foreach (string scenario in (string[])["example.yaml", "bac-giang-2030.yaml", "thai-nguyen-2030/congress.yaml", "thai-nguyen-2030/party-programme.yaml", "thai-nguyen-2030/peoples-committee.yaml"])
            {
                all.Add(scenario, "possible");
                all.Add(scenario, "plausible");
            }

            return all;
        }
    }

    // No plan of the repository leaves a question open, and what is listed is all there is.
    [Theory]
    [MemberData(nameof(ScenariosAndLevels))]
    public async Task Check_ScenarioOfTheRepository_IsDecidedCompletely(string scenario, string level)
    {
        JsonElement json = (await Answer.To("check", Answer.Scenario(scenario), "--level", level, "--format", "json")).Json();

        Assert.NotEqual("undecided", json.GetProperty("verdict").GetString());
        Assert.True(json.GetProperty("complete").GetBoolean());
        Assert.Equal(0, json.GetProperty("questions").GetProperty("open").GetInt32());
        Assert.All(json.GetProperty("conflicts").EnumerateArray(), c => Assert.True(c.GetProperty("minimal").GetBoolean()));
        Assert.All(json.GetProperty("corrections").EnumerateArray(), c => Assert.True(c.GetProperty("shown").GetBoolean()));
        Assert.All(json.GetProperty("conflicts").EnumerateArray(), c => Assert.Equal(c.GetProperty("level").GetString() == "plausible", c.GetProperty("ranges").GetArrayLength() > 0));
    }

    [Theory]
    [InlineData("--nodes", "-1")]
    [InlineData("--seconds", "70000")]
    public async Task Check_LimitOutOfRange_IsWrongInput(string option, string value)
    {
        Answer answer = await Answer.To("check", Answer.Example, option, value);

        Assert.Equal(2, answer.Code);
        Assert.Contains(option, answer.Error, StringComparison.Ordinal);
    }

    // Whichever verdict a hard question gets, the number says the same.
    [Theory]
    [InlineData("-2,0")]
    [InlineData("-2,9")]
    public async Task Check_TranscendentalEquations_CodeAndVerdictAgree(string published)
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yaml");
        await File.WriteAllTextAsync(file, """
            scenario: hard
            model: regional-accounts
            base-year: 2025
            horizon: 2026
            extend: |
              input u[s in sectors]: fraction, ratio, in [0, 1]
              indicator v: fraction, ratio
              v = sum(s in sectors, exp(u[s]) + exp(-u[s] * u[s]) * u[s])
              indicator w: fraction, ratio
              w = sum(s in sectors, exp(u[s]) * u[s] - exp(-u[s] * u[s]))
            targets:
              - { id: v, indicator: v, year: 2026, published: "5,5", unit: lần }
              - { id: w, indicator: w, year: 2026, published: "PRINT", unit: lần }
            """.Replace("PRINT", published, StringComparison.Ordinal));
        try
        {
            Answer answer = await Answer.To("check", file, "--format", "json");
            Assert.Equal(answer.Code, ExitCode.Of(Enum.Parse<Verdict>(answer.Json().GetProperty("verdict").GetString()!, ignoreCase: true)));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
