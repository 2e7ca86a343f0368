using Projection.Modelling;

namespace Projection.Reporting;

/// <summary>The kind and the price basis of an indicator, as the model language and every format name them.</summary>
public static class IndicatorWords
{
    /// <summary>What kind of quantity it is.</summary>
    /// <param name="info">An indicator.</param>
    /// <returns><c>stock</c>, <c>flow</c>, <c>rate</c> and so on.</returns>
    public static string KindOf(IndicatorInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        return info.Kind.ToString().ToLowerInvariant();
    }

    /// <summary>At which prices it is stated.</summary>
    /// <param name="info">An indicator.</param>
    /// <returns><c>current</c>, <c>constant</c>, <c>price index</c>; empty where prices have no part in it.</returns>
    public static string BasisOf(IndicatorInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        return info.Basis switch
        {
            PriceBasis.Current => "current",
            PriceBasis.Constant => "constant",
            PriceBasis.PriceIndex => "price index",
            _ => string.Empty,
        };
    }
}
