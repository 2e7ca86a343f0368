using System.Text.Json.Nodes;
using Projection.Charts.Texts;

namespace Projection.Charts;

/// <summary>How Vega writes numbers and dates in a language.</summary>
/// <remarks>
/// Every specification holds the same locale in its <c>config.locale</c>. A page may hand it to vega-embed besides, as the options <c>formatLocale</c> and
/// <c>timeFormatLocale</c>, for charts of its own.
/// </remarks>
/// <seealso href="https://github.com/d3/d3-format#formatLocale">d3-format: locales</seealso>
/// <seealso href="https://github.com/d3/d3-time-format#timeFormatLocale">d3-time-format: locales</seealso>
public static class ChartLocale
{
    /// <summary>The marks of numbers, as d3-format takes them.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Decimal mark, group mark, groups of three, currency, minus and per cent: the marks of <see cref="FigureFormat"/>.</returns>
    public static JsonObject Number(Language language)
    {
        FigureFormat format = FigureFormat.In(language);
        return new JsonObject
        {
            ["decimal"] = format.DecimalMark.ToString(),
            ["thousands"] = format.GroupMark.ToString(),
            ["grouping"] = new JsonArray(3),
            ["currency"] = new JsonArray("", "\u00a0₫"),
            ["minus"] = "-",
            ["percent"] = "\u00a0%",
        };
    }

    /// <summary>The words of dates, as d3-time-format takes them.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Names of days and months, and how a date is written.</returns>
    public static JsonObject Time(Language language)
    {
        ChartTexts texts = ChartTexts.In(language);
        return new JsonObject
        {
            ["dateTime"] = texts.DateTime,
            ["date"] = texts.Date,
            ["time"] = "%H:%M:%S",
            ["periods"] = ChartText.Words(texts.Periods),
            ["days"] = ChartText.Words(texts.Days),
            ["shortDays"] = ChartText.Words(texts.ShortDays),
            ["months"] = ChartText.Words(texts.Months),
            ["shortMonths"] = ChartText.Words(texts.ShortMonths),
        };
    }

    /// <summary>Both, as a part of the options of vega-embed.</summary>
    /// <param name="language">The language.</param>
    /// <returns><c>{"formatLocale": …, "timeFormatLocale": …}</c>.</returns>
    public static JsonObject EmbedOptions(Language language) => new()
    {
        ["formatLocale"] = Number(language),
        ["timeFormatLocale"] = Time(language),
    };

    /// <summary>Both, as <c>config.locale</c> of a specification.</summary>
    internal static JsonObject Config(Language language) => new()
    {
        ["number"] = Number(language),
        ["time"] = Time(language),
    };
}
