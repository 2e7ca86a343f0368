using System.Globalization;
using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Cli.Output;

/// <summary>How figures, ranges and subjects are written for people.</summary>
internal static class Show
{
    /// <summary>A range with its ends rounded outward, so that what is shown is never narrower than what was proved.</summary>
    public static string Range(ValueRange range, int decimals, Screen screen) => range.IsUnbounded ? screen.Texts.Any
        : range.Low is null ? $"≤ {screen.Format.Format(Up(range.High!.Value, decimals), decimals)}"
        : range.High is null ? $"≥ {screen.Format.Format(Down(range.Low.Value, decimals), decimals)}"
        : $"[{screen.Format.Format(Down(range.Low.Value, decimals), decimals)}{(screen.Language == Language.Vietnamese ? "; " : ", ")}{screen.Format.Format(Up(range.High.Value, decimals), decimals)}]";

    /// <summary>The same beside a printed figure: an end a hundred times as large as the figure says nothing and is left open.</summary>
    public static string RangeBeside(ValueRange range, Figure figure, Screen screen)
    {
        Rational size = Rational.Maximum(figure.Published.Low.Abs(), figure.Published.High.Abs());
        Rational far = 100 * Rational.Maximum(size, 1);
        var telling = new ValueRange(range.Low is { } low && low.Abs() <= far ? low : null, range.High is { } high && high.Abs() <= far ? high : null);
        return Range(telling, DecimalsBeside(figure), screen);
    }

    public static ValueRange Outward(ValueRange range, int decimals) => new(
        range.Low is { } low ? Down(low, decimals) : null,
        range.High is { } high ? Up(high, decimals) : null);

    /// <summary>Decimals for what was computed beside a printed figure: two more than it has.</summary>
    public static int DecimalsBeside(Figure figure) => Math.Max(0, figure.Decimals ?? figure.Published.Decimals) + 2;

    /// <summary>A number to so many significant digits.</summary>
    public static string Significant(double value, int digits, Screen screen)
    {
        if (!double.IsFinite(value))
        {
            return "-";
        }

        int magnitude = value == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return screen.Format.Format(value, Math.Clamp(digits - 1 - magnitude, 0, 12));
    }

    public static string Percent(double fraction, Screen screen) => screen.Format.Format(fraction * 100, 2) + " %";

    public static string Subject(Subject subject, ModelDefinition model, Screen screen)
    {
        string years = subject.Years.ToString();
        switch (subject)
        {
            case Subject.Ratio ratio:
                return $"{model.LabelOf(ratio.Numerator, screen.Language)} / {model.LabelOf(ratio.Denominator, screen.Language)} {years}";
            case Subject.Standalone standalone:
                return $"{standalone.Name.In(screen.Language)} {years}";
            case Subject.Indicator indicator:
                string label = model.LabelOf(indicator.Id, screen.Language);
                return indicator.Statistic switch
                {
                    Statistic.Average => Fill(screen.Texts.Average, label, years),
                    Statistic.Sum => Fill(screen.Texts.Sum, label, years),
                    Statistic.Maximum => Fill(screen.Texts.Maximum, label, years),
                    Statistic.Minimum => Fill(screen.Texts.Minimum, label, years),
                    _ when indicator.MultipleOf is { } year => Fill(screen.Texts.MultipleOf, label, years, year),
                    _ => $"{label} {years}",
                };
            default:
                return subject.ToString()!;
        }
    }

    public static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);

    private static Rational Down(Rational value, int decimals) => Nearest(value, decimals, up: false);

    private static Rational Up(Rational value, int decimals) => Nearest(value, decimals, up: true);

    private static Rational Nearest(Rational value, int decimals, bool up)
    {
        Rational rounded = value.RoundToDecimals(decimals);
        Rational step = Rational.PowerOfTen(-decimals);
        return up ? rounded < value ? rounded + step : rounded
            : rounded > value ? rounded - step : rounded;
    }
}
