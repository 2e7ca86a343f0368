namespace Projection.Statistics;

/// <summary>How an uncertain quantity is distributed.</summary>
/// <remarks>Implementations are immutable and compare by value. The unit is that of the quantity.</remarks>
public interface IDistribution
{
    /// <summary>Expected value, in the quantity's unit; NaN where there is none, as for Student's t with 1 degree of freedom.</summary>
    double Mean { get; }

    /// <summary>Standard deviation, in the quantity's unit; 0 for a constant, plus infinity where the tails are too heavy for one.</summary>
    double StandardDeviation { get; }

    /// <summary>The value that a projection of a single path takes.</summary>
    /// <remarks>What a planner would write down as "the" assumption: the centre of a symmetric distribution (normal, Student's t, uniform), the mode of
    /// a triangular, PERT or two-piece normal one, the median of a lognormal one or of a sample, the value of a constant. A cut distribution has that of
    /// the whole one, moved to the nearer end where it was cut off. A skewed distribution has its mean elsewhere, so the single path need not be the mean of the trials.</remarks>
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

    /// <summary>The value that the quantity exceeds with a given probability.</summary>
    /// <remarks><c>UpperQuantile(q) = Quantile(1 - q)</c>. Use it for small q, where <c>1 - q</c> would lose digits.</remarks>
    /// <param name="q">Probability in [0, 1].</param>
    /// <returns><see cref="High"/> at 0, <see cref="Low"/> at 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="q"/> is outside [0, 1] or NaN.</exception>
    double UpperQuantile(double q);

    /// <summary>Probability that the quantity is greater than <paramref name="x"/>.</summary>
    /// <remarks><c>UpperTail(x) = 1 - Cumulative(x)</c>; a small result keeps its relative accuracy.</remarks>
    /// <param name="x">A value in the quantity's unit; infinities too.</param>
    /// <returns>In [0, 1]; NaN for NaN.</returns>
    double UpperTail(double x);
}
