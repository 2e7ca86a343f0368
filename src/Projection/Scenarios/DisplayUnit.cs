using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>The unit in which a quantity of the model is shown to people: the base units are too small to read.</summary>
public static class DisplayUnit
{
    /// <summary>The unit for an indicator.</summary>
    /// <param name="info">An indicator of the model.</param>
    /// <returns>For example <c>nghìn tỷ đồng</c> for money and <c>%</c> for fractions between 0 and 1.</returns>
    public static Unit For(IndicatorInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        return info.Basis == PriceBasis.PriceIndex || (info.Unit.Dimension.IsNone && !IsPercentage(info))
            ? info.Unit
            : Unit.Parse(For(info.Unit)).Value ?? info.Unit;
    }

    internal static string For(Unit unit) => unit.Text switch
    {
        "VND" => "trillion VND",
        "person" => "thousand persons",
        "VND/person" => "million VND/person",
        "USD" => "million USD",
        "fraction" => "%",
        _ => unit.Text,
    };

    // Rates and parts of a whole are read in per cent; coefficients such as ICOR and buoyancy as they are.
    private static bool IsPercentage(IndicatorInfo info) => info.Kind == MeasureKind.Rate && info.Range.High is not { } top
        || info.Range.High is { } high && high <= new Arithmetic.Rational(3, 2);
}
