namespace Projection.Notebooks.Format;

/// <summary>The lines in which two texts differ, as people are used to read it: <c>-</c> before what was, <c>+</c> before what is.</summary>
internal static class LineDifference
{
    private const int LongestLine = 160;

    // Beyond so many pairs of lines the exact answer is not worth its time.
    private const long MostPairs = 4_000_000;

    /// <summary>The lines that differ, some at most.</summary>
    public static IEnumerable<string> Of(string before, string after, int most)
    {
        string[] was = before.TrimEnd('\n').Split('\n');
        string[] becomes = after.TrimEnd('\n').Split('\n');
        int head = was.Zip(becomes).TakeWhile(pair => pair.First == pair.Second).Count();
        int tail = was.Skip(head).Reverse().Zip(becomes.Skip(head).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        string[] lines = [.. Marked(was[head..^tail], becomes[head..^tail])];
        return lines.Length <= most ? lines : [.. lines[..most], $"… and {lines.Length - most} lines more"];
    }

    private static IEnumerable<string> Marked(string[] was, string[] becomes)
    {
        if ((long)was.Length * becomes.Length > MostPairs)
        {
            foreach (string line in was.Select(Removed).Concat(becomes.Select(Added)))
            {
                yield return line;
            }

            yield break;
        }

        // Longest common subsequence from every pair of places on.
        int[,] common = new int[was.Length + 1, becomes.Length + 1];
        for (int i = was.Length - 1; i >= 0; i--)
        {
            for (int j = becomes.Length - 1; j >= 0; j--)
            {
                common[i, j] = was[i] == becomes[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < was.Length || j < becomes.Length;)
        {
            if (i < was.Length && j < becomes.Length && was[i] == becomes[j])
            {
                i++;
                j++;
            }
            else if (j == becomes.Length || (i < was.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return Removed(was[i++]);
            }
            else
            {
                yield return Added(becomes[j++]);
            }
        }
    }

    private static string Removed(string line) => "- " + Short(line);

    private static string Added(string line) => "+ " + Short(line);

    private static string Short(string line) => line.Length <= LongestLine ? line : line[..LongestLine] + "…";
}
