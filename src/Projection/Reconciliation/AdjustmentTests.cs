using System.Collections.Immutable;
using Projection.Statistics;

namespace Projection.Reconciliation;

/// <summary>Whether adjustments are of the size that the standard deviations lead one to expect, and which figure is most likely wrong.</summary>
/// <remarks>
/// Immutable. If the figures missed the truth by independent normal errors with the stated standard deviations, the sum of squared standardised
/// adjustments would be chi-squared with as many degrees of freedom as there are independent identities (global test), and each adjustment over
/// its own standard deviation would be standard normal (measurement test, which has most power against a single wrong figure).
/// </remarks>
/// <seealso>Narasimhan and Jordache (2000), Data Reconciliation and Gross Error Detection, chapter 7</seealso>
public sealed record AdjustmentTests
{
    /// <summary>Probability of a false alarm that every test is set to: 0.05.</summary>
    public const double Level = 0.05;

    // A figure's share in the identities below which they do not touch it.
    private const double Untouched = 1e-10;

    // Correlation of two adjustments above which the figures cannot be told apart.
    private const double Inseparable = 1 - 1e-9;

    private AdjustmentTests()
    {
    }

    /// <summary>Sum of squared adjustments, each over its figure's standard deviation.</summary>
    public required double Statistic { get; init; }

    /// <summary>Number of independent identities.</summary>
    public required int DegreesOfFreedom { get; init; }

    /// <summary>Adjustment over its own standard deviation for each figure; NaN for one that the identities do not touch, and for fixed or unmeasured ones.</summary>
    public required ImmutableArray<double> Standardised { get; init; }

    /// <summary>The error that a figure would have if it alone were wrong (generalised likelihood ratio): original less true value; NaN where <see cref="Standardised"/> is.</summary>
    public required ImmutableArray<double> EstimatedErrors { get; init; }

    /// <summary>Groups of figures whose adjustments are bound to each other, so that no test can tell which one is wrong; places rising.</summary>
    public required ImmutableArray<ImmutableArray<int>> Indistinguishable { get; init; }

    /// <summary>Places of measured figures that no identity touches: they are not adjusted and cannot be tested.</summary>
    public required ImmutableArray<int> NotRedundant { get; init; }

    /// <summary>What <see cref="Statistic"/> exceeds by chance with probability <see cref="Level"/>; NaN without degrees of freedom.</summary>
    public double CriticalStatistic => DegreesOfFreedom == 0 ? double.NaN : ChiSquared.UpperQuantile(Level, DegreesOfFreedom);

    /// <summary>Probability of such a statistic or a larger one by chance; NaN without degrees of freedom.</summary>
    public double PValue => DegreesOfFreedom == 0 ? double.NaN : ChiSquared.UpperTail(Statistic, DegreesOfFreedom);

    /// <summary>Whether the adjustments together are larger than chance explains.</summary>
    public bool IsRejected => Statistic > CriticalStatistic;

    /// <summary>What the largest of all standardised adjustments exceeds by chance with probability <see cref="Level"/> (Šidák 1967); NaN where none is tested.</summary>
    public double CriticalAdjustment
    {
        get
        {
            int tested = Standardised.Count(z => !double.IsNaN(z));
            return tested == 0 ? double.NaN : StandardNormal.UpperQuantile((1 - Math.Pow(1 - Level, 1.0 / tested)) / 2);
        }
    }

    /// <summary>The figure with the largest standardised adjustment and those that cannot be told from it; empty where none is tested.</summary>
    public ImmutableArray<int> MostSuspect
    {
        get
        {
            int[] tested = [.. Enumerable.Range(0, Standardised.Length).Where(i => !double.IsNaN(Standardised[i]))];
            if (tested.Length == 0)
            {
                return [];
            }

            int largest = tested.MaxBy(i => Math.Abs(Standardised[i]));
            return Indistinguishable.FirstOrDefault(group => group.Contains(largest)) is { IsDefault: false } group ? group : [largest];
        }
    }

    /// <summary>Whether the measurement test calls a figure wrong.</summary>
    /// <param name="figure">Its place.</param>
    /// <returns>False for one that cannot be tested.</returns>
    public bool IsFlagged(int figure) => Math.Abs(Standardised[figure]) > CriticalAdjustment;

    /// <param name="identities">The identities in units of standard deviations.</param>
    /// <param name="adjustments">What they make of the figures, in these units.</param>
    /// <param name="measured">Places of the figures that can move.</param>
    /// <param name="deviations">Their standard deviations.</param>
    /// <param name="count">Number of all figures.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal static AdjustmentTests Of(OrthonormalRows identities, double[] adjustments, int[] measured, double[] deviations, int count, CancellationToken cancellationToken = default)
    {
        double[] standardised = [.. Enumerable.Repeat(double.NaN, count)];
        double[] errors = (double[])standardised.Clone();
        double[] shares = [.. measured.Select((_, k) => identities.Product(k, k))];
        List<List<int>> groups = [];
        for (int k = 0; k < measured.Length; k++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (shares[k] <= Untouched)
            {
                continue;
            }

            standardised[measured[k]] = adjustments[k] / Math.Sqrt(shares[k]);
            errors[measured[k]] = -deviations[k] * adjustments[k] / shares[k];
            int own = k;
            List<int>? group = groups.Find(g => Math.Abs(identities.Product(own, g[0])) >= Inseparable * Math.Sqrt(shares[own] * shares[g[0]]));
            if (group is null)
            {
                groups.Add([k]);
            }
            else
            {
                group.Add(k);
            }
        }

        return new AdjustmentTests
        {
            Statistic = Vectors.Dot(adjustments, adjustments),
            DegreesOfFreedom = identities.Rank,
            Standardised = [.. standardised],
            EstimatedErrors = [.. errors],
            Indistinguishable = [.. groups.Where(g => g.Count > 1).Select(g => g.Select(k => measured[k]).ToImmutableArray())],
            NotRedundant = [.. measured.Where((_, k) => shares[k] <= Untouched)],
        };
    }
}
