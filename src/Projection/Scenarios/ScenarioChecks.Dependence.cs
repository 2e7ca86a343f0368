using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Scenarios;

public static partial class ScenarioChecks
{
    private const string Across = "dependence/across";
    private const string OverYears = "dependence/over-years";

    private static void CheckDependence(Findings findings)
    {
        Dependence dependence = findings.Scenario.Dependence;
        foreach ((string name, double correlation) in dependence.Across)
        {
            if (IsCorrelatedInput(findings, findings.At(null, $"{Across}/{name}/"), name, out IndicatorInfo? info))
            {
                CheckAcross(findings, findings.At(null, $"{Across}/{name}"), correlation, info.Set?.Elements.Length ?? 1, name);
            }
        }

        // The default holds for every set that is not named; the largest one allows least.
        IndicatorInfo? largest = findings.Model.Indicators.Where(i => i.Set is not null && !dependence.Across.ContainsKey(i.Name) && IsSometimesFree(findings.Model, i)).MaxBy(i => i.Set!.Elements.Length);
        CheckAcross(findings, findings.At(null, $"{Across}/default", Across), dependence.AcrossDefault, largest?.Set!.Elements.Length ?? 1, largest?.Name ?? "an input");
        foreach ((string name, double correlation) in dependence.OverYears)
        {
            if (IsCorrelatedInput(findings, findings.At(null, $"{OverYears}/{name}/"), name, out _))
            {
                CheckOverYears(findings, findings.At(null, $"{OverYears}/{name}"), correlation);
            }
        }

        CheckOverYears(findings, findings.At(null, $"{OverYears}/default", OverYears), dependence.OverYearsDefault);
        CheckMatrices(findings);
    }

    private static bool IsCorrelatedInput(Findings findings, SourceLocation? place, string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IndicatorInfo? info)
    {
        if (!findings.Model.ByName.TryGetValue(name, out info))
        {
            findings.Add(Problem.UnknownIndicator(place, name, findings.Model.Indicators.Where(i => IsSometimesFree(findings.Model, i)).Select(i => i.Name)));
            return false;
        }

        if (!IsSometimesFree(findings.Model, info))
        {
            findings.Add(Problem.NotAnInput(place, name));
            return false;
        }

        return true;
    }

    private static bool IsSometimesFree(ModelDefinition model, IndicatorInfo info) =>
        IsFree(model, info, isBaseYear: true) && (info.IsInput || info.Kind != MeasureKind.Rate);

    private static void CheckAcross(Findings findings, SourceLocation? place, double correlation, int count, string name)
    {
        double least = count > 1 ? -1.0 / (count - 1) : -1;
        if (correlation > 1 || correlation < least)
        {
            Wording expected = count > 2 && correlation is >= -1 and <= 1
                ? (Wording)$"from {Show(least)} to 1: {count} quantities cannot all move further against each other"
                : (Wording)$"from {Show(least)} to 1";
            findings.Add(Problem.BadCorrelation(place, count > 1 ? (Wording)$"{Show(correlation)} between the {count} elements of {name}" : Wording.Own(Show(correlation)), expected));
        }
    }

    private static void CheckOverYears(Findings findings, SourceLocation? place, double correlation)
    {
        if (Math.Abs(correlation) > 1)
        {
            findings.Add(Problem.BadCorrelation(place, Wording.Own(Show(correlation)), "from -1 to 1 over years"));
        }
    }
}
