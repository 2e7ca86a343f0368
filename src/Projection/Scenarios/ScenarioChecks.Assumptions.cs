using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Statistics;

namespace Projection.Scenarios;

public static partial class ScenarioChecks
{
    private static void CheckAssumptions(Scenario scenario, List<Diagnostic> problems)
    {
        Dictionary<(IndicatorId Id, Year Year), SourceLocation?> assumed = [];
        foreach (Assumption assumption in scenario.Assumptions)
        {
            CheckAssumption(scenario, assumption, problems);
            foreach (IndicatorId id in assumption.Ids)
            {
                foreach (Year year in assumption.Years)
                {
                    if (!assumed.TryAdd((id, year), assumption.Where))
                    {
                        problems.Add(Problem.AssumedTwice(assumption.Where, $"{id} {year}", assumed[(id, year)]));
                    }
                }
            }
        }

        foreach (Override change in scenario.Overrides.Concat(scenario.Variants.Values.SelectMany(v => v.Overrides)))
        {
            CheckOverride(scenario, change, problems);
        }
    }

    private static void CheckAssumption(Scenario scenario, Assumption assumption, List<Diagnostic> problems)
    {
        var admitted = new YearRange(scenario.BaseYear, scenario.Horizon);
        if (!admitted.Contains(assumption.Years.First) || !admitted.Contains(assumption.Years.Last))
        {
            problems.Add(Problem.YearOutside(assumption.Where, assumption.Years.ToString(), admitted.ToString()));
        }

        IndicatorInfo? info = assumption.Ids.Select(scenario.Model.Find).FirstOrDefault();
        if (info is null || assumption.Distribution is not { } distribution)
        {
            return;
        }

        bool baseYearOnly = assumption.Years.First == scenario.BaseYear && assumption.Years.Count == 1;
        if (!IsFree(scenario.Model, info, baseYearOnly))
        {
            problems.Add(Problem.NotAnInput(assumption.Where, $"{info.Name} {assumption.Years}"));
        }

        Rational central = Rational.FromDouble(distribution.Central);
        string shown = Show(distribution.Central, info);
        if (!info.Range.Meets(new ValueRange(central, central)))
        {
            problems.Add(Problem.OutsideBounds(assumption.Where, $"the central value of {info.Name}", shown, Show(info.Range, info)));
        }

        // A percentage such as 9 % has no exact double, so the ends of the range are compared as doubles too.
        if (assumption.Plausible is { } plausible && !plausible.Outward().Contains(distribution.Central))
        {
            problems.Add(Problem.CentralOutsidePlausible(assumption.Where, shown, Show(plausible, info)));
        }
    }

    private static void CheckOverride(Scenario scenario, Override change, List<Diagnostic> problems)
    {
        IndicatorInfo? info = change.Ids.Select(scenario.Model.Find).FirstOrDefault();
        if (info is null)
        {
            return;
        }

        var admitted = new YearRange(scenario.BaseYear, scenario.Horizon);
        if (change.Years is { } years && (!admitted.Contains(years.First) || !admitted.Contains(years.Last)))
        {
            problems.Add(Problem.YearOutside(change.Where, years.ToString(), admitted.ToString()));
        }

        bool baseYearOnly = change.Years is { Count: 1 } single && single.First == scenario.BaseYear;
        if (!IsFree(scenario.Model, info, baseYearOnly))
        {
            problems.Add(Problem.NotAnInput(change.Where, info.Name));
        }

        if (!info.Range.Outward().Contains(change.Value))
        {
            problems.Add(Problem.OutsideBounds(change.Where, info.Name, Show(change.Value, info), Show(info.Range, info)));
        }
    }

    private static void CheckDependence(Scenario scenario, List<Diagnostic> problems)
    {
        Dependence dependence = scenario.Dependence;
        foreach (string name in dependence.Across.Keys.Concat(dependence.OverYears.Keys).Where(name => !scenario.Model.ByName.ContainsKey(name)))
        {
            problems.Add(Problem.UnknownIndicator(null, name, scenario.Model.ByName.Keys));
        }

        foreach (double rho in dependence.OverYears.Values.Append(dependence.OverYearsDefault).Where(rho => Math.Abs(rho) > 1))
        {
            problems.Add(Problem.BadCorrelation(null, Show(rho), "from -1 to 1 over years"));
        }

        foreach (IndicatorInfo input in scenario.Model.Indicators.Where(i => i.Set is not null))
        {
            double correlation = dependence.AcrossOf(input.Name);
            int count = input.Set!.Elements.Length;
            double least = count > 1 ? -1.0 / (count - 1) : -1;
            if (correlation > 1 || correlation < least)
            {
                problems.Add(Problem.BadCorrelation(null, $"{Show(correlation)} between the {count} elements of {input.Name}", $"from {Show(least)} to 1: {count} quantities cannot all move further against each other"));
                break;
            }
        }
    }

    private static string Show(double value) => value.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);

    private static string Show(double value, IndicatorInfo info) => info.Unit.Dimension.IsNone && info.Basis == PriceBasis.None
        ? Show(value * 100) + " %"
        : $"{value.ToString("0.######E+0", System.Globalization.CultureInfo.InvariantCulture)} {info.Unit.Text}";

    private static string Show(ValueRange range, IndicatorInfo info) =>
        $"[{(range.Low is { } low ? Show(low.ToDouble(), info) : "-inf")}, {(range.High is { } high ? Show(high.ToDouble(), info) : "inf")}]";
}
