using Projection.Diagnostics;
using Projection.Scenarios;

namespace Projection.Files.Tests.Scenarios;

/// <summary>What a scenario file lets a simulation report, and models that are wholly a scenario's own.</summary>
public class ScenarioOutputTests
{
    private const string Own = """
        scenario: test
        model: none
        base-year: 2025
        horizon: 2027
        extend: |
          input g: fraction, rate
          indicator x: VND, current prices, flow
          x = x(-1) * (1 + g)
        """;

    [Theory]
    [InlineData("indicator: grdp, year: 2030", "grdp 2030", "trillion VND")]
    [InlineData("indicator: \"share[services]\", year: 2025", "share[services] 2025", "%")]
    [InlineData("indicator: grdp_growth, average: 2026-2030", "average of grdp_growth 2026-2030", "%")]
    [InlineData("indicator: revenue, sum: 2026-2030", "sum of revenue 2026-2030", "trillion VND")]
    [InlineData("indicator: population, maximum: 2026-2030", "maximum of population 2026-2030", "thousand persons")]
    [InlineData("indicator: debt, minimum: 2026-2030", "minimum of debt 2026-2030", "trillion VND")]
    [InlineData("indicator: grdp, year: 2030, multiple-of: 2025", "grdp 2030 / grdp 2025", "times")]
    [InlineData("ratio: [investment, grdp], over: 2026-2030", "investment / grdp 2026-2030", "%")]
    [InlineData("ratio: [grdp, population], over: 2030, unit: triệu đồng/người", "grdp / population 2030", "triệu đồng/người")]
    [InlineData("indicator: grdp, year: 2030, unit: tỷ đồng", "grdp 2030", "tỷ đồng")]
    [InlineData("indicator: \"price_growth[services]\", year: 2030", "price_growth[services] 2030", "%")]
    public void Output_Forms_AreReadAsThoseOfTargets(string keys, string subject, string unit)
    {
        Parsed<Scenario> read = ScenarioText.Read($"outputs:\n  - {{ {keys} }}\n");
        OutputQuantity output = Assert.Single(read.ValueOrThrow().Outputs);
        Assert.Empty(read.Diagnostics);
        Assert.Equal((subject, subject, unit), (output.Id, output.Subject.ToString(), output.UnitIn(read.Value!.Model).Text));
        Assert.Equal(6, output.Where!.Line);
        Assert.Equal(ScenarioText.Target($"id: x, {keys.Split(", unit")[0]}, published: \"1\", unit: \"{unit}\"").Subject, output.Subject);
    }

    [Fact]
    public void Output_Name_IsItsId()
    {
        OutputQuantity output = Assert.Single(ScenarioText.Value("outputs:\n  - { name: size-2030_a, indicator: grdp, year: 2030 }\n").Outputs);
        Assert.Equal(("size-2030_a", null), (output.Id, output.Unit));
    }

    [Fact]
    public void Outputs_Several_KeepTheirOrder() => Assert.Equal(
        ["grdp 2030", "a", "grdp 2026"],
        ScenarioText.Value("outputs:\n  - { indicator: grdp, year: 2030 }\n  - { name: a, indicator: population, year: 2030 }\n  - { indicator: grdp, year: 2026 }\n").Outputs.Select(o => o.Id));

    [Theory]
    [InlineData("")]
    [InlineData("outputs:")]
    [InlineData("outputs: []")]
    public void Outputs_None_AreEmpty(string line) => Assert.Empty(ScenarioText.Value(line).Outputs);

    [Theory]
    [InlineData("x", "PRJ0205@6:5")]
    [InlineData("{ name: Size, indicator: grdp, year: 2030 }", "PRJ0221@6:13")]
    [InlineData("{ name: \"\", indicator: grdp, year: 2030 }", "PRJ0221@6:13")]
    [InlineData("{ name: { en: Size }, indicator: grdp, year: 2030 }", "PRJ0205@6:13")]
    [InlineData("{ name: size, year: 2030 }", "PRJ0202@6:5")]
    [InlineData("{ indicator: grdp, ratio: [investment, grdp], over: 2030 }", "PRJ0223@6:5")]
    [InlineData("{ indicator: grdp }", "PRJ0223@6:5")]
    [InlineData("{ indicator: grdp, year: 2030, sum: 2026-2030 }", "PRJ0223@6:5")]
    [InlineData("{ indicator: grdp, year: 2026-2030 }", "PRJ0206@6:30")]
    [InlineData("{ indicator: grdp, year: 2030, over: 2030 }", "PRJ0225@6:42")]
    [InlineData("{ ratio: [investment, grdp] }", "PRJ0202@6:5")]
    [InlineData("{ ratio: [investment, grdp], over: 2030, year: 2030 }", "PRJ0225@6:52")]
    [InlineData("{ indicator: grdp, year: 2030, measure: level }", "PRJ0201@6:36")]
    [InlineData("{ indicator: grdp, year: 2030, published: \"5\" }", "PRJ0201@6:36")]
    [InlineData("{ indicator: grdp, year: 2031 }", "PRJ0206@6:30")]
    [InlineData("{ indicator: grdp_growth, year: 2025 }", "PRJ0206@6:37")]
    [InlineData("{ indicator: grdp, year: 2030, multiple-of: 2024 }", "PRJ0206@6:49")]
    [InlineData("{ indicator: grpd, year: 2030 }", "PRJ0207@6:18")]
    [InlineData("{ ratio: [investment, grpd], over: 2030 }", "PRJ0207@6:27")]
    [InlineData("{ indicator: population, sum: 2026-2030 }", "PRJ0212@6:35")]
    [InlineData("{ indicator: grdp, year: 2030, unit: nghìn người }", "PRJ0220@6:42")]
    [InlineData("{ ratio: [investment, grdp_volume], over: 2030 }", "PRJ0226@6:14")]
    [InlineData("{ ratio: [grdp, population], over: 2030 }", "PRJ0247@6:5")]
    public void Output_Wrong_IsFoundAtItsPlace(string item, string finding) => Assert.Equal(finding, ScenarioText.Findings($"outputs:\n  - {item}\n"));

    [Fact]
    public void Output_YearOutside_DoesNotAdviseEvidence() => Assert.Equal(
        "2025-2030",
        Assert.Single(ScenarioText.Read("outputs:\n  - { indicator: grdp, year: 2031 }\n").Diagnostics).Expected);

    [Fact]
    public void Output_ItsNameTwice_IsFound() => Assert.Equal(
        "PRJ0204@7:13 PRJ0204@9:5",
        ScenarioText.Findings("""
            outputs:
              - { name: a, indicator: grdp, year: 2030 }
              - { name: a, indicator: grdp, year: 2029 }
              - { indicator: population, year: 2030 }
              - { indicator: population, year: 2030 }
            """));

    [Fact]
    public void Model_None_HasOnlyItsOwnStatements()
    {
        Scenario scenario = ScenarioText.ReadWhole(Own).ValueOrThrow();
        Assert.Equal(["g", "x"], scenario.Model.Indicators.Select(i => i.Name));
        Assert.Empty(scenario.Model.Sets);
        Assert.Empty(ScenarioText.ReadWhole(Own + "\noutputs: [ { indicator: x, sum: 2026-2027 } ]\n").Diagnostics);
    }

    [Fact]
    public void Model_NoneWithoutStatements_IsEmpty()
    {
        Parsed<Scenario> read = ScenarioText.ReadWhole("scenario: test\nmodel: none\nbase-year: 2025\nhorizon: 2030\n");
        Assert.Empty(read.Diagnostics);
        Assert.Empty(read.Value!.Model.Indicators);
        Assert.Empty(ScenarioProgram.Compile(read.Value).ValueOrThrow().Program.Inputs);
    }

    [Fact]
    public void Model_None_KnowsNothingOfTheBuiltInOne()
    {
        Parsed<Scenario> read = ScenarioText.ReadWhole(Own + "\noutputs: [ { indicator: grdp, year: 2027 } ]\n");
        Assert.Equal("PRJ0207", Assert.Single(read.Diagnostics).Code);
    }
}
