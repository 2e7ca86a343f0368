using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Evaluation;
using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>Tells whether a scenario makes sense: names, years, units, ranges. Whether its figures agree is the check's business.</summary>
public static partial class ScenarioChecks
{
    private const int LongestHorizon = 100;

    /// <summary>Looks a scenario over.</summary>
    /// <param name="scenario">A scenario from a file or made in code.</param>
    /// <returns>All findings, errors and warnings, in the order of the scenario.</returns>
    public static ImmutableArray<Diagnostic> Check(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        List<Diagnostic> problems = [];
        if (scenario.Horizon <= scenario.BaseYear || scenario.Horizon - scenario.BaseYear > LongestHorizon)
        {
            problems.Add(Problem.BadPeriod(null, $"{scenario.BaseYear} and {scenario.Horizon}", $"a horizon 1 to {LongestHorizon} years after the base year"));
            return [.. problems];
        }

        CheckFigures(scenario, problems);
        CheckShares(scenario, problems);
        CheckAssumptions(scenario, problems);
        CheckDependence(scenario, problems);
        return [.. problems];
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

    private static void CheckFigures(Scenario scenario, List<Diagnostic> problems)
    {
        Dictionary<string, SourceLocation?> ids = [];
        foreach (Target target in scenario.Targets)
        {
            if (!ids.TryAdd(target.Id, target.Where))
            {
                problems.Add(Problem.DuplicateId(target.Where, "target", target.Id, ids[target.Id]));
            }

            CheckFigure(scenario, target.Subject, target.Figure, target.Where, isEvidence: false, problems);
        }

        foreach (Observation observation in scenario.Observations)
        {
            CheckFigure(scenario, observation.Subject, observation.Figure, observation.Where, observation.IsEvidence, problems);
        }
    }

    private static void CheckFigure(Scenario scenario, Subject subject, Figure figure, SourceLocation? where, bool isEvidence, List<Diagnostic> problems)
    {
        if (figure.Source is { } key && !scenario.Sources.ContainsKey(key))
        {
            problems.Add(Problem.UnknownSource(where, key, scenario.Sources.Keys));
        }

        if (figure.Published.Kind == FigureKind.Words && subject is not Subject.Standalone { Measure: StandaloneMeasure.Words })
        {
            problems.Add(Problem.WordsForQuantity(where, figure.Published.Text));
        }

        if (!isEvidence)
        {
            CheckYears(scenario, subject, where, problems);
        }

        Dimension? expected = subject switch
        {
            Subject.Indicator indicator => DimensionOf(scenario.Model, indicator, where, problems),
            Subject.Ratio ratio => DimensionOf(scenario.Model, ratio, where, problems),
            _ => null,
        };
        if (expected is not null && figure.Unit.Dimension != expected)
        {
            problems.Add(Problem.UnitDoesNotFit(where, subject.ToString()!, figure.Unit.Text, ExpectedUnit(scenario.Model, subject)));
        }
    }

    private static void CheckYears(Scenario scenario, Subject subject, SourceLocation? where, List<Diagnostic> problems)
    {
        bool ratesOnly = subject is Subject.Indicator indicator && scenario.Model.ByName.TryGetValue(indicator.Id.Name, out IndicatorInfo? info) && info.Kind == MeasureKind.Rate;
        Year first = ratesOnly ? scenario.BaseYear + 1 : scenario.BaseYear;
        var admitted = new YearRange(first, scenario.Horizon);
        if (!admitted.Contains(subject.Years.First) || !admitted.Contains(subject.Years.Last))
        {
            string why = ratesOnly ? " (a rate of change begins after the base year)" : string.Empty;
            problems.Add(Problem.YearOutside(where, subject.Years.ToString(), $"{admitted}{why}; mark earlier figures with `evidence: true`"));
        }

        if (subject is Subject.Indicator { MultipleOf: { } year } && !admitted.Contains(year))
        {
            problems.Add(Problem.YearOutside(where, year.ToString(), admitted.ToString()));
        }
    }

    private static Dimension? DimensionOf(ModelDefinition model, Subject.Indicator subject, SourceLocation? where, List<Diagnostic> problems)
    {
        if (model.Find(subject.Id) is not { } info)
        {
            problems.Add(Problem.UnknownIndicator(where, subject.Id.ToString(), KnownIds(model)));
            return null;
        }

        if (subject.Statistic == Statistic.Sum && info.Kind != MeasureKind.Flow)
        {
            problems.Add(Problem.StatisticDoesNotFit(where, "sum", info.Name, info.Kind.ToString().ToLowerInvariant()));
        }

        return subject.MultipleOf is null ? info.Unit.Dimension : Dimension.None;
    }

    private static Dimension? DimensionOf(ModelDefinition model, Subject.Ratio subject, SourceLocation? where, List<Diagnostic> problems)
    {
        IndicatorInfo? numerator = model.Find(subject.Numerator);
        IndicatorInfo? denominator = model.Find(subject.Denominator);
        foreach ((IndicatorInfo? info, IndicatorId id) in new[] { (numerator, subject.Numerator), (denominator, subject.Denominator) })
        {
            if (info is null)
            {
                problems.Add(Problem.UnknownIndicator(where, id.ToString(), KnownIds(model)));
            }
        }

        if (numerator is null || denominator is null)
        {
            return null;
        }

        if (numerator.Basis != denominator.Basis && numerator.Basis != PriceBasis.None && denominator.Basis != PriceBasis.None)
        {
            problems.Add(Problem.UnitDoesNotFit(where, subject.ToString(), $"{Describe(numerator.Basis)} over {Describe(denominator.Basis)}", "both at current prices or both at constant prices"));
        }

        return numerator.Unit.Dimension / denominator.Unit.Dimension;
    }

    private static string ExpectedUnit(ModelDefinition model, Subject subject) => subject switch
    {
        Subject.Indicator { MultipleOf: null } indicator when model.Find(indicator.Id) is { } info => info.Unit.Dimension.IsNone
            ? "a number without a unit, such as %"
            : $"a unit of {info.Unit.Text}, such as {DisplayUnit.For(info.Unit)}",
        _ => "a number without a unit, such as % or lần",
    };

    private static string Describe(PriceBasis basis) => basis == PriceBasis.Constant ? "constant prices" : "current prices";

    private static IEnumerable<string> KnownIds(ModelDefinition model) => model.Indicators.SelectMany(i => i.Ids()).Select(id => id.ToString());

    // The shares of one set in one year: where every element has a figure, their printed ranges must be able to reach 100 %.
    private static void CheckShares(Scenario scenario, List<Diagnostic> problems)
    {
        CheckShares(scenario, scenario.Targets.Select(t => (t.Subject, t.Figure, t.Where)), isWarning: true, problems);
        CheckShares(scenario, scenario.Observations.Where(o => !o.IsEvidence).Select(o => (o.Subject, o.Figure, o.Where)), isWarning: false, problems);
    }

    private static void CheckShares(Scenario scenario, IEnumerable<(Subject Subject, Figure Figure, SourceLocation? Where)> figures, bool isWarning, List<Diagnostic> problems)
    {
        var groups = figures
            .Where(f => f.Figure.IsNumeric && f.Subject is Subject.Indicator { Statistic: Statistic.Value, MultipleOf: null })
            .Select(f => (Subject: (Subject.Indicator)f.Subject, f.Figure, f.Where))
            .Where(f => scenario.Model.Find(f.Subject.Id) is { Set: not null, Kind: MeasureKind.Ratio } info && IsPartOfWhole(info))
            .GroupBy(f => (f.Subject.Id.Name, f.Subject.Years.First));
        foreach (var group in groups)
        {
            IndicatorInfo info = scenario.Model.ByName[group.Key.Name];
            var parts = group.DistinctBy(f => f.Subject.Id.Element).ToArray();
            if (parts.Length != info.Set!.Elements.Length)
            {
                continue;
            }

            Rational low = parts.Aggregate(Rational.Zero, (sum, p) => sum + (p.Figure.Range.Low ?? Rational.Zero));
            bool noTop = parts.Any(p => p.Figure.Range.High is null);
            Rational high = parts.Aggregate(Rational.Zero, (sum, p) => sum + (p.Figure.Range.High ?? Rational.Zero));
            if (low > Rational.One || (!noTop && high < Rational.One))
            {
                string found = string.Join(", ", parts.Select(p => $"{p.Subject.Id.Element} {p.Figure.Published.Text}"));
                Rational total = ((low + high) / 2 * 100).RoundToDecimals(2);
                problems.Add(Problem.SharesCannotSum(parts[^1].Where, isWarning, $"{group.Key.Name} {group.Key.First}", $"{total} %", found));
            }
        }
    }

    private static bool IsPartOfWhole(IndicatorInfo info) => info.Range is { Low: { } low, High: { } high } && low.Sign == 0 && high == Rational.One;
}
