using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Statistics;

namespace Projection.Scenarios;

/// <summary>Correlations between named quantities within a year, as a scenario states them.</summary>
/// <remarks>Immutable. <see cref="ScenarioChecks"/> tells whether it makes sense.</remarks>
/// <param name="Quantities">The quantities, in the order of rows and columns.</param>
/// <param name="Correlations">Rows of correlations of the Gaussian copula, dimensionless, in [-1, 1], 1 on the diagonal.</param>
/// <param name="Because">The reason.</param>
/// <param name="Where">Where the scenario file states it.</param>
public sealed record CorrelationBlock(
    ImmutableArray<IndicatorId> Quantities,
    ImmutableArray<ImmutableArray<double>> Correlations,
    string? Because,
    SourceLocation? Where = null)
{
    /// <summary>The correlations that are used: those stated, or the nearest ones that can all hold at once.</summary>
    /// <returns>The matrix, and how far it lies from the stated one.</returns>
    /// <exception cref="InvalidOperationException">There are not as many rows and columns as quantities.</exception>
    /// <exception cref="ArgumentException">The matrix is not symmetric or not finite.</exception>
    public NearestCorrelation Nearest()
    {
        int size = Quantities.Length;
        if (Correlations.Length != size || Correlations.Any(row => row.Length != size))
        {
            throw new InvalidOperationException(
                $"{size} quantities need {size} rows of {size} correlations; found rows of {string.Join(", ", Correlations.Select(row => row.Length))}.");
        }

        double[,] values = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                values[i, j] = Correlations[i][j];
            }
        }

        return CorrelationMatrix.Nearest(values);
    }
}
