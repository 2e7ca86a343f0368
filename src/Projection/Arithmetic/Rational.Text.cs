using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Projection.Arithmetic;

public readonly partial struct Rational
{
    // Longer literals are refused before any big number is built: 1e999999999 would otherwise take all memory.
    private const int MostDecimals = 1000;
    private const int MostPrintedDecimals = 40;

    /// <summary>Reads a decimal literal with a point, as programs write it, or a fraction of two integers.</summary>
    /// <param name="text">For example <c>0.125</c>, <c>-3</c>, <c>1e-3</c> or <c>1/3</c>; blanks around it are allowed, separators of thousands are not.</param>
    /// <returns>The exact number.</returns>
    /// <exception cref="FormatException">The text is not such a literal, or its digits or exponent exceed 1000.</exception>
    public static Rational Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Rational value)
            ? value
            : throw new FormatException(
                $"\"{(text.Length > 40 ? text[..40] + "…" : text)}\" is not a decimal number such as 0.125, -3 or 1e-3 "
                + $"with at most {MostDecimals} digits and an exponent from -{MostDecimals} to {MostDecimals}.");
    }

    /// <summary>Reads a decimal literal or a fraction of two integers, where the text may be anything.</summary>
    /// <param name="text">As for <see cref="Parse"/>.</param>
    /// <param name="value">The exact number; 0 where there is none.</param>
    /// <returns>Whether the text was such a literal.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Rational value)
    {
        value = Zero;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        int slash = rest.IndexOf('/');
        if (slash < 0)
        {
            return TryParseDecimal(rest, out value);
        }

        if (!TryParseDecimal(rest[..slash], out Rational above) || !TryParseDecimal(rest[(slash + 1)..], out Rational below)
            || !above.IsInteger || !below.IsInteger || below.Sign == 0)
        {
            return false;
        }

        value = above / below;
        return true;
    }

    /// <summary>The number exactly: as a decimal where that takes at most 40 decimals, otherwise as a fraction.</summary>
    /// <returns>For example <c>0.125</c>, <c>-3</c> or <c>1/3</c>; <see cref="Parse"/> reads it back.</returns>
    public override string ToString()
    {
        int decimals = 0;
        BigInteger rest = Denominator;
        for (; decimals <= MostPrintedDecimals && !rest.IsOne; decimals++)
        {
            rest /= BigInteger.GreatestCommonDivisor(rest, 10);
        }

        if (!rest.IsOne)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
        }

        BigInteger scaled = BigInteger.Abs(Numerator) * BigInteger.Pow(10, decimals) / Denominator;
        string digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string sign = Sign < 0 ? "-" : string.Empty;
        return decimals == 0 ? sign + digits : $"{sign}{digits[..^decimals]}.{digits[^decimals..]}";
    }

    private static bool TryParseDecimal(ReadOnlySpan<char> text, out Rational value)
    {
        value = Zero;
        int position = 0;
        bool negative = text.Length > 0 && text[0] == '-';
        if (negative || (text.Length > 0 && text[0] == '+'))
        {
            position++;
        }

        int firstDigit = position;
        int point = -1;
        for (; position < text.Length && (char.IsAsciiDigit(text[position]) || (text[position] == '.' && point < 0)); position++)
        {
            point = text[position] == '.' ? position : point;
        }

        ReadOnlySpan<char> digits = text[firstDigit..position];
        int decimals = point < 0 ? 0 : position - point - 1;
        int count = digits.Length - (point < 0 ? 0 : 1);
        if (count is 0 or > MostDecimals || !TryParseExponent(text[position..], out int exponent))
        {
            return false;
        }

        string plain = point < 0 ? digits.ToString() : string.Concat(text[firstDigit..point], text[(point + 1)..position]);
        BigInteger whole = BigInteger.Parse(plain, NumberStyles.None, CultureInfo.InvariantCulture);
        value = new Rational(negative ? -whole : whole, BigInteger.One) * PowerOfTen(exponent) / PowerOfTen(decimals);
        return true;
    }

    private static bool TryParseExponent(ReadOnlySpan<char> text, out int exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        return text[0] is 'e' or 'E'
            && int.TryParse(text[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
            && exponent is >= -MostDecimals and <= MostDecimals;
    }
}
