using System.Globalization;
using System.Text;
using Projection.Files.Scenarios;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Benchmarks;

/// <summary>The plans that are measured.</summary>
internal static class Plans
{
    private const int Years = 10;

    /// <summary>The 82 targets of a People's Committee, 39 of them linked, as the repository has them.</summary>
    public static ScenarioProgram Published() => FromFile("scenarios", "thai-nguyen-2030", "peoples-committee.yaml");

    /// <summary>The workload on which simulations are compared.</summary>
    public static ScenarioProgram W1() => FromFile("benchmarks", "w1.yaml");

    /// <summary>A scenario file of the repository.</summary>
    /// <param name="steps">Its path from the repository's folder.</param>
    public static ScenarioProgram FromFile(params string[] steps)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Projection.sln")))
        {
            folder = folder.Parent;
        }

        string path = Path.Combine([folder?.FullName ?? ".", .. steps]);
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

    /// <summary>Sectors that grow at uncertain rates over five years: four indicators and five uncertain inputs each, and their total.</summary>
    /// <param name="sectors">At least one.</param>
    public static ScenarioProgram Uncertain(int sectors)
    {
        ModelDefinition model = ModelDefinition.Parse(new ModelText("uncertain", $"""
            set sectors: {string.Join(", ", Enumerable.Range(0, sectors).Select(s => $"s{s}"))}
            input rise[s in sectors]: fraction, rate
            indicator level[s in sectors]: fraction, flow
            level[s] = level[s](-1) * (1 + rise[s])
            indicator change[s in sectors]: fraction, flow
            change[s] = level[s] - level[s](-1)
            indicator total: fraction, flow
            total = sum(s in sectors, level[s])
            indicator share[s in sectors]: fraction, ratio
            share[s] = level[s] / total
            indicator weighted[s in sectors]: fraction, rate
            weighted[s] = share[s] * rise[s]
            """)).ValueOrThrow();
        var baseYear = new Year(2025);
        return Compiled(new Scenario
        {
            Id = "uncertain",
            Model = model,
            BaseYear = baseYear,
            Horizon = baseYear + 5,
            Assumptions =
            [
                new Assumption([.. model.ByName["rise"].Ids()], new YearRange(baseYear + 1, baseYear + 5), new Normal(0.08, 0.03), null, null),
                new Assumption([.. model.ByName["level"].Ids()], new YearRange(baseYear, baseYear), new Constant(100), null, null),
            ],
        });
    }

    private static Subject.Indicator Subject(string id, Year year) =>
        new(IndicatorId.TryParse(id, out IndicatorId known) ? known : throw new ArgumentException(id, nameof(id)), Statistic.Value, new YearRange(year, year));

    private static Figure Printed(double value, int decimals) => new(
        PublishedFigure.Parse(value.ToString($"F{decimals}", CultureInfo.InvariantCulture), FigureFormat.English).ValueOrThrow(), Unit.One);

    private static ScenarioProgram Compiled(Scenario scenario) => ScenarioProgram.Compile(scenario).ValueOrThrow();
}
