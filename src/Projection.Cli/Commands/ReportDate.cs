using System.Globalization;

namespace Projection.Cli.Commands;

/// <summary>The day that a report bears.</summary>
internal static class ReportDate
{
    private const string None = "none";

    /// <summary>Reads the option.</summary>
    /// <param name="text">A day as <c>2026-04-20</c>, <c>none</c>, or <see langword="null"/> for today.</param>
    /// <param name="time">The clock that knows today.</param>
    /// <param name="day">The day; <see langword="null"/> for none.</param>
    /// <returns>Whether the text is one of these.</returns>
    public static bool TryRead(string? text, TimeProvider time, out DateOnly? day)
    {
        day = text is null ? DateOnly.FromDateTime(time.GetLocalNow().DateTime) : null;
        if (text is null or None)
        {
            return true;
        }

        bool isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly read);
        day = isDay ? read : null;
        return isDay;
    }
}
