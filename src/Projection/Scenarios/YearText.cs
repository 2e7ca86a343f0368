using System.Globalization;

namespace Projection.Scenarios;

/// <summary>Years as scenarios write them: <c>2030</c> or <c>2026-2030</c>, with a hyphen or, as in print, a dash.</summary>
public static class YearText
{
    /// <summary>Reads a year or a range of years.</summary>
    /// <param name="text">The text.</param>
    /// <param name="years">The years; one year is a range of one.</param>
    /// <returns>False where the text has another form, or a year is not between 1900 and 2200.</returns>
    public static bool TryRead(string text, out YearRange years)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split('-', '\u2013');
        years = default;
        if (parts.Length > 2 || !TryYear(parts[0], out Year first))
        {
            return false;
        }

        Year last = first;
        if (parts.Length == 2 && (!TryYear(parts[1], out last) || last < first))
        {
            return false;
        }

        years = new YearRange(first, last);
        return true;
    }

    private static bool TryYear(string text, out Year year)
    {
        bool read = int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1900 and <= 2200;
        year = new Year(number);
        return read;
    }
}
