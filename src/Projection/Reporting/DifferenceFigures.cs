using Projection.Comparison;

namespace Projection.Reporting;

/// <summary>The figures of one attributed difference in its unit, all to the same decimals, so that shares can be seen to add up.</summary>
internal sealed class DifferenceFigures
{
    private const int Digits = 4;
    private const int MostDecimals = 12;

    private readonly PageWriter _page;
    private readonly double _scale;
    private readonly int _decimals;

    public DifferenceFigures(DifferenceAttribution attribution, PageWriter page)
    {
        _page = page;
        _scale = attribution.Quantity.Unit.Scale.ToDouble();
        double largest = Math.Max(Math.Abs(attribution.Difference), attribution.Effects.Select(e => Math.Abs(e.Share)).DefaultIfEmpty(0).Max()) / _scale;
        _decimals = DecimalsOf(largest, Digits);
        From = page.Format.Format(attribution.From / _scale, _decimals);
        To = page.Format.Format(attribution.To / _scale, _decimals);
        Unit = attribution.Quantity.Unit.Format(page.Language);
        Difference = Signed(attribution.Difference);
        double relative = 100 * attribution.Difference / Math.Abs(attribution.From);
        Relative = double.IsFinite(relative) ? WithSign(page.Format.Format(relative, 1), relative) : "-";
    }

    public string From { get; }

    public string To { get; }

    public string Unit { get; }

    public string Difference { get; }

    /// <summary>The difference in per cent of the first value.</summary>
    public string Relative { get; }

    /// <summary>So many decimals that a number has so many significant digits, at least none.</summary>
    public static int DecimalsOf(double value, int digits) =>
        value == 0 || !double.IsFinite(value) ? 0 : Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, MostDecimals);

    /// <summary>A plus sign before what is shown and above 0.</summary>
    public static string WithSign(string text, double value) => value > 0 && text.Any(c => c is >= '1' and <= '9') ? "+" + text : text;

    /// <summary>An amount in base units with its sign.</summary>
    public string Signed(double value) => double.IsFinite(value) ? WithSign(_page.Format.Format(value / _scale, _decimals), value) : "-";

    /// <summary>The same as a cell that keeps the number.</summary>
    public Cell Cell(double value) => new(Signed(value), double.IsFinite(value) ? value / _scale : null);
}
