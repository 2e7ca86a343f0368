using Projection.Arithmetic;
using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Statistics;

namespace Projection.Scenarios;

/// <summary>What a scenario takes a quantity to be: a distribution or a value for an input, and the range that is plausible.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Ids">The quantities it speaks of: one, or all elements of an indicator's set.</param>
/// <param name="Years">The years it holds in, each by itself.</param>
/// <param name="Distribution">In base units; <see langword="null"/> where only a range is given.</param>
/// <param name="Plausible">What an economist would accept, in base units; <see langword="null"/> for no opinion.</param>
/// <param name="Because">The reason.</param>
/// <param name="Where">Where the scenario file states it.</param>
public sealed record Assumption(
    ImmutableArray<IndicatorId> Ids,
    YearRange Years,
    IDistribution? Distribution,
    ValueRange? Plausible,
    string? Because,
    SourceLocation? Where = null);
