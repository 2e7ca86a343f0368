using System.Text.RegularExpressions;
using Projection.Consistency;
using Projection.Diagnostics;
using Projection.Files.Scenarios;
using Projection.Plans;
using Projection.Reporting;
using Projection.Scenarios;

namespace Projection.Files.Tests.Scenarios;

/// <summary>The scenario files of the repository.</summary>
public partial class ScenarioFilesTests
{
    [Theory]
    [InlineData("example.yaml", "example", 5, 4)]
    [InlineData("bac-giang-2030.yaml", "bac-giang-2030", 44, 19)]
    [InlineData("song-van-2030.yaml", "song-van-2030", 11, 10)]
    [InlineData("thai-nguyen-2030/congress.yaml", "thai-nguyen-2030-congress", 49, 12)]
    [InlineData("thai-nguyen-2030/party-programme.yaml", "thai-nguyen-2030-party-programme", 51, 20)]
    [InlineData("thai-nguyen-2030/peoples-committee.yaml", "thai-nguyen-2030-peoples-committee", 82, 39)]
    public async Task ReadAsync_ScenarioOfTheRepository_LoadsWithoutAFinding(string file, string id, int targets, int linked)
    {
        Parsed<Scenario> read = await ScenarioFile.ReadAsync(PathOf(file));
        Assert.Empty(read.Diagnostics);
        Scenario scenario = read.ValueOrThrow();
        Assert.Equal((id, targets, linked, targets - linked), (scenario.Id, scenario.Targets.Length, scenario.Targets.Count(t => t.IsLinked), scenario.Targets.Count(t => !t.IsLinked)));
        Assert.Empty(ScenarioProgram.Compile(scenario).Diagnostics);
    }

    [Fact]
    public void ScenariosFolder_HoldsNoFileThatIsNotTested() =>
        Assert.Equal(6, Directory.EnumerateFiles(PathOf("."), "*.yaml", SearchOption.AllDirectories).Count());

    [Fact]
    public async Task PeoplesCommittee_AnnexI_HasAllItsNumberedRows()
    {
        Scenario scenario = (await ScenarioFile.ReadAsync(PathOf("thai-nguyen-2030/peoples-committee.yaml"))).ValueOrThrow();
        IEnumerable<int> rows = scenario.Targets.Select(t => AnnexRow().Match(t.Figure.Place ?? string.Empty)).Where(m => m.Success)
            .Select(m => int.Parse(m.Groups["row"].Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct().Order();
        Assert.Equal(Enumerable.Range(1, 54), rows);
    }

    // The same plan from the file and from code: every word of the check, and every bit of the simulation.
    [Fact]
    public void Example_MadeInCode_IsTheSamePlan()
    {
        Plan file = ScenarioFile.Load(PathOf("example.yaml"));
        Assert.Empty(file.Remarks);
        foreach (ConsistencyLevel level in Enum.GetValues<ConsistencyLevel>())
        {
            Assert.Equal(Words(file.Check(level)), Words(SmallPlan.Read.Check(level)));
        }

        Assert.Equal(file.Simulate(2_000).Indicators.Select(i => i.Moments), SmallPlan.Read.Simulate(2_000).Indicators.Select(i => i.Moments));
        Assert.Equal(
            file.WithVariant("slow-growth").Project()["grdp", 2030], SmallPlan.Read.WithVariant("slow-growth").Project()["grdp", 2030]);
    }

    [Fact]
    public async Task LoadAsync_SeveralDocuments_AreCheckedTogether()
    {
        Plan plan = await ScenarioFile.LoadAsync([PathOf("thai-nguyen-2030/peoples-committee.yaml"), PathOf("thai-nguyen-2030/congress.yaml")]);
        Assert.Equal(2, plan.Scenario.Documents.Length);
    }

    [Fact]
    public async Task LoadAsync_WrongFiles_TellsAllFindings()
    {
        InvalidInputException error = await Assert.ThrowsAsync<InvalidInputException>(() => ScenarioFile.LoadAsync(["nowhere.yaml", "neither.yaml"]));
        Assert.Equal(["PRJ0101", "PRJ0101"], error.Diagnostics.Select(d => d.Code));
    }

    private static string Words(ConsistencyReport report) => CheckPage.Of(report, Language.English).ToText();

    [GeneratedRegex("^Phụ lục I, dòng (?<row>[0-9]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AnnexRow();

    private static string PathOf(string file)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Projection.sln")))
            {
                return Path.Combine(folder.FullName, "scenarios", file);
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests holds Projection.sln.");
    }
}
