using System.Runtime.CompilerServices;

namespace Projection.Tests.Reference;

/// <summary>Reads the reference data beside this file.</summary>
internal static class ReferenceFile
{
    public static string Text(string path) => File.ReadAllText(Path.Combine(Folder(), path));

    /// <summary>The cells of each row below the comments and the header; cells hold no commas, save in the quoted last one.</summary>
    public static IEnumerable<string[]> Rows(string path, int columns) =>
        Text(path).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split(',', columns));

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
