using Projection.Consistency;
using Projection.Files.Tables;
using Projection.Files.Tests.Reports;
using Projection.Reconciliation;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Tabulation;

namespace Projection.Files.Tests.Tables;

/// <summary>Tables that files are made of, and whether two tables hold the same.</summary>
internal static class SampleTables
{
    public static ResultTable Mixed { get; } = new ResultTable(
        "mixed",
        "One row for each case.",
        ResultColumn.OfNumbers("grdp", [60.5, double.NaN, -0.0], Unit.Parse("trillion VND").ValueOrThrow(), "GRDP."),
        ResultColumn.OfNumbers("share", [0.1, double.Epsilon, double.PositiveInfinity]),
        ResultColumn.OfWholeNumbers("year", [2026, null, long.MinValue]),
        ResultColumn.OfTexts("note", ["first", string.Empty, "a, \"b\"\nc"]),
        ResultColumn.OfTruthValues("met", [true, null, false])).With("scenario", "example").With("seed", "42");

    public static string Csv(this ResultTable table)
    {
        using var writer = new StringWriter();
        table.ToCsv(writer);
        return writer.ToString();
    }

    /// <summary>Tables of what the engines say of the example.</summary>
    public static IEnumerable<ResultTable> OfExample()
    {
        PlanReports report = PlanReports.Example;
        return
        [
            report.Path.ToTable(), report.Path.WideTable(), report.Path.TargetsTable(),
            report.Check.ToTable(report.Simulation), report.Check.ConflictsTable(), report.Check.CorrectionsTable(), report.Check.ImpliedTable(),
            report.Simulation.ToTable(["growth"]), report.Simulation.QuantitiesTable(), report.Simulation.QuantilesTable(), report.Simulation.HistogramTable(),
            report.Simulation.AttainmentsTable(), report.Simulation.PairsTable(), report.Simulation.TrialsTable(),
            report.Reconciliation.ToTable(),
        ];
    }

    /// <summary>Fails unless names, kinds, units and every bit of every value are the same.</summary>
    public static void AssertSame(ResultTable expected, ResultTable actual)
    {
        Assert.Equal(expected.Columns.Select(c => (c.Name, c.Kind, c.UnitText, c.Count)), actual.Columns.Select(c => (c.Name, c.Kind, c.UnitText, c.Count)));
        foreach ((ResultColumn one, ResultColumn other) in expected.Columns.Zip(actual.Columns))
        {
            switch (one.Kind)
            {
                case ColumnKind.Number:
                    Assert.Equal(one.Numbers.Select(Bits), other.Numbers.Select(Bits));
                    break;
                case ColumnKind.WholeNumber:
                    Assert.Equal(one.WholeNumbers, other.WholeNumbers);
                    break;
                case ColumnKind.TruthValue:
                    Assert.Equal(one.TruthValues, other.TruthValues);
                    break;
                default:
                    Assert.Equal(one.Texts, other.Texts);
                    break;
            }
        }
    }

    private static long Bits(double number) => BitConverter.DoubleToInt64Bits(number);
}

/// <summary>What the engines say of the example, each made once.</summary>
internal sealed record PlanReports(PathProjection Path, ConsistencyReport Check, SimulationResult Simulation, ReconciliationReport Reconciliation)
{
    private static readonly Lazy<PlanReports> Made = new(Make);

    public static PlanReports Example => Made.Value;

    public static ScenarioProgram Program { get; } = ScenarioProgram.Compile(
        Files.Scenarios.ScenarioFile.ReadAsync(PlanBooks.PathOf(PlanBooks.Example)).GetAwaiter().GetResult().ValueOrThrow()).ValueOrThrow();

    private static PlanReports Make() => new(
        PathProjection.Central(Program),
        ConsistencyChecker.Check(Program),
        Simulator.Run(Program, new SimulationOptions { Trials = 5000, Seed = ulong.MaxValue, KeepSamples = true, HistogramBars = 5, Subsets = new SimulationOptions().Subsets.Add("two", ["growth", "grdp"]) }),
        Reconciler.Reconcile(Program));
}
