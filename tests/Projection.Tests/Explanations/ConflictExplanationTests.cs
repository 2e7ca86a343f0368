using Projection.Consistency;
using Projection.Explanations;
using Projection.Scenarios;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Explanations;

/// <summary>Whole explanations, as a planner would put them into a letter.</summary>
public class ConflictExplanationTests
{
    // The part of the built-in model that these figures touch: a small tape is quick to check.
    private const string Model = """
        input grdp: VND, current prices, flow, in [0, 1e20]
            vi "Tổng sản phẩm trên địa bàn (GRDP) theo giá hiện hành" en "Gross regional domestic product (GRDP) at current prices"
        input population_growth: fraction, rate, in [-5 %, 8 %]
            vi "Tốc độ tăng dân số" en "Population growth"
        indicator population: person, stock, in [0, 1e9]
            vi "Dân số" en "Population"
        population = population(-1) * (1 + population_growth)
        indicator grdp_per_capita: VND/person, current prices, flow, in [0, 1e13]
            vi "GRDP bình quân đầu người" en "GRDP per head"
        grdp_per_capita = grdp / population
        input investment_ratio: fraction, ratio, in [0 %, 150 %]
            vi "Tỷ lệ vốn đầu tư thực hiện so với GRDP" en "Investment as a share of GRDP"
        indicator investment: VND, current prices, flow, in [0, 1e20]
            vi "Vốn đầu tư thực hiện trên địa bàn" en "Realised investment in the province"
        investment = investment_ratio * grdp
        """;

    private static readonly Lazy<Projection.Modelling.ModelDefinition> Shared = new(() => Tests.Scenarios.Plan.Model(Model));

    private static readonly Target Grdp = At(Draft.Target("grdp", "grdp", "361,6", "nghìn tỷ đồng"), "dòng 1");
    private static readonly Target PerHead = At(Draft.Target("per_head", "grdp_per_capita", "220", "triệu đồng/người"), "dòng 3");
    private static readonly Target Population = At(Draft.Target("population", "population", "1.845,7", "nghìn người"), "dòng 31");

    [Theory]
    [InlineData(Language.Vietnamese)]
    [InlineData(Language.English)]
    public void PerHead_IsTold(Language language) => Verify(language, Plan(Grdp, PerHead, Population));

    [Theory]
    [InlineData(Language.Vietnamese)]
    [InlineData(Language.English)]
    public void Slip_IsTold(Language language) => Verify(language, Plan(Grdp, At(Draft.Target("per_head", "grdp_per_capita", "196", "triệu đồng/người"), "dòng 3"), At(Draft.Target("population", "population", "1.485,7", "nghìn người"), "dòng 31")));

    [Theory]
    [InlineData(Language.Vietnamese)]
    [InlineData(Language.English)]
    public void RatioOverThePlan_IsTold(Language language) => Verify(
        language,
        Plan(
            At(Draft.Target("grdp", "grdp", "1.000", "nghìn tỷ đồng", 2026, 2030, Statistic.Sum), "dòng 1"),
            At(Draft.Target("investment", "investment", "550", "nghìn tỷ đồng", 2026, 2030, Statistic.Sum), "dòng 2"),
            At(new Target("ratio", new Subject.Ratio(Draft.Id("investment"), Draft.Id("grdp"), Draft.Years(2026, 2030)), Draft.Figure("≥ 68", "%")), "dòng 3")));

    [Theory]
    [InlineData(Language.Vietnamese)]
    [InlineData(Language.English)]
    public void GrowthAgainstTheBaseYear_IsTold(Language language) => Verify(
        language,
        Plan(At(Draft.Target("population", "population", "1.845,7", "nghìn người"), "dòng 31"), At(Draft.Target("growth", "population_growth", "khoảng 3", "%", 2026, 2030, Statistic.Average), "dòng 32")) with
        {
            Observations = [new Observation(new Subject.Indicator(Draft.Id("population"), Statistic.Value, Draft.Years(2025, 2025)), Draft.Figure("1.711,3", "nghìn người") with { Source = "plan", Place = "I.2" }, IsEvidence: false)],
        });

    [Theory]
    [InlineData(Language.Vietnamese)]
    [InlineData(Language.English)]
    public void TwoDocuments_AreTold(Language language) => Verify(
        language,
        ScenarioMerge.Of([
            Plan(PerHead) with { Id = "north-programme" },
            Plan(PerHead with { Figure = PerHead.Figure with { Source = "plan", Place = "II.1" } }) with { Id = "north-resolution", Sources = Draft.Empty.Sources.Add("plan", new SourceDocument("plan", "Nghị quyết số 2")) },
            Plan(At(Draft.Target("per_head", "grdp_per_capita", "196", "triệu đồng/người"), "III.2 (7)")) with { Id = "north-congress", Sources = Draft.Empty.Sources.Add("plan", new SourceDocument("plan", "Báo cáo chính trị")) },
        ]).ValueOrThrow());

    [Theory]
    [InlineData(Language.Vietnamese)]
    [InlineData(Language.English)]
    public void OutsideItsOwnBounds_IsTold(Language language) => Verify(
        language,
        Plan(At(new Target("forest", new Subject.Standalone(new Projection.Modelling.Labels("Tỷ lệ che phủ rừng", "Forest cover"), StandaloneMeasure.Share, default, Draft.Years(2030, 2030)), Draft.Figure("120", "%")), "dòng 48")));

    [Theory]
    [InlineData(Language.Vietnamese, "Các khoảng được coi là hợp lý: tốc độ tăng dân số năm 2026-2028, 2030 từ -1,00 đến 2,00 %.")]
    [InlineData(Language.English, "Ranges taken to be plausible: population growth in 2026-2028, 2030 between -1.00 and 2.00 %.")]
    public void Ranges_AreSaidWithTheirYears(Language language, string expected)
    {
        ConsistencyReport report = ConsistencyChecker.Check(ScenarioProgram.Compile(Plan(Grdp, PerHead, Population)).ValueOrThrow());
        var range = new Projection.Arithmetic.ValueRange(new Projection.Arithmetic.Rational(-1, 100), new Projection.Arithmetic.Rational(2, 100));
        Conflict conflict = report.Conflicts[0] with
        {
            Ranges =
            [
                .. new[] { 2030, 2026, 2027, 2028 }.Select(year => new PlausibilityRange(
                    new Subject.Indicator(Draft.Id("population_growth"), Statistic.Value, Draft.Years(year, year)), range, new Assumption([], Draft.Years(year, year), null, range, null))),
            ],
        };
        Assert.Contains(expected, ConflictExplanation.Of(conflict, report, language).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Parts_MakeTheText()
    {
        ConsistencyReport report = ConsistencyChecker.Check(ScenarioProgram.Compile(Plan(Grdp, PerHead, Population)).ValueOrThrow());
        ConflictExplanation told = ConflictExplanation.Of(report.Conflicts[0], report, Language.English);
        Assert.All(new[] { told.Said, told.Follows, told.Mends, told.Readings }, part => Assert.EndsWith(".", part, StringComparison.Ordinal));
        Assert.Empty(told.Slips);
        Assert.StartsWith(told.Said, told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", told.Text, StringComparison.Ordinal);
    }

    private static void Verify(Language language, Scenario scenario, [System.Runtime.CompilerServices.CallerMemberName] string member = "")
    {
        ConsistencyReport report = ConsistencyChecker.Check(ScenarioProgram.Compile(scenario).ValueOrThrow());
        Golden.Verify(string.Join("\n\n", report.Conflicts.Select(c => ConflictExplanation.Of(c, report, language).Text)), member: $"{member}.{(language == Language.Vietnamese ? "vi" : "en")}");
    }

    private static Target At(Target target, string place) => target with { Figure = target.Figure with { Source = "plan", Place = place } };

    private static Scenario Plan(params Target[] targets) => Draft.Empty with
    {
        Model = Shared.Value,
        Targets = [.. targets],
        Sources = Draft.Empty.Sources.Add("plan", new SourceDocument("plan", "Chương trình hành động số 1")),
    };
}
