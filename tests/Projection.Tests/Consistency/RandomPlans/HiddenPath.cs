using Projection.Scenarios;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Consistency.RandomPlans;

/// <summary>A path of the small economy by its levels: volumes and prices by sector, people, investment, revenue, from the base year (0) on.</summary>
/// <remarks>What figures are about is worked out from these levels here, apart from the library's evaluation.</remarks>
internal sealed class HiddenPath(int parts, int years)
{
    private static readonly string[] Names = ["farms", "works", "trade"];

    /// <summary>Number of sectors.</summary>
    public int Parts { get; } = parts;

    /// <summary>Number of the last year; the base year has 0.</summary>
    public int Years { get; } = years;

    /// <summary>By sector and year, trillion VND.</summary>
    public double[,] Volume { get; } = new double[parts, years + 1];

    /// <summary>By sector and year, base year 1.</summary>
    public double[,] Price { get; } = new double[parts, years + 1];

    /// <summary>Thousand persons.</summary>
    public double[] Population { get; } = new double[years + 1];

    /// <summary>Trillion VND.</summary>
    public double[] Investment { get; } = new double[years + 1];

    /// <summary>Trillion VND.</summary>
    public double[] Revenue { get; } = new double[years + 1];

    public static string NameOf(int part) => Names[part];

    public static HiddenPath Draw(Dice dice)
    {
        var path = new HiddenPath(dice.Between(2, 3), dice.Between(3, 5));
        for (int part = 0; part < path.Parts; part++)
        {
            path.Volume[part, 0] = dice.Between(8.0, 200.0);
            path.Price[part, 0] = 1;
            for (int year = 1; year <= path.Years; year++)
            {
                path.Volume[part, year] = path.Volume[part, year - 1] * (1 + dice.Between(-0.02, 0.16));
                path.Price[part, year] = path.Price[part, year - 1] * (1 + dice.Between(-0.01, 0.06));
            }
        }

        path.Population[0] = dice.Between(300.0, 3000.0);
        for (int year = 0; year <= path.Years; year++)
        {
            path.Population[year] = year == 0 ? path.Population[0] : path.Population[year - 1] * (1 + dice.Between(-0.005, 0.02));
            path.Investment[year] = path.Output(year) * dice.Between(0.25, 0.6);
            path.Revenue[year] = path.Output(year) * dice.Between(0.08, 0.2);
        }

        return path;
    }

    /// <summary>The levels of a path that the library found.</summary>
    public static HiddenPath Of(PathProjection found, int parts, int years)
    {
        var path = new HiddenPath(parts, years);
        for (int year = 0; year <= years; year++)
        {
            for (int part = 0; part < parts; part++)
            {
                path.Volume[part, year] = At($"volume[{NameOf(part)}]", year) / 1e12;
                path.Price[part, year] = At($"price[{NameOf(part)}]", year);
            }

            path.Population[year] = At("population", year) / 1e3;
            path.Investment[year] = At("investment", year) / 1e12;
            path.Revenue[year] = At("revenue", year) / 1e12;
        }

        return path;

        double At(string name, int year) => found[Plan.Id(name), Plan.BaseYear + year];
    }

    public double ValueAdded(int part, int year) => Volume[part, year] * Price[part, year];

    public double Output(int year) => Enumerable.Range(0, Parts).Sum(part => ValueAdded(part, year));

    public double OutputVolume(int year) => Enumerable.Range(0, Parts).Sum(part => Volume[part, year]);
}
