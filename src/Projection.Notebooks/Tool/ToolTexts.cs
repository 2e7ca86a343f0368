namespace Projection.Notebooks.Tool;

/// <summary>What the tool says about a run; one instance a language, so that a missing text does not compile.</summary>
internal sealed record ToolTexts
{
    public static ToolTexts English { get; } = new()
    {
        Running = "cell [{0}]",
        Stored = "{0}: {1} cells run, outputs stored",
        Unchanged = "{0}: {1} cells run, outputs as before",
        AsStored = "{0}: {1} cells run, outputs as stored",
        Written = "{0}: written",
        Differs = "{0}, cell [{1}]:",
    };

    public static ToolTexts Vietnamese { get; } = new()
    {
        Running = "ô [{0}]",
        Stored = "{0}: đã chạy {1} ô, đã lưu kết quả mới",
        Unchanged = "{0}: đã chạy {1} ô, kết quả như trước",
        AsStored = "{0}: đã chạy {1} ô, kết quả đúng như đã lưu",
        Written = "{0}: đã ghi",
        Differs = "{0}, ô [{1}]:",
    };

    public required string Running { get; init; }

    public required string Stored { get; init; }

    public required string Unchanged { get; init; }

    public required string AsStored { get; init; }

    public required string Written { get; init; }

    public required string Differs { get; init; }

    public static ToolTexts In(Language language) => language == Language.Vietnamese ? Vietnamese : English;
}
