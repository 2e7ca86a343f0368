using System.Collections.Immutable;
using Projection.Charts.Texts;
using Projection.Consistency;
using Projection.Modelling;
using Projection.Reporting;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Charts.Html;

/// <summary>Draws what a report tells: a chart for each question that a picture answers better than a table.</summary>
public static class ReportCharts
{
    /// <summary>The charts of a report.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="language">The language.</param>
    /// <returns>In the order of the sections; only those for which the report has figures.</returns>
    public static ImmutableArray<ReportChart> Of(PlanReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. Conflicts(report, language), .. Implied(report, language), .. Paths(report, language), .. Attainment(report, language)];
    }

    private static IEnumerable<ReportChart> Conflicts(PlanReport report, Language language)
    {
        ConsistencyReport check = report.Narrower;
        if (check.Conflicts.Length > 1)
        {
            yield return new ReportChart(ReportSectionKey.Conflicts, ConflictMap.Of(check, language));
        }
    }

    private static IEnumerable<ReportChart> Implied(PlanReport report, Language language)
    {
        if (RequiredGrowthChart.HasRows(report.Narrower))
        {
            yield return new ReportChart(ReportSectionKey.Implied, RequiredGrowthChart.Of(report.Narrower, language));
        }
    }

    private static IEnumerable<ReportChart> Paths(PlanReport report, Language language)
    {
        if (HasStructure(report.Central))
        {
            yield return new ReportChart(ReportSectionKey.Paths, StructureChart.Of(report.Central, language), ComesFirst: true);
        }

        foreach (IndicatorId id in report.Yearly.Where(id => IsSpread(report.Simulation, id)))
        {
            yield return new ReportChart(ReportSectionKey.Paths, FanChart.Of(report.Simulation, id, language), ComesFirst: true);
        }

        IndicatorId[] compared = [.. report.Yearly.Where(id => double.IsFinite(report.Central[id, report.Scenario.Horizon])).Take(1)];
        if (report.Variants.Length > 0 && compared is [var first])
        {
            NamedPath[] paths =
            [
                new NamedPath(ChartTexts.In(language).Baseline, report.Central),
                .. report.Variants.Select(v => new NamedPath(v.Variant.Title.In(language) ?? v.Variant.Name, v.Path)),
            ];
            yield return new ReportChart(ReportSectionKey.Paths, VariantChart.Of(paths, first, language), ComesFirst: true);
        }
    }

    private static IEnumerable<ReportChart> Attainment(PlanReport report, Language language)
    {
        if (!report.Simulation.Targets.IsEmpty)
        {
            yield return new ReportChart(ReportSectionKey.Attainment, AttainmentChart.Of(report.Simulation, language));
        }

        foreach (Sensitivity.SwingAnalysis swings in report.Swings.Where(s => double.IsFinite(s.Central) && s.Swings.Any(swing => swing.Width > 0)))
        {
            yield return new ReportChart(ReportSectionKey.Attainment, TornadoChart.Of(swings, language));
        }
    }

    private static bool HasStructure(PathProjection path) =>
        path.Scenario.Model.ByName.TryGetValue(StructureChart.SectorShares, out IndicatorInfo? shares) && shares.Set is not null
        && shares.Ids().Any(id => new YearRange(path.Scenario.BaseYear, path.Scenario.Horizon).Any(year => double.IsFinite(path[id, year])));

    private static bool IsSpread(SimulationResult result, IndicatorId id) => result.Indicators.Any(q =>
        q.Subject is Subject.Indicator { Statistic: Statistic.Value, MultipleOf: null } subject && subject.Id == id && !q.Quantiles.IsEmpty);
}
