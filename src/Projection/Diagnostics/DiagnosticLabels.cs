namespace Projection.Diagnostics;

/// <summary>The words around the parts of a finding.</summary>
/// <remarks>Immutable; one instance for each language.</remarks>
internal sealed record DiagnosticLabels
{
    private static readonly DiagnosticLabels English = new() { Error = "error", Warning = "warning", Found = "found", Expected = "expected", Mend = "mend" };
    private static readonly DiagnosticLabels Vietnamese = new() { Error = "lỗi", Warning = "lưu ý", Found = "đang có", Expected = "cần có", Mend = "cách sửa" };

    public required string Error { get; init; }

    public required string Warning { get; init; }

    public required string Found { get; init; }

    public required string Expected { get; init; }

    public required string Mend { get; init; }

    public static DiagnosticLabels In(Language language) => language == Language.Vietnamese ? Vietnamese : English;

    public string Of(Severity severity) => severity == Severity.Error ? Error : Warning;
}
