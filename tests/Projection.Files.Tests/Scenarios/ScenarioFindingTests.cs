namespace Projection.Files.Tests.Scenarios;

/// <summary>Whole findings of the scenario reader, as a person reads them: one test for each code, with place, texts and mend.</summary>
public class ScenarioFindingTests
{
    [Fact]
    public void PRJ0201_UnknownKey() => Golden.Verify(ScenarioText.Render("""
        obsrvations: []
        colour: blue
        targets:
          - { id: grdp, indicatr: grdp, year: 2030, published: "100", unit: nghìn tỷ đồng }
        """));

    [Fact]
    public void PRJ0202_MissingKey() => Golden.Verify(string.Join('\n', ScenarioText.ReadWhole("""
        title: { }
        targets:
          - { indicator: grdp, year: 2030, unit: nghìn tỷ đồng }
          - { id: forest, year: 2030, published: "60", unit: "%" }
          - { id: rate, ratio: [investment, grdp], published: "60", unit: "%" }
        """).Diagnostics));

    [Fact]
    public void PRJ0203_SharesCannotSum() => Golden.Verify(ScenarioText.Render(Shares("targets", 2030, "8,9", "54,6", "33,4", "7,1", "id: s{0}, ")
        + Shares("observations", 2025, "12,0", "50,0", "30,0", "6,0", string.Empty)));

    [Fact]
    public void PRJ0204_DuplicateId() => Golden.Verify(ScenarioText.Render("""
        targets:
          - { id: grdp, indicator: grdp, year: 2030, published: "100", unit: nghìn tỷ đồng }
          - { id: grdp, indicator: grdp_volume, year: 2030, published: "90", unit: nghìn tỷ đồng }
        """));

    [Fact]
    public void PRJ0205_WrongShape() => Golden.Verify(ScenarioText.Render("""
        title: [one, two]
        currency: USD
        observations: none
        variants: [slow]
        targets:
          - grdp
          - { id: grdp, indicator: [grdp], year: 2030, published: "100", unit: nghìn tỷ đồng, keep: yes, goal: above, format: fr }
          - { id: forest, name: Rừng, measure: area, year: 2030, published: "60", unit: "%", within: 5 }
          - { id: rate, ratio: [investment], over: 2026-2030, published: "60", unit: "%" }
        """));

    [Fact]
    public void PRJ0206_YearOutside() => Golden.Verify(ScenarioText.Render("""
        observations:
          - { indicator: grdp, year: 2020, published: "50", unit: nghìn tỷ đồng }
        targets:
          - { id: late, indicator: grdp, year: 2031, published: "100", unit: nghìn tỷ đồng }
          - { id: base, indicator: grdp_growth, average: 2025-2030, published: "8", unit: "%" }
          - { id: words, indicator: grdp, year: twenty-thirty, published: "100", unit: nghìn tỷ đồng }
          - { id: several, indicator: grdp, year: 2026-2030, published: "100", unit: nghìn tỷ đồng }
          - { id: backwards, indicator: grdp, sum: 2030-2026, published: "100", unit: nghìn tỷ đồng }
          - { id: multiple, indicator: grdp, year: 2030, multiple-of: 2020, published: "1,5", unit: lần }
        assumptions:
          - { input: price_growth, years: 2025-2030, value: 3 % }
        """));

    [Fact]
    public void PRJ0207_UnknownIndicator() => Golden.Verify(ScenarioText.Render("""
        targets:
          - { id: grpd, indicator: grpd, year: 2030, published: "100", unit: nghìn tỷ đồng }
          - { id: share, indicator: "share[farming]", year: 2030, published: "9", unit: "%" }
          - { id: rate, ratio: [investments, happiness_of_people], over: 2026-2030, published: "60", unit: "%" }
        assumptions:
          - { input: prise_growth, years: 2026-2030, value: 3 % }
        dependence: { across: { volume_grwth: 0.4 } }
        variants:
          slow: { set: { exprts_growth: 2 % } }
        """));

    [Fact]
    public void PRJ0208_NotAnInput() => Golden.Verify(ScenarioText.Render("""
        assumptions:
          - { input: grdp, years: 2026-2030, value: 100, unit: nghìn tỷ đồng }
          - { input: population, years: 2025-2030, value: 950, unit: nghìn người }
          - { indicator: grdp_growth, years: 2026-2030, distribution: "normal(8 %, 2 %)" }
        dependence: { over-years: { grdp: 0.4 } }
        variants:
          rich: { set: { grdp_growth: 12 % } }
        """));

    [Fact]
    public void PRJ0209_AssumedTwice() => Golden.Verify(ScenarioText.Render("""
        assumptions:
          - { input: price_growth, years: 2026-2030, value: 3 % }
          - { input: "price_growth[services]", year: 2030, value: 4 % }
          - { input: price_growth, years: 2028-2030, value: 2 % }
        """));

    [Fact]
    public void PRJ0210_BadDistribution() => Golden.Verify(ScenarioText.Render("""
        assumptions:
          - { input: natural_increase_rate, year: 2026, distribution: "normal(11,5 %, 3 %)" }
          - { input: natural_increase_rate, year: 2027, distribution: "Normal(1 %, 0.1 %)" }
          - { input: natural_increase_rate, year: 2028, distribution: "normal(1 %, -0.1 %)" }
          - { input: natural_increase_rate, year: 2029, distribution: "triangular(3 %, 1 %, 2 %)" }
          - { input: natural_increase_rate, year: 2030, distribution: "uniform(2 %, high)" }
          - { input: net_migration_rate, year: 2026, distribution: about 1 % }
          - { input: net_migration_rate, year: 2027, distribution: "cauchy(1 %, 2 %)" }
          - { input: net_migration_rate, year: 2028, distribution: "constant()" }
        """));

    [Fact]
    public void PRJ0211_CentralOutsidePlausible() => Golden.Verify(ScenarioText.Render("""
        assumptions:
          - { input: price_growth, years: 2026-2030, distribution: "normal(9 %, 1 %)", plausible: [-2 %, 8 %] }
          - { input: population, year: 2025, value: 950, unit: nghìn người, plausible: [960, 970] }
        """));

    [Fact]
    public void PRJ0212_StatisticDoesNotFit() => Golden.Verify(ScenarioText.Render("""
        targets:
          - { id: growth, indicator: grdp_growth, sum: 2026-2030, published: "50", unit: "%" }
          - { id: people, indicator: population, sum: 2026-2030, published: "5000", unit: nghìn người }
        """));

    [Fact]
    public void PRJ0213_UnknownSource() => Golden.Verify(ScenarioText.Render("""
        sources:
          programme: { title: Chương trình hành động }
        targets:
          - { id: grdp, indicator: grdp, year: 2030, published: "100", unit: nghìn tỷ đồng, source: program }
          - { id: value, indicator: grdp_volume, year: 2030, published: "100", unit: nghìn tỷ đồng, source: elsewhere }
        """));

    [Fact]
    public void PRJ0214_BadPeriod() => Golden.Verify(string.Join('\n', ScenarioText.ReadWhole("""
        scenario: test
        model: regional-accounts
        base-year: 2030
        horizon: 2025
        targets:
          - { id: grdp, indicator: grdp, year: 2030, published: "100", unit: nghìn người }
        """).Diagnostics));

    [Fact]
    public void PRJ0215_UnknownModel() => Golden.Verify(string.Join('\n', ScenarioText.ReadWhole("scenario: test\nmodel: national-accounts\nbase-year: 2025\nhorizon: 2030\n").Diagnostics));

    [Fact]
    public void PRJ0217_OutsideBounds() => Golden.Verify(ScenarioText.Render("""
        assumptions:
          - { input: natural_increase_rate, years: 2026-2030, value: 5 % }
          - { input: depreciation_rate, years: 2026-2030, distribution: "normal(5, 1)" }
        variants:
          rush: { set: { net_migration_rate: 9 % } }
        """));

    [Fact]
    public void PRJ0218_BadCorrelation() => Golden.Verify(ScenarioText.Render("""
        dependence:
          across: { default: -0.5, price_growth: 1.2 }
          over-years: { default: -1.1, volume_growth: 1.5 }
        """));

    [Fact]
    public void PRJ0219_BadNumber() => Golden.Verify(ScenarioText.Render("""
        targets:
          - { id: a, indicator: grdp, year: 2030, published: "100", unit: nghìn tỷ đồng, tolerance: a bit, decimals: 1.5 }
          - { id: b, indicator: grdp, year: 2030, published: "100", unit: nghìn tỷ đồng, tolerance: -1 %, decimals: 99 }
        assumptions:
          - { input: price_growth, year: 2026, value: "2,5 %" }
          - { input: price_growth, year: 2027, value: 1e400 }
          - { input: price_growth, year: 2028, value: NaN }
          - { input: price_growth, year: 2029, plausible: [low, ""] }
          - { input: price_growth, year: 2030, plausible: [inf, -inf] }
        dependence: { across: [0.4], over-years: much }
        variants:
          slow: { set: { price_growth: ten } }
        """));

    [Fact]
    public void PRJ0220_UnitDoesNotFit() => Golden.Verify(ScenarioText.Render("""
        observations:
          - { indicator: population, year: 2025, published: "950", unit: tỷ đồng }
        targets:
          - { id: growth, indicator: grdp_growth, average: 2026-2030, published: "8", unit: nghìn người }
          - { id: multiple, indicator: grdp, year: 2030, multiple-of: 2025, published: "1,5", unit: nghìn tỷ đồng }
          - { id: rate, ratio: [investment, grdp], over: 2026-2030, published: "60", unit: nghìn tỷ đồng }
          - { id: per_head, ratio: [grdp, population], over: 2030, published: "100", unit: triệu đồng }
          - { id: cover, name: Che phủ, measure: level, year: 2030, published: "60", unit: tỷ đồng, within: [0 %, 100 %] }
        assumptions:
          - { input: population, year: 2025, value: 950, unit: tỷ đồng }
          - { input: volume, year: 2025, value: 15 %, unit: nghìn tỷ đồng }
        """));

    [Fact]
    public void PRJ0221_BadName() => Golden.Verify(string.Join('\n', ScenarioText.ReadWhole("""
        scenario: Thái Nguyên
        title: " "
        model: regional-accounts
        base-year: 2025
        horizon: 2030
        sources:
          "": { title: "" }
        targets:
          - { id: "", indicator: grdp, year: 2030, published: "100", unit: nghìn tỷ đồng }
          - { id: GRDP, indicator: grdp, year: 2030, published: "100", unit: nghìn tỷ đồng }
          - { id: share, indicator: "share[", year: 2030, published: "9", unit: "%" }
          - { id: cover, name: { vi: "", en: " " }, measure: share, year: 2030, published: "60", unit: "%" }
        """).Diagnostics));

    [Fact]
    public void PRJ0222_WordsForQuantity() => Golden.Verify(ScenarioText.Render("""
        targets:
          - { id: grdp, indicator: grdp, year: 2030, published: Phấn đấu, unit: nghìn tỷ đồng }
          - { id: cover, name: Che phủ, measure: share, year: 2030, published: Phấn đấu, unit: "%" }
        """));

    [Fact]
    public void PRJ0223_OneOfKeys() => Golden.Verify(ScenarioText.Render("""
        targets:
          - { id: none, indicator: grdp, published: "100", unit: nghìn tỷ đồng }
          - { id: both, indicator: grdp, year: 2030, sum: 2026-2030, published: "100", unit: nghìn tỷ đồng }
          - { id: subjects, indicator: grdp, ratio: [investment, grdp], over: 2026-2030, published: "60", unit: "%" }
        assumptions:
          - { years: 2026-2030, value: 3 % }
          - { input: price_growth, indicator: deflator_growth, years: 2026-2030, plausible: [0 %, 5 %] }
          - { input: exports_growth, years: 2026-2027, because: no reason }
          - { input: exports_growth, years: 2028-2029, value: 3 %, distribution: "normal(3 %, 1 %)" }
          - { input: exports_growth, years: 2030, year: 2030, value: 3 % }
        """));

    [Fact]
    public void PRJ0224_TooMany() => Golden.Verify(ScenarioText.Render("assumptions:\n" + string.Concat(Enumerable.Repeat("  - x\n", 20_001))));

    [Fact]
    public void PRJ0225_KeyDoesNotApply() => Golden.Verify(ScenarioText.Render("""
        targets:
          - { id: grdp, indicator: grdp, year: 2030, over: 2026-2030, measure: level, within: [0, 5], published: "100", unit: nghìn tỷ đồng }
          - { id: rate, ratio: [investment, grdp], over: 2026-2030, year: 2030, multiple-of: 2025, published: "60", unit: "%" }
          - { id: cover, name: Che phủ, measure: share, year: 2030, multiple-of: 2025, over: 2030, published: "60", unit: "%" }
        assumptions:
          - { indicator: price_growth, years: 2026-2030, value: 3 % }
        """));

    [Fact]
    public void PRJ0226_PricesDiffer() => Golden.Verify(ScenarioText.Render("""
        targets:
          - { id: rate, ratio: [investment, grdp_volume], over: 2026-2030, published: "60", unit: "%" }
        """));

    [Fact]
    public void PRJ0227_PlausibleOutsideBounds() => Golden.Verify(ScenarioText.Render("""
        assumptions:
          - { input: volume_growth, years: 2026-2030, plausible: [0, 15] }
        """));

    [Fact]
    public void PRJ0228_PercentMixed() => Golden.Verify(ScenarioText.Render("""
        assumptions:
          - { input: volume_growth, years: 2026-2027, distribution: "normal(0.08, 2 %)" }
          - { input: volume_growth, years: 2028-2030, plausible: [-5 %, 25] }
        """));

    [Fact]
    public void PRJ0246_OutputTwice() => Golden.Verify(ScenarioText.Render("""
        outputs:
          - { name: size, indicator: grdp, year: 2030 }
          - { indicator: grdp, year: 2030, unit: tỷ đồng }
        """));

    [Fact]
    public void PRJ0247_OutputWithoutUnit() => Golden.Verify(ScenarioText.Render("""
        outputs:
          - { name: per_head, ratio: [grdp, population], over: 2030 }
        """));

    [Fact]
    public void PRJ0301_UnitMissing() => Golden.Verify(ScenarioText.Render("""
        targets:
          - { id: grdp, indicator: grdp, year: 2030, published: "100" }
        assumptions:
          - { input: population, year: 2025, value: 950000 }
        """));

    [Fact]
    public void PRJ0311_DotDecimals() => Golden.Verify(ScenarioText.Render("""
        targets:
          - { id: growth, indicator: grdp_growth, average: 2026-2030, published: "10.5", unit: "%" }
          - { id: english, indicator: grdp_growth, average: 2026-2029, published: "10,5", format: en, unit: "%" }
        """));

    [Fact]
    public void PRJ0409_CycleInsideExtend() => Golden.Verify(ScenarioText.Render("""
        extend: |
          indicator a: fraction, ratio
          a = b + 1
          indicator b: fraction, ratio
          b = c * 2
          indicator c: fraction, ratio
          c = a - 3
        """));

    [Fact]
    public void PRJ0407_UndefinedNameInsideExtend() => Golden.Verify(ScenarioText.Render("""
        extend: |
          indicator urban_grdp: VND, current prices, flow
          urban_grdp = grpd * urbanisation_rate

          indicator other: fraction, ratio
          other = nothing_like_it
        """));

    private static string Shares(string list, int year, string agriculture, string industry, string services, string taxes, string id) =>
        $"{list}:\n" + string.Concat(new[] { ("agriculture", agriculture), ("industry_construction", industry), ("services", services), ("product_taxes", taxes) }
            .Select((part, i) => $"  - {{ {string.Format(System.Globalization.CultureInfo.InvariantCulture, id, i)}indicator: \"share[{part.Item1}]\", year: {year}, published: \"{part.Item2}\", unit: \"%\" }}\n"));
}
