using System.Text.RegularExpressions;

namespace Projection.Tests.Diagnostics;

/// <summary>Holds <c>docs/diagnostics.md</c> and the codes in the sources together.</summary>
public partial class DiagnosticsPageTests
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    [Fact]
    public void Page_HasOneSectionForEachCode_AndNoOther()
    {
        string[] sections = [.. Page().Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1])];
        Assert.Equal(Codes(), sections);
    }

    [Fact]
    public void Page_EverySection_SaysWhatWhyAndHow()
    {
        foreach (string section in Page().Split("\n## ").Skip(1))
        {
            string[] lines = section.Split('\n');
            Assert.Matches("^PRJ[0-9]{4} [^ ].*[^.]$", lines[0]);
            Assert.StartsWith("What: ", lines[1], StringComparison.Ordinal);
            Assert.Contains(" Why: ", lines[1], StringComparison.Ordinal);
            Assert.StartsWith("How to fix: ", lines[2], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Codes_AreFound() => Assert.True(Codes().Count > 90);

    private static string Page() => File.ReadAllText(Path.Combine(Root, "docs", "diagnostics.md")).ReplaceLineEndings("\n");

    // In the order of the numbers. Codes in remarks do not count: only those between quotes.
    private static List<string> Codes() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "src", "Projection", "Diagnostics"), "*.cs")
            .SelectMany(file => QuotedCode().Matches(File.ReadAllText(file)))
            .Select(match => match.Value.Trim('"')).Distinct().Order(StringComparer.Ordinal),
    ];

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "Projection.sln"))
        ? folder
        : FindRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run inside a checkout with Projection.sln."));

    [GeneratedRegex("\"PRJ[0-9]{4}\"", RegexOptions.NonBacktracking)]
    private static partial Regex QuotedCode();
}
