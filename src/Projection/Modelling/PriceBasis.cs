namespace Projection.Modelling;

/// <summary>At which prices an amount of money is counted. Amounts of different bases never meet in a sum.</summary>
public enum PriceBasis
{
    /// <summary>Not an amount of money.</summary>
    None,

    /// <summary>At the prices of each year.</summary>
    Current,

    /// <summary>At the prices of the scenario's base year.</summary>
    Constant,

    /// <summary>An index that turns amounts at base-year prices into amounts at current prices.</summary>
    PriceIndex,
}
