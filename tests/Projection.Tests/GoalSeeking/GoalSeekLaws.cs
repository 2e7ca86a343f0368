using FsCheck;
using FsCheck.Fluent;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.GoalSeeking;
using Projection.Scenarios;
using Projection.Tests.Properties;
using Projection.Tests.Scenarios;

namespace Projection.Tests.GoalSeeking;

/// <summary>What holds for goal seeks in any economy: goals are taken from paths that are known to exist, or lie beyond all of them.</summary>
public class GoalSeekLaws
{
    private static readonly Gen<int> Numbers = Gen.Choose(1, 1_000_000);

    [Fact]
    public void Solve_LeastChangeToAPathThatExists_ReachesItWithNoMoreChange() => Law.Holds(
        Numbers,
        number =>
        {
            var plan = new SeekCase(number);
            double[] hidden = plan.AnyPath();
            string[] subjects = [.. new[] { plan.AnySubject(), plan.AnySubject() }.Distinct()];
            GoalSeekResult result = plan.Solve(ChangePreference.LeastChange, [.. subjects.Select(s => (s, plan.Value(s, hidden)))]);

            AssertReached(result, number);
            Assert.True(plan.Size([.. result.Levers.Select(l => l.After)]) <= plan.Size(hidden) * (1 + 1e-6), $"case {number}: a smaller change is known");
        },
        count: 80);

    [Fact]
    public void Solve_EvenOrBackLoaded_HasTheStatedShapeAndTheLeastSize() => Law.Holds(
        Numbers,
        number =>
        {
            var plan = new SeekCase(number, growthOnly: true);
            bool isBackLoaded = number % 2 == 0;
            double by = plan.Between(-0.04, 0.04) / (isBackLoaded ? plan.Years : 1);
            double[] hidden = plan.Moved(by, isBackLoaded);
            string subject = plan.AnySubject();
            GoalSeekResult result = plan.Solve(isBackLoaded ? ChangePreference.BackLoaded : ChangePreference.Even, (subject, plan.Value(subject, hidden)));

            AssertReached(result, number);
            LeverChange[] free = [.. result.Levers.Where(l => !l.IsAtLow && !l.IsAtHigh)];
            double Step(LeverChange l) => l.Change / (isBackLoaded ? l.Year - plan.Scenario.BaseYear : 1);
            Assert.All(free, l => Assert.Equal(Step(free[0]), Step(l), 12));
            double found = free.Length > 0 ? Step(free[0]) : by;
            Assert.All(result.Levers.Where(l => l.IsAtLow), l => Assert.True(Step(l) >= found - 1e-12));
            Assert.All(result.Levers.Where(l => l.IsAtHigh), l => Assert.True(Step(l) <= found + 1e-12));
            Assert.True(Math.Abs(found) <= Math.Abs(by) + 1e-9, $"case {number}: {found} where {by} is known");
        },
        count: 80);

    [Fact]
    public void Solve_LeastChange_IsNoLargerThanAnEvenOne() => Law.Holds(
        Numbers,
        number =>
        {
            var plan = new SeekCase(number, growthOnly: true);
            string subject = plan.AnySubject();
            double value = plan.Value(subject, plan.Moved(plan.Between(-0.03, 0.03), isBackLoaded: false));
            GoalSeekResult even = plan.Solve(ChangePreference.Even, (subject, value));
            GoalSeekResult least = plan.Solve(ChangePreference.LeastChange, (subject, value));

            AssertReached(even, number);
            AssertReached(least, number);
            Assert.True(plan.Size([.. least.Levers.Select(l => l.After)]) <= plan.Size([.. even.Levers.Select(l => l.After)]) * (1 + 1e-9), $"case {number}");
        },
        count: 60);

    [Fact]
    public void Solve_BeyondEveryPath_IsRefutedByMembersThatAllBlock() => Law.Holds(
        Numbers,
        number =>
        {
            var plan = new SeekCase(number, growthOnly: true);
            string subject = plan.Subjects[2];
            double top = plan.Value(subject, [.. Enumerable.Range(0, plan.Inputs.Length).Select(k => plan.RangeOf(k).High!.Value.ToDouble())]);
            (string, double) goal = (subject, top * (1 + plan.Between(0.0005, 0.05)));
            GoalSeekResult result = plan.Solve(ChangePreference.LeastChange, goal);

            Assert.Equal(GoalSeekStatus.Unreachable, result.Status);
            Assert.True(Math.Abs(result.Goals[0].After - top) <= 1e-6 * top, $"case {number}: the nearest path is not the best one");
            Conflict conflict = Assert.Single(result.Blockage!.Conflicts);
            LeverRange[] members = [.. conflict.Ranges.Select(r => new LeverRange([r.Subject.Id], r.Subject.Years, r.Range))];

            // With these bounds alone it stays refuted, without any one of them there is a way.
            GoalSeekRequest bounded = plan.Ask(ChangePreference.LeastChange, goal) with { Bounds = LeverBounds.Logical, Ranges = [.. members] };
            Assert.Equal(GoalSeekStatus.Unreachable, GoalSeeker.Solve(plan.Program, bounded).Status);
            foreach (LeverRange member in members)
            {
                GoalSeekResult without = GoalSeeker.Solve(plan.Program, bounded with { Ranges = [.. members.Where(m => m != member)] });
                AssertReached(without, number);
            }
        },
        count: 10);

    [Fact]
    public void Solve_TwoGoalsThatExcludeEachOther_AreBothNamed() => Law.Holds(
        Numbers,
        number =>
        {
            var plan = new SeekCase(number, growthOnly: true);
            double[] hidden = plan.AnyPath();
            (string growth, string volume) = (plan.Subjects[1], plan.Subjects[2]);
            (string, double) level = (volume, plan.Value(volume, hidden));
            (string, double) rate = (growth, plan.Value(growth, hidden) + plan.Between(0.0005, 0.01));
            GoalSeekResult result = plan.Solve(ChangePreference.LeastChange, level, rate);

            Assert.Equal(GoalSeekStatus.Unreachable, result.Status);
            GoalSeekResult[] alone = [plan.Solve(ChangePreference.LeastChange, level), plan.Solve(ChangePreference.LeastChange, rate)];
            AssertReached(alone[0], number);
            Assert.Contains(result.Blockage!.Conflicts, c => c.Targets.Length == (alone[1].Status == GoalSeekStatus.Reached ? 2 : 1));
        },
        count: 10);

    private static void AssertReached(GoalSeekResult result, int number)
    {
        Assert.True(result.Status == GoalSeekStatus.Reached, $"case {number}: {result.Status}");
        Assert.All(result.Levers, l => Assert.True(l.Bounds.Contains(Rational.FromDouble(l.After)), $"case {number}: {l.Id} {l.Year} leaves its bounds"));

        // Not by the engine's own word: the changed scenario is compiled and projected anew.
        PathProjection path = PathProjection.Central((result.Changed() with { Targets = [.. result.Goals.Select(g => g.Target)] }).Compile());
        Assert.All(result.Goals.Zip(path.Targets), pair =>
        {
            double wanted = pair.First.Sought.Low!.Value.ToDouble();
            Assert.True(Math.Abs(pair.Second.Value - wanted) <= 1e-9 * Math.Abs(wanted), $"case {number}: {pair.Second.Value} for {wanted}");
        });
    }
}
