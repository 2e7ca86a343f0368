using System.Globalization;
using System.Text;
using Projection.Files.Scenarios;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Benchmarks;

/// <summary>The plans that are measured.</summary>
internal static class Plans
{
    private const int Years = 10;

    /// <summary>The 82 targets of a People's Committee, 39 of them linked, as the repository has them.</summary>
    public static ScenarioProgram Published()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Projection.sln")))
        {
            folder = folder.Parent;
        }

        string path = Path.Combine(folder?.FullName ?? ".", "scenarios", "thai-nguyen-2030", "peoples-committee.yaml");
        return Compiled(ScenarioFile.Read(File.ReadAllBytes(path), path).ValueOrThrow());
    }

    /// <summary>Sectors that grow from year to year, one figure for each sector and year and no more: levels and growth rates in turn.</summary>
    /// <param name="targets">A multiple of ten.</param>
    /// <param name="isBroken">Whether the last level is printed so high that the growth before it cannot reach it.</param>
    public static ScenarioProgram Chain(int targets, bool isBroken)
    {
        int sectors = targets / Years;
        var model = new StringBuilder();
        model.AppendLine(CultureInfo.InvariantCulture, $"set sectors: {string.Join(", ", Enumerable.Range(0, sectors).Select(s => $"s{s}"))}");
        model.Append("""
            input rise[s in sectors]: fraction, rate, in [-50 %, 100 %]
            indicator level[s in sectors]: fraction, flow, in [0, 1e9]
            level[s] = level[s](-1) * (1 + rise[s])
            indicator total: fraction, flow, in [0, 1e12]
            total = sum(s in sectors, level[s])
            """);
        var baseYear = new Year(2025);
        List<Target> figures = [];
        List<Observation> observed = [];
        for (int sector = 0; sector < sectors; sector++)
        {
            double level = 100 + sector;
            double rise = 0.04 + (0.001 * (sector % 50));
            observed.Add(new Observation(Subject($"level[s{sector}]", baseYear), Printed(level, 1), IsEvidence: false));
            for (int year = 1; year <= Years; year++)
            {
                level *= 1 + rise;
                bool isLast = sector == sectors - 1 && year == Years;
                figures.Add(year % 2 == 1
                    ? new Target($"rise{sector}_{year}", Subject($"rise[s{sector}]", baseYear + year), Printed(rise, 3))
                    : new Target($"level{sector}_{year}", Subject($"level[s{sector}]", baseYear + year), Printed(isLast && isBroken ? level * 3 : level, 1)));
            }
        }

        return Compiled(new Scenario
        {
            Id = "chain",
            Model = ModelDefinition.Parse(new ModelText("chain", model.ToString())).ValueOrThrow(),
            BaseYear = baseYear,
            Horizon = baseYear + Years,
            Observations = [.. observed],
            Targets = [.. figures],
        });
    }

    private static Subject.Indicator Subject(string id, Year year) =>
        new(IndicatorId.TryParse(id, out IndicatorId known) ? known : throw new ArgumentException(id, nameof(id)), Statistic.Value, new YearRange(year, year));

    private static Figure Printed(double value, int decimals) => new(
        PublishedFigure.Parse(value.ToString($"F{decimals}", CultureInfo.InvariantCulture), FigureFormat.English).ValueOrThrow(), Unit.One);

    private static ScenarioProgram Compiled(Scenario scenario) => ScenarioProgram.Compile(scenario).ValueOrThrow();
}
