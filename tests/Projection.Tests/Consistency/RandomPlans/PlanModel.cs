using System.Collections.Concurrent;
using Projection.Modelling;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Consistency.RandomPlans;

/// <summary>The model of the small economy, in two shapes: growth rates are free and levels follow, or the other way round.</summary>
internal static class PlanModel
{
    private static readonly ConcurrentDictionary<(int Parts, bool IsFromLevels), ModelDefinition> Known = [];

    public static ModelDefinition Of(int parts, bool isFromLevels) =>
        Known.GetOrAdd((parts, isFromLevels), key => Plan.Model(Text(key.Parts, key.IsFromLevels)));

    public static string Text(int parts, bool isFromLevels) => $"""
        set parts: {string.Join(", ", Enumerable.Range(0, parts).Select(HiddenPath.NameOf))}
        {(isFromLevels ? FromLevels : FromGrowth)}
        {Common}
        """;

    private const string FromGrowth = """
        input rise[p in parts]: fraction, rate, in [-50 %, 100 %]
        input population_growth: fraction, rate, in [-50 %, 100 %]
        indicator volume[p in parts]: VND, constant prices, flow, in [0, 1e18]
        volume[p] = volume[p](-1) * (1 + rise[p])
        indicator population: person, stock, in [1, 1e9]
        population = population(-1) * (1 + population_growth)
        """;

    private const string FromLevels = """
        input volume[p in parts]: VND, constant prices, flow, in [0, 1e18]
        input population: person, stock, in [1, 1e9]
        indicator rise[p in parts]: fraction, rate, in [-50 %, 100 %]
        rise[p] = volume[p] / volume[p](-1) - 1
        indicator population_growth: fraction, rate, in [-50 %, 100 %]
        population_growth = population / population(-1) - 1
        """;

    private const string Common = """
        input price_rise[p in parts]: fraction, rate, in [-50 %, 100 %]
        input investment_ratio: fraction, ratio, in [0 %, 200 %]
        input revenue_ratio: fraction, ratio, in [0 %, 100 %]
        indicator price[p in parts]: price index, index, in [0, 1000]
        price[p](base) = 1
        price[p] = price[p](-1) * (1 + price_rise[p])
        indicator value_added[p in parts]: VND, current prices, flow, in [0, 1e18]
        value_added[p] = volume[p] * price[p]
        indicator output: VND, current prices, flow, in [0, 1e18]
        output = sum(p in parts, value_added[p])
        indicator output_volume: VND, constant prices, flow, in [0, 1e18]
        output_volume = sum(p in parts, volume[p])
        indicator output_growth: fraction, rate
        output_growth = output_volume / output_volume(-1) - 1
        indicator share[p in parts]: fraction, ratio, in [0 %, 100 %]
        share[p] = value_added[p] / output
        indicator per_head: VND/person, current prices, flow, in [0, 1e12]
        per_head = output / population
        indicator investment: VND, current prices, flow, in [0, 1e19]
        investment = investment_ratio * output
        indicator revenue: VND, current prices, flow, in [0, 1e18]
        revenue = revenue_ratio * output
        """;
}
