using System.Globalization;
using Projection.Consistency;
using Projection.Diagnostics;
using Projection.Files.Scenarios;
using Projection.Files.Workbooks;
using Projection.Importing;
using Projection.Scenarios;

namespace Projection.Files.Tests.Workbooks;

/// <summary>Annex I of programme 04/CTr-UBND of Thái Nguyên, imported from a workbook, beside the same plan written by hand.</summary>
public sealed class AnnexImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("projection-annex-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Read_Annex_LinksWhatTheHandWrittenFileLinks()
    {
        (ImportedPlan plan, Scenario byHand) = await Both();
        Assert.Equal((82, 39), (plan.Scenario.Targets.Length, plan.Scenario.Targets.Count(t => t.IsLinked)));
        foreach ((Target imported, Target written) in plan.Scenario.Targets.Zip(byHand.Targets))
        {
            Assert.Equal((RowOf(written), written.IsLinked), (RowOf(imported), imported.IsLinked));
            Assert.Equal(written.Figure.Range, imported.Figure.Range);
            if (written.IsLinked)
            {
                Assert.Equal((written.Subject, written.Figure.Unit), (imported.Subject, imported.Figure.Unit));
            }
        }
    }

    [Theory]
    [InlineData(ConsistencyLevel.Possible)]
    [InlineData(ConsistencyLevel.Plausible)]
    public async Task Check_ImportedAnnex_SaysWhatItSaysOfTheHandWrittenFile(ConsistencyLevel level)
    {
        (ImportedPlan plan, Scenario byHand) = await Both();
        Assert.Equal(Findings(byHand, level), Findings(plan.Scenario, level));
    }

    [Fact]
    public async Task Read_Annex_AgreesWithTheFacts()
    {
        (ImportedPlan plan, _) = await Both();
        string[][] facts = [.. AnnexWorkbook.Rows(PathOf("facts.csv"))];
        string[][] lines = [.. AnnexWorkbook.Rows(PathOf("annex-i.csv"))];
        Dictionary<string, Target> byLine = plan.Report.Rows.Where(row => row.Target is not null).ToDictionary(row => lines[row.Cell.Row - 1][0], row => row.Target!);
        Assert.Equal(82, byLine.Count);
        foreach (string[] fact in facts)
        {
            PublishedFigure figure = byLine[fact[0]].Figure.Published;
            if (fact[5].Length == 0)
            {
                Assert.Equal(FigureKind.Words, figure.Kind);
                continue;
            }

            FigureKind kind = fact[4] switch { "=" => FigureKind.Value, ">" => FigureKind.Above, "<" => FigureKind.Below, ">=" => FigureKind.AtLeast, "<=" => FigureKind.AtMost, _ => FigureKind.Range };
            Arithmetic.Rational low = Arithmetic.Rational.Parse(fact[5]);
            Assert.Equal((fact[0], kind, low), (fact[0], figure.Kind, figure.Low));
            Assert.Equal(int.Parse(fact[8], CultureInfo.InvariantCulture), figure.Decimals);
        }
    }

    [Fact]
    public async Task Read_TwoRowsOnly_AreFoundInTheTargetsOfTheAnnexOnly()
    {
        // The base holds no target: none of the annex's figures can come from it.
        Scenario basis = (await ScenarioFile.ReadAsync(await BasePath())).ValueOrThrow();
        Assert.Empty(basis.Targets);
        Assert.DoesNotContain("targets:", await File.ReadAllTextAsync(await BasePath()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WithoutBase_LoadsAndChecksWithinLogicalBounds()
    {
        ImportedPlan plan = (await PlanImport.ReadAsync(await WorkbookPath(), new PlanImportOptions())).ValueOrThrow();
        Assert.Equal((82, 39, new Year(2025), new Year(2030)), (plan.Scenario.Targets.Length, plan.Report.Linked, plan.Scenario.BaseYear, plan.Scenario.Horizon));
        ConsistencyReport report = ConsistencyChecker.Check(ScenarioProgram.Compile(plan.Scenario).ValueOrThrow(), new ConsistencyOptions());
        Assert.Equal(Verdict.Contradictory, report.Verdict);
    }

    // Verdict, conflicts, corrections and ranges, each target by its place in the annex.
    private static string Findings(Scenario scenario, ConsistencyLevel level)
    {
        ConsistencyReport report = ConsistencyChecker.Check(ScenarioProgram.Compile(scenario).ValueOrThrow(), new ConsistencyOptions { Level = level });
        Dictionary<string, int> places = scenario.Targets.Select((target, i) => (target.Id, i)).ToDictionary(t => t.Id, t => t.i);
        return string.Join('\n', ReportLines.Of(report, places));
    }

    private async Task<(ImportedPlan Plan, Scenario ByHand)> Both()
    {
        Parsed<ImportedPlan> plan = await PlanImport.ReadAsync(await WorkbookPath().ConfigureAwait(false), new PlanImportOptions { BasePath = await BasePath().ConfigureAwait(false), Source = "programme" }).ConfigureAwait(false);
        Assert.True(plan.Success, string.Join('\n', plan.Diagnostics));
        return (plan.Value, (await ScenarioFile.ReadAsync(HandWritten).ConfigureAwait(false)).ValueOrThrow());
    }

    private async Task<string> WorkbookPath()
    {
        string path = Path.Combine(_folder, "plan.xlsx");
        await File.WriteAllBytesAsync(path, AnnexWorkbook.Make(PathOf("annex-i.csv"))).ConfigureAwait(false);
        return path;
    }

    // The hand-written file without its targets: from their key to the next one.
    private async Task<string> BasePath()
    {
        string path = Path.Combine(_folder, "base.yaml");
        string[] lines = await File.ReadAllLinesAsync(HandWritten).ConfigureAwait(false);
        int first = Array.IndexOf(lines, "targets:");
        int next = Array.FindIndex(lines, first + 1, line => line.Length > 0 && char.IsAsciiLetter(line[0]));
        await File.WriteAllLinesAsync(path, [.. lines[..first], .. lines[next..]]).ConfigureAwait(false);
        return path;
    }

    private static int RowOf(Target target)
    {
        string place = target.Figure.Place!;
        const string Row = "dòng ";
        int at = place.IndexOf(Row, StringComparison.Ordinal) + Row.Length;
        return int.Parse(string.Concat(place[at..].TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
    }

    private static string HandWritten => Path.Combine(Root(AppContext.BaseDirectory), "scenarios", "thai-nguyen-2030", "peoples-committee.yaml");

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Reference", "annex", file);

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Projection.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
