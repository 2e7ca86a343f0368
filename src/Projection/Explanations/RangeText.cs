using Projection.Arithmetic;
using Projection.Scenarios;

namespace Projection.Explanations;

/// <summary>Writes computed ranges, their ends rounded outward: what is shown is never narrower than what was proved.</summary>
public static class RangeText
{
    /// <summary>In brackets, as a table shows it.</summary>
    /// <param name="range">The range.</param>
    /// <param name="decimals">Decimals of its ends.</param>
    /// <param name="language">The language, which decides the marks.</param>
    /// <returns>For example <c>[195,88; 195,95]</c>, <c>≥ 12,5</c>, or a word where there are no bounds.</returns>
    public static string Of(ValueRange range, int decimals, Language language)
    {
        FigureFormat format = FigureFormat.In(language);
        ValueRange shown = Outward(range, decimals);
        return shown switch
        {
            { Low: { } low, High: { } high } => $"[{format.Format(low, decimals)}{(language == Language.Vietnamese ? "; " : ", ")}{format.Format(high, decimals)}]",
            { Low: { } low } => $"≥ {format.Format(low, decimals)}",
            { High: { } high } => $"≤ {format.Format(high, decimals)}",
            _ => ExplanationTexts.In(language).Anything,
        };
    }

    /// <summary>In words, as a sentence says it.</summary>
    /// <param name="range">The range.</param>
    /// <param name="decimals">Decimals of its ends.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>between 195.88 and 195.95</c>.</returns>
    public static string InWords(ValueRange range, int decimals, Language language)
    {
        ExplanationTexts texts = ExplanationTexts.In(language);
        FigureFormat format = FigureFormat.In(language);
        ValueRange shown = Outward(range, decimals);
        return shown switch
        {
            { Low: { } low, High: { } high } when low == high => format.Format(low, decimals),
            { Low: { } low, High: { } high } => TextTemplate.Fill(texts.Between, format.Format(low, decimals), format.Format(high, decimals)),
            { Low: { } low } => TextTemplate.Fill(texts.AtLeast, format.Format(low, decimals)),
            { High: { } high } => TextTemplate.Fill(texts.AtMost, format.Format(high, decimals)),
            _ => texts.Anything,
        };
    }

    /// <summary>A range to be shown beside a printed figure: an end a hundred times as large as the figure says nothing and is left open.</summary>
    /// <param name="range">The range in printed units.</param>
    /// <param name="figure">The figure.</param>
    /// <returns>The range, perhaps with open ends.</returns>
    public static ValueRange Telling(ValueRange range, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        Rational size = Rational.Maximum(figure.Published.Low.Abs(), figure.Published.High.Abs());
        Rational far = 100 * Rational.Maximum(size, 1);
        return new ValueRange(range.Low is { } low && low.Abs() <= far ? low : null, range.High is { } high && high.Abs() <= far ? high : null);
    }

    /// <summary>Decimals for what was computed beside a printed figure: two more than it has.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>At least 2.</returns>
    public static int DecimalsBeside(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Math.Max(0, figure.Decimals ?? figure.Published.Decimals) + 2;
    }

    /// <summary>The smallest range with so many decimals that holds the range.</summary>
    /// <param name="range">The range.</param>
    /// <param name="decimals">Decimals of its ends.</param>
    /// <returns>Missing ends stay missing.</returns>
    public static ValueRange Outward(ValueRange range, int decimals) => new(
        range.Low is { } low ? Down(low, decimals) : null,
        range.High is { } high ? -Down(-high, decimals) : null);

    internal static Rational Down(Rational value, int decimals)
    {
        Rational rounded = value.RoundToDecimals(decimals);
        return rounded > value ? rounded - Rational.PowerOfTen(-decimals) : rounded;
    }
}
