using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Scenarios;

public static partial class ScenarioChecks
{
    /// <summary>Looks over what-ifs that were added to a scenario, by themselves and together with those before them.</summary>
    /// <param name="scenario">A scenario without errors but for what these what-ifs bring.</param>
    /// <param name="added">The last of its overrides.</param>
    internal static ImmutableArray<Diagnostic> CheckAdded(Scenario scenario, IReadOnlyList<Override> added)
    {
        var findings = new Findings(scenario, (item, _) => item);
        foreach (Override change in added)
        {
            foreach (IndicatorId id in change.Ids.Where(id => scenario.Model.Find(id) is null))
            {
                findings.Add(Problem.UnknownIndicator(change.Where, id.ToString(), WhatIf.KnownNames(scenario.Model)));
            }
        }

        if (CheckEach(findings, added) && findings.HasPeriod && !findings.All.Exists(f => f.Severity == Severity.Error))
        {
            CheckTogether(findings, new KnownInputs(scenario), scenario.Overrides);
        }

        return [.. findings.All];
    }

    private static void CheckWhatIfs(Findings findings)
    {
        Scenario scenario = findings.Scenario;
        bool inForceIsSound = CheckEach(findings, scenario.Overrides);
        HashSet<Variant> sound = new(ReferenceEqualityComparer.Instance);
        foreach (Variant variant in scenario.Variants.Values)
        {
            if (CheckEach(findings, variant.Overrides))
            {
                sound.Add(variant);
            }
        }

        foreach (Diagnostic problem in VariantChain.Of(scenario.Variants, scenario.Variants.Keys, (variant, place) => findings.At(variant.Where, $"based-on/{place}", "based-on")).Problems)
        {
            findings.Add(problem);
        }

        if (!findings.HasPeriod)
        {
            return;
        }

        var known = new KnownInputs(scenario, new YearRange(scenario.BaseYear, scenario.Horizon));
        if (inForceIsSound)
        {
            CheckTogether(findings, known, scenario.Overrides);
        }

        // Several variants may build on the one that does not fit.
        HashSet<Diagnostic> reported = [];
        foreach (string name in scenario.Variants.Keys)
        {
            var chain = VariantChain.Of(scenario.Variants, [name]);
            if (chain.Problems.IsEmpty && chain.Variants.All(sound.Contains))
            {
                var together = new Findings(scenario, findings.At);
                CheckTogether(together, known, chain.Overrides);
                together.All.Where(reported.Add).ToList().ForEach(findings.Add);
            }
        }
    }

    private static bool CheckEach(Findings findings, IEnumerable<Override> changes)
    {
        int before = findings.All.Count;
        foreach (Override change in changes)
        {
            CheckOverride(findings, change);
        }

        return !findings.All.Skip(before).Any(f => f.Severity == Severity.Error);
    }

    // The path that all of them give. One finding for a what-if, however many elements and years it has.
    private static void CheckTogether(Findings findings, KnownInputs known, ImmutableArray<Override> changes)
    {
        var paths = new InputPaths(findings.Scenario, known, changes);
        paths.Problems.ToList().ForEach(findings.Add);
        HashSet<Override> refused = new(ReferenceEqualityComparer.Instance);
        foreach (((IndicatorId id, Year year), InputState state) in paths.Changed)
        {
            if (!state.IsStated && findings.Model.Find(id) is { } info && state.Central is { } value && !info.Range.Outward().Contains(value) && refused.Add(state.By!))
            {
                findings.Add(Problem.OutsideBounds(state.By!.Where, $"{id} {year}", Show(value, info), Show(info.Range, info)));
            }
        }
    }

    private static void CheckOverride(Findings findings, Override change)
    {
        if (change.Ids.Select(findings.Model.Find).FirstOrDefault() is not { } info)
        {
            return;
        }

        if (findings.HasPeriod && change.Years is { } years && !IsWithin(years, findings.YearsOf(info)))
        {
            findings.Add(Problem.YearOutside(change.Where, years.ToString(), findings.DescribeYearsOf(info)));
        }

        bool baseYearOnly = change.Years is { Count: 1 } single && single.First == findings.Scenario.BaseYear;
        if (!IsFree(findings.Model, info, baseYearOnly))
        {
            string[] inputs = [.. findings.Model.Equations[info.Name].Right.References().Select(r => r.Reference.Name).Where(name => findings.Model.ByName.GetValueOrDefault(name)?.IsInput == true).Distinct()];
            findings.Add(Problem.NotAnInput(change.Where, info.Name, inputs));
        }

        switch (change.Kind)
        {
            case OverrideKind.Set when !info.Range.Outward().Contains(change.Value):
                findings.Add(Problem.OutsideBounds(change.Where, Wording.Own(info.Name), Show(change.Value, info), Show(info.Range, info)));
                break;
            case OverrideKind.Grow when !(change.Value > -1 && change.Value <= 1):
                findings.Add(Problem.OutsideBounds(change.Where, $"the growth of {info.Name}", (Wording)$"{Show(change.Value * 100)} % a year", (Wording)"above -100 %, at most 100 % a year"));
                break;
            case OverrideKind.Grow when info.Kind == MeasureKind.Rate:
                findings.Add(Problem.RateGrows(change.Where, info.Name, $"{Show(change.Value * 100)} %"));
                break;
            default:
                break;
        }
    }
}
