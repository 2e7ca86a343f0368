using System.Collections.Immutable;
using Projection.Consistency;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Reporting;

/// <summary>Chooses what a report draws closer: no page has room for every quantity of a plan.</summary>
public static class ReportSubjects
{
    private const int MostYearly = 4;

    /// <summary>The indicators whose spread over the years is worth a chart.</summary>
    /// <remarks>Those of targets for a year or an average, first the ones that stand in conflicts, then the others in the order of the plan. Parts of a whole are left out: a chart of the structure shows them.</remarks>
    /// <param name="report">A check of the plan.</param>
    /// <returns>At most four, each once.</returns>
    public static ImmutableArray<IndicatorId> Yearly(ConsistencyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. report.Conflicts.SelectMany(c => c.Targets).Concat(report.Scenario.Targets)
                .Where(t => t.IsLinked)
                .Select(t => t.Subject)
                .OfType<Subject.Indicator>()
                .Where(s => s is { Statistic: Statistic.Value or Statistic.Average, MultipleOf: null, Id.Element: null })
                .Select(s => s.Id)
                .Distinct()
                .Take(MostYearly),
        ];
    }

    /// <summary>The targets whose assumptions are worth a chart: the one that binds, then the one that a conflict hinges on; the first of the plan where there is neither.</summary>
    /// <param name="report">A check of the plan.</param>
    /// <param name="simulation">How likely its targets are.</param>
    /// <returns>At most two, each with a value.</returns>
    public static ImmutableArray<Target> Swinging(ConsistencyReport report, SimulationResult simulation)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(simulation);
        TargetAttainment[] known = [.. simulation.Targets.Where(t => !ReportedQuantity.IsCertain(t.Quantity))];
        Target?[] wanted = [simulation.Binding, .. report.Conflicts.Select(c => c.Hinge).Take(1)];
        Target[] found = [.. wanted.OfType<Target>().Select(t => t.Id).Distinct().Select(id => Array.Find(known, t => t.Target.Id == id)?.Target).OfType<Target>()];
        return found.Length > 0 ? [.. found] : [.. known.Take(1).Select(t => t.Target)];
    }
}
