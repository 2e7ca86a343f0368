using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>One check under way: the stages in which conflicts are looked for, and the report.</summary>
/// <remarks>
/// With plausible ranges the conflicts that need none of them come first. Then targets that break a range by themselves: such a range is
/// set aside, because as long as it stands it hides every larger conflict that the target also takes part in. Then all others.
/// </remarks>
internal sealed class Inquiry(ConstraintSystem system, Oracle oracle, ConsistencyOptions options)
{
    private readonly Scenario _scenario = system.Program.Scenario;
    private readonly int[] _all = [.. Enumerable.Range(0, system.Targets.Length)];
    private readonly List<FoundConflict> _found = [];
    private readonly HashSet<Oracle> _asked = [oracle];
    private bool _isComplete = true;

    public ConsistencyReport Report()
    {
        IReadOnlyList<int[]> corrections = options.Level == ConsistencyLevel.Possible ? Enumerate(oracle) : EnumerateInStages();
        bool impossibleAlone = _scenario.Targets.Any(t => !StandaloneBounds.Admit(t));
        double[]? witness = _found.Count == 0 && !impossibleAlone ? oracle.Witness(_all) : null;
        var mending = new Mending(system, oracle);
        (int[] Targets, Correction Correction)[] mended =
            [.. corrections.Select(c => (c, Correction: mending.Correct(c))).OrderBy(c => c.c.Length).ThenBy(c => c.Correction.Cost)];
        var description = new ConflictDescription(system);
        int[] stories = StoryGrouping.Of([.. _found.Select(f => f.Targets)], [.. _all.Select(t => TargetAt(t).IsFixed)]);
        ImmutableArray<Conflict> conflicts =
        [
            .. _found.Select((f, i) => description.Of(f.Targets, f.Oracle, f.Level) with { Story = stories[i] }).OrderBy(c => c.Story),
            .. StandaloneConflicts(stories.DefaultIfEmpty().Max()),
        ];
        return new ConsistencyReport
        {
            Scenario = _scenario,
            Level = options.Level,
            Verdict = conflicts.Length > 0 ? Verdict.Contradictory : witness is null ? Verdict.Undecided : Verdict.Consistent,
            IsComplete = _isComplete,
            Targets = new TargetFindings(system, oracle).Of([.. mended.Select(c => c.Targets)]),
            Conflicts = conflicts,
            Corrections = [.. mended.Select(c => c.Correction)],
            Implied = new ImpliedValues(system, oracle).Without(_found.Count == 0 ? [] : mended.Length > 0 ? mended[0].Targets : _all),
            Witness = witness is null ? null : PathProjection.Of(system.Program, witness),
            SetsAsked = _asked.Sum(o => o.Sets),
            SetsLeftOpen = _asked.Sum(o => o.OpenSets),
        };
    }

    private Target TargetAt(int target) => _scenario.Targets[system.Targets[target]];

    private IReadOnlyList<int[]> EnumerateInStages()
    {
        Oracle withoutRanges = oracle.With([]);
        Enumerate(withoutRanges, ConsistencyLevel.Possible);
        Oracle staged = SetAside(withoutRanges);
        IReadOnlyList<int[]> corrections = Enumerate(staged);

        // What mends the plan has to mend it under all ranges.
        return staged == oracle ? corrections : Search(oracle).Corrections;
    }

    // The ranges that single targets break, until none does any more.
    private Oracle SetAside(Oracle withoutRanges)
    {
        Oracle current = oracle;
        for (int target = 0; target < _all.Length;)
        {
            int[] alone = [target];
            if (!current.IsEasilyRefuted(alone) || withoutRanges.IsRefuted(alone))
            {
                target++;
                continue;
            }

            (_, int[] ranges) = current.Needed(alone);
            _found.Add(new FoundConflict(alone, current, ConsistencyLevel.Plausible));
            current = oracle.With(current.Ranges.Except(ranges));
        }

        return current;
    }

    private IReadOnlyList<int[]> Enumerate(Oracle asked, ConsistencyLevel? level = null)
    {
        ConflictSearch search = Search(asked);
        foreach (int[] conflict in search.Conflicts)
        {
            if (!_found.Exists(f => f.Targets.AsSpan().SequenceEqual(conflict)))
            {
                _found.Add(new FoundConflict(conflict, asked, level ?? options.Level));
            }
        }

        return search.Corrections;
    }

    private ConflictSearch Search(Oracle asked)
    {
        _asked.Add(asked);
        HashSet<int> kept = [.. _all.Where(t => TargetAt(t).IsFixed)];
        var search = new ConflictSearch(asked, _all.Length, kept, options.MaximumQuestions);
        search.Run();
        _isComplete &= search.IsComplete;
        return search;
    }

    private IEnumerable<Conflict> StandaloneConflicts(int stories) => _scenario.Targets
        .Where(t => !StandaloneBounds.Admit(t))
        .Select((t, i) => new Conflict([t], [], IsMinimal: true, Proof.Interval, t, StandaloneBounds.Of(t)) { Story = stories + i + 1 });

    /// <summary>A conflict and the conditions under which it was found.</summary>
    private sealed record FoundConflict(int[] Targets, Oracle Oracle, ConsistencyLevel Level);
}
