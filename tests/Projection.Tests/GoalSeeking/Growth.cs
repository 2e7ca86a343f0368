using Projection.Arithmetic;
using Projection.GoalSeeking;
using Projection.Scenarios;
using Projection.Statistics;
using Projection.Tests.Scenarios;

namespace Projection.Tests.GoalSeeking;

/// <summary>A small economy for goal seeks: two sectors, prices, people, investment.</summary>
internal static class Growth
{
    public const string Model = """
        set parts: farms, works
        input rise[p in parts]: fraction, rate, in [-50 %, 100 %]
        input price_growth: fraction, rate, in [-20 %, 50 %]
        input population_growth: fraction, rate, in [-5 %, 8 %]
        input investment_ratio: fraction, ratio, in [0 %, 150 %]
        indicator volume[p in parts]: VND, constant prices, flow, in [0, 1e18]
        volume[p] = volume[p](-1) * (1 + rise[p])
        indicator price: price index, index, in [0, 1000]
        price(base) = 1
        price = price(-1) * (1 + price_growth)
        indicator output_volume: VND, constant prices, flow, in [0, 1e18]
        output_volume = sum(p in parts, volume[p])
        indicator output: VND, current prices, flow, in [0, 1e18]
        output = output_volume * price
        indicator output_growth: fraction, rate
        output_growth = output_volume / output_volume(-1) - 1
        indicator population: person, stock, in [1, 1e9]
        population = population(-1) * (1 + population_growth)
        indicator per_head: VND/person, current prices, flow, in [0, 1e13]
        per_head = output / population
        indicator investment: VND, current prices, flow, in [0, 1e18]
        investment = investment_ratio * output
        indicator share[p in parts]: fraction, ratio, in [0 %, 100 %]
        share[p] = volume[p] / output_volume
        """;

    /// <summary>Two sectors of 100, both growing by <paramref name="rise"/>, inside 0 to 15 %.</summary>
    public static Scenario Plan(double rise = 0.08, params IEnumerable<Target> targets) => Scenarios.Plan.Of(Model, 2030, targets).With(
        Scenarios.Plan.Assumed("volume[farms] volume[works]", 2025, 2025, new Constant(100)),
        Scenarios.Plan.Assumed("population", 2025, 2025, new Constant(50)),
        Scenarios.Plan.Assumed("rise[farms]", 2026, 2030, new Normal(rise, 0.01), new ValueRange(0, new Rational(15, 100))),
        Scenarios.Plan.Assumed("rise[works]", 2026, 2030, new Normal(rise, 0.04), new ValueRange(0, new Rational(15, 100))),
        Scenarios.Plan.Assumed("price_growth", 2026, 2030, new Normal(0.02, 0.01), new ValueRange(0, new Rational(6, 100))),
        Scenarios.Plan.Assumed("population_growth", 2026, 2030, new Constant(0.01), new ValueRange(0, new Rational(2, 100))),
        Scenarios.Plan.Assumed("investment_ratio", 2026, 2030, new Normal(0.5, 0.04), new ValueRange(new Rational(3, 10), new Rational(8, 10))));

    public static Lever By(string id, int? first = null, int? last = null) => new(
        WhatIf.Expand(Scenarios.Plan.Model(Model), IndicatorId.TryParse(id, out IndicatorId read) ? read : throw new ArgumentException($"{id} is no name of a quantity.", nameof(id))),
        first is { } year ? new YearRange(new Year(year), new Year(last ?? year)) : null);

    public static SoughtGoal Goal(string subject, Rational value) =>
        new(Scenarios.Plan.Exactly("goal " + subject, subject, new ValueRange(value, value)) with { Goal = Projection.Scenarios.Goal.Within });
}
