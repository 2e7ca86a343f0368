namespace Projection.Consistency;

/// <summary>Groups conflicts that are variants of one story.</summary>
/// <remarks>
/// The first conflict tells the first story. Its hub, the member that most conflicts share, is thought away; every conflict with the hub
/// belongs to the story. The first of the rest tells the next one, and so on: with all hubs away nothing contradicts any more.
/// </remarks>
internal static class StoryGrouping
{
    /// <param name="conflicts">The conflicts by their targets, in the order in which they are told.</param>
    /// <param name="kept">Of each target, whether it is to be kept: it is a hub only where a conflict has no other member.</param>
    /// <returns>For each conflict the number of its story, from 1.</returns>
    public static int[] Of(IReadOnlyList<int[]> conflicts, bool[] kept)
    {
        var stories = new int[conflicts.Count];
        int story = 0;
        for (int first = 0; first < stories.Length; first++)
        {
            if (stories[first] > 0)
            {
                continue;
            }

            story++;
            int[] open = [.. Enumerable.Range(0, stories.Length).Where(c => stories[c] == 0)];

            // Of equals the later one: plans print totals first.
            int hub = conflicts[first].OrderBy(t => kept[t]).ThenByDescending(t => open.Count(c => conflicts[c].Contains(t))).ThenByDescending(t => t).First();
            foreach (int conflict in open.Where(c => conflicts[c].Contains(hub)))
            {
                stories[conflict] = story;
            }
        }

        return stories;
    }
}
