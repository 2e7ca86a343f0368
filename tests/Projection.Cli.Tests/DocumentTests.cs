using Projection.Files.Results;

namespace Projection.Cli.Tests;

/// <summary>What the tool prints as JSON can be read back and is written again as it was.</summary>
public class DocumentTests
{
    [Theory]
    [InlineData("run", typeof(RunDocument))]
    [InlineData("check --probable", typeof(CheckDocument))]
    [InlineData("check --level plausible --lang vi", typeof(CheckDocument))]
    [InlineData("simulate --trials 2000 --histogram 5 --subset two=growth,grdp --given growth", typeof(SimulationDocument))]
    [InlineData("reconcile", typeof(ReconciliationDocument))]
    [InlineData("solve --target growth --by volume_growth", typeof(GoalSeekDocument))]
    [InlineData("solve --remaining --actual grdp_growth@2026=8.2%", typeof(RemainingDocument))]
    [InlineData("compare --set price_growth=4%", typeof(ComparisonDocument))]
    public async Task Json_OfEveryCommand_IsReadBack(string line, Type kind)
    {
        string[] words = line.Split(' ');
        Answer answer = await Answer.To([words[0], Answer.Example, .. words[1..], "--format", "json"]);
        ResultDocument document = ResultFile.Parse(answer.Out).ValueOrThrow();
        using var again = new StringWriter();
        ResultFile.Write(again, document);

        Assert.IsType(kind, document);
        Assert.Equal(answer.Out, again.ToString());
    }

    [Theory]
    [InlineData("thai-nguyen-2030/peoples-committee.yaml")]
    [InlineData("bac-giang-2030.yaml")]
    public async Task Check_OfRealPlans_IsReadBack(string file)
    {
        Answer answer = await Answer.To("check", Answer.Scenario(file), "--format", "json");
        using var again = new StringWriter();
        ResultFile.Write(again, ResultFile.Parse(answer.Out).ValueOrThrow());

        Assert.Equal(answer.Out, again.ToString());
    }
}
