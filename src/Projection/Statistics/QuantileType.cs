namespace Projection.Statistics;

/// <summary>The nine definitions of a sample quantile, by the numbers that Hyndman and Fan gave them.</summary>
/// <seealso href="https://doi.org/10.1080/00031305.1996.10473566">Hyndman and Fan (1996), The American Statistician 50(4), 361-365</seealso>
public enum QuantileType
{
    /// <summary>Inverse of the empirical distribution function.</summary>
    InverseDistribution = 1,

    /// <summary>The same, averaging where the function is level.</summary>
    InverseDistributionAveraged = 2,

    /// <summary>The observation nearest to n p; the even one of two (SAS).</summary>
    NearestObservation = 3,

    /// <summary>Linear interpolation of the empirical distribution function.</summary>
    LinearDistribution = 4,

    /// <summary>Linear between the middles of the steps (Hazen).</summary>
    Hazen = 5,

    /// <summary>Linear between the expected ranks i / (n + 1) (Weibull; Minitab, PERCENTILE.EXC).</summary>
    Weibull = 6,

    /// <summary>Linear between the ranks (i - 1) / (n - 1) (Gumbel; the default of R and NumPy, PERCENTILE.INC).</summary>
    Linear = 7,

    /// <summary>Linear between the median ranks (i - 1/3) / (n + 1/3), near to median-unbiased for every distribution.</summary>
    MedianUnbiased = 8,

    /// <summary>Linear between the ranks (i - 3/8) / (n + 1/4), near to unbiased for a normal sample.</summary>
    NormalUnbiased = 9,
}
