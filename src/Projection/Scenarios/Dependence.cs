using System.Collections.Immutable;
using Projection.Statistics;

namespace Projection.Scenarios;

/// <summary>How uncertain inputs move together.</summary>
/// <remarks>Immutable. Correlations are those of the Gaussian copula, before each input gets its own distribution.</remarks>
/// <param name="Across">Correlation between the elements of one input in one year, such as the growth of the sectors, by input.</param>
/// <param name="AcrossDefault">The same for inputs not named; from -1 to 1.</param>
/// <param name="OverYears">Correlation of one year with the next, by input.</param>
/// <param name="OverYearsDefault">The same for inputs not named; from -1 to 1.</param>
public sealed record Dependence(
    ImmutableSortedDictionary<string, double> Across,
    double AcrossDefault,
    ImmutableSortedDictionary<string, double> OverYears,
    double OverYearsDefault)
{
    /// <summary>Everything independent.</summary>
    public static Dependence None { get; } =
        new(ImmutableSortedDictionary<string, double>.Empty, 0, ImmutableSortedDictionary<string, double>.Empty, 0);

    /// <summary>Correlations between named quantities, also of different inputs.</summary>
    /// <remarks>A quantity in one of them is independent of all that are not in it; <see cref="AcrossOf"/> holds between the other elements of its input.</remarks>
    public ImmutableArray<CorrelationBlock> Matrices { get; init; } = [];

    /// <summary>Correlation between the elements of an input.</summary>
    /// <param name="input">Name of the input.</param>
    /// <returns>From -1 to 1.</returns>
    public double AcrossOf(string input) => Across.GetValueOrDefault(input, AcrossDefault);

    /// <summary>Correlation of an input's value in one year with the next.</summary>
    /// <param name="input">Name of the input.</param>
    /// <returns>From -1 to 1.</returns>
    public double OverYearsOf(string input) => OverYears.GetValueOrDefault(input, OverYearsDefault);

    /// <summary>How the quantities of a matrix are drawn.</summary>
    /// <param name="block">One of <see cref="Matrices"/>, square and symmetric.</param>
    /// <returns>The nearest correlations that can hold, each quantity with its input's persistence.</returns>
    /// <exception cref="InvalidOperationException">There are not as many rows and columns as quantities.</exception>
    /// <exception cref="ArgumentException">The matrix is not symmetric, or a persistence is outside [-1, 1].</exception>
    public GaussianCopula CopulaOf(CorrelationBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return new GaussianCopula(block.Nearest().Matrix, [.. block.Quantities.Select(id => OverYearsOf(id.Name))]);
    }
}
