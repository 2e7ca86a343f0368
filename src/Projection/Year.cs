using System.Globalization;

namespace Projection;

/// <summary>A calendar year.</summary>
/// <remarks>The default value is the year 0, which no scenario has.</remarks>
/// <param name="Value">The year's number, for example 2030.</param>
public readonly record struct Year(int Value) : IComparable<Year>
{
    /// <summary>The year <paramref name="years"/> later.</summary>
    public static Year operator +(Year year, int years) => new(year.Value + years);

    /// <summary>The year <paramref name="years"/> earlier.</summary>
    public static Year operator -(Year year, int years) => new(year.Value - years);

    /// <summary>Number of years from <paramref name="right"/> to <paramref name="left"/>.</summary>
    public static int operator -(Year left, Year right) => left.Value - right.Value;

    /// <summary>Earlier than.</summary>
    public static bool operator <(Year left, Year right) => left.Value < right.Value;

    /// <summary>Later than.</summary>
    public static bool operator >(Year left, Year right) => left.Value > right.Value;

    /// <summary>Not later than.</summary>
    public static bool operator <=(Year left, Year right) => left.Value <= right.Value;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(Year left, Year right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public int CompareTo(Year other) => Value.CompareTo(other.Value);

    /// <summary>The year's digits.</summary>
    /// <returns>For example <c>2030</c>.</returns>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
