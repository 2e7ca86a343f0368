using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Projection.Arithmetic;
using Projection.Statistics;

namespace Projection.Notebooks.Displays;

/// <summary>The text of a single value.</summary>
internal static class ValueText
{
    /// <summary>Significant digits of a number that stands alone: all but those that rounding makes up.</summary>
    public const int AllDigits = 15;

    /// <summary>Significant digits of a number in a table.</summary>
    public const int TableDigits = 6;

    private const int PercentDigits = 3;
    private const int MostItems = 8;

    /// <summary>Whether a value is told by its text rather than by its properties.</summary>
    public static bool IsScalar(object? value) => value is null or string or IFormattable or IConvertible or Exception or Type or Rational or ValueRange || HasOwnText(value.GetType());

    public static bool IsNumber(object? value) => value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or System.Numerics.BigInteger;

    public static string Of(object? value, Language language, int digits) => value switch
    {
        null => "null",
        string text => text,
        double number => Number(number, language, digits),
        float number => Number(number, language, Math.Min(digits, 7)),
        Rational number => Number(number.ToDouble(), language, digits),
        ValueRange range => Range(range, language, digits),
        ProportionEstimate share => $"{Percent(share.Probability, language)} ± {Percent(share.StandardError, language)}",
        decimal number => WithMark(number.ToString(CultureInfo.InvariantCulture), language),
        DateTime or DateTimeOffset => ((IFormattable)value).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Exception failure => $"{failure.GetType().Name}: {failure.Message}",
        Type type => NameOf(type),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ when !IsScalar(value) && value is IEnumerable items => Joined(items, language, digits),
        _ => value.ToString() ?? string.Empty,
    };

    /// <summary>What stands between values in a line: no comma where that is the decimal mark.</summary>
    public static string Separator(Language language) => FigureFormat.In(language).DecimalMark == ',' ? "; " : ", ";

    /// <summary>A type as C# writes it.</summary>
    public static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;

    // To the digits shown, so that a proof's exact bounds stay readable; an open end is told as such.
    private static string Range(ValueRange range, Language language, int digits)
    {
        string low = range.Low is { } least ? Of(least, language, digits) : "-∞";
        return $"[{low}{Separator(language)}{(range.High is { } most ? Of(most, language, digits) : "∞")}]";
    }

    private static string Percent(double fraction, Language language) => Number(fraction * 100, language, PercentDigits) + " %";

    private static string Joined(IEnumerable items, Language language, int digits)
    {
        object?[] first = [.. items.Cast<object?>().Take(MostItems + 1)];
        return string.Join(Separator(language), first.Take(MostItems).Select(item => Of(item, language, digits))) + (first.Length > MostItems ? Separator(language) + "…" : string.Empty);
    }

    private static string Number(double number, Language language, int digits) => double.IsFinite(number)
        ? WithMark(number.ToString($"G{digits}", CultureInfo.InvariantCulture), language)
        : double.IsNaN(number) ? "NaN" : number > 0 ? "∞" : "-∞";

    private static string WithMark(string number, Language language) => number.Replace('.', FigureFormat.In(language).DecimalMark);

    // The texts of records and anonymous types are made by the compiler and list their properties, which a table does better.
    private static bool HasOwnText(Type type)
    {
        MethodInfo text = type.GetMethod(nameof(ToString), Type.EmptyTypes)!;
        return text.DeclaringType != typeof(object) && text.DeclaringType != typeof(ValueType) && !text.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.IsDefined(typeof(CompilerGeneratedAttribute))
            && text.DeclaringType?.Namespace?.StartsWith("System", StringComparison.Ordinal) != true;
    }
}
