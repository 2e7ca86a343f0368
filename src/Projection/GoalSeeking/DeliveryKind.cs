namespace Projection.GoalSeeking;

/// <summary>What a year delivers towards a target. The default value is <see cref="Amount"/>.</summary>
public enum DeliveryKind
{
    /// <summary>The year's value: for averages, sums, extremes and ratios over years, and for a rate in one year.</summary>
    Amount,

    /// <summary>The growth over the year before, a fraction: for the level of a flow, a stock or an index in one year.</summary>
    Growth,

    /// <summary>The difference from the year before: for the level of a ratio in one year.</summary>
    Change,
}
