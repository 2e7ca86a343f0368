using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>Tells whether a scenario makes sense: names, years, units, ranges. Whether its figures agree is the check's business.</summary>
public static partial class ScenarioChecks
{
    private const int LongestHorizon = 100;

    /// <summary>Looks a scenario over.</summary>
    /// <param name="scenario">A scenario from a file or made in code.</param>
    /// <param name="places">Where the keys of the scenario's file stand; <see langword="null"/> for the items' own places.</param>
    /// <returns>All findings, errors and warnings, in the order of the scenario.</returns>
    public static ImmutableArray<Diagnostic> Check(Scenario scenario, KeyPlace? places = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var findings = new Findings(scenario, places ?? ((item, _) => item));
        if (!findings.HasPeriod)
        {
            findings.Add(Problem.BadPeriod(
                findings.At(null, "horizon"),
                $"{scenario.BaseYear} and {scenario.Horizon}",
                $"a horizon 1 to {LongestHorizon} years after the base year"));
        }

        CheckFigures(findings);
        CheckShares(findings);
        CheckAssumptions(findings);
        CheckDependence(findings);
        CheckShocks(findings);
        CheckOutputs(findings);
        return [.. findings.All];
    }

    /// <summary>Whether a quantity in a year is free: an input, or the value that an equation with a lag starts from.</summary>
    /// <param name="model">The model.</param>
    /// <param name="info">An indicator.</param>
    /// <param name="isBaseYear">Whether the year is the base year.</param>
    /// <returns>Whether a scenario can give it a value.</returns>
    public static bool IsFree(ModelDefinition model, IndicatorInfo info, bool isBaseYear)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(info);
        return info.IsInput || (isBaseYear && !model.BaseEquations.ContainsKey(info.Name) && model.Equations[info.Name].ReachesBack);
    }

    private static IEnumerable<string> KnownIds(ModelDefinition model) => model.Indicators.SelectMany(i => i.Ids()).Select(id => id.ToString());

    /// <summary>What was found so far, and what every look at the scenario needs.</summary>
    private sealed class Findings(Scenario scenario, KeyPlace places)
    {
        public Scenario Scenario { get; } = scenario;

        public ModelDefinition Model => Scenario.Model;

        public List<Diagnostic> All { get; } = [];

        /// <summary>Whether base year and horizon make a period; years are looked at only then.</summary>
        public bool HasPeriod { get; } = scenario.Horizon > scenario.BaseYear && scenario.Horizon - scenario.BaseYear <= LongestHorizon;

        public void Add(Diagnostic finding) => All.Add(finding);

        public SourceLocation? At(SourceLocation? item, params string[] keys) => places(item, keys);

        /// <summary>The years in which a quantity has a value. A rate of change begins after the base year.</summary>
        public YearRange YearsOf(IndicatorInfo? info) => new(info?.Kind == MeasureKind.Rate ? Scenario.BaseYear + 1 : Scenario.BaseYear, Scenario.Horizon);

        public Wording DescribeYearsOf(IndicatorInfo? info) =>
            info?.Kind == MeasureKind.Rate ? (Wording)$"{YearsOf(info)} (a rate of change begins after the base year)" : Wording.Own(YearsOf(info).ToString());
    }
}
