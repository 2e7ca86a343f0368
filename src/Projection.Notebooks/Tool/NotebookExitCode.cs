namespace Projection.Notebooks.Tool;

/// <summary>What the tool answers to the shell beyond the numbers that all tools of the project share; scripts hold on to it.</summary>
internal static class NotebookExitCode
{
    /// <summary>A cell failed, or <c>--check</c> found other outputs than the stored ones.</summary>
    public const int NotAsExpected = 1;
}
