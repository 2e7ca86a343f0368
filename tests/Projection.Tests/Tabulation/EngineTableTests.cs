using Projection.Comparison;
using Projection.Consistency;
using Projection.GoalSeeking;
using Projection.Modelling;
using Projection.Reconciliation;
using Projection.Scenarios;
using Projection.Sensitivity;
using Projection.Statistics;
using Projection.Tabulation;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Tabulation;

/// <summary>Tables of the other engines, on a plan whose numbers can be done in one's head.</summary>
public class EngineTableTests
{
    private const string Model = """
        input grdp: VND, flow
        input population: person, stock
        indicator per_head: VND/person, flow
        per_head = grdp / population
        """;

    // 100 trillion over a thousand thousand persons is 100 million a head, where 120 is printed.
    private static readonly Scenario Contradictory = Plan.Of(
        Model,
        2026,
        Plan.Printed("grdp", "grdp 2026", "100", "trillion VND"),
        Plan.Printed("population", "population 2026", "1,000", "thousand persons"),
        Plan.Printed("per_head", "per_head 2026", "120", "million VND/person")).With(
        Plan.Assumed("grdp", 2025, 2026, new Normal(90e12, 5e12)),
        Plan.Assumed("population", 2025, 2026, new Normal(1e6, 1e4)));

    [Fact]
    public void Path_LongAndWide_HoldTheSameValues()
    {
        PathProjection path = PathProjection.Central(Contradictory.Compile());
        ResultTable table = path.ToTable();
        ResultTable wide = path.WideTable();

        Assert.Equal(["indicator", "element", "year", "unit", "value"], table.Columns.Select(c => c.Name));
        Assert.Equal([2025, 2026], wide["year"].WholeNumbers);
        Assert.Equal([90, 90], wide["grdp"].Numbers);
        Assert.Equal("trillion VND", wide["grdp"].UnitText);
        Assert.Equal([90.0, 90.0], wide["per_head"].Numbers);
        for (int row = 0; row < table.Rows; row++)
        {
            int year = (int)(table["year"].WholeNumbers[row]! - 2025);
            ResultColumn column = wide[table["indicator"].Texts[row]];
            Assert.Equal((column.Numbers[year], column.UnitText), (table["value"].Numbers[row], table["unit"].Texts[row]));
        }

        Assert.Equal(wide.Columns.Skip(1).Sum(c => c.Numbers.Count(x => !double.IsNaN(x))), table.Rows);
    }

    [Fact]
    public void Path_Targets_HaveGapsInPrintedUnits()
    {
        ResultTable table = PathProjection.Central(Contradictory.Compile()).TargetsTable();

        Assert.Equal(["grdp", "population", "per_head"], table["target"].Texts);
        Assert.Equal([90.0, 1000.0, 90.0], table["value"].Numbers);
        Assert.Equal([-9.5, 0.0, -29.5], table["gap"].Numbers);
        Assert.Equal([false, true, false], table["met"].TruthValues);
    }

    [Fact]
    public void Check_ConflictsAndCorrections_HaveARowForEachMember()
    {
        ConsistencyReport report = ConsistencyChecker.Check(Contradictory.Compile());
        ResultTable table = report.ToTable();
        ResultTable conflicts = report.ConflictsTable();
        ResultTable corrections = report.CorrectionsTable();

        Assert.Equal("contradictory", table.Facts["verdict"]);
        Assert.Equal(["1", "1", "1"], table["conflicts"].Texts);
        int perHead = 2;
        Assert.InRange(table["implied_low"].Numbers[perHead], 99.4, 99.6);
        Assert.InRange(table["implied_high"].Numbers[perHead], 100.5, 100.6);
        Assert.Equal([1, 1, 1], conflicts["conflict"].WholeNumbers);
        Assert.Equal(["grdp", "population", "per_head"], conflicts["target"].Texts);
        Assert.Single(conflicts["implied_low"].Numbers, x => !double.IsNaN(x));
        Assert.Equal(report.Corrections.Sum(c => c.Changes.Length), corrections.Rows);
        int row = corrections["target"].Texts.ToList().IndexOf("per_head");
        Assert.Equal(("120", "100"), (corrections["from"].Texts[row], corrections["to"].Texts[row]));
        Assert.InRange(corrections["low"].Numbers[row], 99.4, 99.6);
    }

    [Fact]
    public void Reconciliation_Adjustments_AreInPrintedUnits()
    {
        ReconciliationReport report = Reconciler.Reconcile(Contradictory.Compile());
        ResultTable table = report.ToTable();

        Assert.Equal("reconciled", table.Facts["status"]);
        Assert.Equal(["grdp", "population", "per_head"], table["figure"].Texts);
        double[] values = [.. table["value"].Numbers];
        Assert.Equal(values[0] / values[1] * 1000, values[2], 1e-6);
        Assert.Equal(report.Figures.Select(f => f.Adjustment), table["adjustment"].Numbers);
    }

    [Fact]
    public void GoalSeek_GoalsAndLevers_HaveTheirUnits()
    {
        ScenarioProgram program = Contradictory.Compile();
        GoalSeekResult result = GoalSeeker.Solve(program, new GoalSeekRequest
        {
            Goals = [new SoughtGoal(Contradictory.Targets[0])],
            Levers = [new Lever([Plan.Id("grdp")], Plan.Years(2026, 2026))],
            Bounds = LeverBounds.Logical,
        });
        ResultTable table = result.ToTable();
        int lever = table["kind"].Texts.ToList().IndexOf("lever");
        int goal = table["kind"].Texts.ToList().IndexOf("goal");

        Assert.Equal(("grdp", "trillion VND", "reached"), (table["name"].Texts[lever], table["unit"].Texts[lever], table["status"].Texts[lever]));
        Assert.Equal(90, table["before"].Numbers[lever]);
        Assert.InRange(table["after"].Numbers[lever], 99.5, 99.5000001);
        Assert.True(table["reached"].TruthValues[goal]);
        Assert.Null(table["reached"].TruthValues[lever]);
    }

    [Fact]
    public void Comparison_LongAndWide_HoldTheSameValues()
    {
        Scenario other = Contradictory.With(Plan.Set("grdp", 99e12));
        ScenarioComparison comparison = ScenarioComparer.Compare(
            [new ComparedCase("base", Labels.None, Contradictory), new ComparedCase("more", Labels.None, other)], new ComparisonOptions()).ValueOrThrow();
        ResultTable table = comparison.ToTable();
        ResultTable wide = comparison.WideTable();
        ResultTable shares = comparison.AttributionTable();

        int row = Enumerable.Range(0, wide.Rows).Single(i => wide["indicator"].Texts[i] == "per_head" && wide["year"].WholeNumbers[i] == 2026);
        Assert.Equal((90.0, 99.0), (wide["case:base"].Numbers[row], wide["case:more"].Numbers[row]));
        int line = Enumerable.Range(0, table.Rows).Single(i => table["kind"].Texts[i] == "quantity" && table["case"].Texts[i] == "more" && table["name"].Texts[i] == "per_head" && table["years"].Texts[i] == "2026");
        Assert.Equal((99.0, 9.0, 0.1), (table["value"].Numbers[line], table["difference"].Numbers[line], Math.Round(table["relative_difference"].Numbers[line], 12)));
        Assert.True(shares.Rows > 0);
        Assert.All(Enumerable.Range(0, shares.Rows), i => Assert.Equal(shares["difference"].Numbers[i], shares["share"].Numbers[i], 1e-9));
    }

    [Fact]
    public void Swings_WidestFirst_InTheUnitOfTheOutput()
    {
        ScenarioProgram program = Contradictory.Compile();
        ResultTable table = Swings.Of(program, Contradictory.Targets[2]).ToTable();

        Assert.Equal("per_head", table.Facts["output"]);
        Assert.Equal("million VND/person", table["at_low"].UnitText);
        Assert.Equal("grdp", table["inputs"].Texts[0]);
        Assert.Equal(90, table["central"].Numbers[0]);
        Assert.Equal(90 - (1.6448536269514722 * 5), table["at_low"].Numbers[0], 1e-9);
        Assert.Equal(table["width"].Numbers.OrderDescending(), table["width"].Numbers);
    }

    [Theory]
    [InlineData(GoalSeekStatus.NotFound, "not-found")]
    [InlineData(GoalSeekStatus.Reached, "reached")]
    public void ResultWord_Of_IsSmallWithHyphens(GoalSeekStatus status, string word) => Assert.Equal(word, ResultWord.Of(status));

    [Fact]
    public void ResultWord_Plans_AreFoundByTheirNames()
    {
        Assert.Equal(["random", "antithetic", "lhs", "sobol"], ResultWord.Plans);
        Assert.All(ResultWord.Plans, name => Assert.Equal(name, ResultWord.Of(ResultWord.FindPlan(name)!.Value)));
        Assert.Null(ResultWord.FindPlan("latin-hypercube"));
    }
}
