namespace Projection.Statistics;

/// <summary>How an uncertain quantity is distributed.</summary>
/// <remarks>Implementations are immutable and compare by value. The unit is that of the quantity.</remarks>
public interface IDistribution
{
    /// <summary>Expected value, in the quantity's unit.</summary>
    double Mean { get; }

    /// <summary>Standard deviation, in the quantity's unit; 0 for a constant.</summary>
    double StandardDeviation { get; }

    /// <summary>The value that a projection of a single path takes.</summary>
    /// <remarks>What a planner would write down as "the" assumption: the mean of a normal distribution, the mode of a triangular one,
    /// the middle of a uniform one, the value of a constant. A skewed distribution has its mean elsewhere, so the single path need not be the mean of the trials.</remarks>
    double Central { get; }

    /// <summary>Least possible value; minus infinity where there is none.</summary>
    double Low { get; }

    /// <summary>Greatest possible value; plus infinity where there is none.</summary>
    double High { get; }

    /// <summary>The value that the quantity stays below with a given probability.</summary>
    /// <remarks>Made of + - * / and square roots only: the same bits on every machine.</remarks>
    /// <param name="p">Probability in [0, 1].</param>
    /// <returns><see cref="Low"/> at 0, <see cref="High"/> at 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is outside [0, 1] or NaN.</exception>
    double Quantile(double p);

    /// <summary>Probability that the quantity is at most <paramref name="x"/>.</summary>
    /// <param name="x">A value in the quantity's unit; infinities too.</param>
    /// <returns>In [0, 1]; NaN for NaN.</returns>
    double Cumulative(double x);
}
