using Projection.Diagnostics;
using Projection.Files.Documents;
using Projection.Scenarios;

namespace Projection.Files.Scenarios;

/// <summary>A scenario file whose targets are exchanged: everything else stays as it was written, remarks too.</summary>
public static class TargetSection
{
    private const string Key = "targets";

    /// <summary>Puts other targets in the place of those of a scenario file.</summary>
    /// <param name="text">The text of the file, which can be read as a scenario.</param>
    /// <param name="fileName">The name to be used in findings.</param>
    /// <param name="targets">The new targets, at least one.</param>
    /// <returns>The new text, which reads as a scenario without errors; the errors where it does not, or where the file has no key of its own line for the targets.</returns>
    public static Parsed<string> Replace(string text, string fileName, IEnumerable<Target> targets)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        Parsed<DocumentNode> document = DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(text), fileName);
        if (!document.Success)
        {
            return Parsed<string>.Failed(document.Diagnostics);
        }

        if (document.Value is not MappingNode root || root.Entries.Any(entry => entry.Key.Where.Column != 1))
        {
            return Parsed<string>.Failed(Problem.BaseNotEditable(fileName));
        }

        string end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        List<string> lines = [.. text.ReplaceLineEndings("\n").Split('\n')];
        (int first, int count) = SectionOf(root, lines);
        string[] section = ScenarioWriter.Targets(targets).TrimEnd('\n').Split('\n');
        lines.RemoveRange(first, count);
        lines.InsertRange(first, count == 0 && first > 0 && lines[first - 1].Length > 0 ? ["", .. section] : section);
        string replaced = string.Join(end, lines).TrimEnd() + end;
        Parsed<Scenario> read = ScenarioFile.Read(System.Text.Encoding.UTF8.GetBytes(replaced), fileName);
        return read.Success ? Parsed<string>.Of(replaced) : Parsed<string>.Failed(read.Diagnostics);
    }

    // From the key to the next one; remarks and blank lines at the margin before the next key are that one's.
    private static (int First, int Count) SectionOf(MappingNode root, List<string> lines)
    {
        if (root.Find(Key) is not { } entry)
        {
            int end = lines.Count;
            while (end > 0 && lines[end - 1].Trim().Length == 0)
            {
                end--;
            }

            return (end, 0);
        }

        int first = entry.Key.Where.Line - 1;
        int last = root.Entries.Select(other => other.Key.Where.Line - 1).Where(line => line > first).DefaultIfEmpty(lines.Count).Min();
        while (last > first + 1 && (lines[last - 1].Trim().Length == 0 || lines[last - 1][0] == '#'))
        {
            last--;
        }

        return (first, last - first);
    }
}
