namespace Projection.Diagnostics;

/// <summary>Every finding that the project reports: code, texts and how to mend it, one method each.</summary>
/// <remarks>
/// PRJ01xx files and YAML, PRJ02xx scenarios, PRJ03xx figures and units, PRJ04xx the model language, PRJ05xx the command line, PRJ061x comparisons.
/// Each code has a section in <c>docs/diagnostics.md</c>; a test holds the two together.
/// </remarks>
public static partial class Problem
{
    private static Diagnostic Error(
        string code, SourceLocation? where, string message, string? found = null, string? expected = null, string? mend = null) =>
        new(code, Severity.Error, message, where, found, expected, mend);

    private static Diagnostic Warning(
        string code, SourceLocation? where, string message, string? found = null, string? expected = null, string? mend = null) =>
        new(code, Severity.Warning, message, where, found, expected, mend);
}
