using System.Text.Json;
using System.Text.Json.Nodes;
using Projection.Comparison;
using Projection.Consistency;
using Projection.Diagnostics;
using Projection.Files.Results;
using Projection.Files.Tests.Tables;
using Projection.GoalSeeking;
using Projection.Scenarios;
using Reading = Projection.Files.Tests.Documents.Reading;

namespace Projection.Files.Tests.Results;

public class ResultFileTests
{
    private static readonly Lazy<ResultDocument[]> Made = new(() => [.. Documents(Language.English), .. Documents(Language.Vietnamese)]);

    [Fact]
    public void Parse_WhatWriteWrote_WritesTheSameBytes()
    {
        Assert.Equal(16, Made.Value.Length);
        foreach (ResultDocument document in Made.Value)
        {
            string json = Text(document);
            ResultDocument read = ResultFile.Parse(json).ValueOrThrow();
            Assert.Equal(document.GetType(), read.GetType());
            Assert.Equal(json, Text(read));
        }
    }

    // The names of fields stand where they are written and, as properties, where they are read. What the reader does not know it would keep aside.
    [Fact]
    public void Parse_WhatWriteWrote_KnowsEveryField()
    {
        foreach (ResultDocument document in Made.Value)
        {
            Assert.Empty(Unknown(ResultFile.Parse(Text(document)).ValueOrThrow()));
        }
    }

    [Fact]
    public async Task ReadAsync_WhatSaveAsyncWrote_IsTheSame()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        try
        {
            await ResultFile.SaveAsync(path, Made.Value[0]);
            await ResultFile.SaveAsync(path, Made.Value[1]);
            CheckDocument read = ResultFile.Load<CheckDocument>(path);

            Assert.Equal(Verdict.Contradictory, read.Verdict);
            Assert.Equal(Text(Made.Value[1]), await File.ReadAllTextAsync(path));
            Assert.Equal("PRJ0806", Assert.Single(Reading.Said(await ResultFile.ReadAsync<RunDocument>(path)).Diagnostics).Code);
            Assert.Equal([Path.GetFileName(path)], Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(path) + "*").Select(Path.GetFileName));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task SaveAsync_WhereItCannot_SaysWhyAndLeavesNothing()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            InvalidInputException failure = await Assert.ThrowsAsync<InvalidInputException>(() => ResultFile.SaveAsync(folder, Made.Value[0]));
            Assert.Equal("PRJ0504", Assert.Single(failure.Diagnostics).Code);
            await Assert.ThrowsAsync<InvalidInputException>(() => ResultFile.SaveAsync(Path.Combine(folder, "no", "such.json"), Made.Value[0]));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ResultFile.SaveAsync(Path.Combine(folder, "x.json"), Made.Value[0], new CancellationToken(canceled: true)));
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task ReadAsync_NoFile_IsSaid() => Assert.Equal("PRJ0101", Assert.Single((await ResultFile.ReadAsync("no/such/file.json")).Diagnostics).Code);

    [Fact]
    public void Parse_FieldsOfALaterVersion_AreKept()
    {
        JsonNode json = JsonNode.Parse(Text(Made.Value[1]))!;
        json["later"] = new JsonObject { ["a"] = new JsonArray(1, null, "x") };
        json["targets"]![0]!["later"] = 7;
        CheckDocument read = Assert.IsType<CheckDocument>(ResultFile.Parse(json.ToJsonString()).ValueOrThrow());

        Assert.Equal("""{"a":[1,null,"x"]}""", JsonSerializer.Serialize(read.Further!["later"]));
        JsonNode again = JsonNode.Parse(Text(read))!;
        Assert.True(JsonNode.DeepEquals(json, again));
        Assert.Equal("later", again.AsObject().Last().Key);
        Assert.Equal(Text(read), Text(ResultFile.Parse(Text(read)).ValueOrThrow()));
    }

    [Fact]
    public void Parse_ByteOrderMark_IsAllowed() => Assert.True(ResultFile.Parse('\uFEFF' + Text(Made.Value[0])).Success);

    [Fact]
    public void Parse_CutAnywhere_IsAFindingAndNoException()
    {
        string json = Text(Made.Value[0]);
        for (int length = 0; length < json.Length - 2; length += 97)
        {
            Diagnostic finding = Assert.Single(Reading.Said(ResultFile.Parse(json[..length])).Diagnostics);
            Assert.Equal("PRJ0801", finding.Code);
        }
    }

    [Fact]
    public void Parse_Cut_SaysThatItEndsTooEarly()
    {
        string json = Text(Made.Value[0]);
        Diagnostic finding = Assert.Single(ResultFile.Parse(json[..json.IndexOf("\"unit\"", StringComparison.Ordinal)], "run.json").Diagnostics);

        Assert.Equal("a text that ends too early", finding.Found);
        Assert.Equal("run.json(7,7)", finding.Where!.ToString());
    }

    [Theory]
    [InlineData("\"schema\": \"projection/run/1\"", "\"schema\": \"projection/run/2\"", "PRJ0806", "projection/run/2")]
    [InlineData("\"schema\": \"projection/run/1\"", "\"schema\": 7", "PRJ0806", "no field schema with a text")]
    [InlineData("\"schema\"", "\"Schema\"", "PRJ0806", "no field schema with a text")]
    [InlineData("\"met\": false", "\"met\": \"no\"", "PRJ0808", "$.targets[2].met")]
    [InlineData("\"published\": \"100\"", "\"published\": null", "PRJ0808", "$.targets[1]")]
    [InlineData("\"published\": \"100\"", "\"published\": \"100\", \"published\": \"100\"", "PRJ0808", "published")]
    [InlineData("\"published\": \"100\",", "", "PRJ0807", "published")]
    [InlineData("\"missingInputs\"", "\"missingInput\"", "PRJ0807", "missingInputs")]
    [InlineData("\"targets\": [", "\"targets\": [,", "PRJ0801", "does not allow")]
    [InlineData("\"value\": ", "\"value\": NaN, \"x\": ", "PRJ0801", "does not allow")]
    public void Parse_WhatIsWrong_IsSaidAtItsPlace(string text, string wrong, string code, string said)
    {
        string json = Text(Made.Value[0]);
        int place = json.IndexOf(text, StringComparison.Ordinal);
        Assert.True(place >= 0, text);
        string changed = json[..place] + wrong + json[(place + text.Length)..];
        Diagnostic finding = Assert.Single(Reading.Said(ResultFile.Parse(changed, "run.json")).Diagnostics);

        Assert.Equal(code, finding.Code);
        Assert.True(finding.ToString().Contains(said, StringComparison.Ordinal), finding.ToString());
        if (code != "PRJ0806")
        {
            Assert.InRange(finding.Where!.Line, changed[..place].Count(c => c == '\n'), changed.Count(c => c == '\n') + 1);
        }
    }

    [Fact]
    public void Schema_OfADocument_CannotBeAnother()
    {
        var run = (RunDocument)Made.Value[0];

        Assert.Throws<ArgumentException>(() => run with { Schema = "projection/check/1" });
    }

    // All kept fields of a part and of the parts in it.
    private static IEnumerable<string> Unknown(object? value) => value switch
    {
        ResultPart part => (part.Further?.Keys ?? []).Concat(part.GetType().GetProperties().Where(p => p.Name != nameof(ResultPart.Further)).SelectMany(p => Unknown(p.GetValue(part)))),
        string => [],
        System.Collections.IDictionary items => items.Values.Cast<object?>().SelectMany(Unknown),
        System.Collections.IEnumerable items => items.Cast<object?>().SelectMany(Unknown),
        _ => [],
    };

    private static string Text(ResultDocument document)
    {
        using var writer = new StringWriter();
        ResultFile.Write(writer, document);
        return writer.ToString();
    }

    private static IEnumerable<ResultDocument> Documents(Language language)
    {
        PlanReports example = PlanReports.Example;
        Scenario scenario = PlanReports.Program.Scenario;
        GoalSeekResult Seek(LeverBounds bounds, string by) => GoalSeeker.Solve(PlanReports.Program, new GoalSeekRequest
        {
            Goals = [new SoughtGoal(scenario.Targets.First(t => t.Id == "grdp_per_capita"))],
            Levers = [new Lever([.. scenario.Model.ByName[by].Ids()])],
            Bounds = bounds,
        });
        yield return RunDocument.Of(example.Path, language);
        yield return CheckDocument.Of(example.Check, example.Simulation, language);
        yield return SimulationDocument.Of(example.Simulation, ["growth"], 0.25, language);
        yield return ReconciliationDocument.Of(example.Reconciliation, language);
        yield return GoalSeekDocument.Of(Seek(LeverBounds.Logical, "price_growth"), language);
        yield return GoalSeekDocument.Of(Seek(LeverBounds.Plausible, "natural_increase_rate"), language);
        yield return RemainingDocument.Of(RemainingYears.Of(PlanReports.Program, new RemainingRequest()).ValueOrThrow(), language);
        yield return ComparisonDocument.Of(
            ScenarioComparer.Compare(
                [
                    new ComparedCase("first", scenario.Title, scenario),
                    new ComparedCase("slow", scenario.Title, WhatIf.WithVariants(scenario, ["slow-growth"]).ValueOrThrow()),
                    new ComparedCase("none", scenario.Title, scenario with { Targets = scenario.Targets.RemoveAt(1) }),
                ],
                new ComparisonOptions()).ValueOrThrow(),
            language);
    }
}
