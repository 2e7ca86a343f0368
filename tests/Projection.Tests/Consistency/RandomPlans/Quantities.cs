namespace Projection.Tests.Consistency.RandomPlans;

/// <summary>What figures of a plan can be about; years count from the base year.</summary>
/// <remarks>
/// Levels, by year: O and S scale and structure of output at current prices, W and X the same at constant prices, P people, I investment, R revenue.
/// Each can be anything whatever the others are, except that in the base year, where prices are 1, W0 is O0 and X0 is S0.
/// </remarks>
internal static class Quantities
{
    private const string Money = "trillion VND";

    private static readonly (decimal Low, decimal High) Amounts = (0, 1_000_000);
    private static readonly (decimal Low, decimal High) Sums = (0, 100_000_000);
    private static readonly (decimal Low, decimal High) Rates = (-50, 100);
    private static readonly (decimal Low, decimal High) Ratios = (0, 200);

    public static Quantity Output(int year) => new($"output {2025 + year}", Money, [O(year)], Amounts, p => p.Output(year));

    public static Quantity OutputVolume(int year) => new($"output_volume {2025 + year}", Money, [W(year)], Amounts, p => p.OutputVolume(year));

    public static Quantity ValueAdded(int part, int year) =>
        new($"value_added[{HiddenPath.NameOf(part)}] {2025 + year}", Money, [O(year), S(year)], Amounts, p => p.ValueAdded(part, year));

    public static Quantity Volume(int part, int year) =>
        new($"volume[{HiddenPath.NameOf(part)}] {2025 + year}", Money, [W(year), X(year)], Amounts, p => p.Volume[part, year]);

    public static Quantity Share(int part, int year) =>
        new($"share[{HiddenPath.NameOf(part)}] {2025 + year}", "%", [S(year)], (0, 100), p => 100 * p.ValueAdded(part, year) / p.Output(year));

    public static Quantity Rise(int part, int year) => new(
        $"rise[{HiddenPath.NameOf(part)}] {2025 + year}", "%", [W(year), X(year), W(year - 1), X(year - 1)], Rates,
        p => 100 * ((p.Volume[part, year] / p.Volume[part, year - 1]) - 1));

    public static Quantity AverageRise(int part, int years) => new(
        $"average rise[{HiddenPath.NameOf(part)}] {Span(years)}", "%", [W(years), X(years), W(0), X(0)], Rates,
        p => Average(p.Volume[part, years] / p.Volume[part, 0], years));

    public static Quantity Growth(int year) => new(
        $"output_growth {2025 + year}", "%", [W(year), W(year - 1)], Rates, p => 100 * ((p.OutputVolume(year) / p.OutputVolume(year - 1)) - 1));

    public static Quantity AverageGrowth(int years) => new(
        $"average output_growth {Span(years)}", "%", [W(years), W(0)], Rates, p => Average(p.OutputVolume(years) / p.OutputVolume(0), years));

    public static Quantity LargestGrowth(int years) => new(
        $"maximum output_growth {Span(years)}", "%", [W(0), .. Every(W, years)], Rates, p => Enumerable.Range(1, years).Max(year => Growth(year).Value(p)));

    public static Quantity Multiple(int years) => new($"output {2025 + years} of 2025", "fraction", [O(years), O(0)], (0, 10_000), p => p.Output(years) / p.Output(0));

    public static Quantity SumOfOutput(int years) => new($"sum output {Span(years)}", Money, Every(O, years), Sums, p => Sum(p.Output, years));

    public static Quantity SumOfVolume(int years) => new($"sum output_volume {Span(years)}", Money, Every(W, years), Sums, p => Sum(p.OutputVolume, years));

    public static Quantity Population(int year) => new($"population {2025 + year}", "thousand persons", [P(year)], Amounts, p => p.Population[year]);

    public static Quantity PopulationGrowth(int year) => new(
        $"population_growth {2025 + year}", "%", [P(year), P(year - 1)], Rates, p => 100 * ((p.Population[year] / p.Population[year - 1]) - 1));

    public static Quantity AveragePopulationGrowth(int years) => new(
        $"average population_growth {Span(years)}", "%", [P(years), P(0)], Rates, p => Average(p.Population[years] / p.Population[0], years));

    public static Quantity PerHead(int year) => new(
        $"per_head {2025 + year}", "million VND/person", [O(year), P(year)], Amounts, p => 1000 * p.Output(year) / p.Population[year]);

    public static Quantity Investment(int year) => new($"investment {2025 + year}", Money, [I(year)], Sums, p => p.Investment[year]);

    public static Quantity SumOfInvestment(int years) => new($"sum investment {Span(years)}", Money, Every(I, years), Sums, p => Sum(y => p.Investment[y], years));

    public static Quantity InvestmentRatio(int years) => new(
        $"investment / output {Span(years)}", "%", [.. Every(I, years), .. Every(O, years)], Ratios, p => 100 * Sum(y => p.Investment[y], years) / Sum(p.Output, years));

    public static Quantity Revenue(int year) => new($"revenue {2025 + year}", Money, [R(year)], Amounts, p => p.Revenue[year]);

    public static Quantity SumOfRevenue(int years) => new($"sum revenue {Span(years)}", Money, Every(R, years), Sums, p => Sum(y => p.Revenue[y], years));

    public static Quantity RevenueRatioOver(int years) => new(
        $"revenue / output {Span(years)}", "%", [.. Every(R, years), .. Every(O, years)], Ratios, p => 100 * Sum(y => p.Revenue[y], years) / Sum(p.Output, years));

    public static Quantity RevenueRatio(int year) => new(
        $"revenue / output {2025 + year}", "%", [R(year), O(year)], Ratios, p => 100 * p.Revenue[year] / p.Output(year));

    /// <summary>All of them in the years of the plan.</summary>
    public static IEnumerable<Quantity> All(int parts, int years)
    {
        foreach (Quantity one in (Quantity[])[
            AverageGrowth(years), LargestGrowth(years), Multiple(years), SumOfOutput(years), SumOfVolume(years), AveragePopulationGrowth(years),
            SumOfInvestment(years), InvestmentRatio(years), SumOfRevenue(years), RevenueRatioOver(years)])
        {
            yield return one;
        }

        for (int part = 0; part < parts; part++)
        {
            yield return AverageRise(part, years);
            for (int year = 1; year <= years; year++)
            {
                yield return ValueAdded(part, year);
                yield return Volume(part, year);
                yield return Share(part, year);
                yield return Rise(part, year);
            }
        }

        for (int year = 1; year <= years; year++)
        {
            yield return Output(year);
            yield return OutputVolume(year);
            yield return Growth(year);
            yield return Population(year);
            yield return PopulationGrowth(year);
            yield return PerHead(year);
            yield return Investment(year);
            yield return Revenue(year);
            yield return RevenueRatio(year);
        }
    }

    private static string O(int year) => $"O{year}";

    private static string S(int year) => $"S{year}";

    private static string W(int year) => year == 0 ? O(0) : $"W{year}";

    private static string X(int year) => year == 0 ? S(0) : $"X{year}";

    private static string P(int year) => $"P{year}";

    private static string I(int year) => $"I{year}";

    private static string R(int year) => $"R{year}";

    private static string Span(int years) => $"2026-{2025 + years}";

    private static string[] Every(Func<int, string> level, int years) => [.. Enumerable.Range(1, years).Select(level)];

    private static double Sum(Func<int, double> value, int years) => Enumerable.Range(1, years).Sum(value);

    private static double Average(double quotient, int years) => 100 * (Math.Pow(quotient, 1.0 / years) - 1);
}
