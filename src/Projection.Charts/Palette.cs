namespace Projection.Charts;

/// <summary>The colours of charts: those of Okabe and Ito, which people with any common form of colour blindness tell apart.</summary>
/// <remarks>
/// Colour never stands alone: lines differ in dashes and symbols too, and the parts of a bar stand in the order of <see cref="Stacked"/>, whose neighbours differ in
/// lightness, so that a print in black and white can be read.
/// </remarks>
/// <seealso href="https://jfly.uni-koeln.de/color/">Okabe and Ito (2002, revised 2008), Color Universal Design</seealso>
public static class Palette
{
    /// <summary>Black.</summary>
    public const string Black = "#000000";

    /// <summary>Orange.</summary>
    public const string Orange = "#E69F00";

    /// <summary>Sky blue.</summary>
    public const string SkyBlue = "#56B4E9";

    /// <summary>Bluish green.</summary>
    public const string BluishGreen = "#009E73";

    /// <summary>Yellow.</summary>
    public const string Yellow = "#F0E442";

    /// <summary>Blue.</summary>
    public const string Blue = "#0072B2";

    /// <summary>Vermilion.</summary>
    public const string Vermilion = "#D55E00";

    /// <summary>Reddish purple.</summary>
    public const string ReddishPurple = "#CC79A7";

    /// <summary>A darker vermilion, for small texts on white: of the same hue, with a contrast above 4.5.</summary>
    public const string DarkVermilion = "#A34700";

    /// <summary>The colours of lines, in the order in which lines take them: those that are dark enough for a thin line on white.</summary>
    public static IReadOnlyList<string> Lines { get; } = [Blue, Vermilion, BluishGreen, Black, ReddishPurple, Orange, SkyBlue];

    /// <summary>The colours of the parts of a bar, from the axis upward: each a good step lighter or darker than its neighbours.</summary>
    public static IReadOnlyList<string> Stacked { get; } = [BluishGreen, Yellow, Blue, Orange, ReddishPurple, SkyBlue, Vermilion];

    /// <summary>The lightness of a colour as the eye sees it, for the distance between greys of a print.</summary>
    /// <remarks>CIE 1976 L*: <c>116 Y^(1/3) - 16</c> above <c>Y = (6/29)^3</c>, else <c>(29/3)^3 Y</c>, with Y the relative luminance of sRGB.</remarks>
    /// <param name="colour">Six hexadecimal digits behind <c>#</c>.</param>
    /// <returns>0 for black to 100 for white.</returns>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    /// <seealso href="https://www.w3.org/TR/WCAG22/#dfn-relative-luminance">WCAG 2.2: relative luminance</seealso>
    public static double Lightness(string colour)
    {
        double luminance = Luminance(colour);
        const double Dark = 216.0 / 24389;
        return luminance > Dark ? (116 * Math.Cbrt(luminance)) - 16 : luminance * 24389 / 27;
    }

    /// <summary>The relative luminance of a colour.</summary>
    /// <param name="colour">Six hexadecimal digits behind <c>#</c>.</param>
    /// <returns>0 for black to 1 for white.</returns>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    public static double Luminance(string colour)
    {
        ArgumentNullException.ThrowIfNull(colour);
        return colour.Length == 7 && colour[0] == '#'
            && int.TryParse(colour.AsSpan(1), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out int rgb)
            ? (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear((rgb >> 8) & 0xFF)) + (0.0722 * Linear(rgb & 0xFF))
            : throw new ArgumentException($"A colour is written as # and six hexadecimal digits; found {colour}.", nameof(colour));
    }

    /// <summary>Black or white, whichever reads better on a colour.</summary>
    /// <param name="background">Six hexadecimal digits behind <c>#</c>.</param>
    /// <returns>The one with the greater contrast.</returns>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    public static string TextOn(string background) => Luminance(background) > 0.179 ? Black : "#FFFFFF";

    private static double Linear(int part)
    {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
