using System.Collections.Immutable;
using System.Globalization;
using Projection.Diagnostics;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Tests.Scenarios;

/// <summary>Matrices of correlations made in code; the messages are in Projection.Files.Tests.</summary>
public class MatrixChecksTests
{
    private const string Three = "volume_growth[services] price_growth[services] exports_growth";

    [Fact]
    public void Check_ValidMatrix_FindsNothing() => Assert.Empty(Findings(Three, 1, 0.3, 0.2, 0.3, 1, 0, 0.2, 0, 1));

    [Fact]
    public void Check_EntriesAtTheirEnds_FindNothing() => Assert.Empty(Findings("exports_growth income_growth", 1, -1, -1, 1));

    [Theory]
    [InlineData("PRJ0233", "exports_growth", "1 0.5 0.5 1")]
    [InlineData("PRJ0234", "exports_growth income_growth", "1 0.5 0.4 1")]
    [InlineData("PRJ0235", "exports_growth income_growth", "1 0.5 0.5 0.9")]
    [InlineData("PRJ0218", "exports_growth income_growth", "1 1.01 0.5 1")]
    [InlineData("PRJ0236", "exports_growth exports_growth", "1 0.5 0.5 1")]
    [InlineData("PRJ0207", "exports_growth happiness", "1 0.5 0.5 1")]
    [InlineData("PRJ0208", "exports_growth grdp", "1 0.5 0.5 1")]
    [InlineData("PRJ0239", "exports_growth population", "1 0.5 0.5 1")]
    public void Check_BadMatrix_HasOneCode(string code, string ids, string values) =>
        Assert.Equal(code, string.Join(' ', Findings(ids, [.. values.Split(' ').Select(v => double.Parse(v, CultureInfo.InvariantCulture))]).Where(d => d.Severity == Severity.Error).Select(d => d.Code).Distinct()));

    [Fact]
    public void Check_EntryNaN_IsFound() => Assert.Contains(Findings("exports_growth income_growth", 1, double.NaN, double.NaN, 1), d => d.Code == "PRJ0218" && d.Found!.StartsWith("NaN between ", StringComparison.Ordinal));

    [Fact]
    public void Check_ImpossibleMatrix_WarnsHowFarItMoved()
    {
        Diagnostic finding = Assert.Single(Findings(Three, 1, 1, 0, 1, 1, 1, 0, 1, 1));

        // Higham's example; of its three pairs the one at 0 and the two at 1 move, these by 0.239310.
        Assert.Equal(("PRJ0237", Severity.Warning), (finding.Code, finding.Severity));
        Assert.Equal("volume_growth[services] and price_growth[services] moved most, from 1 to 0.76069; all together by 0.52779 (Frobenius norm)", finding.Found);
    }

    [Fact]
    public void Check_ChangeBelowTheSixthDecimal_IsNoFinding()
    {
        // 0.6 and 0.8 would be possible just so; 3e-7 more is not, and moves nothing by as much as a millionth.
        Assert.Empty(Findings(Three, 1, 0.6000003, 0, 0.6000003, 1, 0.8, 0, 0.8, 1));
        Assert.Equal("PRJ0237", Assert.Single(Findings(Three, 1, 0.6001, 0, 0.6001, 1, 0.8, 0, 0.8, 1)).Code);
    }

    [Fact]
    public void Check_UnequalPersistence_WarnsWhereCorrelationsDoNotLast()
    {
        Scenario plan = With("exports_growth income_growth", 1, 0.9, 0.9, 1);

        Assert.Empty(ScenarioChecks.Check(plan));
        Assert.Empty(ScenarioChecks.Check(Persistent(plan, 0.3)));
        Diagnostic finding = Assert.Single(ScenarioChecks.Check(Persistent(plan, 0.8)));
        Assert.Equal(("PRJ0238", Severity.Warning, "exports_growth and income_growth moves most, from 0.9 to 0.6 in the long run"), (finding.Code, finding.Severity, finding.Found));
        Assert.Equal("PRJ0218", Assert.Single(ScenarioChecks.Check(Persistent(plan, 1.2))).Code);
    }

    [Fact]
    public void Check_QuantityInTwoMatrices_NamesTheFirst()
    {
        Scenario plan = Draft.Empty with
        {
            Dependence = Dependence.None with
            {
                Matrices = [Block("exports_growth income_growth", 1, 0.5, 0.5, 1) with { Where = new SourceLocation("a.yaml", 3, 1) }, Block("price_growth[services] income_growth", 1, 0.5, 0.5, 1)],
            },
        };

        Diagnostic finding = Assert.Single(ScenarioChecks.Check(plan));
        Assert.Equal(("PRJ0236", "income_growth, first in a.yaml(3,1)"), (finding.Code, finding.Found));
    }

    [Theory]
    [InlineData(60, "")]
    [InlineData(61, "PRJ0224")]
    public void Check_ManyQuantities_AreLimited(int count, string codes)
    {
        // Names of a model made for it: one input with many elements.
        string[] elements = [.. Enumerable.Range(0, count).Select(i => $"e{i}")];
        Scenario plan = Plan.Of($"set parts: {string.Join(", ", elements)}\ninput g[p in parts]: fraction, rate\nindicator x: fraction, flow\nx = sum(p in parts, g[p])\n", 2030);
        var block = new CorrelationBlock([.. elements.Select(e => new IndicatorId("g", e))], [.. elements.Select((_, i) => elements.Select((_, j) => i == j ? 1.0 : 0.1).ToImmutableArray())], null);

        Assert.Equal(codes, string.Join(' ', ScenarioChecks.Check(plan with { Dependence = Dependence.None with { Matrices = [block] } }).Select(d => d.Code)));
    }

    [Fact]
    public void Check_NoQuantities_FindsNothing() => Assert.Empty(ScenarioChecks.Check(Draft.Empty with { Dependence = Dependence.None with { Matrices = [new CorrelationBlock([], [], null)] } }));

    [Fact]
    public void Nearest_WrongRows_Throws()
    {
        InvalidOperationException rows = Assert.Throws<InvalidOperationException>(() => Block("exports_growth income_growth", 1, 0.5).Nearest());
        InvalidOperationException columns = Assert.Throws<InvalidOperationException>(() => new CorrelationBlock([.. "ab".Select(e => new IndicatorId("g", $"{e}"))], [[1, 0], [1]], null).Nearest());

        Assert.Equal("2 quantities need 2 rows of 2 correlations; found rows of 2.", rows.Message);
        Assert.Equal("2 quantities need 2 rows of 2 correlations; found rows of 2, 1.", columns.Message);
    }

    [Fact]
    public void CopulaOf_Matrix_HasThePersistenceOfEachInput()
    {
        Scenario plan = Persistent(With("exports_growth income_growth", 1, 0.5, 0.5, 1), 0.4);
        GaussianCopula copula = plan.Dependence.CopulaOf(plan.Dependence.Matrices[0]);

        Assert.Equal([0.4, 0], copula.Persistence.ToArray());
        Assert.Equal(0.5, copula.Correlation[0, 1]);
    }

    private static Scenario Persistent(Scenario scenario, double exports) =>
        scenario with { Dependence = scenario.Dependence with { OverYears = ImmutableSortedDictionary<string, double>.Empty.Add("exports_growth", exports) } };

    private static ImmutableArray<Diagnostic> Findings(string ids, params double[] values) => ScenarioChecks.Check(With(ids, values));

    private static Scenario With(string ids, params double[] values) => Draft.Empty with { Dependence = Dependence.None with { Matrices = [Block(ids, values)] } };

    private static CorrelationBlock Block(string ids, params double[] values)
    {
        ImmutableArray<IndicatorId> quantities = [.. ids.Split(' ').Select(Draft.Id)];
        return new CorrelationBlock(quantities, [.. values.Chunk(quantities.Length).Select(row => row.ToImmutableArray())], null);
    }
}
