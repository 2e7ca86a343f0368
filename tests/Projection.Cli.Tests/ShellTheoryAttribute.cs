namespace Projection.Cli.Tests;

/// <summary>Cases that need a shell; left out, with the reason, where the machine does not have it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShellTheoryAttribute : TheoryAttribute
{
    public ShellTheoryAttribute(string shell)
    {
        Shell = shell;
        if (Find(shell) is null)
        {
            Skip = $"{shell} is not installed here.";
        }
    }

    public string Shell { get; }

    /// <summary>Where the shell is; <see langword="null"/> where it is not installed.</summary>
    public static string? Find(string shell) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Select(folder => Path.Combine(folder, shell)).FirstOrDefault(File.Exists);
}
