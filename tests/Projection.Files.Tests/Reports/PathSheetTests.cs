using Projection.Files.Tests.Scenarios;
using Projection.Reporting.Worksheets;
using Projection.Scenarios;

namespace Projection.Files.Tests.Reports;

/// <summary>The path's sheet works its quantities out by formulas, to the values that the engine gives them.</summary>
public class PathSheetTests
{
    private const string EveryFunction =
        """
        extend: |
          input nudge: fraction, ratio, in [0 %, 100 %]
              vi "Mức thử" en "Nudge"
          indicator shaped: fraction, ratio
              vi "Đại lượng thử" en "Shaped"
          shaped = exp(nudge) - log(1 + nudge) + sqrt(nudge) + min(nudge, 0.2) + max(-nudge, 0.1) + clamp(nudge, 0.05, 0.15) + nudge ^ 3 - (2 - nudge) ^ -1
          indicator compounded: fraction, ratio
              vi "Tốc độ bình quân" en "Compounded"
          compounded = average_growth(grdp) + growth(population) + cumulative(grdp_growth) - (grdp / grdp(base)) ^ (1 / 3) / (population(-1) / population(base))
          indicator summed: VND, current prices, flow
              vi "Tổng cộng dồn" en "Summed"
          summed = cumulative(grdp) - 2 * grdp(-1) + max(grdp, grdp(base))
        assumptions:
          - { input: nudge, years: 2025-2030, distribution: "constant(0.12)", because: test }
          - { input: "volume[agriculture]", year: 2025, distribution: "constant(20)", unit: nghìn tỷ đồng, because: test }
          - { input: "volume[industry_construction]", year: 2025, distribution: "constant(90)", unit: nghìn tỷ đồng, because: test }
          - { input: "volume[services]", year: 2025, distribution: "constant(60)", unit: nghìn tỷ đồng, because: test }
          - { input: "volume[product_taxes]", year: 2025, distribution: "constant(6)", unit: nghìn tỷ đồng, because: test }
          - { input: volume_growth, years: 2026-2030, distribution: "constant(7 %)", because: test }
          - { input: price_growth, years: 2026-2030, distribution: "constant(3 %)", because: test }
          - { input: population, year: 2025, distribution: "constant(1700)", unit: nghìn người, because: test }
          - { input: natural_increase_rate, years: 2026-2030, distribution: "constant(1 %)", because: test }
          - { input: net_migration_rate, years: 2026-2030, distribution: "constant(0.3 %)", because: test }

        """;

    [Theory]
    [InlineData("example.yaml")]
    [InlineData("bac-giang-2030.yaml")]
    [InlineData("thai-nguyen-2030/congress.yaml")]
    [InlineData("thai-nguyen-2030/party-programme.yaml")]
    [InlineData("thai-nguyen-2030/peoples-committee.yaml")]
    public void Path_ScenarioOfTheRepository_IsThatOfTheEngine(string file) => AssertSame(PlanBooks.Of(file, plausible: false).Central);

    [Fact]
    public void Path_EveryFunctionOfTheLanguage_IsThatOfTheEngine()
    {
        PathProjection path = PathProjection.Central(ScenarioProgram.Compile(ScenarioText.Value(EveryFunction)).ValueOrThrow());
        Assert.All(new[] { "shaped", "compounded", "summed" }, name => Assert.True(double.IsFinite(path[new IndicatorId(name), new Year(2030)]), name));
        AssertSame(path);
    }

    [Fact]
    public void Path_PlanQuantities_AreFormulasOverTheirUnits()
    {
        Worksheet sheet = PlanBooks.Book(PlanBooks.PeoplesCommittee, Language.English).Sheet("Path");
        Assert.Matches(@"^SUM\(H[0-9]+:H[0-9]+\)$", FormulaOf("Gross regional domestic product (GRDP) at current prices"));

        // Trillion dong over thousand persons is a thousand times a million dong a head.
        Assert.Matches(@"^H[0-9]+/H[0-9]+\*1000$", FormulaOf("GRDP per head"));
        Assert.Matches(@"^H[0-9]+/G[0-9]+-1$", FormulaOf("Real growth of GRDP"));
        Assert.Matches(@"^G[0-9]+\*\(1\+H[0-9]+\)$", FormulaOf("Population"));

        string FormulaOf(string label) => sheet.Cells[(sheet.RowOf(1, label), 8)].Formula!.On(sheet.Name);
    }

    private static void AssertSame(PathProjection path)
    {
        Worksheet sheet = PlanWorkbook.Of(PlanBooks.Of(path.Scenario, plausible: false), Language.English).Sheet("Path");
        int count = 0;
        Dictionary<string, SheetCell> cells = sheet.Cells.ToDictionary(c => new CellAddress(sheet.Name, c.Key.Row, c.Key.Column).Local, c => c.Value);
        foreach ((IndicatorId id, Year year, string place, double scale) in PathValues.Of(path.Scenario, sheet))
        {
            double ours = path[id, year];
            double value = (double)cells[place].Value * scale;
            Assert.True(Math.Abs(ours - value) <= Math.Max(1e-9 * Math.Abs(ours), 1e-12 * scale), $"{id} {year}: {ours} by the engine, {value} in {place}");
            count++;
        }

        Assert.True(count > 10);

        // Nothing but free quantities stands as a number; what the model works out is a formula.
        ScenarioProgram program = ScenarioProgram.Compile(path.Scenario).ValueOrThrow();
        int free = program.Program.Inputs.Count(input => double.IsFinite(path[input.Id, input.Year]));
        Assert.Equal(free, sheet.Cells.Values.Count(c => c.Look == CellLook.Input));
        Assert.Equal(count - free, sheet.Cells.Values.Count(c => c.Formula is not null));
    }
}
