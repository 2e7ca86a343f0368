using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>Looks at the conflicts of a report once more: would another reading, or a slip of the pen, explain them?</summary>
/// <remarks>
/// One program holds the conflicts' targets and all their other readings; each question switches some of them on. Targets outside
/// the conflicts play no part, so that the program stays small.
/// </remarks>
internal sealed class SecondLook
{
    private readonly Oracle _oracle;
    private readonly Lazy<Oracle> _plausible;
    private readonly ConstraintSystem _system;
    private readonly List<Target> _targets = [];

    // By reference: a scenario made in code may have two targets that say the same.
    private readonly Dictionary<Target, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Target, (Reading Reading, int Place)[]> _readings = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Target, (Year Year, int Place)[]> _otherYears = new(ReferenceEqualityComparer.Instance);

    private SecondLook(Scenario scenario, IEnumerable<Target> members, ConsistencyOptions options, CancellationToken cancellationToken)
    {
        var rules = new ReadingRules(scenario);
        foreach (Target member in members)
        {
            _places.Add(member, Add(member));
        }

        foreach (Target member in _targets.ToArray())
        {
            _readings.Add(member, [.. rules.Of(member).Select(r => (r, Add(r.AsRead)))]);
            _otherYears.Add(member, [.. SlipSearch.OtherYearsOf(member, scenario).Select(s => (s.Years.First, Add(member with { Subject = s })))]);
        }

        Parsed<ScenarioProgram> program = ScenarioProgram.Compile(scenario with { Targets = [.. _targets] });
        _system = new ConstraintSystem(program.ValueOrThrow(), options.Level);
        _oracle = new Oracle(_system, options, cancellationToken);
        _plausible = options.Level == ConsistencyLevel.Plausible || scenario.Assumptions.All(a => a.Plausible is null)
            ? new Lazy<Oracle>(_oracle)
            : new Lazy<Oracle>(() => new Oracle(new ConstraintSystem(program.ValueOrThrow(), ConsistencyLevel.Plausible), options, cancellationToken));
    }

    /// <summary>The report with readings and slips on its conflicts.</summary>
    public static ConsistencyReport At(ConsistencyReport report, ConsistencyOptions options, CancellationToken cancellationToken)
    {
        Target[] members = [.. report.Scenario.Targets.Where(t => t.IsLinked && report.Conflicts.Any(c => c.Targets.Contains(t)))];
        if (members.Length == 0 || options.MaximumReadings == 0)
        {
            return report;
        }

        var look = new SecondLook(report.Scenario, members, options, cancellationToken);
        return report with { Conflicts = [.. report.Conflicts.Select(c => c.Targets.All(t => t.IsLinked) ? look.At(c, options.MaximumReadings) : c)] };
    }

    private int Add(Target target)
    {
        _targets.Add(target);
        return _targets.Count - 1;
    }

    private Conflict At(Conflict conflict, int most)
    {
        (Reading Reading, int Place)[] single = [.. conflict.Targets.SelectMany(t => _readings[t]).OrderBy(r => r.Reading.Unusualness)];
        (ImmutableArray<ReadingSet> sets, int tried) = Try(conflict, single.Select(r => new[] { r }), most);
        if (sets.IsEmpty && conflict.Targets.Length > 1 && tried < most)
        {
            // The first pair will do; there are many, and two odd readings at once are a weak excuse already.
            (sets, int pairs) = Try(conflict, Pairs(single), most - tried, untilFirst: true);
            tried += pairs;
        }

        var slips = new SlipSearch(_system, _oracle, t => _places[t], t => _otherYears[t]);
        return conflict with { ReadingSets = sets, ReadingsTried = tried, Slips = [.. slips.Of(conflict)] };
    }

    private (ImmutableArray<ReadingSet> Sets, int Tried) Try(Conflict conflict, IEnumerable<(Reading Reading, int Place)[]> candidates, int most, bool untilFirst = false)
    {
        int tried = 0;
        List<ReadingSet> found = [];
        foreach ((Reading Reading, int Place)[] candidate in candidates.Take(most))
        {
            tried++;
            int[] inForce =
            [
                .. conflict.Targets.Where(t => !Array.Exists(candidate, r => ReferenceEquals(r.Reading.Target, t))).Select(t => _places[t])
                    .Concat(candidate.Select(r => r.Place)).Order(),
            ];
            if (_oracle.Witness(inForce) is null)
            {
                continue;
            }

            ImmutableArray<Reading> readings = [.. candidate.Select(r => r.Reading).OrderBy(r => _places[r.Target])];
            found.Add(new ReadingSet(readings, _plausible.Value.Witness(inForce) is not null));
            if (untilFirst)
            {
                break;
            }
        }

        return ([.. found.OrderByDescending(s => s.IsPlausible)], tried);
    }

    private static IEnumerable<(Reading Reading, int Place)[]> Pairs((Reading Reading, int Place)[] single) => single
        .SelectMany((one, i) => single.Skip(i + 1).Where(other => !ReferenceEquals(other.Reading.Target, one.Reading.Target)).Select(other => new[] { one, other }))
        .OrderBy(pair => pair.Sum(r => r.Reading.Unusualness));
}
