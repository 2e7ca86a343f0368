namespace Projection.Diagnostics;

/// <summary>Every finding that the project reports: code, texts and how to mend it, one method each.</summary>
/// <remarks>
/// PRJ01xx files and YAML, PRJ02xx scenarios, PRJ03xx figures and units, PRJ04xx the model language, PRJ05xx the command line, PRJ061x comparisons,
/// PRJ07xx workbooks and the tables of plans, PRJ08xx files of results, PRJ09xx notebooks.
/// Each code has a section in <c>docs/diagnostics.md</c>; a test holds the two together.
/// The texts are written in English here and stand in Vietnamese in <see cref="VietnameseWordings"/>; another test says what is missing there.
/// </remarks>
internal static partial class Problem
{
    private static Diagnostic Error(
        string code, SourceLocation? where, Wording message, Wording? found = null, Wording? expected = null, Wording? mend = null) =>
        new(code, Severity.Error, message, where, found, expected, mend);

    private static Diagnostic Warning(
        string code, SourceLocation? where, Wording message, Wording? found = null, Wording? expected = null, Wording? mend = null) =>
        new(code, Severity.Warning, message, where, found, expected, mend);

    // The input's own text, cut to a length that a sentence bears; never translated.
    private static Wording Own(string text) => Wording.Own(Short(text));

    private static Wording DidYouMean(string? nearest, Wording otherwise) => nearest is null ? otherwise : (Wording)$"did you mean {nearest}?";

    private static Wording OneOf(IReadOnlyCollection<string> names) => Wording.Own(string.Join(", ", names));
}
