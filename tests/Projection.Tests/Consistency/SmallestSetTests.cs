using FsCheck;
using FsCheck.Fluent;
using Projection.Consistency;
using Projection.Tests.Properties;

namespace Projection.Tests.Consistency;

public class SmallestSetTests
{
    [Fact]
    public void Of_AnyMembersThatAreNeeded_KeepsThese() => Law.Holds(
        from count in Gen.Choose(0, 60)
        from needed in Gen.ListOf(Gen.Choose(0, 60))
        select (count, needed: needed.Where(n => n < count).Distinct().Order().ToArray()),
        one =>
        {
            int[] members = [.. Enumerable.Range(0, one.count)];

            Assert.Equal(one.needed, SmallestSet.Of(members, set => one.needed.All(set.Contains)));
        });

    [Fact]
    public void Of_TwoWays_KeepsOneOfThem()
    {
        int[] kept = SmallestSet.Of([1, 2, 3, 4, 5], set => set.Contains(1) || (set.Contains(3) && set.Contains(4)));

        Assert.True(kept is [1] or [3, 4]);
    }

    [Fact]
    public void Of_MembersWithoutTheProperty_GivesThemBack() => Assert.Equal([4, 5], SmallestSet.Of([4, 5], _ => false));

    [Fact]
    public void Of_NothingNeeded_IsEmpty() => Assert.Empty(SmallestSet.Of([4, 5, 6], _ => true));

    [Fact]
    public void Of_FewNeededOfMany_AsksFarLessThanEachByItself()
    {
        int questions = 0;
        SmallestSet.Of([.. Enumerable.Range(0, 1024)], set =>
        {
            questions++;
            return set.Contains(100) && set.Contains(900);
        });

        Assert.InRange(questions, 1, 100);
    }
}
