using Projection.Scenarios;

namespace Projection.Files.Tests.Scenarios;

/// <summary>Other meanings that a scenario file states for a figure.</summary>
public class ScenarioReadingTests
{
    private const string Investment = "id: x, indicator: investment, sum: 2026-2030, published: \"793,3\", unit: nghìn tỷ đồng";
    private const string Rate = "id: x, ratio: [investment, grdp], over: 2026-2030, published: \"68\", unit: \"%\"";
    private const string Income = "id: x, indicator: income_per_capita, year: 2030, multiple-of: 2025, published: \"1,5\", unit: lần";

    [Theory]
    [InlineData(Investment, "year: 2030", "investment 2030")]
    [InlineData(Investment, "average: 2026-2030", "average of investment 2026-2030")]
    [InlineData(Investment, "indicator: public_investment", "sum of public_investment 2026-2030")]
    [InlineData(Investment, "indicator: public_investment, year: 2030", "public_investment 2030")]
    [InlineData(Rate, "over: 2030", "investment / grdp 2030")]
    [InlineData(Rate, "mean-of-ratios: true", "mean of investment / grdp 2026-2030")]
    [InlineData(Rate, "ratio: [public_investment, grdp]", "public_investment / grdp 2026-2030")]
    [InlineData(Rate, "indicator: investment_ratio, average: 2026-2030", "average of investment_ratio 2026-2030")]
    [InlineData(Income, "multiple-of: 2026", "income_per_capita 2030 / income_per_capita 2026")]
    [InlineData(Income, "year: 2029", "income_per_capita 2029 / income_per_capita 2025")]
    public void Reading_KeysNotGiven_AreThoseOfTheTarget(string target, string keys, string expected)
    {
        StatedReading reading = Assert.Single(ScenarioText.Target($"{target}, readings: [ {{ {keys}, because: unclear }} ]").Readings);
        Assert.Equal((expected, "unclear"), (reading.Subject.ToString(), reading.Because.In(Language.English)));
    }

    [Fact]
    public void Reading_Unit_IsAnotherOne()
    {
        Target target = ScenarioText.Target($"{Investment}, readings: [ {{ unit: tỷ đồng, because: the column says so }} ]");
        StatedReading reading = Assert.Single(target.Readings);
        Assert.Equal((target.Subject, "tỷ đồng"), (reading.Subject, reading.Unit.Text));
    }

    [Fact]
    public void Reading_Because_InBothLanguages()
    {
        StatedReading reading = Assert.Single(ScenarioText.Target($"{Investment}, readings: [ {{ year: 2030, because: {{ vi: không ghi năm, en: no year }} }} ]").Readings);
        Assert.Equal(("không ghi năm", "no year"), (reading.Because.Vietnamese, reading.Because.English));
    }

    [Fact]
    public void Readings_Several_KeepTheirOrder() => Assert.Equal(
        ["investment 2030", "average of investment 2026-2030"],
        ScenarioText.Target($"{Investment}, readings: [ {{ year: 2030, because: a }}, {{ average: 2026-2030, because: b }} ]").Readings.Select(r => r.Subject.ToString()));

    [Theory]
    [InlineData(Investment, "year: 2030", "PRJ0202")]
    [InlineData(Investment, "because: the same", "PRJ0225")]
    [InlineData(Investment, "over: 2030, because: a", "PRJ0225 PRJ0225")]
    [InlineData(Investment, "year: 2031, because: a", "PRJ0206")]
    [InlineData(Investment, "unit: \"%\", because: a", "PRJ0220")]
    [InlineData(Investment, "indicator: nothing, because: a", "PRJ0207")]
    [InlineData(Investment, "why: a, year: 2030, because: a", "PRJ0201")]
    [InlineData(Rate, "sum: 2026-2030, over: 2030, because: a", "PRJ0225")]
    [InlineData(Rate, "ratio: [investment, grdp_volume], because: a", "PRJ0226")]
    [InlineData(Rate, "indicator: investment_ratio, because: a", "PRJ0223")]
    [InlineData("id: x, name: Rừng, measure: share, year: 2030, published: \"60\", unit: \"%\"", "year: 2029, because: a", "PRJ0225")]
    public void Reading_Mistakes_AreNamedWhereTheyStand(string target, string keys, string codes)
    {
        var findings = ScenarioText.Read($"targets:\n  - {{ {target}, readings: [ {{ {keys} }} ] }}\n").Diagnostics;
        Assert.Equal(codes, string.Join(' ', findings.Select(d => d.Code)));
        Assert.All(findings, d => Assert.True(d.Where!.Line == 6 && d.Where.Column > 20));
    }
}
