using System.Globalization;
using Projection.Arithmetic;
using Projection.Explanations;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Cli.Output;

/// <summary>How figures, ranges and subjects are written for people.</summary>
internal static class Show
{
    public static string Range(ValueRange range, int decimals, Screen screen) => RangeText.Of(range, decimals, screen.Language);

    /// <summary>A range beside a printed figure, whose ends say nothing where they are far off.</summary>
    public static string RangeBeside(ValueRange range, Figure figure, Screen screen) => Range(RangeText.Telling(range, figure), RangeText.DecimalsBeside(figure), screen);

    /// <summary>The same as numbers for other programs, all ends kept.</summary>
    public static ValueRange OutwardBeside(ValueRange range, Figure figure) => RangeText.Outward(range, RangeText.DecimalsBeside(figure));

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

    public static string Subject(Subject subject, ModelDefinition model, Screen screen) => SubjectText.Of(subject, model, screen.Language);

    public static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
