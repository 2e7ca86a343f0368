using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>Puts the figures of several documents about one region together, so that they can be checked against each other.</summary>
/// <remarks>
/// Targets of all documents stand side by side, each under its document's name; what two documents print alike is one target.
/// Published past figures of all documents are in force together: where they overlap the path has to meet both, where they do not
/// a check names them. What one document assumes is used where the documents before it assume nothing; the first one's
/// dependence and variants hold.
/// </remarks>
public static class ScenarioMerge
{
    /// <summary>Merges scenarios.</summary>
    /// <param name="scenarios">At least one, each without errors; the first one leads.</param>
    /// <returns>One scenario; the single one as it is. Errors where model, base year or horizon differ or two have one short name; warnings where assumptions differ.</returns>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Parsed<Scenario> Of(IReadOnlyList<Scenario> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        if (scenarios.Count == 0)
        {
            throw new ArgumentException("There is nothing to merge; give one scenario at least.", nameof(scenarios));
        }

        Scenario first = scenarios[0];
        if (scenarios.Count == 1)
        {
            return Parsed<Scenario>.Of(first);
        }

        List<Diagnostic> problems = [.. scenarios.Skip(1).SelectMany(s => Differences(first, s))];
        problems.AddRange(scenarios.GroupBy(s => s.Id).Where(g => g.Count() > 1).Select(g => Problem.DocumentTwice(PlaceOf(g.Last()), g.Key)));
        if (problems.Count > 0)
        {
            return Parsed<Scenario>.Failed(problems);
        }

        (string common, string[] names) = NamesOf([.. scenarios.Select(s => s.Id)]);
        Scenario[] named = [.. scenarios.Select((s, i) => Named(s, names[i]))];
        ImmutableArray<Assumption> assumptions = first.Assumptions;
        for (int i = 1; i < named.Length; i++)
        {
            assumptions = Add(assumptions, named[i], names, i, problems);
        }

        return Parsed<Scenario>.Of(
            first with
            {
                Id = common,
                Title = new Labels(Together(scenarios, Language.Vietnamese), Together(scenarios, Language.English)),
                Documents = [.. scenarios.Select((s, i) => new PlanDocument(names[i], s.Id, s.Title))],
                Files = [.. scenarios.SelectMany(s => s.Files)],
                Sources = named.SelectMany(s => s.Sources).ToImmutableSortedDictionary(StringComparer.Ordinal),
                Observations = named.Skip(1).Aggregate(named[0].Observations, (all, next) => all.AddRange(next.Observations.Where(o => !all.Any(known => SaysTheSame(known, o))))),
                Targets = named.Skip(1).Aggregate(named[0].Targets, (all, next) => Add(all, next.Targets)),
                Assumptions = assumptions,
            },
            problems);
    }

    private static IEnumerable<Diagnostic> Differences(Scenario first, Scenario other) => ScenarioDifference.Between(first, other)
        .Select(d => Problem.DocumentsDiffer(PlaceOf(other), d.PartName, other.Id, d.Found, first.Id, d.Expected));

    /// <summary>The file that a scenario was read from; <see langword="null"/> for one made in code.</summary>
    internal static SourceLocation? PlaceOf(Scenario scenario) =>
        scenario.Targets.Select(t => t.Where).Concat(scenario.Observations.Select(o => o.Where)).OfType<SourceLocation>().FirstOrDefault() is { } where
            ? SourceLocation.WholeFile(where.File)
            : null;

    // What several names share and what is left: thai-nguyen-2030-congress and thai-nguyen-2030-party-programme are congress and party-programme of thai-nguyen-2030.
    internal static (string Common, string[] Names) NamesOf(string[] ids)
    {
        int length = 0;
        for (int i = 0; i < ids.Min(id => id.Length) && ids.All(id => id[i] == ids[0][i]); i++)
        {
            length = ids[0][i] == '-' ? i + 1 : length;
        }

        return length == 0 || ids.Any(id => id.Length == length) ? (string.Join('+', ids), ids) : (ids[0][..(length - 1)], [.. ids.Select(id => id[length..])]);
    }

    private static Scenario Named(Scenario scenario, string name)
    {
        return scenario with
        {
            Sources = scenario.Sources.Values.Select(s => s with { Key = $"{name}/{s.Key}" }).ToImmutableSortedDictionary(s => s.Key, s => s, StringComparer.Ordinal),
            Targets = [.. scenario.Targets.Select(t => t with { Id = $"{name}/{t.Id}", Document = name, Figure = Sourced(t.Figure) })],
            Observations = [.. scenario.Observations.Select(o => o with { Document = name, Figure = Sourced(o.Figure) })],
        };

        Figure Sourced(Figure figure) => figure.Source is null ? figure : figure with { Source = $"{name}/{figure.Source}" };
    }

    private static string? Together(IReadOnlyList<Scenario> scenarios, Language language)
    {
        string[] titles = [.. scenarios.Select(s => s.Title.In(language)).OfType<string>()];
        return titles.Length == 0 ? null : string.Join("; ", titles);
    }

    private static bool SaysTheSame(Observation one, Observation other) =>
        one.IsEvidence == other.IsEvidence && one.Subject == other.Subject && one.Figure.Range == other.Figure.Range;

    private static ImmutableArray<Target> Add(ImmutableArray<Target> all, ImmutableArray<Target> further)
    {
        List<Target> merged = [.. all];
        foreach (Target target in further)
        {
            int known = merged.FindIndex(t => t.Document != target.Document && IsPrintedAlike(t, target));
            if (known < 0)
            {
                merged.Add(target);
                continue;
            }

            Target one = merged[known];
            merged[known] = one with { Alike = one.Alike.Add(target), Keep = one.Keep || target.Keep, Readings = [.. one.Readings.Concat(target.Readings).Distinct()] };
        }

        return [.. merged];
    }

    private static bool IsPrintedAlike(Target one, Target other) => one.Subject == other.Subject && one.Figure.Range == other.Figure.Range
        && (one.Figure.IsNumeric || one.Figure.Published.Text == other.Figure.Published.Text);

    private static ImmutableArray<Assumption> Add(ImmutableArray<Assumption> all, Scenario next, string[] names, int place, List<Diagnostic> problems)
    {
        Dictionary<(IndicatorId Id, Year Year), Assumption> known = [];
        foreach (Assumption assumption in all)
        {
            foreach ((IndicatorId, Year) quantity in Quantities(assumption))
            {
                known[quantity] = assumption;
            }
        }

        List<Assumption> added = [];
        List<string> different = [];
        foreach (Assumption assumption in next.Assumptions)
        {
            (IndicatorId Id, Year Year)[] open = [.. Quantities(assumption).Where(q => !known.ContainsKey(q))];
            bool isNew = open.Length == assumption.Ids.Length * assumption.Years.Count;
            added.AddRange(isNew ? [assumption] : open.Select(q => assumption with { Ids = [q.Id], Years = new YearRange(q.Year, q.Year) }));
            different.AddRange(Quantities(assumption)
                .Where(q => known.TryGetValue(q, out Assumption? other) && (!Equals(other.Distribution, assumption.Distribution) || other.Plausible != assumption.Plausible))
                .Select(q => q.Id.ToString()));
        }

        if (different.Count > 0)
        {
            problems.Add(Problem.AssumptionsDiffer(PlaceOf(next), names[place], string.Join(", ", different.Distinct()), string.Join(", ", names[..place])));
        }

        return all.AddRange(added);
    }

    private static IEnumerable<(IndicatorId Id, Year Year)> Quantities(Assumption assumption) => assumption.Ids.SelectMany(id => assumption.Years.Select(year => (id, year)));
}
