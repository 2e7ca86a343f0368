using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Scenarios;

public static partial class ScenarioChecks
{
    private static void CheckShocks(Findings findings)
    {
        Dictionary<string, SourceLocation?> names = [];
        foreach (Shock shock in findings.Scenario.Shocks)
        {
            SourceLocation? place = findings.At(shock.Where, "name");
            if (!names.TryAdd(shock.Name, place))
            {
                findings.Add(Problem.DuplicateId(place, "shock", shock.Name, names[shock.Name]));
            }

            if (findings.HasPeriod && !IsWithin(shock.Years, findings.Scenario.PlanYears))
            {
                findings.Add(Problem.YearOutside(findings.At(shock.Where, "years", "year"), shock.Years.ToString(), findings.Scenario.PlanYears.ToString()));
            }

            if (!(shock.Probability >= 0 && shock.Probability <= 1))
            {
                findings.Add(Problem.BadProbability(findings.At(shock.Where, "probability"), Show(shock.Probability)));
            }

            CheckRecovery(findings, shock);
            CheckShocked(findings, shock);
        }
    }

    // The sum of shares such as 60 % and 40 % may miss 1 by a rounding.
    private static void CheckRecovery(Findings findings, Shock shock)
    {
        double sum = shock.Recovery.Sum();
        if (shock.Recovery.Any(share => !(share >= 0 && share <= 1)) || sum > 1 + 1e-12)
        {
            string found = string.Join(" + ", shock.Recovery.Select(Show));
            findings.Add(Problem.BadRecovery(findings.At(shock.Where, "recovery"), shock.Recovery.Length == 1 ? found : $"{found} = {Show(sum)}"));
        }
    }

    private static void CheckShocked(Findings findings, Shock shock)
    {
        HashSet<IndicatorId> known = [];
        string? refused = null; // one finding for an input, however many elements it has
        foreach (ShockedInput input in shock.Inputs)
        {
            SourceLocation? place = findings.At(shock.Where, $"inputs/{input.Id}", "inputs");
            if (!known.Add(input.Id))
            {
                findings.Add(Problem.ShockedTwice(place, shock.Name, input.Id.ToString()));
            }
            else if (findings.Model.Find(input.Id) is not { } info)
            {
                findings.Add(Problem.UnknownIndicator(place, input.Id.ToString(), KnownIds(findings.Model)));
            }
            else if (!IsFree(findings.Model, info, isBaseYear: false))
            {
                if (refused != info.Name)
                {
                    findings.Add(Problem.NotAnInput(place, info.Name));
                }

                refused = info.Name;
            }
            else if (!double.IsFinite(input.Factor))
            {
                findings.Add(Problem.BadShockFactor(place, input.Id.ToString(), Show(input.Factor)));
            }
            else
            {
                CheckSize(findings, shock, input, info);
            }
        }
    }

    // A missing percent sign makes a shock of -6 out of -6 %. Only what is assumed can be added to.
    private static void CheckSize(Findings findings, Shock shock, ShockedInput input, IndicatorInfo info)
    {
        foreach (Assumption assumption in findings.Scenario.Assumptions.Where(a => a.Ids.Contains(input.Id) && a.Years.First <= shock.Years.Last && shock.Years.First <= a.Years.Last))
        {
            if (assumption.Distribution is { } distribution && info.Range.Outward().Contains(distribution.Central))
            {
                double hit = distribution.Central + (input.Factor * shock.Size.Central);
                if (!info.Range.Outward().Contains(hit))
                {
                    findings.Add(Problem.ShockTooLarge(
                        findings.At(shock.Where, "size"), shock.Name, input.Id.ToString(), $"{Show(distribution.Central, info)} becomes {Show(hit, info)}", Show(info.Range, info)));
                    return;
                }
            }
        }
    }
}
