using System.Globalization;
using System.Numerics;
using Projection.Arithmetic;
using Projection.Diagnostics;

namespace Projection;

/// <summary>One printed number: digits in groups, and decimals.</summary>
/// <param name="Value">The number, without its sign.</param>
/// <param name="Decimals">How many decimals are printed.</param>
internal sealed record PublishedFigureNumber(Rational Value, int Decimals)
{
    /// <summary>Longer numbers are slips; nothing in an economy needs them.</summary>
    internal const int MostDigits = 30;

    private const int DigitsInGroup = 3;

    /// <summary>Whether documents separate groups of digits with this blank: the ones that do not break a line.</summary>
    internal static bool IsGroupBlank(char c) => c is '\u00a0' or '\u2007' or '\u2008' or '\u2009' or '\u200a' or '\u202f';

    /// <summary>Reads digits and marks.</summary>
    /// <param name="text">Begins and ends with a digit; only digits, dots, commas and group blanks between.</param>
    /// <param name="format">Which mark means what.</param>
    /// <param name="where">The place of the number.</param>
    /// <param name="number">The number where there is no finding.</param>
    /// <returns>What is wrong with it.</returns>
    internal static Diagnostic? Read(string text, FigureFormat format, SourceLocation? where, out PublishedFigureNumber? number)
    {
        number = null;
        int digits = text.Count(char.IsAsciiDigit);
        if (digits > MostDigits)
        {
            return Problem.FigureTooLong(where, digits, MostDigits);
        }

        number = TryRead(OneBlank(text), format);
        if (number is not null)
        {
            return null;
        }

        int lastMark = text.AsSpan().LastIndexOfAny('.', ',');
        if (text.Count(c => c == format.DecimalMark) > 1)
        {
            return Problem.FigureHasTwoDecimalMarks(where, text, format, OtherWay(text, format));
        }

        return Problem.FigureGroupsWrongly(where, text, format, OtherWay(text, format) ?? Regrouped(text, lastMark, format));
    }

    private static PublishedFigureNumber? TryRead(string text, FigureFormat format)
    {
        int mark = text.IndexOf(format.DecimalMark, StringComparison.Ordinal);
        string decimals = mark < 0 ? string.Empty : text[(mark + 1)..];
        string whole = mark < 0 ? text : text[..mark];
        char groupMark = whole.FirstOrDefault(c => !char.IsAsciiDigit(c));
        string[] groups = groupMark == default ? [whole] : whole.Split(groupMark);
        bool isGrouped = groups.Length == 1
            || (groups[0].Length is > 0 and <= DigitsInGroup && groups[0][0] != '0' && groups.Skip(1).All(group => group.Length == DigitsInGroup));
        if (!isGrouped || !groups.All(OnlyDigits) || !OnlyDigits(decimals) || (groupMark != default && groupMark != format.GroupMark && !IsGroupBlank(groupMark)))
        {
            return null;
        }

        BigInteger all = BigInteger.Parse(string.Concat(groups) + decimals, NumberStyles.None, CultureInfo.InvariantCulture);
        return new PublishedFigureNumber(new Rational(all, 1) * Rational.PowerOfTen(-decimals.Length), decimals.Length);
    }

    // Blanks of different widths group alike.
    private static string OneBlank(string text) => string.Concat(text.Select(c => IsGroupBlank(c) ? '\u00a0' : c));

    private static bool OnlyDigits(string text) => text.All(char.IsAsciiDigit);

    /// <summary>The same number in this format, where the other format reads it.</summary>
    private static string? OtherWay(string text, FigureFormat format) =>
        TryRead(OneBlank(text), format.Other) is { } other ? format.Format(other.Value, other.Decimals) : null;

    /// <summary>The number with its last mark taken as the decimal mark, where that gives one.</summary>
    private static string? Regrouped(string text, int lastMark, FigureFormat format)
    {
        if (lastMark < 0)
        {
            return null;
        }

        string whole = new([.. text[..lastMark].Where(char.IsAsciiDigit)]);
        string retold = whole + format.DecimalMark + text[(lastMark + 1)..];
        return TryRead(retold, format) is { } number ? format.Format(number.Value, number.Decimals) : null;
    }
}
