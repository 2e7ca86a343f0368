namespace Projection.Docs.Tests;

/// <summary>A fenced block of a page, or a file that stands in an HTML comment.</summary>
/// <param name="Language">The first word behind the fence.</param>
/// <param name="Name">The other words behind the fence: the name of a file, mostly.</param>
/// <param name="Lines">What stands between the fences.</param>
/// <param name="FirstLine">Index of the first of them in the page.</param>
/// <param name="Remark">The HTML comment right before it, without its marks; empty where there is none.</param>
internal sealed record FencedBlock(string Language, string Name, IReadOnlyList<string> Lines, int FirstLine, string Remark)
{
    private const string Unrun = "not run:";

    /// <summary>The language of files in comments.</summary>
    public const string Hidden = "file";

    /// <summary>Why it is not run; <see langword="null"/> where it is.</summary>
    public string? NotRunBecause => Remark.StartsWith(Unrun, StringComparison.Ordinal) ? Remark[Unrun.Length..].Trim() : null;

    /// <summary>Whether the page shows it for its mistakes.</summary>
    public bool HasFindings => Remark == "has findings";
}
