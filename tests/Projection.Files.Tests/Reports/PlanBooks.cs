using System.Collections.Concurrent;
using Projection.Consistency;
using Projection.Files.Scenarios;
using Projection.Reporting;
using Projection.Reporting.Worksheets;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Files.Tests.Reports;

/// <summary>Reports on the scenarios of the repository, each made once.</summary>
internal static class PlanBooks
{
    public const string PeoplesCommittee = "thai-nguyen-2030/peoples-committee.yaml";
    public const string Example = "example.yaml";

    private static readonly ConcurrentDictionary<(string File, bool Plausible), Lazy<PlanReport>> Made = [];
    private static readonly ConcurrentDictionary<(string File, bool Plausible, Language Language), Lazy<Workbook>> Books = [];

    /// <summary>The report on a scenario of the repository.</summary>
    public static PlanReport Of(string file, bool plausible = true) =>
        Made.GetOrAdd((file, plausible), key => new Lazy<PlanReport>(() => Of(ScenarioFile.ReadAsync(PathOf(key.File)).GetAwaiter().GetResult().ValueOrThrow(), key.Plausible))).Value;

    /// <summary>Its workbook.</summary>
    public static Workbook Book(string file, Language language, bool plausible = true) =>
        Books.GetOrAdd((file, plausible, language), key => new Lazy<Workbook>(() => PlanWorkbook.Of(Of(key.File, key.Plausible), key.Language))).Value;

    public static PlanReport Of(Scenario scenario, bool plausible = true)
    {
        ScenarioProgram program = ScenarioProgram.Compile(scenario).ValueOrThrow();
        return new PlanReport
        {
            Possible = ConsistencyChecker.Check(program, new ConsistencyOptions { Level = ConsistencyLevel.Possible }),
            Plausible = plausible ? ConsistencyChecker.Check(program, new ConsistencyOptions { Level = ConsistencyLevel.Plausible }) : null,
            Central = PathProjection.Central(program),
            Simulation = Simulator.Run(program, new SimulationOptions { Trials = 2000, Seed = 42 }),
            Manifest = new ReportManifest
            {
                Scenarios = [new HashedText("plan.yaml", new string('0', 64))],
                Model = new HashedText("regional-accounts", new string('1', 64)),
                Version = "0.1.0",
            },
        };
    }

    public static Worksheet Sheet(this Workbook book, string name) => book.Sheets.First(s => s.Name == name);

    /// <summary>The row in which a cell of a column has a text.</summary>
    public static int RowOf(this Worksheet sheet, int column, string text) => sheet.Cells.First(c => c.Key.Column == column && text.Equals(c.Value.Value)).Key.Row;

    /// <summary>The workbook with another number in a cell; what follows from it is as it was.</summary>
    public static Workbook With(this Workbook book, string sheet, int row, int column, double value)
    {
        int place = Enumerable.Range(0, book.Sheets.Length).First(i => book.Sheets[i].Name == sheet);
        Worksheet changed = book.Sheets[place];
        SheetCell cell = changed.Cells[(row, column)];
        Assert.Equal(CellLook.Input, cell.Look);
        return book with { Sheets = book.Sheets.SetItem(place, changed with { Cells = changed.Cells.SetItem((row, column), cell with { Value = value }) }) };
    }

    public static string PathOf(string file)
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
