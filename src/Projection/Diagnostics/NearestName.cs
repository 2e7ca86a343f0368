namespace Projection.Diagnostics;

/// <summary>Finds the name that a person probably meant.</summary>
public static class NearestName
{
    // Longer texts are no names, and comparing them would take time for nothing.
    private const int Longest = 100;

    /// <summary>The known name nearest to a name.</summary>
    /// <remarks>
    /// Counted are letters inserted, left out or changed and neighbours swapped; upper and lower case are alike. A name is near when
    /// that count is at most 2 or a third of the length, and less than the length itself. Of equally near names the first in ordinal
    /// order is taken, so the order of <paramref name="known"/> does not matter.
    /// </remarks>
    /// <param name="name">The name as written.</param>
    /// <param name="known">The names that exist.</param>
    /// <returns>The nearest name; <see langword="null"/> where none is near.</returns>
    public static string? Find(string name, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(known);
        if (name.Length > Longest)
        {
            return null;
        }

        int limit = Math.Max(2, name.Length / 3);
        string upper = name.ToUpperInvariant();
        string? best = null;
        int least = int.MaxValue;
        foreach (string candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) > limit)
            {
                continue;
            }

            int distance = candidate == name ? -1 : Distance(upper, candidate.ToUpperInvariant());
            bool near = distance <= limit && distance < Math.Min(name.Length, candidate.Length);
            if (near && (distance < least || (distance == least && string.CompareOrdinal(candidate, best) < 0)))
            {
                best = candidate;
                least = distance;
            }
        }

        return best;
    }

    // Optimal string alignment: three rows of the usual table, because a swap looks two rows back.
    private static int Distance(string a, string b)
    {
        int[] before = new int[b.Length + 1];
        int[] last = new int[b.Length + 1];
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
