using Projection.Diagnostics;
using Projection.Files.Scenarios;
using Projection.Scenarios;

namespace Projection.Files.Tests.Scenarios;

/// <summary>Nothing is lost in silence, nothing is said twice, nothing throws.</summary>
public class ScenarioRobustnessTests
{
    private const string Linked = "id: x, indicator: grdp, year: 2030, published: \"100\", unit: nghìn tỷ đồng";
    private const string Ratio = "id: x, ratio: [investment, grdp], over: 2026-2030, published: \"60\", unit: \"%\"";
    private const string Standalone = "id: x, name: Tên, measure: share, year: 2030, published: \"60\", unit: \"%\"";
    private const string Assumed = "input: price_growth, years: 2026-2030, value: 3 %";

    public static TheoryData<string, string, string> RequiredKeys()
    {
        var rows = new TheoryData<string, string, string>();
        foreach ((string list, string item) in new[] { ("targets", Linked), ("targets", Ratio), ("targets", Standalone), ("assumptions", Assumed) })
        {
            foreach (string key in Parts(item).Select(part => part.Key))
            {
                rows.Add(list, item, key);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(RequiredKeys))]
    public void Read_RequiredKeyWithoutValue_IsNamedAndNeverDropsTheItem(string list, string item, string key)
    {
        string without = WithValue(item, key, string.Empty);
        Parsed<Scenario> read = ScenarioText.Read($"{list}:\n  - {{ {without} }}\n");
        Assert.False(read.Success);
        Assert.NotEmpty(read.Diagnostics);
        Assert.All(read.Diagnostics, d => Assert.Equal(6, d.Where!.Line));
        Assert.Equal(read.Diagnostics.Length, read.Diagnostics.Select(d => (d.Code, d.Message, d.Where)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(RequiredKeys))]
    public void Read_ListInsteadOfValue_IsNamedOnceAtItsPlace(string list, string item, string key)
    {
        string wrong = WithValue(item, key, "[a, [b]]");
        Parsed<Scenario> read = ScenarioText.Read($"{list}:\n  - {{ {wrong} }}\n");
        Assert.Equal("PRJ0205", Assert.Single(read.Diagnostics, d => d.Where!.Column == $"  - {{ {wrong}".IndexOf("[a", StringComparison.Ordinal) + 1).Code);
    }

    [Theory]
    [InlineData("[2025]")]
    [InlineData("{ a: 1 }")]
    [InlineData("2025-2030")]
    [InlineData("soon")]
    [InlineData("25")]
    [InlineData("2025.0")]
    [InlineData("20255")]
    [InlineData("-2025")]
    [InlineData("")]
    public void BaseYear_NotOneYear_IsNamedOnce(string value)
    {
        Parsed<Scenario> read = ScenarioText.ReadWhole($"scenario: test\nmodel: regional-accounts\nbase-year: {value}\nhorizon: 2030\n");
        Assert.Contains("base-year", Assert.Single(read.Diagnostics).Where!.LineText! + read.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UnreadableUnit_IsNotAlsoSaidToMisfit() =>
        Assert.All(ScenarioText.Read("targets:\n  - { id: x, indicator: grdp, year: 2030, published: \"100\", unit: \"tỷ / / đồng\" }\n").Diagnostics, d => Assert.Equal("PRJ0302", d.Code));

    [Fact]
    public void Read_ManyErrors_AllAtOnceInTheOrderOfTheFile() => Assert.Equal(
        "PRJ0213@6:76 PRJ0220@9:67 PRJ0206@10:37 PRJ0311@10:55 PRJ0219@12:53 PRJ0208@13:14 PRJ0218@14:23 PRJ0201@15:1",
        ScenarioText.Findings("""
            observations:
              - { indicator: grdp, year: 2025, published: "60", unit: tỷ đồng, source: nowhere }
            sources: { plan: { title: Kế hoạch } }
            targets:
              - { id: a, indicator: grdp, year: 2030, published: "100", unit: người }
              - { id: b, indicator: grdp, year: 2035, published: "10.5", unit: tỷ đồng }
            assumptions:
              - { input: price_growth, years: 2026-2030, value: "3,5 %" }
              - { input: grdp_growth, years: 2026-2030, value: 8 % }
            dependence: { across: -0.9 }
            targetss: []
            """));

    [Fact]
    public void Read_MissingId_DoesNotHideOtherErrors() =>
        Assert.Equal(["PRJ0202", "PRJ0207"], ScenarioText.ReadWhole("""
            model: regional-accounts
            base-year: 2025
            horizon: 2030
            targets:
              - { id: x, indicator: grpd, year: 2030, published: "1", unit: "%" }
            """).Diagnostics.Select(d => d.Code));

    [Theory]
    [InlineData("- a\n- b\n")]
    [InlineData("just a text")]
    [InlineData("42")]
    public void Read_NoMapping_IsNamed(string text) => Assert.Equal("PRJ0205", Assert.Single(ScenarioText.ReadWhole(text).Diagnostics).Code);

    [Fact]
    public void Read_LongTextsOfTheUser_AreCutInMessages()
    {
        string longText = new('X', 90_000);
        Parsed<Scenario> read = ScenarioText.ReadWhole($"""
            scenario: "{longText}"
            model: "{longText}"
            base-year: "{longText}"
            horizon: 2030
            title: t
            """);
        Assert.Equal(3, read.Diagnostics.Length);
        Assert.All(read.Diagnostics, d => Assert.InRange(d.ToString().Length, 1, 1500));
    }

    [Theory]
    [InlineData("distribution: \"normal({0})\"")]
    [InlineData("distribution: \"{0}(1, 2)\"")]
    [InlineData("value: \"{0}\"")]
    [InlineData("plausible: [\"{0}\", 1]")]
    public void Assumption_OverlongNumber_IsRefusedBriefly(string keys)
    {
        string text = string.Format(System.Globalization.CultureInfo.InvariantCulture, keys, string.Join(',', Enumerable.Repeat("1", 40_000)));
        Diagnostic finding = Assert.Single(ScenarioText.Read($"assumptions:\n  - {{ input: price_growth, years: 2026-2030, {text} }}\n").Diagnostics);
        Assert.InRange(finding.ToString().Length, 1, 1500);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task ReadAsync_EmptyName_IsAFinding(string path) =>
        Assert.Equal("PRJ0101", Assert.Single((await ScenarioFile.ReadAsync(path)).Diagnostics).Code);

    [Fact]
    public async Task ReadAsync_Folder_IsAFinding() =>
        Assert.Equal("PRJ0102", Assert.Single((await ScenarioFile.ReadAsync(AppContext.BaseDirectory)).Diagnostics).Code);

    [Fact]
    public void Read_OpenSharesBeyondTheWhole_SayAtLeast()
    {
        string list = string.Concat(new[] { ("agriculture", "≥ 60"), ("industry_construction", "≥ 60"), ("services", "10"), ("product_taxes", "1") }
            .Select((p, i) => $"  - {{ id: s{i}, indicator: \"share[{p.Item1}]\", year: 2030, published: \"{p.Item2}\", unit: \"%\" }}\n"));
        Diagnostic finding = Assert.Single(ScenarioText.Read("targets:\n" + list).Diagnostics);
        Assert.Equal((Severity.Warning, "the parts of share 2030 add up to at least 129 %"), (finding.Severity, finding.Message));
    }

    [Fact]
    public void Read_SharesThatAreNoPartsOfOneWhole_NeedNotAddUp()
    {
        string list = string.Concat(new[] { "agriculture", "industry_construction", "services", "product_taxes" }
            .Select(element => $"  - {{ indicator: \"women_share[{element}]\", year: 2025, published: \"48,0\", unit: \"%\" }}\n"));
        Assert.Empty(ScenarioText.Read("extend: |\n  input women_share[s in sectors]: fraction, ratio, in [0 %, 100 %]\nobservations:\n" + list).Diagnostics);
    }

    [Fact]
    public void Read_EmploymentShares_AddUpToo()
    {
        string list = string.Concat(new[] { ("agriculture", "20,0"), ("industry_construction", "40,0"), ("services", "41,0") }
            .Select(p => $"  - {{ indicator: \"employment_share[{p.Item1}]\", year: 2025, published: \"{p.Item2}\", unit: \"%\" }}\n"));
        Assert.Equal("PRJ0203@8:71", ScenarioText.Findings("observations:\n" + list));
    }

    private static string WithValue(string item, string key, string value) => string.Join(", ", Parts(item).Select(part => part.Key == key ? $"{key}: {value}" : $"{part.Key}: {part.Value}"));

    private static IEnumerable<(string Key, string Value)> Parts(string item) => item.Replace(", grdp]", "; grdp]", StringComparison.Ordinal).Split(", ")
        .Select(part => part.Split(": ", 2)).Select(part => (part[0], part[1].Replace("; ", ", ", StringComparison.Ordinal)));
}
