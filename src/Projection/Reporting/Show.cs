using System.Globalization;
using Projection.Arithmetic;
using Projection.Explanations;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>How figures, ranges and subjects are written for people.</summary>
internal static class Show
{
    public static string Range(ValueRange range, int decimals, PageWriter page) => RangeText.Of(range, decimals, page.Language);

    /// <summary>A range beside a printed figure, whose ends say nothing where they are far off.</summary>
    public static string RangeBeside(ValueRange range, Figure figure, PageWriter page) => Range(RangeText.Telling(range, figure), RangeText.DecimalsBeside(figure), page);

    /// <summary>A number to so many significant digits.</summary>
    public static string Significant(double value, int digits, PageWriter page)
    {
        if (!double.IsFinite(value))
        {
            return "-";
        }

        int magnitude = value == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return page.Format.Format(value, Math.Clamp(digits - 1 - magnitude, 0, 12));
    }

    /// <summary>The same as a cell that keeps the number.</summary>
    public static Cell Number(double value, int digits, PageWriter page) =>
        new(Significant(value, digits, page), double.IsFinite(value) ? value : null);

    public static string Percent(double fraction, PageWriter page) => page.Format.Format(fraction * 100, 2) + " %";

    public static string Subject(Subject subject, ModelDefinition model, PageWriter page) => SubjectText.Of(subject, model, page.Language);
}
