namespace Projection.Docs.Tests;

/// <summary>Puts pieces of a scenario, as pages show them, into the text of a whole one.</summary>
internal static class ScenarioPieces
{
    /// <summary>The file with the piece in it.</summary>
    /// <param name="file">Lines of a scenario.</param>
    /// <param name="list">The list that the piece's items belong to; items whose <c>id</c> is there replace those, others are added. Empty: the piece's keys replace the file's.</param>
    /// <param name="piece">Lines of the piece.</param>
    public static IReadOnlyList<string> Put(IReadOnlyList<string> file, string list, IReadOnlyList<string> piece)
    {
        List<string> lines = [.. file];
        if (list.Length > 0)
        {
            int key = lines.FindIndex(line => line == list + ":");
            Assert.True(key >= 0, $"The file has no list \"{list}\".");
            string[] known = [.. piece.Select(IdOf).OfType<string>()];
            int first = lines.FindIndex(line => IdOf(line) is { } id && known.Contains(id));
            lines.RemoveAll(line => IdOf(line) is { } id && known.Contains(id));
            lines.InsertRange(first >= 0 ? first : EndOf(lines, key), piece);
            return lines;
        }

        foreach (string key in piece.Where(IsKey))
        {
            int at = lines.FindIndex(line => IsKey(line) && NameOf(line) == NameOf(key));
            if (at >= 0)
            {
                lines.RemoveRange(at, EndOf(lines, at) - at);
            }
        }

        return [.. lines, .. piece];
    }

    private static int EndOf(List<string> lines, int key)
    {
        int end = lines.FindIndex(key + 1, line => line.Length > 0 && line[0] is not (' ' or '#'));
        end = end < 0 ? lines.Count : end;
        while (lines[end - 1].Length == 0)
        {
            end--;
        }

        return end;
    }

    private static bool IsKey(string line) => line.Length > 0 && char.IsAsciiLetter(line[0]) && line.Contains(':', StringComparison.Ordinal);

    private static string NameOf(string line) => line.Split(':')[0];

    private static string? IdOf(string line) => line.TrimStart().StartsWith("- { id: ", StringComparison.Ordinal) ? line.TrimStart()["- { id: ".Length..].Split(',')[0] : null;
}
