using Projection.Scenarios;

namespace Projection.Files.Tests.Scenarios;

public class VariantReadingTests
{
    private const string Assumed = """
        assumptions:
          - { input: price_growth, years: 2026-2030, distribution: "normal(2.5 %, 1 %)" }
          - { input: transfers, years: 2026-2030, value: 5000, unit: tỷ đồng }

        """;

    [Fact]
    public void Variants_EveryKind_AreReadInTheirOrder()
    {
        Scenario scenario = ScenarioText.Value(Assumed + """
            variants:
              low: { set: { price_growth: 1 % } }
              high:
                based-on: low
                grow: { transfers@2027-2030: 2 % }
                add: { "price_growth[services]@2026": 0.5 % }
                set: { price_growth@2027: 4 % }
                changes: ["transfers@2028+=1e12:hold", "price_growth-=0.1%"]
              held: { based-on: [low, high], set: { transfers@2026: 6e12 }, hold: true }
            """);

        Variant high = scenario.Variants["high"];
        Assert.Equal<string>(["low"], high.BasedOn);
        Assert.Equal(
            ["price_growth@2027=4%", "price_growth[services]@2026+=0.5%", "transfers@2027-2030=grow:2%", "transfers@2028+=1000000000000:hold", "price_growth-=0.1%"],
            high.Overrides.SelectMany(o => OverrideText.Of(o, scenario.Model)));
        Assert.Equal<string>(["low", "high"], scenario.Variants["held"].BasedOn);
        Assert.Equal(["transfers@2026=6000000000000:hold"], scenario.Variants["held"].Overrides.SelectMany(o => OverrideText.Of(o, scenario.Model)));
        Assert.Equal(7, WhatIf.WithVariant(scenario, "held").ValueOrThrow().Overrides.Length);
    }

    [Fact]
    public void Variants_ChangesAndSetOptions_GiveTheSamePath()
    {
        string[] changes = ["price_growth@2026-2028+=0.5%", "transfers@2027=grow:2%:hold", "price_growth[services]=3%"];
        Scenario scenario = ScenarioText.Value(Assumed + $"variants:\n  v: {{ changes: [{string.Join(", ", changes.Select(c => $"\"{c}\""))}] }}\n");
        Assert.Equal(
            ScenarioProgram.Compile(WhatIf.WithValues(scenario, changes).ValueOrThrow()).ValueOrThrow().CentralInputs(),
            ScenarioProgram.Compile(WhatIf.WithVariant(scenario, "v").ValueOrThrow()).ValueOrThrow().CentralInputs());
    }

    [Fact]
    public void Variants_NothingButABasis_IsAnotherNameForIt() =>
        Assert.Single(WhatIf.WithVariant(ScenarioText.Value("variants:\n  a: { set: { exports_growth: 4 % } }\n  b: { based-on: a }\n"), "b").ValueOrThrow().Overrides);

    [Fact]
    public void Variants_WhatIsWrong_IsSaidAtItsPlace() => Golden.Verify(ScenarioText.Render(Assumed + """
        variants:
          circle: { based-on: [round, roundabout] }
          round: { based-on: circle, set: { exports_growth: 4 % } }
          lost: { based-on: [circel] }
          shapes: { based-on: { a: b }, hold: perhaps, set: [a], changes: { a: b } }
          nothing: { title: Không đổi }
          holds: { based-on: nothing, hold: true }
          years: { add: { price_growth@soon: 1 %, price_growth@2031: 1 % }, grow: { transfers@2026: 2 % } }
          numbers: { add: { transfers: 2 %, price_growth: much }, grow: { transfers@2027: 2, price_growth: 2 % } }
          lines: { changes: ["price_growth", "prise_growth+=1%", "transfers+=grow:2%", "transfers@2027=grow(2%)", ~, "price_growth@2026+=1%"] }
          far: { add: { price_growth: 30 % } }
          too-far: { based-on: far, add: { price_growth@2030: 20 % } }
          further: { based-on: too-far }
          unknown: { add: { revenue_other: 5e9 } }
          level: { grow: { exchange_rate@2027: 2 % } }
        """));
}
