using Projection.Consistency;

namespace Projection.Tests.Consistency;

public class StoryGroupingTests
{
    [Fact]
    public void Of_ConflictsWithACommonMember_AreOneStory() =>
        Assert.Equal([1, 1, 2, 1], StoryGrouping.Of([[0, 1, 2], [1, 3], [4, 5], [1, 5]], new bool[6]));

    [Fact]
    public void Of_HubsThoughtAway_LeaveNoConflict()
    {
        int[][] conflicts = [[0, 1], [1, 2], [2, 3], [3, 4], [0, 4]];

        int[] stories = StoryGrouping.Of(conflicts, new bool[5]);

        Assert.All(Enumerable.Range(1, stories.Max()), story =>
            Assert.NotEmpty(conflicts.Where((_, c) => stories[c] == story).Aggregate((IEnumerable<int>)[0, 1, 2, 3, 4], (common, conflict) => common.Intersect(conflict))));
    }

    [Fact]
    public void Of_KeptMember_IsNoHub() =>
        Assert.Equal([1, 2], StoryGrouping.Of([[0, 1], [0, 2]], [true, false, false]));

    [Fact]
    public void Of_OnlyKeptMembers_StillTellsAStory() => Assert.Equal([1, 1], StoryGrouping.Of([[0], [0, 1]], [true, true]));

    [Fact]
    public void Of_NoConflict_HasNoStory() => Assert.Empty(StoryGrouping.Of([], []));
}
