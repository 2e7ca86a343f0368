using FsCheck;
using FsCheck.Fluent;
using Projection.Consistency;
using Projection.Tests.Properties;

namespace Projection.Tests.Consistency;

public class ConflictSearchTests
{
    /// <summary>Conflicts among at most seven targets, targets to keep, and sets that the oracle cannot decide.</summary>
    private static readonly Gen<(int Targets, int[][] Conflicts, HashSet<int> Kept)> Systems =
        from targets in Gen.Choose(1, 7)
        from conflicts in Gen.ListOf(Gen.NonEmptyListOf(Gen.Choose(0, targets - 1)))
        from kept in Gen.Frequency((2, Gen.Constant(new List<int>())), (1, Gen.ListOf(Gen.Choose(0, targets - 1)).Select(k => k.ToList())))
        select (targets, conflicts.Take(6).Select(c => c.Distinct().Order().ToArray()).ToArray(), kept.ToHashSet());

    [Fact]
    public void Run_AnySystem_FindsAllMinimalConflictsAndCorrections() => Law.Holds(
        Systems,
        system =>
        {
            var oracle = new FakeOracle(system.Conflicts);
            ConflictSearch search = Run(oracle, system.Targets, system.Kept);

            Assert.True(search.IsComplete);
            Assert.False(search.IsUndecided);
            Assert.Equal(Shown(Minimal(oracle.IsRefuted, system.Targets)), Shown(search.Conflicts));
            Assert.Equal(
                Shown(Minimal(left => !oracle.IsRefuted(Rest(left, system.Targets)), system.Targets).Where(c => c.Length > 0 && !c.Any(system.Kept.Contains))),
                Shown(search.Corrections));
        },
        count: 1000);

    [Fact]
    public void Run_SomeSetsUndecided_ClaimsNothingThatTheOracleDidNot() => Law.Holds(
        from system in Systems
        from blind in Gen.Choose(1, 100)
        select (system, blind),
        one =>
        {
            ((int targets, int[][] conflicts, HashSet<int> kept), int blind) = one;
            var oracle = new FakeOracle(conflicts) { IsBlindTo = set => (set.Sum(t => (t + 3) * (t + 5)) * blind) % 101 < 25 };
            ConflictSearch search = Run(oracle, targets, kept);

            Assert.All(search.Conflicts, c => Assert.True(oracle.IsRefuted(c)));
            Assert.All(search.Corrections, c => Assert.NotNull(oracle.Witness(Rest(c, targets))));
            Assert.Equal(search.IsUndecided, search.Conflicts.Count == 0 && oracle.Witness(Rest([], targets)) is null);
            if (search.IsComplete)
            {
                Assert.Equal(Shown(Minimal(oracle.IsRefuted, targets)), Shown(search.Conflicts));
            }
        },
        count: 1000);

    [Fact]
    public void Run_TwoDisjointConflicts_EveryPairMends()
    {
        ConflictSearch search = Run(new FakeOracle([0, 1], [2, 3]), 5, []);

        Assert.Equal("0,1 2,3", Shown(search.Conflicts));
        Assert.Equal("0,2 0,3 1,2 1,3", Shown(search.Corrections));
    }

    [Fact]
    public void Run_OverlappingConflicts_SmallestCorrectionsFirst()
    {
        ConflictSearch search = Run(new FakeOracle([0, 1], [0, 2], [1, 2, 3]), 4, []);

        Assert.Equal("0,1 0,2 1,2,3", Shown(search.Conflicts));
        Assert.Equal("0,1 0,2 0,3 1,2", Shown(search.Corrections));
        Assert.Equal(search.Corrections.Select(c => c.Length).Order(), search.Corrections.Select(c => c.Length));
    }

    [Fact]
    public void Run_KeptTarget_IsInNoCorrectionButInEveryConflict()
    {
        // Leaving target 0 out mends both conflicts; the second is found although no correction needs it.
        ConflictSearch search = Run(new FakeOracle([0, 1], [0, 2]), 3, [1, 2]);

        Assert.Equal("0,1 0,2", Shown(search.Conflicts));
        Assert.Equal("0", Shown(search.Corrections));
        Assert.True(search.IsComplete);
    }

    [Fact]
    public void Run_ConflictOfKeptTargetsOnly_HasNoCorrection()
    {
        ConflictSearch search = Run(new FakeOracle([0, 1]), 3, [0, 1]);

        Assert.Equal("0,1", Shown(search.Conflicts));
        Assert.Empty(search.Corrections);
        Assert.True(search.IsComplete);
    }

    [Fact]
    public void Run_LimitReached_IsNotComplete()
    {
        // Six disjoint pairs have 64 corrections.
        int[][] pairs = [.. Enumerable.Range(0, 6).Select(i => new[] { 2 * i, (2 * i) + 1 })];
        var oracle = new FakeOracle(pairs);
        var search = new ConflictSearch(oracle, 12, new HashSet<int>(), maximumQuestions: 60);

        search.Run();

        Assert.False(search.IsComplete);
        Assert.NotEmpty(search.Conflicts);
        Assert.InRange(oracle.Questions, 61, 61 + 13);
        Assert.All(search.Conflicts, c => Assert.Contains(pairs, p => p.SequenceEqual(c)));
    }

    [Fact]
    public void Run_LimitReachedAmongTheHittingSets_IsNotComplete()
    {
        // One correction, {0}, after few questions; the conflict {0} is what its hitting sets say, but nobody may ask.
        var oracle = new FakeOracle([0, 1], [0, 2], [0, 3]);
        var search = new ConflictSearch(oracle, 4, new HashSet<int>(), maximumQuestions: 2);

        search.Run();

        Assert.False(search.IsComplete);
    }

    private static ConflictSearch Run(FakeOracle oracle, int targets, HashSet<int> kept)
    {
        var search = new ConflictSearch(oracle, targets, kept, maximumQuestions: 100_000);
        search.Run();
        return search;
    }

    private static int[] Rest(IEnumerable<int> left, int targets) => [.. Enumerable.Range(0, targets).Except(left)];

    // By brute force over all subsets: those with a property that is kept by larger sets, and none of whose parts has it.
    private static IEnumerable<int[]> Minimal(Func<int[], bool> has, int targets)
    {
        int[][] sets = [.. Enumerable.Range(0, 1 << targets).Select(bits => Enumerable.Range(0, targets).Where(t => (bits >> t & 1) == 1).ToArray()).Where(has)];
        return sets.Where(set => !Array.Exists(sets, part => part.Length < set.Length && part.All(set.Contains)));
    }

    private static string Shown(IEnumerable<int[]> sets) => string.Join(' ', sets.Select(set => string.Join(',', set)).Order(StringComparer.Ordinal));

    /// <summary>Knows the conflicts; answers neither way where it is blind.</summary>
    private sealed class FakeOracle(params int[][] conflicts) : IOracle
    {
        private static readonly double[] Path = [];

        public Func<IReadOnlyList<int>, bool> IsBlindTo { get; init; } = _ => false;

        public int Questions { get; private set; }

        public bool IsRefuted(IReadOnlyList<int> targets)
        {
            Questions++;
            Assert.Equal(targets.Order(), targets);
            return Array.Exists(conflicts, c => c.All(targets.Contains));
        }

        public bool IsRefutedAtOnce(IReadOnlyList<int> targets) => IsRefuted(targets);

        public bool IsEasilyRefuted(IReadOnlyList<int> targets) => IsRefuted(targets);

        public double[]? Witness(IReadOnlyList<int> targets)
        {
            Questions++;
            return Array.Exists(conflicts, c => c.All(targets.Contains)) || IsBlindTo(targets) ? null : Path;
        }
    }
}
