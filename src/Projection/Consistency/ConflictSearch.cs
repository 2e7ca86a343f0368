namespace Projection.Consistency;

/// <summary>Finds the smallest conflicts and the smallest corrections of a set of targets with an oracle's help.</summary>
/// <remarks>
/// Corrections are the minimal hitting sets of the conflicts (Reiter 1987, "A theory of diagnosis from first principles"):
/// sets are tried in order of size; one that leaves a contradiction gives a further conflict, reduced to a minimal one by
/// leaving out one target after the other. With all corrections known, the conflicts are in turn their minimal hitting sets.
/// Targets that are to be kept are in no correction, but they are in conflicts: for those a second search leaves them out too.
/// </remarks>
internal sealed class ConflictSearch(IOracle oracle, int targets, IReadOnlySet<int> kept, int maximumQuestions)
{
    // Hitting sets in hand at one time; more are not listed, and the result says that it is not complete.
    private const int MostHittingSets = 10_000;

    private readonly List<int[]> _conflicts = [];
    private readonly List<int[]> _corrections = [];

    /// <summary>Minimal sets of targets that were refuted.</summary>
    public IReadOnlyList<int[]> Conflicts => _conflicts;

    /// <summary>Minimal sets of targets without which the rest was shown to hold.</summary>
    public IReadOnlyList<int[]> Corrections => _corrections;

    /// <summary>Whether nothing was cut short and nothing stayed undecided.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Whether the targets all together were neither refuted nor shown.</summary>
    public bool IsUndecided => _conflicts.Count == 0 && !IsComplete;

    public void Run()
    {
        Explore(kept, _corrections);
        List<int[]> all = _corrections;
        if (IsComplete && kept.Count > 0)
        {
            all = [];
            Explore(new HashSet<int>(), all);
        }

        if (IsComplete)
        {
            AddConflictsByDuality(all);
        }

        _conflicts.Sort(static (a, b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.AsSpan().SequenceCompareTo(b));
    }

    private void Explore(IReadOnlySet<int> fixedTargets, List<int[]> corrections)
    {
        // By size first, then by place in the plan: the order of the results does not depend on anything else.
        var open = new PriorityQueue<int[], (int Size, int Place)>();
        HashSet<string> seen = [string.Empty];
        int place = 0;
        open.Enqueue([], (0, place));
        while (open.TryDequeue(out int[]? left, out _))
        {
            if (corrections.Exists(c => c.All(left.Contains)))
            {
                continue;
            }

            if (oracle.Questions > maximumQuestions)
            {
                IsComplete = false;
                break;
            }

            int[]? conflict = _conflicts.Find(c => !c.Any(left.Contains)) ?? FindConflict(left, corrections);
            if (conflict is null)
            {
                continue;
            }

            foreach (int target in conflict.Where(t => !fixedTargets.Contains(t)))
            {
                int[] larger = [.. left.Append(target).Order()];
                if (seen.Add(string.Join(',', larger)))
                {
                    open.Enqueue(larger, (larger.Length, ++place));
                }
            }
        }
    }

    // A conflict among the targets outside a set; where there is none, the set is a correction.
    private int[]? FindConflict(int[] left, List<int[]> corrections)
    {
        int[] rest = [.. Enumerable.Range(0, targets).Except(left)];
        if (oracle.IsRefuted(rest))
        {
            int[] conflict = Reduce(rest);
            _conflicts.Add(conflict);
            return conflict;
        }

        if (oracle.Witness(rest) is null)
        {
            IsComplete = false;
        }
        else if (left.Length > 0)
        {
            corrections.Add(left);
        }

        return null;
    }

    // With more and more effort for fewer and fewer targets.
    private int[] Reduce(int[] refuted)
    {
        List<int> conflict = [.. SmallestSet.Of(SmallestSet.Of(refuted, oracle.IsRefutedAtOnce), oracle.IsEasilyRefuted)];
        foreach (int target in conflict.ToArray())
        {
            int[] without = [.. conflict.Where(t => t != target)];
            if (oracle.IsRefuted(without))
            {
                conflict = [.. without];
            }
        }

        return [.. conflict];
    }

    private void AddConflictsByDuality(List<int[]> corrections)
    {
        foreach (int[] candidate in MinimalHittingSets(corrections))
        {
            if (_conflicts.Exists(c => c.AsSpan().SequenceEqual(candidate)))
            {
                continue;
            }

            if (oracle.Questions <= maximumQuestions && oracle.IsRefuted(candidate))
            {
                _conflicts.Add(candidate);
            }
            else
            {
                IsComplete = false;
            }
        }
    }

    // Berge's algorithm: the hitting sets of the first sets, extended set by set.
    private List<int[]> MinimalHittingSets(List<int[]> sets)
    {
        List<int[]> hitting = sets.Count == 0 ? [] : [[]];
        foreach (int[] set in sets)
        {
            List<int[]> next = [.. hitting.Where(h => h.Intersect(set).Any())];
            foreach (int[] larger in hitting.Where(h => !h.Intersect(set).Any()).SelectMany(h => set.Select(t => (int[])[.. h.Append(t).Order()])))
            {
                if (!next.Exists(h => h.All(larger.Contains)))
                {
                    next.Add(larger);
                }
            }

            IsComplete &= next.Count <= MostHittingSets;
            hitting = [.. next.Take(MostHittingSets)];
        }

        return hitting;
    }
}
