using System.Globalization;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Statistics;

namespace Projection.Scenarios;

public static partial class ScenarioChecks
{
    private static void CheckAssumptions(Findings findings)
    {
        Scenario scenario = findings.Scenario;
        Dictionary<(IndicatorId Id, Year Year), SourceLocation?> assumed = [];
        foreach (Assumption assumption in scenario.Assumptions)
        {
            CheckAssumption(findings, assumption);
            CheckOverlap(findings, assumption, assumed);
        }

        CheckWhatIfs(findings);
    }

    private static void CheckAssumption(Findings findings, Assumption assumption)
    {
        if (assumption.Ids.Select(findings.Model.Find).FirstOrDefault() is not { } info)
        {
            return;
        }

        if (findings.HasPeriod && !IsWithin(assumption.Years, findings.YearsOf(info)))
        {
            findings.Add(Problem.YearOutside(findings.At(assumption.Where, "years", "year"), assumption.Years.ToString(), findings.DescribeYearsOf(info)));
        }

        if (assumption.Plausible is { } range && !(Contains(info.Range, range.Low) && Contains(info.Range, range.High)))
        {
            findings.Add(Problem.PlausibleOutsideBounds(findings.At(assumption.Where, "plausible"), info.Name, Show(range, info), Show(info.Range, info)));
        }

        if (assumption.Distribution is { } distribution)
        {
            CheckDistribution(findings, assumption, info, distribution);
        }
    }

    private static void CheckDistribution(Findings findings, Assumption assumption, IndicatorInfo info, IDistribution distribution)
    {
        bool baseYearOnly = assumption.Years.First == findings.Scenario.BaseYear && assumption.Years.Count == 1;
        if (!IsFree(findings.Model, info, baseYearOnly))
        {
            findings.Add(Problem.NotAnInput(findings.At(assumption.Where, "input"), $"{info.Name} {assumption.Years}"));
        }

        // A percentage such as 9 % has no exact double, so the ends of ranges are compared as doubles too.
        string shown = Show(distribution.Central, info);
        if (!info.Range.Outward().Contains(distribution.Central))
        {
            findings.Add(Problem.OutsideBounds(findings.At(assumption.Where, "distribution", "value"), $"the central value of {info.Name}", shown, Show(info.Range, info)));
        }
        else if (assumption.Plausible is { } plausible && !plausible.Outward().Contains(distribution.Central))
        {
            findings.Add(Problem.CentralOutsidePlausible(findings.At(assumption.Where, "distribution", "value"), shown, Show(plausible, info)));
        }
    }

    // One finding for two assumptions, however many elements and years they share.
    private static void CheckOverlap(Findings findings, Assumption assumption, Dictionary<(IndicatorId Id, Year Year), SourceLocation?> assumed)
    {
        if (!findings.HasPeriod)
        {
            return;
        }

        SourceLocation? place = findings.At(assumption.Where, "input", "indicator");
        var admitted = new YearRange(findings.Scenario.BaseYear, findings.Scenario.Horizon);
        (string Quantity, SourceLocation? First)? twice = null;
        int count = 0;
        foreach ((IndicatorId id, Year year) in assumption.Ids.SelectMany(id => assumption.Years.Where(admitted.Contains).Select(year => (id, year))))
        {
            if (!assumed.TryAdd((id, year), place))
            {
                twice ??= ($"{id} {year}", assumed[(id, year)]);
                count++;
            }
        }

        if (twice is { } found)
        {
            findings.Add(Problem.AssumedTwice(place, found.Quantity, count - 1, found.First));
        }
    }

    private static bool IsWithin(YearRange years, YearRange admitted) => admitted.Contains(years.First) && admitted.Contains(years.Last);

    private static bool Contains(ValueRange bounds, Rational? end) => end is not { } value || bounds.Contains(value);

    private static string Show(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Show(double value, IndicatorInfo info) => info.Unit.Dimension.IsNone
        ? info.Basis == PriceBasis.None ? Show(value * 100) + " %" : Show(value)
        : $"{value.ToString(Math.Abs(value) is >= 1e6 or < 1e-3 and > 0 ? "0.######E+0" : "0.######", CultureInfo.InvariantCulture)} {info.Unit.Text}";

    private static string Show(ValueRange range, IndicatorInfo info) =>
        $"[{(range.Low is { } low ? Show(low.ToDouble(), info) : "-inf")}, {(range.High is { } high ? Show(high.ToDouble(), info) : "inf")}]";
}
