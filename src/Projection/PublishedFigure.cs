using Projection.Arithmetic;
using Projection.Diagnostics;

namespace Projection;

/// <summary>A figure as a document prints it: its text, and what the text says, exactly.</summary>
/// <remarks>Immutable. Numbers are in the printed unit, which stands beside the figure and is no part of it.</remarks>
public sealed partial record PublishedFigure
{
    /// <summary>By how much of its value a figure called "khoảng" or "about" may be off, where nothing else is said: 0.05, that is 5 %.</summary>
    public const decimal DefaultTolerance = 0.05m;

    internal PublishedFigure(string text, FigureFormat format, FigureKind kind)
    {
        Text = text;
        Format = format;
        Kind = kind;
    }

    /// <summary>The figure as printed.</summary>
    public string Text { get; }

    /// <summary>How the document writes numbers.</summary>
    public FigureFormat Format { get; }

    /// <summary>What the figure says.</summary>
    public FigureKind Kind { get; }

    /// <summary>Whether it is given as about so much (<c>khoảng</c>, <c>gần</c>, <c>about</c>).</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Whether it is given as nearly so much (<c>gần</c>, <c>nearly</c>): approximate, and not above.</summary>
    public bool IsNearly { get; init; }

    /// <summary>The printed number, in the printed unit; the lower one of a range; 0 where there is none.</summary>
    public Rational Low { get; init; }

    /// <summary>The printed number, in the printed unit; the upper one of a range; 0 where there is none.</summary>
    public Rational High { get; init; }

    /// <summary>Printed decimals of <see cref="Low"/>.</summary>
    public int LowDecimals { get; init; }

    /// <summary>Printed decimals of <see cref="High"/>.</summary>
    public int HighDecimals { get; init; }

    /// <summary>Printed decimals; of a range whose ends differ, the larger number.</summary>
    public int Decimals => Math.Max(LowDecimals, HighDecimals);

    /// <summary>What stands behind the number, such as <c>%/năm</c> or <c>triệu đồng</c>, as printed; mostly empty.</summary>
    public string Suffix { get; init; } = string.Empty;

    /// <summary>Whether there is a number.</summary>
    public bool HasNumber => Kind is not (FigureKind.Blank or FigureKind.Words);

    /// <summary>Reads a printed figure, whatever the machine's culture and the text's normal form.</summary>
    /// <param name="text">For example <c>48.112,70</c>, <c>≥ 10,5</c>, <c>từ 10,5%/năm trở lên</c>, <c>khoảng 145 - 150</c>, <c>gấp 1,5 lần</c>.</param>
    /// <param name="format">How the document writes numbers.</param>
    /// <param name="where">Where the text stands, its first character at the column; <see langword="null"/> where it has no file.</param>
    /// <returns>The figure; the error where marks contradict the format, numbers are too long, or the words cannot be understood.</returns>
    public static Parsed<PublishedFigure> Parse(string? text, FigureFormat format, SourceLocation? where = null)
    {
        ArgumentNullException.ThrowIfNull(format);
        return new PublishedFigureParser(text ?? string.Empty, format, where).Parse();
    }

    /// <summary>Bounds in words, with as many decimals as they have, at most 12.</summary>
    /// <param name="range">At least one end.</param>
    internal static PublishedFigure Of(ValueRange range)
    {
        (Rational low, Rational high) = (range.Low ?? range.High!.Value, range.High ?? range.Low!.Value);
        (int lowDecimals, int highDecimals) = (DecimalsOf(low), DecimalsOf(high));
        (FigureKind kind, string sign) = range switch
        {
            { High: null } => (FigureKind.AtLeast, "≥ "),
            { Low: null } => (FigureKind.AtMost, "≤ "),
            _ => (low == high ? FigureKind.Value : FigureKind.Range, string.Empty),
        };
        string end = kind == FigureKind.Range ? $" - {FigureFormat.English.Format(high, highDecimals)}" : string.Empty;
        return new PublishedFigure(sign + FigureFormat.English.Format(low, lowDecimals) + end, FigureFormat.English, kind)
        {
            Low = low,
            High = high,
            LowDecimals = lowDecimals,
            HighDecimals = highDecimals,
        };
    }

    private static int DecimalsOf(Rational value)
    {
        const int Most = 12;
        int decimals = 0;
        while (decimals < Most && value.RoundToDecimals(decimals) != value)
        {
            decimals++;
        }

        return decimals;
    }

    /// <summary>Writes a number as documents print it.</summary>
    /// <param name="value">The exact number.</param>
    /// <param name="decimals">-30 to 30.</param>
    /// <param name="format">Which marks to use.</param>
    /// <returns>For example <c>48.112,70</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of decimals is out of range.</exception>
    public static string Print(Rational value, int decimals, FigureFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return format.Format(value, decimals);
    }

    /// <summary>Writes a number as this figure is printed: with its decimals and marks.</summary>
    /// <param name="value">The exact number.</param>
    /// <returns>For example <c>196</c> beside <c>220</c>.</returns>
    public string Print(Rational value) => Format.Format(value, Decimals);

    /// <summary>The figure as printed.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
