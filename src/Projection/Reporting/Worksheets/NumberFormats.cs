using System.Globalization;

namespace Projection.Reporting.Worksheets;

/// <summary>Number formats as workbook files write them; the program that opens the file puts its own marks.</summary>
internal static class NumberFormats
{
    private const int MostDecimals = 8;

    // Wider numbers do not fit into a column.
    private const int MostDigits = 9;

    /// <summary>Groups of thousands and so many decimals.</summary>
    public static string Decimals(int decimals) => "#,##0" + Tail(decimals);

    /// <summary>A fraction as per cent with so many decimals.</summary>
    public static string Percent(int decimals) => "0" + Tail(decimals) + "%";

    /// <summary>So many significant digits for a number of this size.</summary>
    public static string Significant(double size, int digits, bool isPercent)
    {
        double shown = Math.Abs(isPercent ? 100 * size : size);
        int magnitude = shown > 0 && double.IsFinite(shown) ? (int)Math.Floor(Math.Log10(shown)) : 0;
        if (magnitude > MostDigits)
        {
            return "0." + new string('0', digits - 1) + "E+00";
        }

        int decimals = Math.Clamp(digits - 1 - magnitude, 0, MostDecimals);
        return isPercent ? Percent(decimals) : Decimals(decimals);
    }

    /// <summary>As few decimals as show the numbers whole, at most eight.</summary>
    public static string Whole(bool isPercent, params ReadOnlySpan<double> values)
    {
        int decimals = 0;
        foreach (double value in values)
        {
            double shown = isPercent ? 100 * value : value;
            while (Math.Abs(shown) < Ends.Beyond && decimals < MostDecimals && Math.Abs(Math.Round(shown, decimals) - shown) > 1e-12 * Math.Max(1, Math.Abs(shown)))
            {
                decimals++;
            }
        }

        return isPercent ? Percent(decimals) : Decimals(decimals);
    }

    /// <summary>The format of ends, where a number beyond all quantities stands for "without bound".</summary>
    public static NumberFormat WithEndless(string format) => new(format, MayBeEndless: true);

    /// <summary>A text for 1 and nothing for 0.</summary>
    public static string Mark(string text) => $"\"{text}\";;";

    private static string Tail(int decimals) => decimals <= 0 ? string.Empty : "." + new string('0', decimals).ToString(CultureInfo.InvariantCulture);
}
