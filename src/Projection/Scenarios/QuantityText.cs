using System.Diagnostics.CodeAnalysis;

namespace Projection.Scenarios;

/// <summary>Quantities and their years as people type them: <c>grdp@2030</c>, <c>average(grdp_growth)@2026-2030</c>, <c>investment/grdp@2026-2030</c>.</summary>
public static class QuantityText
{
    private static readonly Statistic[] Called = [Statistic.Average, Statistic.Sum, Statistic.Maximum, Statistic.Minimum];

    /// <summary>Parts a name from the years behind it; whether these are years is not looked at.</summary>
    /// <param name="text">For example <c>price_growth@2026-2028</c>.</param>
    /// <param name="name">What stands before the sign, without blanks around it.</param>
    /// <param name="years">What stands behind it; <see langword="null"/> where there is no sign.</param>
    public static void Split(string text, out string name, out string? years)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split('@', 2);
        name = parts[0].Trim();
        years = parts.Length == 2 ? parts[1].Trim() : null;
    }

    /// <summary>Reads a name with or without years behind it.</summary>
    /// <param name="text">For example <c>volume_growth[services]@2027-2030</c>.</param>
    /// <param name="id">The indicator, with or without an element.</param>
    /// <param name="years">The years; <see langword="null"/> where none are given.</param>
    /// <returns>False where the text has another form.</returns>
    public static bool TryRead(string text, out IndicatorId id, out YearRange? years)
    {
        Split(text, out string name, out string? written);
        YearRange read = default;
        bool isRead = IndicatorId.TryParse(name, out id) && (written is null || YearText.TryRead(written, out read));
        years = written is not null && isRead ? read : null;
        return isRead;
    }

    /// <summary>Reads what a figure is about.</summary>
    /// <param name="text">
    /// An indicator with a year, <c>average</c>, <c>sum</c>, <c>maximum</c> or <c>minimum</c> of one over years, or one over another: <c>investment/grdp@2026-2030</c>, the sum
    /// of the first over the sum of the second.
    /// </param>
    /// <param name="subject">The quantity; whether a model has it is not looked at.</param>
    /// <returns>False where the text has another form, or the number of years does not go with it.</returns>
    public static bool TryReadSubject(string text, [NotNullWhen(true)] out Subject? subject)
    {
        ArgumentNullException.ThrowIfNull(text);
        subject = null;
        Split(text, out string name, out string? written);
        if (written is null || !YearText.TryRead(written, out YearRange years))
        {
            return false;
        }

        string[] sides = name.Split('/', 2);
        if (sides.Length == 2)
        {
            subject = IndicatorId.TryParse(sides[0].Trim(), out IndicatorId above) && IndicatorId.TryParse(sides[1].Trim(), out IndicatorId below) ? new Subject.Ratio(above, below, years) : null;
            return subject is not null;
        }

        Statistic statistic = Array.Find(Called, s => name.StartsWith(Word(s) + "(", StringComparison.Ordinal) && name.EndsWith(')'));
        string inner = statistic == Statistic.Value ? name : name[(Word(statistic).Length + 1)..^1].Trim();
        if (!IndicatorId.TryParse(inner, out IndicatorId id) || (statistic == Statistic.Value) != (years.Count == 1))
        {
            return false;
        }

        subject = new Subject.Indicator(id, statistic, years);
        return true;
    }

    private static string Word(Statistic statistic) => statistic.ToString().ToLowerInvariant();
}
