namespace Projection.Charts.Texts;

/// <summary>What the HTML report says around its sections; one instance a language, so that a missing text does not compile.</summary>
internal sealed partial record HtmlTexts
{
    public required string Contents { get; init; }

    public required string NoBundles { get; init; }

    public required string NoScripts { get; init; }

    public required string Actions { get; init; }

    public required string SaveSvg { get; init; }

    public required string SavePng { get; init; }

    public required string ViewSource { get; init; }

    public required string InWords { get; init; }

    public static HtmlTexts In(Language language) => language == Language.Vietnamese ? Vietnamese : English;
}
