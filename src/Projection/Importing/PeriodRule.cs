namespace Projection.Importing;

/// <summary>What decided which years a figure speaks of, and in what way. The default value is <see cref="NoYear"/>.</summary>
public enum PeriodRule
{
    /// <summary>Neither the row nor its column says more: a level, a share or a number is that of the last year.</summary>
    NoYear,

    /// <summary>The name of the row gives the year.</summary>
    NamedYear,

    /// <summary>The name of the row gives the period, or says five years.</summary>
    NamedPeriod,

    /// <summary>The column gives one year.</summary>
    ColumnYear,

    /// <summary>A growth rate is the yearly mean of the period.</summary>
    MeanGrowth,

    /// <summary>The name says a yearly mean.</summary>
    NamedMean,

    /// <summary>Plans of several years state the quantity as the sum of the period.</summary>
    PlannedSum,

    /// <summary>A ratio to such a sum is one of sums.</summary>
    RatioOfSums,

    /// <summary>A ceiling or a floor holds in every year.</summary>
    Bound,

    /// <summary>The quantity is counted from the base year on, so that the last year holds the whole period.</summary>
    Cumulative,

    /// <summary>As the mapping says.</summary>
    Mapping,
}
