namespace Projection.Cli.Output;

/// <summary>The kind of a file by the ending of its name.</summary>
internal static class FileKind
{
    /// <summary>The ending among those that there are; <see langword="null"/> where the name has none of them, or nothing before it.</summary>
    public static string? Of(string path, IEnumerable<string> endings) =>
        endings.FirstOrDefault(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && Path.GetFileName(path).Length > ending.Length);
}
