using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Files.Tests.Scenarios;

/// <summary>Matrices of correlations and shocks as scenario files write them.</summary>
public class UncertaintyReadingTests
{
    [Fact]
    public void Matrices_AllKeys_AreRead()
    {
        Dependence dependence = ScenarioText.Value("""
            dependence:
              across: 0.4
              matrices:
                - { inputs: ["volume_growth[services]", exports_growth], correlations: [[1, 0.3], [30 %, 1]], because: ports }
                - inputs: [price_growth]
                  correlations:
                    - [1, 0, 0, 0]
                    - [0, 1, 0, 0]
                    - [0, 0, 1, -0.5]
                    - [0, 0, -0.5, 1]
            """).Dependence;

        Assert.Equal(0.4, dependence.AcrossDefault);
        Assert.Equal(2, dependence.Matrices.Length);
        Assert.Equal(["volume_growth[services]", "exports_growth"], dependence.Matrices[0].Quantities.Select(q => q.ToString()));
        Assert.Equal([[1, 0.3], [0.3, 1]], dependence.Matrices[0].Correlations.Select(row => row.ToArray()));
        Assert.Equal("ports", dependence.Matrices[0].Because);
        Assert.Equal((8, 7), (dependence.Matrices[0].Where!.Line, dependence.Matrices[0].Where!.Column));
        Assert.Equal(4, dependence.Matrices[1].Quantities.Length);
        Assert.All(dependence.Matrices[1].Quantities, id => Assert.Equal("price_growth", id.Name));
        Assert.Equal(-0.5, dependence.Matrices[1].Correlations[3][2]);
        Assert.Null(dependence.Matrices[1].Because);
    }

    [Fact]
    public void Shocks_AllKeys_AreRead()
    {
        Scenario scenario = ScenarioText.Value("""
            shocks:
              - { name: typhoon, inputs: ["volume_growth[services]", exports_growth], years: 2026-2030, probability: 5 %, size: "triangular(-10 %, -6 %, -2 %)", recovery: [60 %, 0.2], because: storms }
              - { name: factory-2, inputs: { exports_growth: 1, "volume_growth[industry_construction]": -0.5 }, year: 2027, probability: 0.02, size: -20 %, recovery: 50 % }
              - { name: plague, inputs: volume_growth, years: 2026-2030, probability: 1 %, size: -0.1 }
            """);

        Assert.Equal(3, scenario.Shocks.Length);
        Shock typhoon = scenario.Shocks[0];
        Assert.Equal(("typhoon", 0.05, "storms"), (typhoon.Name, typhoon.Probability, typhoon.Because));
        Assert.Equal(["volume_growth[services] 1", "exports_growth 1"], typhoon.Inputs.Select(i => $"{i.Id} {i.Factor}"));
        Assert.Equal(new YearRange(new Year(2026), new Year(2030)), typhoon.Years);
        Assert.Equal(new Triangular(-0.10, -0.06, -0.02), typhoon.Size);
        Assert.Equal([0.6, 0.2], typhoon.Recovery.ToArray());
        Assert.Equal((6, 5), (typhoon.Where!.Line, typhoon.Where.Column));
        Shock factory = scenario.Shocks[1];
        Assert.Equal([(new IndicatorId("exports_growth"), 1), (new IndicatorId("volume_growth", "industry_construction"), -0.5)], factory.Inputs.Select(i => (i.Id, i.Factor)));
        Assert.Equal(new YearRange(new Year(2027), new Year(2027)), factory.Years);
        Assert.Equal(new Constant(-0.2), factory.Size);
        Assert.Equal([0.5], factory.Recovery.ToArray());
        Assert.Equal(4, scenario.Shocks[2].Inputs.Length);
        Assert.Empty(scenario.Shocks[2].Recovery);
        Assert.Null(scenario.Shocks[2].Because);
    }

    [Fact]
    public void Shocks_Unit_ScalesTheSize()
    {
        Scenario scenario = ScenarioText.Value("""
            extend: |
              input aid: VND, current prices, flow
              indicator aid_total: VND, current prices, flow
              aid_total = aid
            shocks:
              - { name: gift, inputs: [aid], years: 2026-2030, probability: 5 %, size: 3, unit: tỷ đồng }
            """);

        Assert.Equal(3e9, scenario.Shocks[0].Size.Central);
    }

    [Theory]
    [InlineData("shocks: storm", "PRJ0205@5:9")]
    [InlineData("shocks:\n  - storm", "PRJ0205@6:5")]
    [InlineData("dependence: { matrices: { inputs: [exports_growth] } }", "PRJ0205@5:25")]
    [InlineData("dependence: { matrices: [[1]] }", "PRJ0205@5:26")]
    [InlineData("dependence:\n  matrices:\n    - { inputs: [exports_growth], correlations: [1] }", "PRJ0205@7:50")]
    [InlineData("dependence:\n  matrices:\n    - { inputs: [exports_growth], correlations: [[one]] }", "PRJ0219@7:51")]
    [InlineData("dependence:\n  matrices:\n    - { inputs: [[exports_growth]], correlations: [[1]] }", "PRJ0205@7:18")]
    [InlineData("dependence:\n  matrices:\n    - { inputs: [exports_growth] }", "PRJ0202@7:7")]
    [InlineData("dependence:\n  matrices:\n    - { correlations: [[1]] }", "PRJ0202@7:7")]
    [InlineData("dependence:\n  matrices:\n    - { inputs: [exports_growth], correlations: [[1]], why: x }", "PRJ0201@7:56")]
    public void OtherForms_AreRefused(string text, string findings) => Assert.Equal(findings, ScenarioText.Findings(text + "\n"));

    [Theory]
    [InlineData("", "inputs, years, probability, size")]
    [InlineData("inputs: [exports_growth], years: 2026, probability: 5 %", "size")]
    [InlineData("inputs: [exports_growth], years: 2026, size: -5 %", "probability")]
    [InlineData("inputs: [exports_growth], probability: 5 %, size: -5 %", "years")]
    [InlineData("years: 2026, probability: 5 %, size: -5 %", "inputs")]
    public void Shock_MissingKeys_AreNamed(string keys, string missing) => Assert.Equal(
        missing,
        string.Join(", ", ScenarioText.Read($"shocks:\n  - {{ name: storm{(keys.Length == 0 ? "" : ", ")}{keys} }}\n").Diagnostics.Select(d => d.Code == "PRJ0202" ? d.Message.Split(' ')[0] : d.Code)));

    [Theory]
    [InlineData("size: big", "PRJ0219")]
    [InlineData("size: \"normal(1 %)\"", "PRJ0210")]
    [InlineData("size: \"normal(-6 %, 2)\"", "PRJ0228")]
    [InlineData("size: -5 %, recovery: most", "PRJ0219")]
    [InlineData("size: -5 %, recovery: [most, all]", "PRJ0219 PRJ0219")]
    [InlineData("size: -5 %, unit: tỷ đồng", "PRJ0220")]
    [InlineData("size: -5 %, year: 2027", "PRJ0223")]
    [InlineData("size: -5 %, value: 3", "PRJ0201")]
    [InlineData("size: [1, 2]", "PRJ0205")]
    public void Shock_BadKeys_AreRefused(string keys, string codes) => Assert.Equal(
        codes,
        string.Join(' ', ScenarioText.Read($"shocks:\n  - {{ name: storm, inputs: [exports_growth], years: 2026, probability: 5 %, {keys} }}\n").Diagnostics.Select(d => d.Code)));

    [Theory]
    [InlineData("{ exports_growth: much }", "PRJ0219")]
    [InlineData("{ exprts_growth: 1 }", "PRJ0207")]
    [InlineData("[exprts_growth]", "PRJ0207")]
    [InlineData("[[exports_growth]]", "PRJ0205")]
    public void Shock_BadInputs_AreRefused(string inputs, string codes) => Assert.Equal(
        codes,
        string.Join(' ', ScenarioText.Read($"shocks:\n  - {{ name: storm, inputs: {inputs}, years: 2026, probability: 5 %, size: -5 % }}\n").Diagnostics.Select(d => d.Code)));

    [Fact]
    public void Shock_OfMoney_NeedsAUnit_AndNoPercent()
    {
        const string Text = "extend: |\n  input aid: VND, current prices, flow\n  indicator aid_total: VND, current prices, flow\n  aid_total = aid\nshocks:\n  - { name: gift, inputs: [aid], year: 2026, probability: 5 %, size: ";
        Assert.Equal(["PRJ0202"], ScenarioText.Read(Text + "3 }\n").Diagnostics.Select(d => d.Code));
        Assert.Equal(["PRJ0220"], ScenarioText.Read(Text + "3 %, unit: tỷ đồng }\n").Diagnostics.Select(d => d.Code));
    }
}
