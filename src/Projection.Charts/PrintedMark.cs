using Projection.Arithmetic;
using Projection.Explanations;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Charts;

/// <summary>A printed figure as a chart draws it: over which years, and the values that print so, in the chart's unit.</summary>
/// <param name="Years">The year or years.</param>
/// <param name="Low">Least value that prints so; <see langword="null"/> where the figure is open downward.</param>
/// <param name="High">Greatest value that prints so; <see langword="null"/> where it is open upward.</param>
/// <param name="At">The printed number; the middle of a range.</param>
/// <param name="Label">The figure in the language's marks; with its unit where that is not the chart's.</param>
/// <param name="Text">The figure with its unit.</param>
internal sealed record PrintedMark(YearRange Years, double? Low, double? High, double At, string Label, string Text)
{
    /// <summary>A figure in a chart.</summary>
    /// <param name="figure">One with a number.</param>
    /// <param name="years">Its year or years.</param>
    /// <param name="unit">The chart's unit, of the same dimension.</param>
    /// <param name="language">The language.</param>
    public static PrintedMark Of(Figure figure, YearRange years, Unit unit, Language language)
    {
        ValueRange range = figure.PrintedRange.Scale(figure.Unit.Scale / unit.Scale);
        Rational at = (figure.Published.Low + figure.Published.High) / 2 * figure.Unit.Scale / unit.Scale;
        string text = TextOf(figure, language);
        string withUnit = $"{text} {figure.Unit.Format(language)}";
        return new PrintedMark(years, range.Low?.ToDouble(), range.High?.ToDouble(), at.ToDouble(), figure.Unit == unit ? text : withUnit, withUnit);
    }

    /// <summary>A target as a row of a chart names it: what it is about, and its figure.</summary>
    public static string NameOf(Target target, ModelDefinition model, Language language) =>
        $"{SubjectText.Of(target.Subject, model, language)}: {ChartText.Unbroken($"{TextOf(target.Figure, language)} {target.Figure.Unit.Format(language)}")}";

    /// <summary>A printed figure with a language's marks.</summary>
    /// <param name="figure">One with a number.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>≥ 10,5</c> for <c>từ 10,5%/năm trở lên</c>, without its unit.</returns>
    public static string TextOf(Figure figure, Language language)
    {
        FigureFormat format = FigureFormat.In(language);
        PublishedFigure published = figure.Published;
        string low = format.Format(published.Low, figure.Decimals ?? published.LowDecimals);
        string text = published.Kind switch
        {
            FigureKind.AtLeast => "≥ " + low,
            FigureKind.Above => "> " + low,
            FigureKind.AtMost => "≤ " + low,
            FigureKind.Below => "< " + low,
            FigureKind.Range => $"{low}-{format.Format(published.High, figure.Decimals ?? published.HighDecimals)}",
            _ => low,
        };
        return published.IsApproximate ? "≈ " + text : text;
    }
}
