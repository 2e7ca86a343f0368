using System.Diagnostics;
using Projection.Diagnostics;
using Projection.Scenarios;

namespace Projection.Files.Tests.Scenarios;

/// <summary>Rows 65 to 92 of the collection of wrong inputs (Reference/k_inputs), put into the scenario format.</summary>
public class SemanticReferenceTests
{
    [Fact]
    public void Row65_SharesSum104_ReportedWithTheSum() => Refuses("the parts of share 2025 add up to 104 %", Shares("14,0", "48,0", "40,0", "2,0"));

    [Fact]
    public void Row66_ShareUnitsMixed_Reported() => Refuses("add up to 90.12 %", Shares("0,12", "47,5", "40,5", "2,0"));

    [Fact]
    public void Row67_MissingBaseYear_Named()
    {
        Parsed<Scenario> read = ScenarioText.ReadWhole("scenario: test\nmodel: regional-accounts\nhorizon: 2030\n");
        Assert.Equal("base-year is missing", Assert.Single(read.Diagnostics).Message);
    }

    [Fact]
    public void Row70_CyclicReference_NamesTheWholeCycle() => Refuses("a -> b -> c -> a", Extend("a = b + 1", "b = c * 2", "c = a - 3"));

    [Fact]
    public void Row71_SelfReference_Refused() => Refuses("a -> a", Extend("a = a * 1.1"));

    [Fact]
    public void Row72_UnknownReference_Named() => Refuses("there is no indicator bb", Extend("a = bb + 1"));

    [Theory]
    [InlineData("triangular(10, 5, 8)")]
    [InlineData("normal(9, -1)")]
    [InlineData("lognormal(-5, 1)")]
    [InlineData("t(0)")]
    [InlineData("empirical()")]
    public void Row75_BadDistributions_Refused(string distribution) =>
        Refuses("this distribution cannot be used", $"assumptions:\n  - {{ input: price_growth, years: 2026-2030, distribution: \"{distribution}\" }}\n");

    [Fact]
    public void Row76_BadCorrelation_RefusedWithWhatIsPossible() => Refuses("4 quantities cannot all move further against each other", "dependence: { across: { volume_growth: -0.9 } }\n");

    [Fact]
    public void Row77_CorrelationOver1_Refused() => Refuses("from -1 to 1", "dependence: { over-years: 1.2 }\n");

    [Fact]
    public void Row80_LowAboveHigh_Refused()
    {
        Refuses("begins with its larger number", "targets:\n  - { id: grdp, indicator: grdp, year: 2030, published: \"80-75\", unit: nghìn tỷ đồng }\n");
        Refuses("the range is upside down", "assumptions:\n  - { input: price_growth, years: 2026-2030, plausible: [8 %, 7.5 %] }\n");
    }

    [Fact]
    public void Row81_UnitMix_IsConvertedNotSubtractedRaw()
    {
        Scenario scenario = ScenarioText.Value("""
            observations:
              - { indicator: grdp, year: 2025, published: "48,1", unit: nghìn tỷ đồng }
              - { indicator: revenue, year: 2025, published: "9.500", unit: tỷ đồng }
            """);
        Assert.Equal([4.805e13, 9.4995e12], scenario.Observations.Select(o => o.Figure.Range.Low!.Value.ToDouble()));
        Refuses("PRJ0412", "extend: |\n  indicator gap: VND, current prices, flow\n  gap = grdp - population\n");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Row82_BlankName_Refused(string name)
    {
        Refuses("this is no name for a target", $"targets:\n  - {{ id: \"{name}\", indicator: grdp, year: 2030, published: \"1\", unit: nghìn tỷ đồng }}\n");
        Refuses("this is no name for a name", $"targets:\n  - {{ id: x, name: \"{name}\", measure: share, year: 2030, published: \"1\", unit: \"%\" }}\n");
        Refuses("this is no name for a variant", $"variants:\n  \"{name}\": {{ set: {{ price_growth: 3 % }} }}\n");
        Refuses("this is no name for a source", $"sources:\n  \"{name}\": {{ title: t }}\n");
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("http://127.0.0.1:9/x.yaml")]
    public void Rows85And86_IncludeOfAnotherFile_IsNoKey(string target)
    {
        Refuses("unknown key extends", $"extends: {target}\n");
        Refuses("did you mean extend?", $"extends: {target}\n");
        Parsed<Scenario> asText = ScenarioText.Read($"extend: {target}\n");
        Assert.All(asText.Diagnostics, d => Assert.StartsWith("PRJ04", d.Code, StringComparison.Ordinal));
        Assert.False(asText.Success);
    }

    [Fact]
    public void Row87_MarkupInName_IsPlainText()
    {
        Scenario scenario = ScenarioText.Value("title: \"<script>alert(1)</script>\"\n");
        Assert.Equal("<script>alert(1)</script>", scenario.Title.Vietnamese);
    }

    [Fact]
    public void Row90_DeepFormula_RefusedInTime()
    {
        long start = Stopwatch.GetTimestamp();
        Refuses("PRJ0405", Extend($"a = {new string('(', 3000)}1{new string(')', 3000)}"));
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("a = 1/0")]
    [InlineData("a = 0/0")]
    public void Row91_DivisionByZero_ReportedWithItsPlace(string equation)
    {
        Parsed<Scenario> read = ScenarioText.Read(Extend(equation));
        Parsed<ScenarioProgram>? program = read.Success ? ScenarioProgram.Compile(read.Value) : null;
        Diagnostic finding = Assert.Single(program?.Diagnostics ?? read.Diagnostics);
        Assert.Equal("PRJ0419", finding.Code);
        Assert.Equal("test.yaml", finding.Where!.File);
    }

    [Fact]
    public void Row91_Overflow_ReportedWithItsPlace() => Refuses("PRJ0415", Extend("a = 9^9^9^9"));

    [Fact]
    public void Row92_ManyVariants_AreReadInTime()
    {
        long start = Stopwatch.GetTimestamp();
        Scenario scenario = ScenarioText.Value("variants:\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"  s{i}: {{ set: {{ price_growth: 3 % }} }}\n")));
        Assert.Equal(2000, scenario.Variants.Count);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static void Refuses(string message, string body)
    {
        Parsed<Scenario> read = ScenarioText.Read(body);
        Assert.False(read.Success);
        Assert.Contains(message, string.Join('\n', read.Diagnostics), StringComparison.Ordinal);
        Assert.All(read.Diagnostics, d => Assert.Equal("test.yaml", d.Where!.File));
        Assert.All(read.Diagnostics, d => Assert.InRange(d.Where!.Line, 1, 20));
    }

    private static string Shares(params string[] figures) => "observations:\n" + string.Concat(
        new[] { "agriculture", "industry_construction", "services", "product_taxes" }
            .Select((element, i) => $"  - {{ indicator: \"share[{element}]\", year: 2025, published: \"{figures[i]}\", unit: \"%\" }}\n"));

    private static string Extend(params string[] equations) =>
        "extend: |\n" + string.Concat(equations.Select(e => $"  indicator {e[0]}: fraction, ratio\n  {e}\n"));
}
