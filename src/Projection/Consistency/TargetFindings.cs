using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>Works out what the other targets leave of each target.</summary>
internal sealed class TargetFindings(ConstraintSystem system, Oracle oracle)
{
    private readonly Scenario _scenario = system.Program.Scenario;
    private readonly int[] _all = [.. Enumerable.Range(0, system.Targets.Length)];

    /// <param name="corrections">Sets of targets without which the rest holds.</param>
    /// <returns>One finding for each target of the scenario.</returns>
    public ImmutableArray<TargetFinding> Of(int[][] corrections)
    {
        Dictionary<int, int> places = _all.ToDictionary(t => system.Targets[t], t => t);
        return
        [
            .. _scenario.Targets.Select((t, i) => places.TryGetValue(i, out int place)
                ? Find(place, corrections)
                : new TargetFinding(t, null, [], StandaloneBounds.Admit(t))),
        ];
    }

    private Target TargetAt(int target) => _scenario.Targets[system.Targets[target]];

    private TargetFinding Find(int target, int[][] corrections)
    {
        // The other targets as they are; where they contradict each other, without the cheapest correction.
        IEnumerable<int[]> setsLeftAside = corrections.OrderBy(c => c.Contains(target) ? 0 : 1).ThenBy(c => c.Length).Prepend([]);
        foreach (int[] aside in setsLeftAside)
        {
            int[] without = [.. aside.Where(t => t != target)];
            int[] others = [.. _all.Where(t => t != target && !without.Contains(t))];
            if (oracle.Bound(others, [system.NumberOfTarget(target)]) is [var interval])
            {
                Figure figure = TargetAt(target).Figure;
                return new TargetFinding(TargetAt(target), Printed.Of(interval, figure), [.. without.Select(TargetAt)], IsPossible: true)
                {
                    ShareLeft = ShareLeft(interval, figure),
                };
            }
        }

        return new TargetFinding(TargetAt(target), ValueRange.Unbounded, [.. _all.Where(t => t != target).Select(TargetAt)], IsPossible: true);
    }

    private static double? ShareLeft(Interval implied, Figure figure)
    {
        Interval printed = figure.Range.Outward();
        return double.IsFinite(printed.Width) && printed.Width > 0
            ? implied.Intersect(printed) is { IsEmpty: false } left ? left.Width / printed.Width : 0
            : null;
    }
}
