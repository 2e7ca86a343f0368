using System.Globalization;
using System.Numerics;
using System.Text;
using Projection.Arithmetic;

namespace Projection;

/// <summary>How a document writes numbers: which mark groups thousands and which begins the decimals.</summary>
/// <remarks>Immutable; independent of the machine's culture.</remarks>
public sealed class FigureFormat
{
    private const int MostDecimals = 30;

    private FigureFormat(string name, char groupMark, char decimalMark)
    {
        Name = name;
        GroupMark = groupMark;
        DecimalMark = decimalMark;
    }

    /// <summary>A dot groups thousands and a comma begins the decimals: <c>48.112,70</c>.</summary>
    public static FigureFormat Vietnamese { get; } = new("vi", '.', ',');

    /// <summary>A comma groups thousands and a dot begins the decimals: <c>48,112.70</c>.</summary>
    public static FigureFormat English { get; } = new("en", ',', '.');

    /// <summary>The format in which a language writes numbers.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One of the two formats.</returns>
    public static FigureFormat In(Language language) => language == Language.Vietnamese ? Vietnamese : English;

    /// <summary>As scenario files name it: <c>vi</c> or <c>en</c>.</summary>
    public string Name { get; }

    /// <summary>The mark between groups of three digits.</summary>
    public char GroupMark { get; }

    /// <summary>The mark before the decimals.</summary>
    public char DecimalMark { get; }

    /// <summary>The other of the two formats.</summary>
    public FigureFormat Other => ReferenceEquals(this, Vietnamese) ? English : Vietnamese;

    /// <summary>Writes a number with so many decimals, halves away from zero, never as <c>-0</c>.</summary>
    /// <param name="value">The exact number.</param>
    /// <param name="decimals">-30 to 30; -3 rounds to thousands and prints no decimals.</param>
    /// <returns>For example <c>48.112,70</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of decimals is out of range.</exception>
    public string Format(Rational value, int decimals)
    {
        if (decimals is < -MostDecimals or > MostDecimals)
        {
            throw new ArgumentOutOfRangeException(
                nameof(decimals), decimals, $"A figure is printed with -{MostDecimals} to {MostDecimals} decimals.");
        }

        int printed = Math.Max(decimals, 0);
        Rational rounded = value.RoundToDecimals(decimals);
        BigInteger scaled = (rounded.Abs() * Rational.PowerOfTen(printed)).Numerator;
        string digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(printed + 1, '0');
        string whole = digits[..^printed];
        var text = new StringBuilder(rounded.Sign < 0 ? "-" : string.Empty);
        for (int i = 0; i < whole.Length; i++)
        {
            if (i > 0 && (whole.Length - i) % 3 == 0)
            {
                text.Append(GroupMark);
            }

            text.Append(whole[i]);
        }

        return printed == 0 ? text.ToString() : text.Append(DecimalMark).Append(digits[^printed..]).ToString();
    }

    /// <summary>Writes a computed number with so many decimals, halves away from zero, never as <c>-0</c>.</summary>
    /// <remarks>The number is taken as its shortest decimal, so 0.35 prints as <c>0,4</c> with one decimal although the double lies a little below.</remarks>
    /// <param name="value">A finite number.</param>
    /// <param name="decimals">-30 to 30; -3 rounds to thousands and prints no decimals.</param>
    /// <returns>For example <c>48.112,70</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite, or the number of decimals is out of range.</exception>
    public string Format(double value, int decimals) => double.IsFinite(value)
        ? Format(Rational.Parse(value.ToString("R", CultureInfo.InvariantCulture)), decimals)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Only a finite number can be printed.");

    /// <summary>The format's name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
