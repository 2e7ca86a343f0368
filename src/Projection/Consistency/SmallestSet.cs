namespace Projection.Consistency;

/// <summary>Finds a smallest set that still has a property which larger sets keep.</summary>
internal static class SmallestSet
{
    /// <summary>Leaves out members until none can be left out any more: halves first, then smaller parts, then one by one.</summary>
    /// <param name="members">All members; where they do not have the property, they are given back.</param>
    /// <param name="holds">Whether a set has the property.</param>
    /// <returns>The members that stay, in their order: without any one of them the property was not found.</returns>
    public static int[] Of(int[] members, Func<int[], bool> holds)
    {
        if (members.Length == 0 || !holds(members))
        {
            return members;
        }

        int[] kept = members;
        for (int size = Math.Max(1, members.Length / 2); ; size = Math.Max(1, size / 2))
        {
            for (int start = 0; start < kept.Length;)
            {
                int[] without = [.. kept[..start], .. kept[Math.Min(start + size, kept.Length)..]];
                if (holds(without))
                {
                    kept = without;
                }
                else
                {
                    start += size;
                }
            }

            if (size == 1)
            {
                return kept;
            }
        }
    }
}
