namespace Projection.Modelling;

/// <summary>What kind of quantity an indicator is; it decides how values of several years are averaged.</summary>
public enum MeasureKind
{
    /// <summary>An amount per year, such as GRDP; years are summed or averaged.</summary>
    Flow,

    /// <summary>An amount at a date, such as population.</summary>
    Stock,

    /// <summary>A quotient or a part of a whole, such as a sector's share.</summary>
    Ratio,

    /// <summary>A level relative to a base, such as a price index.</summary>
    Index,

    /// <summary>A change per year as a fraction, such as growth; it compounds when averaged over years.</summary>
    Rate,
}
