using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>The unit in which a quantity of the model is shown to people: the base units are too small to read.</summary>
public static class DisplayUnit
{
    private static readonly Unit Times = Unit.Parse("times").ValueOrThrow();
    private static readonly Unit Percent = Unit.Parse("%").ValueOrThrow();

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

    /// <summary>The unit for what is said about indicators.</summary>
    /// <param name="subject">One indicator, or a ratio of two with like units.</param>
    /// <param name="model">The model that knows them.</param>
    /// <returns>That of the indicator; <c>times</c> for a multiple of another year, <c>%</c> for a ratio.</returns>
    /// <exception cref="ArgumentException">The subject is a ratio of unlike quantities, or of another kind: its unit does not follow.</exception>
    public static Unit For(Subject subject, ModelDefinition model)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(model);
        return subject switch
        {
            Subject.Indicator { MultipleOf: null } indicator => For(model.ByName[indicator.Id.Name]),
            Subject.Indicator => Times,
            Subject.Ratio ratio when model.ByName[ratio.Numerator.Name].Unit.Dimension == model.ByName[ratio.Denominator.Name].Unit.Dimension => Percent,
            _ => throw new ArgumentException($"The unit of {subject} does not follow from its indicators; give one.", nameof(subject)),
        };
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
