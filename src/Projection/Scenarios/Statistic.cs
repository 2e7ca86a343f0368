namespace Projection.Scenarios;

/// <summary>What a figure says about several years. The default value is <see cref="Value"/>.</summary>
public enum Statistic
{
    /// <summary>The value of one year.</summary>
    Value,

    /// <summary>The mean over years; compound for a rate.</summary>
    Average,

    /// <summary>The sum over years.</summary>
    Sum,

    /// <summary>The largest value.</summary>
    Maximum,

    /// <summary>The smallest value.</summary>
    Minimum,
}
