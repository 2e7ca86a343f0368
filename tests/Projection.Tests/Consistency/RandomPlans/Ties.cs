using static Projection.Tests.Consistency.RandomPlans.Quantities;

namespace Projection.Tests.Consistency.RandomPlans;

/// <summary>The identities of the small economy that a plan's figures can run into.</summary>
internal static class Ties
{
    /// <summary>Those of a plan to the year <paramref name="last"/>, each with one year or sector of those it could have.</summary>
    public static IEnumerable<Tie> All(int sectors, int last, Dice dice)
    {
        int year = dice.Between(1, last);
        int part = dice.Between(0, sectors - 1);
        int[] years = [.. Enumerable.Range(1, last)];
        int[] parts = [.. Enumerable.Range(0, sectors)];
        Quantity[] baseVolumes = [.. parts.Select(p => Volume(p, 0))];

        yield return new([Output(year), PerHead(year), Population(year)], x => (1000 * x[0]) - (x[1] * x[2]));
        yield return new([.. parts.Select(p => Share(p, year))], x => x.Sum() - 1);
        yield return new([ValueAdded(part, year), Share(part, year), Output(year)], x => x[0] - (x[1] * x[2]));
        yield return new([Output(year), .. parts.Select(p => ValueAdded(p, year))], x => x[0] - x[1..].Sum());
        yield return new([OutputVolume(year), .. parts.Select(p => Volume(p, year))], x => x[0] - x[1..].Sum());

        yield return new([OutputVolume(last), AverageGrowth(last), .. baseVolumes], x => x[0] - (x[2..].Sum() * Factor(x[1], last)));
        yield return new([OutputVolume(last), .. baseVolumes, .. years.Select(Growth)], x =>
            x[0] - (x[1..(sectors + 1)].Sum() * Product(x[(sectors + 1)..])));
        yield return new([AverageGrowth(last), .. years.Select(Growth)], x => Factor(x[0], last) - Product(x[1..]));
        yield return new([Multiple(last), Output(last), .. baseVolumes], x => x[1] - (x[0] * x[2..].Sum()));
        yield return new([Volume(part, last), AverageRise(part, last), Volume(part, 0)], x => x[0] - (x[2] * Factor(x[1], last)));
        yield return new([AverageGrowth(last), .. parts.Select(p => AverageRise(p, last)), .. baseVolumes], x =>
            parts.Sum(p => x[1 + sectors + p] * (Factor(x[1 + p], last) - Factor(x[0], last))));
        yield return new([SumOfVolume(last), .. baseVolumes, .. years.Select(Growth)], x =>
            x[0] - (x[1..(sectors + 1)].Sum() * years.Sum(y => Product(x[(sectors + 1)..(sectors + 1 + y)]))));
        if (year > 1)
        {
            yield return new([OutputVolume(year), OutputVolume(year - 1), Growth(year)], x => x[0] - (x[1] * (1 + x[2])));
            yield return new([Volume(part, year), Volume(part, year - 1), Rise(part, year)], x => x[0] - (x[1] * (1 + x[2])));
        }

        yield return new([Population(last), AveragePopulationGrowth(last), Population(0)], x => x[0] - (x[2] * Factor(x[1], last)));
        yield return new([Output(last), PerHead(last), AveragePopulationGrowth(last), Population(0)], x =>
            (1000 * x[0]) - (x[1] * x[3] * Factor(x[2], last)));

        yield return new([SumOfRevenue(last), .. years.Select(Revenue)], x => x[0] - x[1..].Sum());
        yield return new([SumOfInvestment(last), .. years.Select(Investment)], x => x[0] - x[1..].Sum());
        yield return new([SumOfOutput(last), .. years.Select(Output)], x => x[0] - x[1..].Sum());
        yield return new([Revenue(year), RevenueRatio(year), Output(year)], x => x[0] - (x[1] * x[2]));
        yield return new([SumOfRevenue(last), RevenueRatioOver(last), SumOfOutput(last)], x => x[0] - (x[1] * x[2]));
        yield return new([SumOfInvestment(last), InvestmentRatio(last), SumOfOutput(last)], x => x[0] - (x[1] * x[2]));
        yield return new([SumOfInvestment(last), InvestmentRatio(last), .. years.Select(Output)], x => x[0] - (x[1] * x[2..].Sum()));
    }

    private static decimal Factor(decimal rate, int years) => Product(Enumerable.Repeat(rate, years));

    private static decimal Product(IEnumerable<decimal> rates) => rates.Aggregate(1m, (product, rate) => product * (1 + rate));
}
