using Projection.Scenarios;

namespace Projection.Explanations;

/// <summary>Writes a printed figure inside a sentence.</summary>
/// <remarks>Words and signs belong to the print and are quoted with it; a unit that the print itself names is not said twice.</remarks>
public static class PrintedText
{
    /// <summary>The figure with its unit.</summary>
    /// <param name="figure">A figure.</param>
    /// <param name="language">The language of the unit.</param>
    /// <returns>For example <c>220 million VND/person</c>.</returns>
    public static string InSentence(Figure figure, Language language)
    {
        ArgumentNullException.ThrowIfNull(figure);
        string text = Quoted(figure.Published);
        return figure.Published.Suffix.Length > 0 || figure.Unit == Unit.One ? text : $"{text} {figure.Unit.Format(language)}";
    }

    internal static string Quoted(PublishedFigure published)
    {
        bool isPlain = published is { Kind: FigureKind.Value, IsApproximate: false } && published.Text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-');
        return isPlain ? published.Text : $"“{published.Text}”";
    }
}
